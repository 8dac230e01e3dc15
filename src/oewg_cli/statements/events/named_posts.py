"""Find posts that a text gives to another office, State or city than the programme: `the Mayor of Quito`, not of Lima.

No verb is needed: a post that only the text has stands for one of the same kind that only the programme has, if both
are named beside the same words.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice
from typing import NamedTuple

from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.statements.events.entries_spoken_of import ACTS, ROLES, shared_with_entry
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.schedule.schedule import Schedule
from oewg_cli.statements.subject_words import Words, subject_words
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.un_data import read_data

_WORD = r"[A-Z][\w’-]*"
_DAYS = r"(?![A-Z][a-z]+day\b|January\b|February\b|March\b|April\b|May\b|June\b|July\b|August\b|[A-Z][a-z]+ber\b)"
_JOIN = r"(?:,?\s(?:of|for|and|in|on|to)\s(?:the\s)?|\s|,\s(?=[A-Z][\w’-]*(?:,|\sand)\s))"
_FORMER = r"\b(?:former|outgoing|previous|late|then|acting|predecessor|other|another)\s(?:the\s)?\Z"
_SHORT = r"\b(?:[A-Z]+-)?[A-Z]{2,}\b|\b[A-Z]{2,}-[A-Z]"
"""`UN-Habitat` and `ECLAC`, but no `Under-Secretary-General`."""
_OPENS = (
    r",?\s(?:will|shall|is\sto)\s(?:[a-z]+ly\s)?(?:open|close|preside\sover|call\sto\sorder)\s"
    r"(?:it|the\s(?:[a-z]+\s)?(?:session|conference|meeting))\b"
)
_OPENINGS = frozenset({"opening", "closure", "closing", "welcome", "closed", "open"})
_ENOUGH = 2
_MOST = 80
"""Each post is held against each other one; of more, nothing is said."""
_ANY = ("representative", "delegate", "observer", "panellist", "government", "head")
"""Of these an office or a State has several, or one that is called otherwise too."""


def _is_deputy(kind: str) -> bool:
    return kind.startswith(("deputy ", "vice-", "assistant ", "associate "))


class Post(NamedTuple):
    """A post, by what it is, in lower case, and the words of what it is of."""

    kind: str
    of: Words
    sentence: NoteSentence
    wording: Wording

    def may_be(self, other: "Post") -> bool:
        """Return whether two may be one post: one is named by fewer words, or is of an office with a short name."""
        one, two = subject_words(self.wording.text), subject_words(other.wording.text)
        if _is_deputy(self.kind) is not _is_deputy(other.kind):
            return False
        is_short = [compiled(_SHORT).search(each.wording.text) is not None for each in (self, other)]
        return one <= two or two <= one or (self.kind == other.kind and is_short[0] is not is_short[1])

    def is_like(self, other: "Post") -> bool:
        """Return whether one of two may stand for the other by mistake: they are of one kind, or of one office."""
        is_known = not any(each.kind.endswith(_ANY) for each in (self, other))
        return self.kind == other.kind or (self.of == other.of and is_known)


def posts_named_otherwise(picture: Picture) -> tuple[tuple[Post, Post], ...]:
    """Return the posts of paragraphs and footnotes, each with the one that the programme has in its place."""
    posts = list(islice(_posts(picture), _MOST + 1))
    if len(posts) > _MOST:
        return ()
    planned = [each for each in posts if each.sentence.field.role in ROLES]
    said = [each for each in posts if each.sentence.field.role not in ROLES]
    found: dict[Wording, list[tuple[Post, Post]]] = {}
    for one in said:
        if any(one.may_be(other) for other in planned):
            continue
        meant = [other for other in planned if one.is_like(other) and _is_in_place_of(picture, one, other, posts)]
        if len({other.of for other in meant}) == 1:
            found.setdefault(meant[0].wording, []).append((one, meant[0]))
    return tuple(pairs[0] for pairs in found.values() if len({one.of for one, _ in pairs}) == 1)


def _posts(picture: Picture) -> Iterator[Post]:
    """Return the posts of the programme and of the sentences that are not of the past; none if one of them has none."""
    fields = picture.index.texts_with(_nouns())
    planned = [each for each in fields if each.role in ROLES and each.path[0] == "programme"]
    said = [each for each in fields if each.role in PARAGRAPHS or each.role is Role.FOOTNOTE]
    for field in (*planned, *said) if planned and said else ():
        for sentence in picture.sentences_of(field):
            for match in compiled(_post()).finditer(sentence.text) if not sentence.is_too_long else ():
                is_past = sentence.tense_before(match.start()) is Tense.PAST
                if not is_past and not compiled(_FORMER).search(sentence.text, 0, match.start()):
                    kind, of = match["kind"].casefold(), subject_words(match["of"])
                    yield Post(kind, of, sentence, sentence.part(match.start("kind"), match.end()))


def _is_in_place_of(picture: Picture, said: Post, planned: Post, posts: Sequence[Post]) -> bool:
    """Return whether a text speaks of the entry that has a post, and no text that has it does so as clearly."""
    if _opens_what_is_no_opening(picture, said, planned):
        return False
    is_near = not planned.of.isdisjoint(said.of)
    strength = _strength(picture, said, planned, posts)
    same = [each for each in posts if each.sentence.field.role not in ROLES and each.may_be(planned)]
    return strength >= (1 if is_near else _ENOUGH) and not any(
        each.sentence.field is said.sentence.field or _strength(picture, each, planned, posts) >= strength
        for each in same
    )


def _opens_what_is_no_opening(picture: Picture, said: Post, planned: Post) -> bool:
    """Return whether a post opens, closes or chairs, and the entry with the other one is no opening or closure."""
    end = said.wording.end - said.sentence.start
    if compiled(_OPENS).match(said.sentence.text, end) is None:
        return False
    path = planned.sentence.field.path
    slots = (each for each in picture.read(Schedule).slots if each.path == path[: len(each.path)])
    return all(each.words.isdisjoint(_OPENINGS) for each in slots)


def _strength(picture: Picture, said: Post, planned: Post, posts: Sequence[Post]) -> int:
    """Return by how much a text speaks of the entry of a post: by words, by its day and item, by its other posts."""
    field, sentence = planned.sentence.field, said.sentence
    own = subject_words(f"{said.wording.text} {planned.wording.text}")
    shared = shared_with_entry(picture, sentence, field, own)
    stems = shared.stems - ACTS if planned.of.isdisjoint(said.of) else shared.stems
    beside = (each for each in posts if each is not planned and each.sentence.field.path[:-1] == field.path[:-1])
    mates = [each for each in beside if each.wording.text.casefold() in sentence.field.plain.casefold()]
    known = len(stems) + len(mates) + shared.is_item
    return known + shared.is_then if known and not shared.is_other_day else 0


@cache
def _nouns() -> tuple[str, ...]:
    return tuple(read_data("words/posts")["of_offices"])


@cache
def _post() -> str:
    nouns = "|".join(_nouns())
    return (
        rf"(?<![\w’-])(?P<kind>(?:(?!The\s|Its\s)[A-Z][\w’-]*(?:-|\s))*(?i:{nouns}))\s(?:of|for|from)\s(?:the\s)?"
        rf"(?P<of>{_DAYS}{_WORD}(?:{_JOIN}(?!(?i:mr|ms|mrs|dr|(?:[\w-]+\s)?(?:{nouns}))\b){_DAYS}{_WORD})*)"
    )
