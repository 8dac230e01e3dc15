"""Read the rows of a table whose columns have titles: days, hours, items, documents, rooms, speakers."""

import re
from collections.abc import Iterator, Sequence

from oewg_cli.importing.column_roles import ColumnRole, Roles, begins_as, role_of, title_of
from oewg_cli.importing.item_cells import ItemReader, below, bulleted, with_numbers
from oewg_cli.importing.item_times import item_times
from oewg_cli.importing.line_forms.hours_line import hours_line
from oewg_cli.importing.line_forms.meeting_line import MeetingLine, meeting_line, names_a_room
from oewg_cli.importing.line_words import Words
from oewg_cli.importing.placed_lines import (
    LineOfColumnTitle,
    LineOfDay,
    LineOfDocuments,
    LineOfEntry,
    LineOfMeeting,
    LineOfText,
    LineOfWeek,
    is_placed,
    line_of_hours,
    line_of_kind,
    line_of_meeting,
    line_of_room,
)
from oewg_cli.importing.programme_forms import is_day
from oewg_cli.importing.table_cells import AS_AT_LEFT, Row
from oewg_cli.note.source_document import SourceLine, SourceRun, TextForm
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.source_text import Span

_NUMBER = lazy_pattern(
    r"(?:no\. ?)?(?P<number>[1-9][0-9]{0,3})(?:st|nd|rd|th)?\.?(?: ?\((?P<kind>[^()]+)\))?", re.IGNORECASE
)


class TitledRows:
    """Read the rows under a row of titles; `roles` say what the columns hold."""

    def __init__(self, roles: Roles, titles: Row) -> None:
        self._roles = roles
        self._titles = {column: title_of(cell).casefold() for column, cell in titles.items()}
        self._said: dict[ColumnRole, str] = {}
        self._items = ItemReader()

    def lines(self, rows: Sequence[Row]) -> Iterator[SourceLine]:
        """Return the lines of rows in the order of a programme."""
        for row in rows:
            cells = {column: cell for column, cell in sorted(row.items()) if cell and not _is_left(cell)}
            if cells and all(title_of(cell).casefold() == self._titles.get(at) for at, cell in cells.items()):
                yield from titles_left_out(row)
            elif len(cells) == 1 and (over := next(iter(cells.values()))) and self._is_over_all(row, over):
                yield from self._over_all(over)
            else:
                yield from self._row(cells)

    def _is_over_all(self, row: Row, cell: Sequence[SourceLine]) -> bool:
        """Return whether a row is one cell: over several columns, or a day, or the name of a week or of a part."""
        width = cell[0].cell.width if cell[0].cell is not None else 1
        is_wide = width > 1 or any(_is_left(other) for other in row.values())
        return is_wide or isinstance(cell[0], LineOfWeek) or is_day(cell[0])

    def _over_all(self, cell: Sequence[SourceLine]) -> Iterator[SourceLine]:
        self._said.clear()
        first = cell[0]
        if isinstance(first, LineOfWeek) or is_day(first):
            yield from self._day(cell)
        elif hours_line(first.text) is not None:
            yield line_of_hours(first)
            yield from map(_entry, cell[1:])
        elif len(cell) == 1 and first.form is not TextForm.ITEM and not _is_done(first):
            yield LineOfWeek(*first)
        else:
            yield from map(_entry, cell)

    def _row(self, cells: Row) -> Iterator[SourceLine]:
        of_role: dict[ColumnRole, list[SourceLine]] = {}
        for column, cell in cells.items():
            of_role.setdefault(self._roles.get(column, ColumnRole.SUBJECTS), []).extend(cell)
        yield from (LineOfColumnTitle(*line) for line in of_role.get(ColumnRole.RUNNING_NUMBERS, []))
        days = of_role.get(ColumnRole.DAYS, [])
        hours = of_role.get(ColumnRole.HOURS, [])
        if hours and not days and is_day(hours[0]):
            days, hours = hours, []
        elif days and not is_day(days[0]) and hours_line(Words(days[0].runs).plain.strip()) is not None:
            # A column of days and hours has both, each in a row of its own.
            days, hours = [], [*days, *hours]
        if days:
            self._said.clear()
            yield from self._day(days)
        begins = bool(hours)
        yield from self._hours(hours, of_role.get(ColumnRole.BODIES, []))
        meetings = of_role.get(ColumnRole.MEETINGS, [])
        said = [line for line in meetings if _number_alone(line) or _number_of_meeting(line)]
        for role, cell in ((ColumnRole.MEETINGS, said), (ColumnRole.ROOMS, of_role.get(ColumnRole.ROOMS, []))):
            yield from self._of_meeting(role, cell, begins=begins or bool(days))
        yield from map(_of_kind, of_role.get(ColumnRole.KINDS, []))
        yield from (LineOfEntry(*line) for line in meetings if line not in said)
        yield from self._content(of_role)
        for line in of_role.get(ColumnRole.PEOPLE, []):
            yield LineOfText(*bulleted(line))
        for line in of_role.get(ColumnRole.REMARKS, []):
            yield LineOfText(*line)
        for line in of_role.get(ColumnRole.DOCUMENTS, []):
            yield LineOfDocuments(*line)

    def _day(self, cell: Sequence[SourceLine]) -> Iterator[SourceLine]:
        """Return a day, and what is under it in its cell: hours or words for them, a room, and what is done."""
        times, rest = item_times(cell[0], None) if not is_placed(cell[0]) else ([], Words(()))
        if len(times) == 1 and times[0].hours is not None and not rest.plain.strip():
            yield LineOfDay(*times[0].day)
            yield times[0].hours
        else:
            yield cell[0] if is_placed(cell[0]) else LineOfDay(*cell[0])
        has_hours = False
        for line in cell[1:]:
            text = Words(line.runs).plain.strip()
            if hours_line(text) is not None or (not has_hours and begins_as(text, "relations")):
                has_hours = True
                yield line_of_hours(line)
            elif names_a_room(text):
                yield line_of_room(line)
            else:
                yield LineOfText(*line)

    def _hours(self, hours: Sequence[SourceLine], who: Sequence[SourceLine]) -> Iterator[SourceLine]:
        """Return hours, or words in place of them, with who meets."""
        self._said = {} if hours or who else self._said
        if hours:
            yield line_of_hours(hours[0], who[0].runs if who else ())
        elif who:
            yield line_of_hours(who[0]._replace(runs=()), who[0].runs)
        for line in hours[1:]:
            text = Words(line.runs).plain.strip()
            said = meeting_line(text)
            if hours_line(text) is not None:
                yield line_of_hours(line)
            elif names_a_room(text):
                yield line_of_room(line)
            elif said is not None:
                yield line_of_meeting(line, said)
            else:
                yield LineOfText(*line)
        yield from (LineOfText(*line) for line in who[1:])

    def _of_meeting(self, role: ColumnRole, cell: Sequence[SourceLine], *, begins: bool) -> Iterator[SourceLine]:
        """Return the number and the kind, or the room of a meeting; what was said of it already is not said again."""
        text = title_of(cell)
        if not cell or (not begins and self._said.get(role) == text):
            return
        self._said[role] = text
        if role is ColumnRole.ROOMS:
            line = cell[0]._replace(runs=tuple(_listed(cell)))
            yield line_of_room(line._replace(span=Span(cell[0].span.start, cell[-1].span.end)))
            return
        for line in cell:
            plain = Words(line.runs).plain.strip()
            number = _number_alone(line)
            said = meeting_line(plain)
            if number is not None:
                kind = Span(*number.span("kind")) if number["kind"] else None
                yield line_of_meeting(line, MeetingLine(int(number["number"]), kind, None))
            elif said is not None:
                yield line_of_meeting(line, said)

    def _content(self, of_role: dict[ColumnRole, list[SourceLine]]) -> Iterator[SourceLine]:
        while (subjects := of_role.get(ColumnRole.SUBJECTS)) and (said := _number_of_meeting(subjects[0])) is not None:
            yield line_of_meeting(subjects.pop(0), said)
        items, subjects = (of_role.get(role, []) for role in (ColumnRole.ITEMS, ColumnRole.SUBJECTS))
        numbers = self._items.numbers(items) if items else []
        if numbers:
            yield from with_numbers(numbers, subjects)
            return
        yield from self._items.lines(items)
        if items:
            yield from below(subjects)
        else:
            yield from map(_entry, subjects) if self._has_items else subjects

    @property
    def _has_items(self) -> bool:
        return ColumnRole.ITEMS in self._roles.values()


