"""Join days that are together the days of several meetings: `on 13 and 14 October, at its 9th to 11th meetings`."""

from collections.abc import Sequence
from datetime import timedelta

from oewg_cli.programme.day_dates import DateRange
from oewg_cli.statements.times.occasion_atoms import Atom
from oewg_cli.text.lazy_patterns import compiled

_AND = r",?\s(?:(?:and|or)\s)?(?:on\s)?(?:[MTWFS][a-z]{2,5}day,?\s)?"
_BESIDE = r"[\s,(]*(?:(?:at|in|during|for|on|of|the|its|held|namely)[\s,]+)*"
_FURTHER = r"(?:\b[0-9]{1,2},\s)+\Z"
_LONGEST = 24


def with_days_together(text: str, atoms: Sequence[Atom]) -> list[Atom]:
    """Return the parts of occasions; days beside a range of meetings are one part, for each meeting is on one of them.

    Weekdays whose dates follow in the same order are left out: `Monday and Tuesday, 13 and 14 October`.
    """
    runs: list[list[Atom]] = []
    for atom in atoms:
        is_next = bool(runs) and atom.kind == runs[-1][-1].kind == "days"
        if is_next and compiled(_AND).fullmatch(text, runs[-1][-1].end, atom.start):
            runs[-1].append(atom)
        else:
            runs.append([atom])
    runs = [_dates_of(run) for run in runs]
    found: list[Atom] = []
    for at, run in enumerate(runs):
        beside = [each[0] for each in (*runs[max(0, at - 1) : at], *runs[at + 1 : at + 2]) if len(each) == 1]
        is_one = len(run) > 1 and any(_is_of(text, run, each) for each in beside)
        found += [_one(text, run)] if is_one else run
    return found


def _dates_of(run: list[Atom]) -> list[Atom]:
    """Return days without the weekdays before them whose dates they are."""
    dates = {day for each in run if not each.is_weekday for day in _days(each)}
    return [each for each in run if not (each.is_weekday and dates.intersection(_days(each)))]


def _is_of(text: str, run: Sequence[Atom], meetings: Atom) -> bool:
    """Return whether days are beside a range of meetings."""
    gap = sorted([run[-1].end, meetings.start]) if meetings.start > run[0].start else [meetings.end, run[0].start]
    is_range = meetings.kind == "meetings" and isinstance(meetings.value, tuple) and len(meetings.value) > 1
    return is_range and all(map(_days, run)) and compiled(_BESIDE).fullmatch(text, *gap) is not None


def _one(text: str, run: Sequence[Atom]) -> Atom:
    """Return several days as one part, with those that have only a number: `13, 14 and 15 October`."""
    days = [day for each in run for day in _days(each)]
    further = compiled(_FURTHER).search(text, max(0, run[0].start - _LONGEST), run[0].start)
    start = further.start() if further is not None else run[0].start
    before = [int(number) for number in compiled("[0-9]+").findall(text, start, run[0].start)]
    earlier = [days[0].first - timedelta(days=days[0].first.day - number) for number in before]
    days = [*(DateRange(day, day) for day in earlier), *days]
    return run[0]._replace(start=start, end=run[-1].end, value=tuple(days))


def _days(part: Atom) -> tuple[DateRange, ...]:
    return part.value if isinstance(part.value, tuple) else ()
