"""Read how many others of a whole are left beside those that a sentence names: `the other three documents`.

The whole is in the same sentence, or it is the only list of documents of the note.
"""

from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.programme.text_fields import PARAGRAPHS, Role, TextField
from oewg_cli.statements.counts.counts_of_programme import ProgrammeCount
from oewg_cli.statements.numbers.counted_things import lists_by_lead, singular
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.subject_words import subject_words
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.cardinals import cardinal, cardinals
from oewg_cli.un.un_data import read_data

_ROLES = (*PARAGRAPHS, Role.FOOTNOTE)
_FEWEST, _TWO = 3, 2
_LONGEST = 200
_REST = (
    r"\b(?i:the)\s(?:other|remaining)\s(?P<rest>(?P<number><cardinals>)"
    r"(?:\s(?P<noun>[a-z]+s)\b|(?=[,.;)]|\s(?:will|are|were|have|in|by|on|under)\b)))"
)
_OF_WHOLE = (
    r"(?P<part><cardinals>)\sof\s(?:the|these|its|those)\s(?P<whole><cardinals>)\s"
    r"(?:[a-z-]+\s){0,2}?(?P<noun>[a-z]+s)\b"
)
_PART = r"(?P<part><cardinals>)\sof\s(?:them|these|(?:the|these)\s(?:[a-z-]+\s)?(?P<noun>[a-z]+s))\b"
_SUBJECT = (
    r"(?:\A|[;:]\s)(?P<subject>(?:The|the)\s[^,;:.]{3,120}?)\s(?:will|is|are|was|were|has|have|can|may)\b"
    r"[^;:]*[;,]\s(?:and\s|while\s|whereas\s)?\Z"
)
_MORE = r"\b(?:also|another|additional|addend\w+|annex\w*|corrig\w+|as\swell\sas|together\swith|each)\b"


class _List(NamedTuple):
    """The lines of the list of documents, and the path of the text that leads to it."""

    lines: list[TextField]
    lead: TextField


def rests_of_lists(picture: Picture) -> Iterator[ProgrammeCount]:
    """Return the numbers of those that are left of a whole, and the right ones."""
    sentences = [
        sentence
        for field in picture.index.texts_with(("the other ", "the remaining "))
        if field.role in _ROLES
        for sentence in picture.sentences_of(field)
        if not sentence.is_too_long and any(word in sentence.folded for word in ("the other ", "the remaining "))
    ]
    listed = _list_of_documents(picture) if sentences else None
    for sentence in sentences:
        for match in compiled(_REST.replace("<cardinals>", cardinals())).finditer(sentence.text):
            number = cardinal(match["number"])
            before = sentence.text[max(0, match.start() - _LONGEST) : match.start()]
            left = _left_of_whole(before, match["noun"]) or _left_of_list(before, match["noun"], listed)
            if number is not None and left is not None and compiled(_MORE).search(before) is None:
                right, field = left
                of = "the rest of the whole" if field is None else "the rest of the list"
                paths = () if field is None else (field.path,)
                yield ProgrammeCount(sentence.part(*match.span("rest")), number, "", frozenset({right}), paths, of)


def _left_of_whole(before: str, noun: str | None) -> tuple[int, None] | None:
    """Return what is left by the sentence itself: `Two of the five documents are new; the other three …`."""
    wholes = list(compiled(_OF_WHOLE.replace("<cardinals>", cardinals())).finditer(before))
    numbers = compiled(cardinals()).findall(before)
    if len(wholes) != 1 or len(numbers) != _TWO or (noun is not None and noun != wholes[0]["noun"]):
        return None
    part, whole = cardinal(wholes[0]["part"]), cardinal(wholes[0]["whole"])
    return (whole - part, None) if part is not None and whole is not None and whole > part else None


def _left_of_list(before: str, noun: str | None, listed: _List | None) -> tuple[int, TextField] | None:
    """Return what is left of the list: by a part of it that is counted, or by the documents that are the subject."""
    if listed is None:
        return None
    part = compiled(rf"(?:\A|[;:.]\s){_PART.replace('<cardinals>', cardinals())}").search(before)
    if part is not None and part["noun"] is not None and singular(part["noun"]) in _documents():
        number = cardinal(part["part"])
        is_alone = len(compiled(cardinals()).findall(before)) == 1
        return (len(listed.lines) - number, listed.lead) if number is not None and is_alone else None
    if noun is None or singular(noun) not in _documents():
        return None
    subject = compiled(_SUBJECT).search(before)
    named = compiled(r",\s(?:and\s)?the\s|\sand\sthe\s").split(subject["subject"][4:]) if subject is not None else []
    lines = [_lines_of(each, listed.lines) for each in named]
    if not named or any(len(each) != 1 for each in lines) or len({each[0] for each in lines}) != len(lines):
        return None
    return len(listed.lines) - len(named), listed.lead


def _lines_of(name: str, lines: list[TextField]) -> list[int]:
    """Return the places of the lines that have all words of a name."""
    words = subject_words(name)
    return [place for place, line in enumerate(lines) if words and words <= subject_words(line.plain)]


def _list_of_documents(picture: Picture) -> _List | None:
    """Return the only list of documents of the note, each line of which has one symbol."""
    lists = lists_by_lead(picture)
    found = [
        _List(lines, lead)
        for lines in lists.values()
        if len(lines) >= _FEWEST and all(len(line.references) == 1 for line in lines)
        if (lead := picture.lead_of(lines[0])) is not None and lead.role in PARAGRAPHS
    ]
    return found[0] if len(found) == 1 else None


def _documents() -> frozenset[str]:
    return frozenset(singular(noun) for noun in read_data("counted_statements")["documents"]["nouns"])
