"""Read when and where a text says that something is done: days, half-days, hours, meetings, weeks and rooms."""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from oewg_cli.programme.day_dates import DateRange
from oewg_cli.statements.times.days_together import with_days_together
from oewg_cli.statements.times.occasion_atoms import Atom, atoms_in
from oewg_cli.statements.times.occasion_parts import joining
from oewg_cli.statements.times.occasion_values import (
    days_within,
    number_of,
)
from oewg_cli.statements.times.relative_days import days_beside, is_relative, with_days_before
from oewg_cli.statements.times.session_calendar import SessionCalendar
from oewg_cli.statements.times.words_beside_times import (
    is_all_of,
    is_apart,
    is_latest_after,
    is_led_by,
    is_of_other_clock,
)
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.hours.half_days import HalfDay
from oewg_cli.un.hours.hours import Hours

_LONGEST_LEAD = 40
_ITS_DAY = r"(?:,?\son|\sof)\s(?:the\s)?"
_PARTS_OF_PAIR = 2
_PAIR = r",?\s(?:(?:and|or)\s)?(?:(?:on|at|in|the|its)\s)*"
_PAIR_OR_PART = rf"{_PAIR}|\s(?:of|on)\s(?:the\s)?"
_OF_TWO = (", both on ", ", both in ", " after the other on ", " after the other in the ", " after another in the ")
"""Before a time of two things: `will be taken up one after the other in the morning`."""


class Limit(StrEnum):
    """How an occasion limits what is done: it is the time itself, all of it, the latest time, or both ends of it."""

    AT = "at"
    WHOLE = "whole"
    LATEST = "latest"
    SPAN = "span"


class Occasion(NamedTuple):
    """A time and a place that a text states; `start` and `end` are code points of the text.

    All that is stated belongs together; what is not stated is empty or None. One of the `days` is meant: `Friday` is
    any Friday of the session. `hours` with the same start and end are one time. `meetings` are their numbers within
    the session, those counted from the end negative.
    """

    start: int
    end: int
    days: tuple[DateRange, ...] = ()
    half_day: HalfDay | None = None
    hours: Hours | None = None
    meetings: tuple[int, ...] = ()
    room: str | None = None
    limit: Limit = Limit.AT


def occasions(
    text: str, start: int, end: int, calendar: SessionCalendar, before: tuple[DateRange, ...] = ()
) -> list[Occasion]:
    """Return the occasions in a part of a text, in order; those that are limits of another kind are left out.

    `before` are the days named before the text, by which it may name others: `on the next morning`. Dates whose weekday
    is wrong are left out too: DAT001 reports them.
    """
    # Many readers ask for those of the same sentence.
    if (found := calendar.occasions.get(key := (text, start, end, before))) is None:
        found = calendar.occasions[key] = with_days_before(text, _find(text, start, end, calendar), before)
    return [*found]


def _find(text: str, start: int, end: int, calendar: SessionCalendar) -> list[Occasion | None]:
    found: list[list[Atom]] = []
    atoms = with_days_together(text, atoms_in(text, start, end, calendar))
    for at, atom in enumerate(atoms):
        group = found[-1] if found else []
        is_apart = not group or _are_two_pairs(text, atoms[max(0, at - 2) : at + 2])
        is_apart = is_apart or _is_first_of_several(text, group, atoms, at)
        is_apart = is_apart or _has_own_day(text, group, atoms[at : at + 2])
        is_joined = not is_apart and compiled(joining()).fullmatch(text, group[-1].end, atom.start)
        if is_joined and all(atom.kind != each.kind for each in group):
            group.append(atom)
        elif is_joined and group[-1].is_period and atom.kind == group[-1].kind:
            # `on the last day, Friday, 8 May`: the date is that day.
            days = atom.is_weekday and days_within(atom.value, group[-1].value)
            days = days or (atom.is_period and _day_of_week(text, group[-1], atom, calendar))
            group[-1] = atom._replace(start=group[-1].start, value=days or atom.value)
        elif is_joined and (weekday := _weekday_of(text, found, atom)) is not None:
            # `on Wednesday morning, 4 November`, or `of the first week`: the date says which Wednesday it is.
            days = atom.is_period and days_within(weekday.value, atom.value)
            rest = [*(each for each in group if each is not weekday), atom._replace(value=days or atom.value)]
            group[:] = [rest[0]._replace(start=group[0].start), *rest[1:]]
        else:
            found.append([atom])
    return [_occasion(text, start, group) for group in found]


