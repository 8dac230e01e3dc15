"""Read a cell of a grid of days next to what is at the left of its row: hours, a room, a body, or a title of rows."""

from collections.abc import Iterator, Sequence

from oewg_cli.importing.cell_meetings import meetings_of
from oewg_cli.importing.column_roles import names_a_body, role_of
from oewg_cli.importing.line_forms.hours_line import hours_by_place, hours_line
from oewg_cli.importing.line_forms.meeting_line import names_a_room
from oewg_cli.importing.line_words import Words
from oewg_cli.importing.placed_lines import LineOfColumnTitle, LineOfHours, is_in_italics, line_of_room
from oewg_cli.note.source_document import SourceLine
from oewg_cli.text.lazy_patterns import lazy_pattern

_ARE_DIGITS = "Are the numbers before texts under `{}` hours? They were read so."
_DIGITS = lazy_pattern(r"[0-9]{1,2} ?[–-] ?[0-9]{1,2}(?= +[^\W\d_])")
_MORNING, _NOON = "morning", 12 * 60
_APART = 120
"""So many minutes between hours in a cell and those at the left of its row are asked about."""


def cell_at(label: Sequence[SourceLine], cell: Sequence[SourceLine], *, is_marked: bool) -> Iterator[SourceLine]:
    """Return the lines of a cell of a grid as meetings at the label of its row.

    Hours with which a cell begins stand for a half-day at the left, and for hours if they have an end; those of another
    time of the day are asked about. The name of a room or of a body at the left is said of each meeting of the cell.
    """
    text = _text(label)
    if not text or hours_line(text) is not None:
        yield from cell_under(label, cell, is_marked=is_marked)
    elif role_of(text) is not None:
        yield LineOfColumnTitle(*label[0])
        yield from meetings_of([], cell, is_marked=is_marked)
    elif cell and (names_a_body(text) or names_a_room(text)) and not is_in_italics(cell[0]):
        yield from _at_place(label[0], cell, is_body=names_a_body(text))
    else:
        yield from meetings_of(label, cell, is_marked=is_marked)


def cell_under(label: Sequence[SourceLine], cell: Sequence[SourceLine], *, is_marked: bool) -> Iterator[SourceLine]:
    """Return the lines of a cell of a grid as meetings at the hours, or words for them, of its row or its column."""
    text = _text(label)
    cell = [*_with_hours_of_digits(text, cell)] if text else cell
    if cell and isinstance(cell[0], LineOfHours):
        yield from cell
    elif not _has_own_hours(text, cell, is_marked=is_marked):
        yield from meetings_of(label, cell, is_marked=is_marked)
    else:
        question = _question_of_hours(text, cell[0])
        first = [*_divided(cell[0], label[0], question)] if question is not None else cell[:1]
        yield from meetings_of([], [*first, *cell[1:]], is_marked=is_marked)


def _text(label: Sequence[SourceLine]) -> str:
    return Words(label[0].runs).plain.strip() if len(label) == 1 else ""


def _with_hours_of_digits(label: str, cell: Sequence[SourceLine]) -> Iterator[SourceLine]:
    """Return the lines of a cell under a half-day with hours of bare digits before texts, which are asked about."""
    half = hours_line(label)
    of_label = half.half_day if half is not None else None
    ends = [_end_of_digits(line, of_label) if of_label is not None else None for line in cell]
    for line, end in zip(cell, ends if cell and ends[0] is not None else [None] * len(cell), strict=True):
        if end is None:
            yield line
            continue
        words = Words(line.runs).strip()
        hours = LineOfHours(*line._replace(runs=words.cut(0, end).pieces))
        hours.question, hours.are_digits = _ARE_DIGITS.format(label), True
        yield hours
        yield line._replace(runs=words.cut(end).lstrip().pieces)


def _end_of_digits(line: SourceLine, half_day: str) -> int | None:
    """Return where bare digits before a text end that can be hours of a half-day: those of `10-11 Opening`."""
    plain = Words(line.runs).plain.strip()
    digits = _DIGITS.match(plain)
    found = hours_by_place(digits[0]) if digits is not None and hours_line(plain) is None else None
    if digits is None or found is None or found.hours is None:
        return None
    is_of_morning = found.hours.start < _NOON
    return digits.end() if is_of_morning == (half_day == _MORNING) else None


def _has_own_hours(label: str, cell: Sequence[SourceLine], *, is_marked: bool) -> bool:
    """Return whether the hours with which a cell begins stand for those at the left of its row.

    Where headings are bold in the table, those of a meeting are in italics: other hours are those of an entry if they
    are within the hours at the left, or do not meet them at all.
    """
    if not label or not cell or is_in_italics(cell[0]):
        return False
    words = Words(cell[0].runs).strip()
    own, said = hours_line(words.plain), hours_line(label)
    if own is None or said is None or own.half_day is not None:
        return False
    if own.hours is None or said.half_day is not None:
        return said.half_day is not None
    start, end = said.hours or (said.begins or 0, said.begins or 0)
    is_within = start <= own.hours.start and own.hours.end <= end
    is_outside = own.hours.end <= start or end <= own.hours.start
    return not (is_marked and (is_within or is_outside))


def _question_of_hours(label: str, first: SourceLine) -> str | None:
    """Return what has to be asked of hours that are long before or after those at the left of their row."""
    plain = Words(first.runs).plain.strip()
    own, said = hours_line(plain), hours_line(label)
    if own is None or own.hours is None or said is None or said.hours is None:
        return None
    apart = max(own.hours.start - said.hours.end, said.hours.start - own.hours.end)
    typed = plain[own.start : own.end]
    return f"The document has `{typed}` in a row of `{label}`: which is right?" if apart >= _APART else None


def _divided(line: SourceLine, label: SourceLine, question: str) -> Iterator[SourceLine]:
    """Return the hours of a line, of which something is asked that quotes the label of its row, and the rest of it."""
    hours, rest = _hours_and_rest(line)
    hours.question, hours.quoted = question, label
    yield hours
    if rest.plain or rest.marks:
        yield line._replace(runs=rest.pieces)


def _hours_and_rest(line: SourceLine) -> tuple[LineOfHours, Words]:
    words = Words(line.runs).strip()
    found = hours_line(words.plain)
    end = found.end if found is not None else 0
    hours = LineOfHours(*line._replace(runs=words.cut(0, end).pieces))
    return hours, words.cut(end).lstrip(" .,:;–—-|)") if found is not None else words


def _at_place(label: SourceLine, cell: Sequence[SourceLine], *, is_body: bool) -> Iterator[SourceLine]:
    """Return the meetings of a cell, each with the body or the room at the left of its row."""
    begins = True
    for line in cell:
        words = Words(line.runs).strip()
        found = hours_line(words.plain)
        if begins or found is not None:
            hours, words = _hours_and_rest(line)
            hours.who = label.runs if is_body else ()
            yield hours
            if not is_body:
                yield line_of_room(label)
        if words.plain or words.marks:
            yield line._replace(runs=words.pieces)
        begins = False