def titles_left_out(row: Row) -> Iterator[SourceLine]:
    """Return the titles of the columns, which say nothing of the programme."""
    return (LineOfColumnTitle(*line) for _, cell in sorted(row.items()) for line in cell)


def _number_alone(line: SourceLine) -> re.Match[str] | None:
    return _NUMBER.fullmatch(Words(line.runs).plain.strip())


def _number_of_meeting(line: SourceLine) -> MeetingLine | None:
    said = meeting_line(Words(line.runs).plain.strip())
    return said if said is not None and said.number is not None else None


def _is_left(cell: Sequence[SourceLine]) -> bool:
    return len(cell) == 1 and cell[0].text.strip() == AS_AT_LEFT


def _entry(line: SourceLine) -> SourceLine:
    return line if isinstance(line, LineOfDay | LineOfEntry) else LineOfEntry(*line)


def _is_done(line: SourceLine) -> bool:
    """Return whether a line over all columns says what is done, and is not the name of a part of the session."""
    return begins_as(line.text, "of_nobody") or role_of(line.text) is not None


def _of_kind(line: SourceLine) -> LineOfMeeting:
    words = Words(line.runs).strip()
    return line_of_kind(line, Words(run._replace(text=run.text.lower()) for run in words.pieces))


def _listed(cell: Sequence[SourceLine]) -> Iterator[SourceRun]:
    """Return the lines of a cell one after the other, with commas between them."""
    for place, line in enumerate(cell):
        if place:
            yield SourceRun(", ", Span(line.span.start, line.span.start))
        yield from line.runs
