from datetime import date

import pytest
from casebook import BASE, context_of

from oewg_cli.programme.day_dates import DateRange
from oewg_cli.statements.events.dated_events import calendar_of
from oewg_cli.statements.times.occasions import Limit, Occasion, occasions
from oewg_cli.un.hours.half_days import HalfDay
from oewg_cli.un.hours.hours import Hours

CALENDAR = calendar_of(context_of(BASE).picture)
"""The session of the base is held on Monday and Tuesday, 4 and 5 March 2024."""


def read(text: str) -> list[Occasion]:
    """Read the occasions of a text."""
    return occasions(text, 0, len(text), CALENDAR)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("on 5 March", [(5, 5)]),
        ("on Tuesday, 5 March 2024", [(5, 5)]),
        ("on Monday", [(4, 4)]),
        ("on the last day", [(5, 5)]),
        ("on the eve of the last day", [(4, 4)]),
        ("on the day before the closing day", [(4, 4)]),
        ("on 4 March, and item 2 the day after", [(4, 4), (5, 5)]),
        ("on 4 March, and on the following day", [(4, 4), (5, 5)]),
        ("on Tuesday, 5 March, and in the afternoon of the day before", [(5, 5), (4, 4)]),
        ("on the second day of the first week", [(5, 5)]),
        ("the following day", []),
        ("on the last working day before the session", []),
        ("on the first day after the session", []),
        ("on the first morning", [(4, 4)]),
        ("in the closing afternoon", [(5, 5)]),
        ("in the first week", [(4, 10)]),
        ("from 4 to 5 March", [(4, 5)]),
        ("4–5 March 2024", [(4, 5)]),
        ("from Monday, 4 March, to Tuesday, 5 March 2024", [(4, 5)]),
        ("between 4 and 5 March", [(4, 5)]),
        ("on 4 and 5 March", [(4, 4), (5, 5)]),
        ("on Monday, 4 March, and Tuesday, 5 March", [(4, 4), (5, 5)]),
        ("on Monday and Tuesday, 4 and 5 March", [(4, 4), (5, 5)]),
        # The weekday is wrong, which is the fault of another rule.
        ("on Friday, 5 March", []),
        ("every Monday", []),
        ("after 4 March", []),
        ("before Tuesday, 5 March", []),
        ("resolution 4/5 of March", []),
    ],
)
def test_days_are_read_with_what_is_meant_by_them(text: str, days: list[tuple[int, int]]) -> None:
    """A weekday, a week or a day of the session is that of the session; limits of other kinds are left out."""
    found = [each.days for each in read(text)]
    assert found == [((date(2024, 3, first), date(2024, 3, last)),) for first, last in days]


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("at 3 p.m.", Hours(900, 900)),
        ("from 3 to 6 p.m.", Hours(900, 1080)),
        ("10 a.m.–1 p.m.", Hours(600, 780)),
        ("from 10 to 1 p.m.", Hours(600, 780)),
        ("at noon", Hours(720, 720)),
        ("10.30 a.m. to noon", Hours(630, 720)),
    ],
)
def test_hours_are_minutes_of_the_day(text: str, hours: Hours) -> None:
    """The first of two times has the a.m. or p.m. of the second one if it has none and can have it."""
    assert [each.hours for each in read(text)] == [hours]


def test_what_is_joined_belongs_together() -> None:
    """A day, a half-day, a meeting and a room are one occasion; the same thing again is another one."""
    text = "on the morning of Monday, 4 March, at its first meeting, in Conference Room 2, and on Tuesday afternoon"
    monday, tuesday = date(2024, 3, 4), date(2024, 3, 5)
    first, second = read(text)
    assert (first.days, first.half_day, first.meetings, first.room) == (
        ((monday, monday),),
        HalfDay.MORNING,
        (1,),
        "Conference Room 2",
    )
    assert (second.days, second.half_day, second.meetings) == (((tuesday, tuesday),), HalfDay.AFTERNOON, ())


