"""Tell the name of a week, `4–8 March`, from days of the programme that are typed in the same way."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from oewg_cli.importing.line_forms.day_line import DayLine
from oewg_cli.importing.recognized_parts import NotePart, PartKind


def with_named_weeks(parts: Sequence[NotePart]) -> Iterator[NotePart]:
    """Return the parts; a range of days after which one of these days comes directly is the name of a week."""
    for part, following in pairwise((*parts, None)):
        if part is not None:
            is_week = part.kind is PartKind.DAY and following is not None and _is_around(part, following)
            yield part._replace(kind=PartKind.WEEK, days=None) if is_week else part


def _is_around(part: NotePart, following: NotePart) -> bool:
    day = following.day if following.kind is PartKind.DAY and following.days is None else None
    if part.days is None or len(part.days.ranges) != 1 or part.words.plain[part.days.end :].strip() or day is None:
        return False
    first, last = map(_in_year, part.days.ranges[0])
    return first < last and first <= _in_year(day) <= last


def _in_year(day: DayLine) -> tuple[int, int]:
    return day.month, day.day
