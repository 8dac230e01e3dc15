"""The dates of an item in an item table: each time that it is taken up, days and half-days in a row as a range."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from oewg_cli.formats.joined_runs import hours_and_who
from oewg_cli.note.blocks import Block, BlockKind, Run
from oewg_cli.text.lazy_patterns import lazy_pattern

_DASH, _COMMA = Run("–"), Run(", ")
_STATE = lazy_pattern(r" \(([^()]+)\)\Z")
_Runs = tuple[Run, ...]


class ItemTime(NamedTuple):
    """One time that an item is taken up, as it is printed: the day, the hours or words for them, who meets, the state.

    `date` is None for several days. `half_day` is the name of a half-day whose hours are not stated, as in `p.m.`.
    `state` is empty where none is printed. `below` is what is said of the item at this time.
    """

    day: _Runs
    date: date | None
    hours: _Runs = ()
    who: _Runs = ()
    half_day: str | None = None
    state: str = ""
    below: tuple[Block, ...] = ()

    @property
    def printed(self) -> _Runs:
        """Return the time without its state."""
        more = hours_and_who(Block(BlockKind.HOURS, self.hours, self.who))
        return (*self.day, _COMMA, *more) if more else self.day

    @property
    def _is_plain(self) -> bool:
        return not (self.who or self.state or self.below) and self.date is not None

    def begins_range(self) -> bool:
        """Return whether the time lasts to the end of its day."""
        return self._is_plain and (not self.hours or self.half_day == "AFTERNOON")

    def ends_range(self) -> bool:
        """Return whether the time lasts from the start of its day."""
        return self._is_plain and (not self.hours or self.half_day == "MORNING")


def dates_of(times: Sequence[ItemTime]) -> Iterator[Block]:
    """Return a line for each time that an item is taken up and what is below it, or for several that are one range.

    A range is made of whole days and half-days that come directly after one another: `Monday, 8 July, p.m.–Wednesday,
    10 July, a.m.` Between its ends are whole days only, so that it says all. Both half-days of a day are two lines.
    """
    at = 0
    while at < len(times):
        last = _end_of_range(times, at)
        runs = times[at].printed if last == at else (*times[at].printed, _DASH, *times[last].printed)
        state = times[at].state
        yield Block(BlockKind.TEXT, (*runs, Run(" ("), Run(state, italic=True), Run(")")) if state else runs)
        yield from times[at].below
        at = last + 1


def _end_of_range(times: Sequence[ItemTime], first: int) -> int:
    """Return the number of the last time of the range that begins with a time, or of the time itself."""
    last = first
    for number in range(first + 1, len(times)):
        before, time = times[number - 1], times[number]
        begins = before.begins_range() and (number - 1 == first or not before.hours)
        is_alone = not (_are_both_halves(times, number - 2) or _are_both_halves(times, number))
        if not (begins and time.ends_range() and is_alone) or _next(before.date) != time.date:
            break
        last = number
    return last


def _are_both_halves(times: Sequence[ItemTime], number: int) -> bool:
    """Return whether a time and the one after it are both half-days of a day."""
    if not 0 <= number < len(times) - 1:
        return False
    first, second = times[number], times[number + 1]
    return first.date == second.date is not None and None not in {first.half_day, second.half_day}


def _next(day: date | None) -> date | None:
    return None if day is None or day == date.max else day + timedelta(days=1)


def split_state(runs: Sequence[Run]) -> tuple[_Runs, str]:
    """Return the runs of a heading without its state, as in "(*continued*)", and the state; empty if it has none."""
    marks = [run for run in runs if run.mark is not None or run.is_asterisks]
    words = runs[: len(runs) - len(marks)]
    found = _STATE.search("".join(run.text for run in words))
    if marks != list(runs[len(words) :]) or found is None:
        return tuple(runs), ""
    italic = [run.italic for run in words for _ in run.text]
    start, end = found.span(1)
    if not all(italic[start:end]) or italic[start - 1] or italic[end]:
        return tuple(runs), ""
    return (*_cut(words, found.start()), *marks), found[1]


def _cut(runs: Iterable[Run], length: int) -> Iterator[Run]:
    """Return the first characters of runs."""
    for run in runs:
        if length > 0:
            yield run._replace(text=run.text[:length])
        length -= len(run.text)