@pytest.mark.parametrize(
    ("text", "meetings"),
    [
        ("at its 5th meeting", [(5,)]),
        ("at the third and fourth meetings", [(3,), (4,)]),
        ("at its 2nd to 4th meetings", [(2, 3, 4)]),
        ("at the last meeting", [(-1,)]),
        ("at the penultimate plenary meeting", [(-2,)]),
    ],
)
def test_meetings_are_counted_from_both_ends(text: str, meetings: list[tuple[int, ...]]) -> None:
    """Negative numbers count from the end."""
    assert [each.meetings for each in read(text)] == meetings


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        ("on 5 March", Limit.AT),
        ("by 5 March", Limit.LATEST),
        ("no later than noon on 5 March", Limit.LATEST),
        ("or at the latest on 5 March", Limit.LATEST),
        ("on 5 March, at the latest", Limit.LATEST),
        ("from 4 to 5 March", Limit.SPAN),
    ],
)
def test_an_occasion_is_a_time_or_a_limit(text: str, limit: Limit) -> None:
    """The words before it say what it is."""
    assert [each.limit for each in read(text)] == [limit]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("follows the closing of the afternoon meeting on Monday", 0),
        ("before the start of the first meeting", 0),
        ("will precede the first meeting", 0),
        ("before the end of the first meeting", 1),
        ("after the opening of the first meeting", 1),
        ("will follow on Monday", 1),
    ],
)
def test_what_is_outside_a_meeting_is_not_at_it(text: str, count: int) -> None:
    """What is before its end, or after its opening, is at it."""
    assert len(read(text)) == count


def test_the_days_named_before_a_text_are_those_of_its_first_relative_day() -> None:
    """The text before names the day; a day of the text itself comes first."""
    monday = calendar_days(4)
    text = "It will be held on the next morning."
    assert [each.days for each in occasions(text, 0, len(text), CALENDAR, monday)] == [calendar_days(5)]
    assert read(text) == []


def calendar_days(day: int) -> tuple[DateRange, ...]:
    """Return a day of March 2024."""
    return (DateRange(date(2024, 3, day), date(2024, 3, day)),)


def test_occasions_of_a_text_that_was_read_before_are_the_same_and_may_be_changed() -> None:
    """What is read once is kept for all readers, and each gets a list of its own."""
    text = "on 5 March, in Conference Room 2, and at the first meeting of the second day"
    first = read(text)
    kept = [*first]
    first.clear()
    assert read(text) == kept != []


def test_a_part_of_a_text_has_its_own_occasions() -> None:
    """What is kept is that of one part of a text."""
    text = "on 4 March and on 5 March"
    assert len(read(text)) == 2
    assert [each.days[0].first for each in occasions(text, 11, len(text), CALENDAR)] == [date(2024, 3, 5)]


@pytest.mark.parametrize(
    ("text", "meetings"),
    [
        ("item 1 at the 2nd meeting, and item 2 at the 3rd", [(2,), (3,)]),
        ("at the second meeting and, for item 2, at the third", [(2,), (3,)]),
        ("a single meeting, the 2nd, for item 1", [(2,)]),
        # Without a meeting before it, a number may be that of anything.
        ("at the 2nd and, for item 2, at the next meeting", []),
        ("the meeting of Monday, the 2nd, for item 1", []),
        ("the meeting will be at the latest in May", []),
    ],
)
def test_the_word_meeting_is_not_said_again(text: str, meetings: list[tuple[int, ...]]) -> None:
    """After a meeting, a number alone is that of another one."""
    assert [each.meetings for each in read(text) if each.meetings] == meetings


LONG = calendar_of(
    context_of(BASE.replace("2024-03-05\n", "2024-03-15\n", 1)).picture,
)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("on Tuesday afternoon of the second week", [(12,)]),
        ("in the first week, on Tuesday", [(5,)]),
        ("on Tuesday", [(5, 12)]),
        ("on Friday, the last day", [(15,)]),
    ],
)
def test_a_weekday_is_that_of_its_week(text: str, days: list[tuple[int, ...]]) -> None:
    """Of a session of two weeks, the week says which day is meant."""
    found = occasions(text, 0, len(text), LONG)
    assert [tuple(day.first.day for day in each.days) for each in found] == days


def test_a_week_of_several_weekdays_stays_by_itself() -> None:
    """The week is that of all of them."""
    text = "on Monday and Friday of the first week"
    assert len(occasions(text, 0, len(text), LONG)) == 3


@pytest.mark.parametrize(
    "text",
    [
        "on 4 and 5 March, at its 1st to 3rd meetings",
        "the 1st to 3rd meetings, on 4 and 5 March",
        "on Monday, 4 March, and Tuesday, 5 March, the 1st to 3rd meetings",
    ],
)
def test_days_beside_a_range_of_meetings_are_days_of_each_of_them(text: str) -> None:
    """Each meeting is on one of the days."""
    days = tuple(DateRange(date(2024, 3, day), date(2024, 3, day)) for day in (4, 5))
    assert [(each.days, each.meetings) for each in read(text)] == [(days, (1, 2, 3))]


def test_a_meeting_has_the_day_after_it() -> None:
    """A day before a meeting is not its day where it has its own."""
    found = read("on Monday, the 3rd meeting, on Tuesday")
    assert [(each.meetings, each.days[0].first.day) for each in found] == [((), 4), ((3,), 5)]
