"""Facts on persons: which post each holds in the body of the note, who holds a post of one holder, and their States."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.reading.lexicon import post_words, singular
from oewg_cli.reading.listings import list_at
from oewg_cli.reading.persons import Person, persons_with_posts
from oewg_cli.reading.scanner import Tokens, tokens_of
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.sessions.named_officers import has_officers_of_another_session
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.un.word_list import place_words

_ROLES = (*PARAGRAPHS, Role.FOOTNOTE, Role.TEXT, Role.ASIDE, Role.BULLET, Role.HEADING)
_WORDS = ("mr.", "ms.", "mrs.", "dr.", "ambassador", "chair", "president", "rapporteur")
_OF_ONE = frozenset({"chair", "chairperson", "president", "rapporteur"})
_OF_STATES = lazy_pattern(r"(?P<post>F)(?:va?pt?|apt?|,?pt?|\()(?=t?[CG])")
_FEWEST = 2


class _Stated(NamedTuple):
    """A person in a sentence, whether the post is one of the body of the note, and the words of the place."""

    person: Person
    post: str
    tokens: Tokens
    sentence: NoteSentence

    def part(self, start: int, end: int) -> Wording:
        return self.sentence.part(self.tokens.tokens[start].start, self.tokens.tokens[end - 1].end)

    @property
    def name(self) -> Wording:
        state = self.person.state
        return self.part(self.person.start, self.person.end if state is None else state[0] - 1)


class StatedTwice(NamedTuple):
    """Two places of a note that say of one person, or of one post, what excludes each other."""

    one: Wording
    other: Wording


def persons_stated_differently(picture: Picture) -> Iterator[StatedTwice]:
    """Return persons with two posts, States or titles, and posts of one holder with two persons."""
    stated = picture.read(_stated)
    families: dict[str, set[str]] = {}
    for each in stated:
        families.setdefault(each.person.name, set()).add(_given(each.person))
    one_each = [each for each in stated if len(families[each.person.name] - {""}) <= 1]
    with_two = {each.person.name for each in stated if each.person.has_two}
    posts = [each for each in one_each if each.post and each.person.name not in with_two]
    of_two_posts = list(_differ(posts, lambda each: each.person.name, lambda each: each.post, _post))
    yield from of_two_posts
    # `The Rapporteur, Ana Diaz`, who is a Vice-Chair, is not also a second Rapporteur.
    fields = {each.one.field for each in of_two_posts}
    holders = [each for each in posts if each.post in _OF_ONE and each.sentence.field not in fields]
    yield from _differ(holders, lambda each: each.post, lambda each: each.person.name, lambda each: each.name)
    with_state = [each for each in one_each if each.person.state is not None]
    yield from _differ(with_state, lambda each: each.person.name, _state, _state_wording, _is_same_state)
    with_title = [each for each in one_each if _title(each) in {"Mr", "Ms", "Mrs"} and _given(each.person)]
    yield from _differ(with_title, lambda each: each.person.name, _title, lambda each: each.name)


def officers_from_other_states(picture: Picture) -> Iterator[StatedTwice]:
    """Return officers from a State that none of those is from who hold the same post: `the Vice-Chair from Ghana`."""
    known: dict[str, tuple[set[str], Wording]] = {}
    single: list[tuple[str, str, Wording]] = []
    more: list[tuple[str, str, Wording]] = []
    for sentence, tokens in picture.read(_sentences):
        for match in _OF_STATES.finditer(tokens.letters):
            listing = list_at(tokens, match.end(), ("name",))
            if listing is None or tokens.letters[listing.end : listing.end + 1] == "o":
                continue
            post = tokens.tokens[match.start()].text
            wording = sentence.part(tokens.tokens[match.end()].start, tokens.tokens[listing.end - 1].end)
            names = {_plain(tokens.words(each.start, each.end)) for each in listing.elements}
            if post.endswith("s") and len(names) >= _FEWEST:
                known.setdefault(singular(post), (names, wording))
            elif not post.endswith("s") and len(names) == 1 and _is_state(tokens, match.end(), listing.end):
                # `The third Vice-Chair (Chad)` says that there is one; `the Vice-Chair from Chad` speaks of one.
                (more if match[0].endswith("(") else single).append((singular(post), names.pop(), wording))
    more += [(each.post, _state(each), each.name) for each in picture.read(_stated) if each.person.state is not None]
    for post, state, _ in more:
        if post in known:
            known[post][0].add(state)
    for post, state, wording in single:
        if post in known and not any(state in each or each in state for each in known[post][0]):
            yield StatedTwice(wording, known[post][1])


def _is_state(tokens: Tokens, start: int, end: int) -> bool:
    names = [each.text.casefold() for each in tokens.tokens[start:end] if each.letter in "CG"]
    is_region = tokens.words(start, end).casefold() in post_words("regions")
    return not is_region and all(each in place_words() for each in names)


def _sentences(picture: Picture) -> list[tuple[NoteSentence, Tokens]]:
    others = post_words("others")
    return [
        (sentence, tokens_of(sentence.text))
        for field in picture.index.texts_with(_WORDS)
        if field.role in _ROLES
        for sentence in picture.sentences_of(field)
        if not sentence.is_too_long and others.isdisjoint(sentence.folded.replace(",", " ").split())
        if not has_officers_of_another_session(picture, sentence)
    ]


def _stated(picture: Picture) -> list[_Stated]:
    is_alone = len(picture.programme.bodies) == 1
    return [
        _Stated(person, _own_post(picture, person, tokens, sentence) if is_alone else "", tokens, sentence)
        for sentence, tokens in picture.read(_sentences)
        for person in persons_with_posts(tokens)
    ]


def _own_post(picture: Picture, person: Person, tokens: Tokens, sentence: NoteSentence) -> str:
    """Return the post that a person holds in the body of the note, in small letters; none if it may be of a part."""
    if person.post is None:
        return ""
    if person.of:
        start = person.of + 1 + (tokens.letters[person.of + 1 : person.of + 2] == "t")
        if not picture.owners.is_named_at(sentence.field.plain, sentence.start + tokens.tokens[start].start):
            return ""
    post = singular(tokens.tokens[person.post].text)
    is_of_part = not post_words("parts").isdisjoint(sentence.folded.replace(",", " ").split())
    return "" if is_of_part and post in {"chair", "president"} and not person.of else post


def _differ(
    stated: list[_Stated],
    key: Callable[[_Stated], str],
    value: Callable[[_Stated], str],
    wording: Callable[[_Stated], Wording],
    is_same: Callable[[str, str], bool] = str.__eq__,
) -> Iterator[StatedTwice]:
    first: dict[str, _Stated] = {}
    for each in stated:
        before = first.setdefault(key(each), each)
        if not is_same(value(before), value(each)) and before.sentence is not each.sentence:
            yield StatedTwice(wording(each), wording(before))


def _given(person: Person) -> str:
    """Return the names before the family name, in small letters; an initial counts for none."""
    words = [each for each in person.full.casefold().split()[:-1] if not each.endswith(".")]
    return words[0] if words else ""


def _title(each: _Stated) -> str:
    return each.person.full.split()[0].removesuffix(".")


def _post(each: _Stated) -> Wording:
    return each.part(each.person.post or 0, (each.person.post or 0) + 1)


def _state(each: _Stated) -> str:
    return _plain(each.tokens.words(*each.person.state)) if each.person.state is not None else ""


def _state_wording(each: _Stated) -> Wording:
    return each.part(*(each.person.state or (0, 1)))


def _is_same_state(one: str, other: str) -> bool:
    return one in other or other in one


def _plain(name: str) -> str:
    return " ".join(name.split()).removeprefix("the ")
