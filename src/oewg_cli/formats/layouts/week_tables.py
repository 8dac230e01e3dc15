"""The layout `week`: a grid for each week, half-days by days."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from oewg_cli.formats.layouts.days_of_version import runs_of_version
from oewg_cli.formats.layouts.layout_table import LayoutCell, LayoutPart, LayoutRow, LayoutTable
from oewg_cli.formats.layouts.meeting_cells import label, of_day, of_meeting, title
from oewg_cli.formats.tracked_versions import TrackedVersion
from oewg_cli.note.blocks import Block, Run
from oewg_cli.note.note import Note, NoteDay, NoteMeeting

_LONGEST_WEEK, _SATURDAY = 7, 5
_MOST_ON_A_PAGE = 4
"""The columns besides the first that a page in portrait holds."""
_WHOLE_DAY = 0
"""The half-day of what is on the whole day, or at a time that is not known; it is above the others."""
_Labels = dict[int, tuple[Run, ...]]


def week_tables(note: Note, days: Sequence[NoteDay], version: TrackedVersion) -> list[LayoutPart]:
    """Return a grid for each week, which has its name as the heading.

    The half-days are down and the days across; but the days are down where no week has as many days as there are
    half-days. What is done on a day without a meeting is with the day if the days are down, and else above the
    half-days, as meetings on the whole day are. A half-day has the hours that most of its meetings have; a meeting at
    other hours has its own, and so do those after it in a cell, and one after another one that says not who meets.
    """
    weeks = [*_weeks(days)]
    half_days = {_half_day(meeting) for day in days for meeting in day.meetings}
    if max(map(len, weeks), default=0) < len(half_days):
        return [_days_down(note, week, _labels(week, version), version) for week in weeks]
    return [_days_across(note, week, _labels(week, version), version) for week in weeks]


def _weeks(days: Sequence[NoteDay]) -> Iterator[list[NoteDay]]:
    """Return the days of each week: a name begins one, and so does each week of the calendar.

    A week whose name is that of a Saturday or a Sunday goes on in the week after it.

    Of a week in which more days and ranges of days begin, some are in another grid: Word has tables of 63 columns only.
    """
    parts: list[list[NoteDay]] = []
    for day in days:
        if day.week is not None or not parts:
            parts.append([])
        parts[-1].append(day)
    for part in parts:
        before_monday = _days_to_monday(part[0])
        for _, week in groupby(part, key=lambda day: _number_of_week(day, before_monday)):
            of_week = list(week)
            yield from (of_week[at : at + _LONGEST_WEEK] for at in range(0, len(of_week), _LONGEST_WEEK))


def _days_to_monday(day: NoteDay) -> int:
    """Return how many days before a Monday a named week begins at a weekend; 0 for all others."""
    is_early = day.week is not None and day.dates and day.dates[0].weekday() >= _SATURDAY
    return _LONGEST_WEEK - day.dates[0].weekday() if is_early else 0


def _number_of_week(day: NoteDay, before_monday: int) -> int:
    return (day.dates[0].toordinal() - 1 + before_monday) // _LONGEST_WEEK if day.dates else 0


def _labels(week: Sequence[NoteDay], version: TrackedVersion) -> _Labels:
    """Return the half-days of a week in order, each with its usual hours, or else those most of its meetings have.

    Of hours that as many have, the longest are taken; words only where no hours are known.
    """
    found: dict[int, Counter[tuple[Run, ...]]] = {}
    of_hours: dict[tuple[Run, ...], NoteMeeting] = {}
    for meeting in (meeting for day in week for meeting in day.meetings):
        when = _when(meeting, version)
        found.setdefault(_half_day(meeting), Counter())[when] += 1
        of_hours[when] = meeting if meeting.has_usual_hours else of_hours.get(when, meeting)

    def rank(counted: tuple[tuple[Run, ...], int]) -> tuple[bool, bool, int, int]:
        when, count = counted
        meeting = of_hours[when]
        length = (meeting.end or 0) - (meeting.start or 0)
        return meeting.has_usual_hours, meeting.start is not None, count, length

    return {
        half_day: max(found[half_day].items(), key=rank)[0] if half_day != _WHOLE_DAY else ()
        for half_day in sorted(found)
    }


def _half_day(meeting: NoteMeeting) -> int:
    return _WHOLE_DAY if meeting.half_day is None else meeting.half_day


def _when(meeting: NoteMeeting, version: TrackedVersion) -> tuple[Run, ...]:
    return runs_of_version(meeting.hours._replace(aside=()), version)


def _days_across(note: Note, week: Sequence[NoteDay], labels: _Labels, version: TrackedVersion) -> LayoutTable:
    titles = (LayoutCell(_titled(note.columns.hours)), *(LayoutCell((day.heading,)) for day in week))
    of_days = [of_day(day, version) for day in week]
    rows = [LayoutRow((LayoutCell(), *map(LayoutCell, of_days)))] if any(of_days) else []
    rows += (
        LayoutRow((
            LayoutCell((label(hours),) if hours else ()),
            *(_cell(day, half_day, hours, version) for day in week),
        ))
        for half_day, hours in labels.items()
    )  # fmt: skip
    return LayoutTable(titles, tuple(rows), week[0].week, is_wide=len(week) > _MOST_ON_A_PAGE)


def _days_down(note: Note, week: Sequence[NoteDay], labels: _Labels, version: TrackedVersion) -> LayoutTable:
    titles = (
        LayoutCell(_titled(note.columns.days)),
        *(LayoutCell((label(hours),) if hours else _titled(note.columns.items)) for hours in labels.values()),
    )
    rows = tuple(
        LayoutRow((
            LayoutCell((day.heading, *of_day(day, version))),
            *(_cell(day, half_day, hours, version) for half_day, hours in labels.items()),
        ))
        for day in week
    )  # fmt: skip
    return LayoutTable(titles, rows, week[0].week, is_wide=len(labels) > _MOST_ON_A_PAGE)


def _titled(text: str) -> tuple[Block, ...]:
    return (title(text),) if text else ()


def _cell(day: NoteDay, half_day: int, hours: tuple[Run, ...], version: TrackedVersion) -> LayoutCell:
    """Return the meetings of a half-day; while all are at its hours, a name of who meets is before a colon alone."""
    blocks: list[Block] = []
    is_said = True
    for meeting in (each for each in day.meetings if _half_day(each) == half_day):
        is_said = is_said and _when(meeting, version) == hours
        own: Block | None = meeting.hours
        if is_said and runs_of_version(meeting.hours._replace(runs=()), version):
            own = meeting.hours._replace(runs=(), aside=(*meeting.hours.aside, Run(":", change=meeting.hours.change)))
        elif is_said and not blocks:
            own = None
        blocks += of_meeting(meeting, own, version)
    return LayoutCell(tuple(blocks))
