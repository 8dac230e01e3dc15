"""Name footnotes in the order of their first marks."""

from collections.abc import Iterator

from oewg_cli.importing.line_words import Words
from oewg_cli.importing.recognized_parts import PartKind
from oewg_cli.importing.recognizer import Recognized
from oewg_cli.note.source_document import SourceRun

NAMED_BY_ASTERISKS = (PartKind.BODY, PartKind.TITLE, PartKind.SUBTITLE)
"""The parts of the title block that can have a footnote mark in the format."""


def asterisk_name(char: str) -> str:
    """Return the identity of the footnote that asterisks refer to."""
    return f"asterisk-{char}"


def names_of(recognized: Recognized) -> dict[str, str]:
    """Return the names of all footnotes by their identities: those that a mark refers to first, then the others."""
    marked = (mark.footnote for mark in marks_in_order(recognized))
    order = dict.fromkeys([*filter(None, marked), *recognized.notes])
    return {identity: f"note-{number}" for number, identity in enumerate(order, 1)}


_WITH_MARKS = frozenset({
    PartKind.NOTE_HEADING, PartKind.PARAGRAPH, PartKind.SUBPARAGRAPH, PartKind.WEEK, PartKind.HOURS, PartKind.MEETING,
    PartKind.HEADING, PartKind.BULLET, PartKind.TEXT, PartKind.DOCUMENTS,
})  # fmt: skip
"""The parts of the text that can have one."""
_OF_TITLE_BLOCK = frozenset({*NAMED_BY_ASTERISKS, PartKind.AGENDA_ITEM_TITLE})


def marks_in_order(recognized: Recognized) -> Iterator[SourceRun]:
    """Return the footnote marks in the order in which they are read, those in footnotes last.

    Asterisks that refer to a footnote of the title block are marks too.
    """
    front, asterisks = recognized.front, {each.char: each for each in recognized.asterisks}
    for kind in NAMED_BY_ASTERISKS:
        for words in front.texts.get(kind, ()):
            yield from words.marks
            char = front.chars.get(kind)
            if char in asterisks:
                yield SourceRun("", words.span(), footnote=asterisk_name(char))
    for part in recognized.parts:
        if part.kind in _WITH_MARKS:
            yield from part.words.marks
            yield from part.who.marks if part.who else ()
            yield from part.aside.marks if part.aside else ()
    for note in recognized.notes.values():
        for words in note.words:
            yield from words.marks


def marks_without_place(recognized: Recognized) -> Iterator[tuple[SourceRun, Words]]:
    """Return marks where the format has none, as after hours, each once on a line and with the words before it."""
    seen = set()
    parts = [*recognized.front.parts, *recognized.parts]
    for part in parts:
        if part.kind in _WITH_MARKS or part.kind in _OF_TITLE_BLOCK:
            continue
        for mark in part.words.marks:
            if (part.line.span, mark.footnote) not in seen:
                seen.add((part.line.span, mark.footnote))
                yield mark, part.words
