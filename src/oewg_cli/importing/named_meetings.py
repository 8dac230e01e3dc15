"""Read who meets where their name is on the line above the hours, as in a list of the meetings of several bodies."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from oewg_cli.importing.column_roles import begins_as, names_a_body, title_words
from oewg_cli.importing.line_forms.meeting_line import MeetingLine
from oewg_cli.importing.line_words import Words
from oewg_cli.importing.recognized_parts import NotePart, PartKind
from oewg_cli.note.source_document import SourceRun
from oewg_cli.text.source_text import Span

_NAMES = frozenset({PartKind.HEADING, PartKind.TEXT})
_LEAST = 2
"""How many meetings have their names above them, at least, before any is read so."""
_JOINT, _OF = "(joint meeting)", "Joint meeting of "


def with_names_above(parts: Sequence[NotePart]) -> Iterator[NotePart]:
    """Return the parts with who meets at their hours, where most meetings have the name on the line above."""
    hours = [part for part in parts if part.kind is PartKind.HOURS]
    named = sum(_names(part, below) for part, below in pairwise(parts))
    if named < _LEAST or named * 2 < len(hours):
        yield from parts
        return
    above: NotePart | None = None
    for part, below in pairwise((*parts, *parts[-1:])):
        if above is not None:
            yield from _named(part, above.words.strip())
            above = None
        elif _names(part, below):
            above = part
        else:
            yield part


def _names(part: NotePart, below: NotePart) -> bool:
    """Return whether a line says who meets or what kind of meeting it is, right above the hours."""
    text = part.words.plain.strip()
    is_apart = part.kind in _NAMES and part.item is None and part.entry is None and part.line.cell is None
    is_above = below.kind is PartKind.HOURS and below.who is None and below.line is not part.line
    is_read_as_kind = part.kind is PartKind.MEETING and part.line.cell is None and _is_kind(text)
    return is_above and (is_read_as_kind or (is_apart and (names_a_body(text) or _is_kind(text))))


def _is_kind(text: str) -> bool:
    return text.casefold() in title_words("plenaries") or begins_as(text, "of_nobody")


def _named(hours: NotePart, name: Words) -> Iterator[NotePart]:
    if not _is_kind(name.plain):
        yield hours._replace(who=_joint(name))
        return
    yield hours
    words = Words(run._replace(text=run.text.lower()) for run in name.pieces)
    said = MeetingLine(None, Span(0, len(words.plain)), None)
    yield NotePart(PartKind.MEETING, words, hours.line, meeting=said)


def _joint(name: Words) -> Words:
    """Return the name of a joint meeting in the form that begins with these words."""
    if not name.plain.casefold().endswith(_JOINT):
        return name
    start = name.span().start
    return Words((SourceRun(_OF, Span(start, start)), *name.cut(0, len(name.plain) - len(_JOINT)).rstrip().pieces))
