"""Find what changed in the names of weeks and in the texts of days."""

from collections.abc import Iterator
from datetime import date
from itertools import zip_longest
from typing import NamedTuple

from oewg_cli.diffing.changes import Change, ChangeKind
from oewg_cli.diffing.compared_versions import ComparedVersions
from oewg_cli.diffing.printed_texts import TextPlace, both_texts
from oewg_cli.diffing.scheduled_meetings import SAME_TERMS, NewTerms
from oewg_cli.diffing.text_changes import stated_changes
from oewg_cli.note.blocks import Block
from oewg_cli.note.note import Note, NoteDay
from oewg_cli.programme.day_dates import DayDates
from oewg_cli.programme.model import Programme
from oewg_cli.programme.placed_parts import printed_dates

DatedChange = tuple[tuple[date, int, int], Change]


class _PrintedDay(NamedTuple):
    """A day of a note, and its dates as printed."""

    dates: str
    note: NoteDay


def day_text_changes(versions: ComparedVersions, places: list[TextPlace]) -> Iterator[DatedChange]:
    """Return the names of weeks and the texts of days that changed, and add them to the places."""
    before = _days(versions.old, versions.before, versions.terms)
    after = _days(versions.new, versions.after, SAME_TERMS)
    for dates in (*after, *(dates for dates in before if dates not in after)):
        for old, new in zip_longest(before.get(dates, []), after.get(dates, [])):
            for place in _places(versions, old, new):
                places.append(place)
                for change in stated_changes(place):
                    yield (dates.first, -1, 0), change


def _days(programme: Programme, note: Note, terms: NewTerms) -> dict[DayDates, list[_PrintedDay]]:
    days: dict[DayDates, list[_PrintedDay]] = {}
    for own, printed in zip(programme.programme, note.days, strict=True):
        days.setdefault(terms.new_dates(own.dates), []).append(
            _PrintedDay(printed_dates(programme, own.dates), printed)
        )
    return days


def _places(versions: ComparedVersions, old: _PrintedDay | None, new: _PrintedDay | None) -> Iterator[TextPlace]:
    shown = new or old
    if shown is None:
        return
    for label, what, part_of in (("the name of the week", "week", _week), ("the text of the day", "text", _text)):
        one, other = (part_of(day.note) if day else None for day in (old, new))
        if one is not None or other is not None:
            texts = versions.old_text(one.runs) if one else None, versions.new_text(other.runs) if other else None
            origin = f"{shown.note.heading.origin}/{what}"
            yield TextPlace(
                ChangeKind.DAY_CHANGED, shown.dates, label, origin, *both_texts(*texts), at=f", {shown.dates}"
            )


def _week(day: NoteDay) -> Block | None:
    return day.week


def _text(day: NoteDay) -> Block | None:
    return day.about[0] if day.about else None
