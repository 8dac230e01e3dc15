"""The layout `tracks`: a table for each day, with hours down and a column for each body."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from oewg_cli.formats.layouts.days_of_version import runs_of_version
from oewg_cli.formats.layouts.layout_table import LayoutCell, LayoutPart, LayoutRow, LayoutTable
from oewg_cli.formats.layouts.meeting_cells import label, of_day, of_meeting, printed, title
from oewg_cli.formats.layouts.track_columns import columns_of
from oewg_cli.formats.tracked_versions import TrackedVersion
from oewg_cli.note.blocks import Block, Run
from oewg_cli.note.note import Note, NoteDay, NoteMeeting

_MOST_ON_A_PAGE = 3
"""The columns besides the first that a page in portrait holds."""
_NO_BREAK = "\N{NO-BREAK SPACE}"
_Span = tuple[int, int]
_Placed = dict[_Span, list[NoteMeeting]]


def track_tables(note: Note, days: Sequence[NoteDay], version: TrackedVersion) -> list[LayoutPart]:
    """Return a table for each day, which has the day as its heading; the name of a week comes before its first day.

    Meetings at the same hours are in one row, which begins with the hours; each cell is one meeting. A joint meeting
    spans the columns of its bodies, also those between them, and a meeting of nobody all columns; where a column is
    taken, the meeting is in another row with the same hours. In a column that bodies share each meeting has its body,
    and those at the same hours are in one cell. A note of two versions has the columns of both.
    """
    tracks = _Tracks(note, version)
    return [part for day in days for part in tracks.of_day(day)]


class _Tracks:
    def __init__(self, note: Note, version: TrackedVersion) -> None:
        columns = columns_of(note.bodies) or [[]]
        self._version = version
        self._names = [column[0] if len(column) == 1 else note.columns.others if column else "" for column in columns]
        self._are_shared = [len(column) > 1 for column in columns]
        self._column = {body: number for number, column in enumerate(columns) for body in column}
        self._titles = tuple(LayoutCell((title(text),) if text else ()) for text in (note.columns.hours, *self._names))

    def of_day(self, day: NoteDay) -> Iterator[LayoutPart]:
        """Return the table of a day, and before it the name of the week."""
        if day.week is not None:
            yield day.week
        count = len(self._names)
        rows = [LayoutRow((LayoutCell(), LayoutCell(blocks, count)))] if (blocks := of_day(day, self._version)) else []
        for hours, group in groupby(_by_start(day.meetings), key=self._when):
            rows += (self._row(hours, placed) for placed in self._in_rows(group))
        yield LayoutTable(self._titles, tuple(rows), day.heading, is_wide=count > _MOST_ON_A_PAGE)

    def _when(self, meeting: NoteMeeting) -> tuple[Run, ...]:
        return runs_of_version(meeting.hours._replace(aside=()), self._version)

    def _span(self, meeting: NoteMeeting) -> _Span:
        """Return the first and the last column of a meeting."""
        columns = [self._column[body] for body in meeting.bodies] or [0, len(self._names) - 1]
        return min(columns), max(columns)

    def _in_rows(self, meetings: Iterable[NoteMeeting]) -> list[_Placed]:
        """Put each meeting in the first row in which its columns are free, but not before one whose columns it shares.

        Those of a column that bodies share are in one cell.
        """
        rows: list[_Placed] = []
        free: dict[int, int] = {}
        for meeting in meetings:
            first, last = self._span(meeting)
            number = max(free.get(column, 0) for column in range(first, last + 1))
            if number and first == last and self._are_shared[first] and (first, last) in rows[number - 1]:
                rows[number - 1][first, last].append(meeting)
                continue
            rows += [{} for _ in range(number == len(rows))]
            rows[number][first, last] = [meeting]
            free.update(dict.fromkeys(range(first, last + 1), number + 1))
        return rows

    def _row(self, hours: tuple[Run, ...], placed: _Placed) -> LayoutRow:
        cells = [LayoutCell((label(hours),) if hours else ())]
        done = 0
        for (first, last), meetings in sorted(placed.items()):
            cells += [LayoutCell()] * (first - done)
            blocks = tuple(block for meeting in meetings for block in self._blocks(meeting))
            cells.append(LayoutCell(blocks, last - first + 1))
            done = last + 1
        return LayoutRow((*cells, *[LayoutCell()] * (len(self._names) - done)))

    def _blocks(self, meeting: NoteMeeting) -> tuple[Block, ...]:
        """Return what is printed of a meeting: who meets only where the title of the column does not say it.

        A meeting of which nothing else is printed has the name of its body, or its hours.
        """
        who = meeting.hours._replace(runs=())
        runs = runs_of_version(who, self._version)
        first, _ = self._span(meeting)
        name = tuple(run._replace(text=run.text.replace(_NO_BREAK, " ")) for run in runs)
        is_in_title = (
            not self._are_shared[first]
            and name == (Run(self._names[first]),)
            and any(printed(meeting.content, self._version))
        )
        return of_meeting(meeting, None if is_in_title or not runs else who, self._version)


def _by_start(meetings: Sequence[NoteMeeting]) -> list[NoteMeeting]:
    """Return meetings by their start and their end, so that those at the same hours come together.

    One whose start is not known comes after those at the hours of the one before it.
    """
    keys: list[tuple[int, int, bool]] = []
    for meeting in meetings:
        start, end, _ = keys[-1] if keys else (0, 0, False)
        known = meeting.start is not None
        keys.append((meeting.start or 0, meeting.end or 0, False) if known else (start, end, True))
    return [meetings[number] for number in sorted(range(len(meetings)), key=lambda number: keys[number])]
