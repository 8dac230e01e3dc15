"""Read to which parts of the note its texts refer: paragraphs, footnotes, annexes, sections, tables, by their numbers.

A part next to which another text is named is a part of that one. A part without an owner is likely one of the note
where its paragraph names no other text before it. The words are in `un/data/cross_references.toml`.
"""

import re
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from oewg_cli.programme.text_fields import TextField
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.statements.numbers.numbered_mentions import LabelRange, numbered_mentions
from oewg_cli.statements.owners import Owner
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.wording import Certainty, Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.clauses import is_clause
from oewg_cli.un.un_data import read_data

_LONGEST_BEFORE = 40
_TO_BE = r"(?:is|are|was|were|be|been|as)\b"
_CITED = r"(?:[0-9*)\]]|\b(?:[IVX]+|[A-Z])(?:\s\([a-z]\))?),\s(?:and\s)?$"
_OTHERS_AFTER = r"(?:,?\s(?:of|under|thereof|thereto)|\sto)\b"
_OTHERS_BEFORE = r"(?:[’']s?|\b(?i:{words}))\s$"


class PartKind(StrEnum):
    """The kinds of numbered parts of a note; the values are the words for one of them."""

    PARAGRAPH = "paragraph"
    FOOTNOTE = "footnote"
    ANNEX = "annex"
    APPENDIX = "appendix"
    SECTION = "section"
    CHAPTER = "chapter"
    TABLE = "table"
    FIGURE = "figure"


class Direction(StrEnum):
    """Where the part is said to be, seen from the words that refer to it."""

    ABOVE = "above"
    BELOW = "below"


class CrossReference(NamedTuple):
    """Words of the note that refer to one or several of its parts, and where they say these are."""

    kind: PartKind
    match: TextMatch
    ranges: tuple[LabelRange, ...]
    direction: Direction | None
    owner: Owner
    certainty: Certainty

    @property
    def field(self) -> TextField:
        """Return the text that refers to the parts."""
        return self.match.field

    @property
    def wording(self) -> Wording:
        """Return all words that name the parts: `paragraphs 3 and 4`."""
        return Wording(self.match.field, self.match.start, self.match.end)


def cross_references(picture: Picture) -> tuple[CrossReference, ...]:
    """Return the parts, of the note or of others, to which the texts refer by numbers, in reading order.

    The paragraphs of a resolution have numbers of their own, so that its clauses are not read.
    """
    return tuple(
        CrossReference(
            PartKind.FOOTNOTE if mention.kind == "note" else PartKind(mention.kind),
            mention.match,
            mention.ranges,
            direction_of(mention.match),
            *_owner(mention.kind, mention.match, picture),
        )
        for mention in picture.read(numbered_mentions)
        if (mention.kind == "note" or mention.kind in set(PartKind)) and not is_clause(mention.match.field.plain)
    )


def direction_of(match: TextMatch) -> Direction | None:
    """Return where the part that a match names is said to be, by the words next to it: `above`, `below`."""
    plain = match.field.plain
    found = _direction().match(plain, match.end) or _direction_before().search(plain[: match.start][-_LONGEST_BEFORE:])
    return None if found is None else Direction.ABOVE if found["above"] else Direction.BELOW


def is_of_note(match: TextMatch) -> bool:
    """Return whether the words directly after it say that a part is one of the note: `to the present note`."""
    return _note_after().match(match.field.plain, match.end) is not None


def owner_of_part(match: TextMatch, picture: Picture) -> tuple[Owner, Certainty]:
    """Return whose part the words of a match name, and how sure that is.

    Words next to it decide; if there are none, another text that is named before it, or in its sentence, leaves it
    unclear.
    """
    owner = _owner_next_to(match)
    return (owner, Certainty.CERTAIN) if owner is not None else (_owner_in_sentence(match, picture), Certainty.LIKELY)


def _owner_next_to(match: TextMatch) -> Owner | None:
    """Return whose part it is by the words directly before and after it; None if they do not say so."""
    plain = match.field.plain
    before = plain[max(0, match.start - _LONGEST_BEFORE) : match.start]
    if is_of_note(match):
        return Owner.OWN
    if _others_before().search(before):
        return Owner.OTHER
    if direction_of(match) is not None:
        return Owner.OWN
    is_cited = compiled(_CITED).search(before) or compiled(_OTHERS_AFTER).match(plain, match.end)
    return Owner.OTHER if is_cited else None


def _owner_in_sentence(match: TextMatch, picture: Picture) -> Owner:
    """Return whose part it is by what is named in its sentence and before it."""
    field, sentence = match.field, picture.sentence_at(match.field, match.start)
    # "The theme given in paragraph 2 was chosen by …" speaks of the past, but the part is one of the note.
    noun = rf"(?P<noun>(?!{_TO_BE})\b[\w-]+\s)(?:(?:that|which)\s(?:{_TO_BE})\s)?"
    cited = compiled(rf"(?:{noun})?\b{cited_in()}").search(field.plain, sentence.start, match.start)
    # `The five reports named in paragraphs 8 to 10`: what is named is no text with these paragraphs, nor a body one.
    start, end = (0, sentence.end) if cited is None or not cited["noun"] else (sentence.start, cited.start())
    names_texts = _others().search(field.plain, start, end) is not None or bool(field.references_between(start, end))
    is_of_others = names_texts or (
        cited is None
        and (sentence.tense is Tense.PAST or picture.owners.owner(field, match.start, match.end) is Owner.OTHER)
    )
    return Owner.UNCLEAR if is_of_others else Owner.OWN


