"""Find whether a session moved as a whole: all its days by the same number of days."""

from collections import Counter
from collections.abc import Iterator, Sequence

from oewg_cli.diffing.changes import Change, ChangeKind
from oewg_cli.diffing.scheduled_meetings import ScheduledMeeting, later
from oewg_cli.diffing.text_changes import word_changes
from oewg_cli.programme.model import Programme
from oewg_cli.un.dates.dates import date_range

_TITLE_BLOCK, _PROGRAMME = "Title block", "Programme of work"


def days_moved(
    old: Programme, new: Programme, before: Sequence[ScheduledMeeting], after: Sequence[ScheduledMeeting]
) -> int:
    """Return by how many days most meetings moved, if more of them are the same so than at their dates; else 0."""
    first, new_first = (min(day.date for day in programme.programme) for programme in (old, new))
    steps = {(new.session.opens - old.session.opens).days, (new_first - first).days}
    least = max(len(before), len(after)) / 2
    best = max(sorted(steps, key=abs), key=lambda step: _score(old, new, before, after, step))
    score = _score(old, new, before, after, best)
    is_better = score > _score(old, new, before, after, 0)
    is_announced = best == (new.session.opens - old.session.opens).days
    return best if is_better and score[0] >= least and (score[1] > 1 or is_announced) else 0


def _score(
    old: Programme,
    new: Programme,
    before: Sequence[ScheduledMeeting],
    after: Sequence[ScheduledMeeting],
    step: int,
) -> tuple[int, int]:
    """Return how many meetings are the same if they all moved so, at whatever hours, and how many days."""
    meetings = Counter((later(each.date, step), each.content) for each in before)
    same = meetings & Counter((each.date, each.content) for each in after)
    days = {later(day.date, step) for day in old.programme} & {day.date for day in new.programme}
    return same.total(), len(days)


def move_changes(old: Programme, new: Programme, days: int, *, is_all: bool) -> Iterator[Change]:
    """Return the move in one sentence; `is_all` if nothing else changed in the meetings."""
    if not days:
        return
    language = new.language
    one, other = old.session, new.session
    is_announced = one.opens != other.opens
    places = one.place.strip(), other.place.strip()
    if is_announced:
        before, after = (date_range(each.opens, each.closes, language) for each in (one, other))
    else:
        before, after = (_programme_dates(each) for each in (old, new))
    said = f"from {_without_year(before, after)} to {after}"
    if is_announced and places[0] != places[1]:
        before, after = f"{places[0]}, {before}", f"{places[1]}, {after}"
        said = f"from {before}, to {after}"
    what = "The session moved" if is_announced else "The meetings moved"
    rest = "; the meetings are otherwise the same" if is_all else ""
    where = _TITLE_BLOCK if is_announced else _PROGRAMME
    said = f"{what} {said}{rest}."
    words = word_changes(before, after)
    yield Change(ChangeKind.SESSION_MOVED, where, said, before, after, words, "session/dates")


def _without_year(dates: str, others: str) -> str:
    """Return dates without their year, if the other dates end with it."""
    shown, _, year = dates.rpartition(" ")
    return shown if others.endswith(f" {year}") else dates


def _programme_dates(programme: Programme) -> str:
    days = [day.date for day in programme.programme]
    return date_range(min(days), max(days), programme.language)