def _weekday_of(text: str, found: Sequence[Sequence[Atom]], date: Atom) -> Atom | None:
    """Return the weekday without a date in the last occasion that is the weekday of a date, or of a day of a week."""
    days = next((atom for atom in found[-1] if atom.kind == "days" and atom.is_weekday), None)
    if days is None or date.kind != "days" or date.is_span or not (isinstance(date.value, tuple) and days.value):
        return None
    if date.is_period:
        # `Monday and Friday of the first week`: the week is that of both.
        is_list = bool(found[:-1]) and compiled(_PAIR).fullmatch(text, found[-2][-1].end, found[-1][0].start)
        return days if days_within(days.value, date.value) and not is_list else None
    is_part = isinstance(days.value, tuple) and bool(date.value) and set(date.value) <= set(days.value)
    return days if is_part else None


def _day_of_week(text: str, day: Atom, week: Atom, calendar: SessionCalendar) -> tuple[DateRange, ...]:
    """Return `the first day` of `the second week`; nothing for other periods that stand together."""
    nth, is_of_week = (
        number_of(text[day.start : day.end].partition(" ")[0]),
        text[week.start : week.end].endswith("week"),
    )
    is_day = is_of_week and text[day.start : day.end].endswith(" day") and isinstance(week.value, tuple)
    return calendar.day_within(nth, week.value[0]) if is_day and nth is not None else ()  # type: ignore[index]


def _occasion(text: str, start: int, group: Sequence[Atom]) -> Occasion | None:
    first, last = group[0].start, group[-1].end
    if any(atom.value is None for atom in group):
        return None
    lead = text[(begun := max(start, first - _LONGEST_LEAD)) : first]
    if group[0].kind == "hours" and is_of_other_clock(lead, text, last):
        return None
    if group[0].kind == "days" and (beside := days_beside(lead, group[0].value)) is not None:  # type: ignore[arg-type]
        first, lead = begun + beside[0], lead[: beside[0]]
        group = [group[0]._replace(value=beside[1]), *group[1:]]
    is_latest = is_led_by(lead, "latest") or is_latest_after(text, last)
    is_of_two = lead.endswith(_OF_TWO)
    is_all = all(atom.kind == "days" for atom in group) and is_all_of(lead, text, last)
    is_repeated = group[0].kind != "room" and is_led_by(lead, "repeated") and not (is_of_two or is_all)
    is_left_out = not is_latest and (is_repeated or is_apart(lead))
    if is_left_out and not (group[0].kind == "half_day" and is_relative(lead)):
        return None
    limit = Limit.LATEST if is_latest else Limit.WHOLE if is_all else Limit.AT
    limit = Limit.SPAN if any(atom.is_span for atom in group) else limit
    return Occasion(first, last, limit=limit, **{atom.kind: atom.value for atom in group})  # type: ignore[arg-type]


def _are_two_pairs(text: str, atoms: Sequence[Atom]) -> bool:
    """Return whether the first two go with the last two in turn: `on 13 and 14 October (588th and 589th meetings)`."""
    return len(atoms[3:]) == 1 and all(
        one.kind == two.kind and compiled(_PAIR).fullmatch(text, one.end, two.start)
        for one, two in (atoms[:2], atoms[2:])
    )


def _has_own_day(text: str, group: Sequence[Atom], atoms: Sequence[Atom]) -> bool:
    """Return whether a day comes after a meeting, which is not on the day before: `on Tuesday, the 7th, on Friday`."""
    kinds = [each.kind for each in atoms]
    if kinds[1:] != ["days"] or not any(each.kind == "days" for each in group):
        return False
    is_meeting = kinds[0] == "meetings" or (kinds[0] == "half_day" and text.endswith("meeting", 0, atoms[0].end))
    return is_meeting and compiled(_ITS_DAY).fullmatch(text, atoms[0].end, atoms[1].start) is not None


def _is_first_of_several(text: str, group: Sequence[Atom], atoms: Sequence[Atom], at: int) -> bool:
    """Return whether a time after two meetings is that of the first one: `the 9th and 10th meetings, on 7 and 8 May`.

    Two times of one kind follow: `in the morning and afternoon`, `on the afternoon of 7 May and the morning of 8 May`.
    """
    before, after = atoms[max(0, at - _PARTS_OF_PAIR) : at], list[Atom]()
    if [each.kind for each in before] != ["meetings", "meetings"] or before[-1] not in group:
        return False
    for one in atoms[at : at + 2 * _PARTS_OF_PAIR]:
        if after and compiled(_PAIR_OR_PART).fullmatch(text, after[-1].end, one.start) is None:
            break
        after.append(one)
    kinds = [each.kind for each in after if each.kind in {"days", "half_day"}]
    return len(kinds) > len({*kinds})