def names_others(match: TextMatch, sentence: NoteSentence) -> bool:
    """Return whether a sentence names another text before a match, by a word or by its symbol."""
    field = match.field
    return _others().search(field.plain, sentence.start, match.start) is not None or bool(
        field.references_between(sentence.start, match.start)
    )


def _owner(kind: str, match: TextMatch, picture: Picture) -> tuple[Owner, Certainty]:
    """Return whose part it is; only paragraphs and footnotes may be meant without a word that says whose they are."""
    owner, certainty = owner_of_part(match, picture)
    if kind == PartKind.FOOTNOTE and owner is Owner.UNCLEAR:
        sentence = picture.sentence_at(match.field, match.start)
        names_text = bool(match.field.references_between(sentence.start, sentence.end))
        # A footnote of another text is named beside its symbol.
        is_own = _is_own_footnote(match) or (not names_text and sentence.tense is not Tense.PAST)
        return (Owner.OWN, certainty) if is_own else (owner, certainty)
    is_known = kind in (PartKind.PARAGRAPH, PartKind.FOOTNOTE) or certainty is Certainty.CERTAIN
    is_known = is_known or (kind in (PartKind.TABLE, PartKind.FIGURE) and _is_shown_in(match, picture))
    return (owner, certainty) if is_known else (Owner.UNCLEAR, Certainty.LIKELY)


def _is_own_footnote(match: TextMatch) -> bool:
    """Return whether a footnote is named beside another text and not as a part of it: `…, see footnote 5`."""
    plain = match.field.plain
    is_seen = compiled(r"\b[Ss]ee(?:\salso)?\s$").search(plain, max(0, match.start - _LONGEST_BEFORE), match.start)
    is_added = plain.endswith(", and ", 0, match.start) and compiled(r"\s(?:for|on)\s").match(plain, match.end)
    return is_seen is not None or bool(is_added)


def _is_shown_in(match: TextMatch, picture: Picture) -> bool:
    """Return whether something is said to be in a table or a figure: `the hours indicated in table 2`.

    A note that speaks of several has them: in an annex that is not in the programme.
    """
    mentions = [each for each in picture.read(numbered_mentions) if each.kind in (PartKind.TABLE, PartKind.FIGURE)]
    if len(mentions) > 1:
        return False
    before = rf"(?:\b{cited_in()}|\b[Ss]ee\s$|\b(?:form|list|schedule|timetable|overview|summary|hours|dates)\sin\s$)"
    return compiled(before).search(match.field.plain, max(0, match.start - _LONGEST_BEFORE), match.start) is not None


@cache
def cited_in() -> str:
    """Return the pattern of the words before a part that say what it says of something: `mentioned in`."""
    participles = "|".join(read_data("cross_references")["en"]["words"]["participles"]).replace(" ", r"\s")
    return rf"(?:{participles})\s(?:(?:first|last|second)\s)?(?:in|under|by)\s$"


@cache
def _direction() -> re.Pattern[str]:
    words = read_data("cross_references")["en"]["words"]
    return compiled(rf",?\s\(?(?:(?P<above>{'|'.join(words['above'])})|(?P<below>{'|'.join(words['below'])}))\b")


@cache
def _direction_before() -> re.Pattern[str]:
    words = read_data("cross_references")["en"]["words"]
    above, below = (r"|".join(words[key]).replace(" ", r"\s") for key in ("above_before", "below_before"))
    return compiled(rf"\b(?:(?P<above>{above})|(?P<below>{below})),?\s$")


@cache
def _note_after() -> re.Pattern[str]:
    """Match what says that a part is one of the note: `of the present note`, but not `this note by the …`."""
    names = "|".join(read_data("cross_references")["en"]["owners"]["note"]).replace(" ", r"\s")
    return compiled(
        rf"(?:,?\s(?:above|below))?,?\s(?:here(?:to|of|in)\b|(?:of|in|to)\s(?:the\sannex\sto\s)?(?:{names})\b(?!\sby\b))"
    )


@cache
def _others_before() -> re.Pattern[str]:
    words = "|".join(read_data("cross_references")["en"]["owners"]["before"])
    return compiled(_OTHERS_BEFORE.format(words=words))


@cache
def _others() -> re.Pattern[str]:
    texts = "|".join(read_data("cross_references")["en"]["owners"]["texts"]).replace(" ", r"\s")
    # `will report on sub-item (a)`
    return compiled(rf"(?i:\b(?<!will\s)(?<!shall\s)(?:{texts})\b)")
