import json
from collections.abc import Mapping
from datetime import date, timedelta

import pytest
from casebook import found, with_base
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Rule
from oewg_cli.programme.value_types import NAMED_HOURS
from oewg_cli.rules.registry import programme_rules
from oewg_cli.rules.slots.day_on_holiday import day_on_holiday
from oewg_cli.rules.slots.day_out_of_order import day_out_of_order
from oewg_cli.rules.slots.day_outside_session import day_outside_session
from oewg_cli.rules.slots.day_repeated import day_repeated
from oewg_cli.rules.slots.empty_meeting import empty_meeting
from oewg_cli.rules.slots.half_day_unscheduled import half_day_unscheduled
from oewg_cli.rules.slots.meeting_ends_before_it_starts import meeting_ends_before_it_starts
from oewg_cli.rules.slots.meeting_out_of_order import meeting_out_of_order
from oewg_cli.rules.slots.meeting_outside_half_days import meeting_outside_half_days
from oewg_cli.rules.slots.meeting_too_long import meeting_too_long
from oewg_cli.rules.slots.overlapping_meetings import overlapping_meetings
from oewg_cli.rules.slots.session_day_unscheduled import session_day_unscheduled
from oewg_cli.un.hours.hours import MIDNIGHT, Hours

FAMILY = [rule for rule in programme_rules() if rule.info.code.startswith("SLT")]
TWO_DAYS = ["2024-03-04", "2024-03-05"]
NO_WORKING_DAY = {date(2024, 3, 29), date(2024, 4, 10)}
"""The holidays at New York between the days that the tests generate."""

SERVICES_MAY_BE_ARRANGED = "Correct the hours, or ignore this finding if services are arranged for them."
ANY_HOURS = st.builds(Hours, st.integers(0, MIDNIGHT - 1), st.integers(0, MIDNIGHT))
ANY_DAYS = st.lists(st.dates(date(2024, 3, 20), date(2024, 4, 15)), min_size=1, max_size=12)


def one_day(*hours: str) -> str:
    """Write a programme of one day."""
    return days(["2024-03-04"], list(hours))


def days(dates: list[str], hours: list[str]) -> str:
    """Write a programme of these days, each with meetings of these hours."""
    meetings = [{"time": time, "entries": ["Consultations"]} for time in hours]
    return f"programme: {json.dumps([{'date': day, 'meetings': meetings} for day in dates])}\n"


def session(opens: str, closes: str, place: str = "New York") -> str:
    """Write a session."""
    return f"session: {{place: {place}, opens: {opens}, closes: {closes}}}\n"


@pytest.mark.parametrize(
    ("day", "severity"),
    [("2024-03-29", Severity.WARNING), ("2025-04-18", Severity.INFO), ("2025-03-31", Severity.INFO)],
)
def test_a_holiday_that_is_not_certain_is_only_a_hint(day: str, severity: Severity) -> None:
    """One from the official list of its year is a warning."""
    findings = found(session(day, day) + days([day], ["morning"]), day_on_holiday)
    assert [finding.severity for finding in findings] == [severity]


@pytest.mark.parametrize(
    ("rule", "typed", "advice"),
    [
        (meeting_ends_before_it_starts, "10:00–1:00", "Did you mean 10:00–13:00?"),
        (meeting_ends_before_it_starts, "11:30–2:30", "Did you mean 11:30–14:30?"),
        (meeting_ends_before_it_starts, "11:59–0:00", "Did you mean 11:59–12:00?"),
        (meeting_ends_before_it_starts, "11:30–2:31", "Correct the hours; they are typed in 24-hour time."),
        (meeting_ends_before_it_starts, "15:00–6:00", "Did you mean 15:00–18:00?"),
        (meeting_ends_before_it_starts, "22:00–12:00", "Correct the hours; they are typed in 24-hour time."),
        (meeting_ends_before_it_starts, "18:00–15:00", "Correct the hours; they are typed in 24-hour time."),
        (meeting_ends_before_it_starts, "15:00–3:00", "Correct the hours; they are typed in 24-hour time."),
        (meeting_ends_before_it_starts, "15:00–15:00", "Correct the hours; they are typed in 24-hour time."),
        (meeting_outside_half_days, "3:00–6:00", "Did you mean 15:00–18:00?"),
        (meeting_outside_half_days, "4:00–5:30", "Did you mean 16:00–17:30?"),
        (meeting_outside_half_days, "2:30–5:00", SERVICES_MAY_BE_ARRANGED),
        (meeting_outside_half_days, "14:30–17:00", SERVICES_MAY_BE_ARRANGED),
    ],
)
def test_hours_in_12_hour_time_are_recognized(rule: Rule[CheckContext], typed: str, advice: str) -> None:
    """If twelve hours more make a usual meeting, that is what was meant."""
    assert [finding.advice for finding in found(one_day(typed), rule)] == [advice]


@pytest.mark.parametrize(
    ("rule", "hours", "advice"),
    [
        (
            meeting_out_of_order,
            ["morning", "3:00–6:00"],
            "Did you mean 15:00–18:00? Hours under `time` are in the 24-hour clock.",
        ),
        (
            meeting_out_of_order,
            ["afternoon", "morning"],
            "Put the meetings in the order of their hours, or correct the hours.",
        ),
        (overlapping_meetings, ["morning", "morning"], "Did you mean `time: afternoon` for one of them?"),
        (overlapping_meetings, ["afternoon", "afternoon"], "Did you mean `time: morning` for one of them?"),
        (
            overlapping_meetings,
            ["morning", "morning", "15:00–18:00"],
            "Correct the hours of one of them. If it is not the whole body that meets, name who meets in `body`.",
        ),
    ],
)
def test_the_advice_names_the_half_day_that_is_meant(rule: Rule[CheckContext], hours: list[str], advice: str) -> None:
    """If the other half-day is free, or twelve hours more make a usual meeting."""
    assert [finding.advice for finding in found(one_day(*hours), rule)] == [advice]


@pytest.mark.parametrize(
    ("rule", "fragment", "related"),
    [
        (day_outside_session, session("2024-03-04", "2024-03-05") + days(["2024-03-06"], []), ["2024-03-04"]),
        (day_out_of_order, days(["2024-03-05", "2024-03-04"], []), ['"2024-03-05"']),
        (day_repeated, days(["2024-03-04", "2024-03-05", "2024-03-04"], []), ['"2024-03-04"']),
        (session_day_unscheduled, session("2024-03-01", "2024-03-05") + days(TWO_DAYS, []), ["2024-03-01"]),
        (session_day_unscheduled, session("2024-03-04", "2024-03-06") + days(TWO_DAYS, []), ["2024-03-06"]),
        (session_day_unscheduled, session("2024-03-04", "2024-03-06") + days(["2024-03-04", "2024-03-06"], []), []),
        (overlapping_meetings, one_day("10:00-13:00", "08:00-09:00", "12:00-14:00"), ['"10:00-13:00"']),
        (meeting_out_of_order, one_day("15:00-18:00", "10:00-13:00"), ['"15:00-18:00"']),
    ],
)
def test_a_finding_shows_the_other_place_it_speaks_of(
    rule: Rule[CheckContext], fragment: str, related: list[str]
) -> None:
    """The end of the session, the day or the meeting that it is compared with."""
    (finding,) = found(fragment, rule)
    text = with_base(fragment)
    assert [text[slice(*other.span)] for other in finding.related] == related


@pytest.mark.parametrize(
    "rule", [session_day_unscheduled, half_day_unscheduled, empty_meeting], ids=lambda rule: rule.info.name
)
def test_nothing_is_missing_that_may_be_in_a_part_that_cannot_be_read(rule: Rule[CheckContext]) -> None:
    """A day that is skipped because of its own mistake is there all the same."""
    first, second = (f'{{"date": "{day}", "meetings": [{{"time": "13:00–14:00", "entries": []}}]}}' for day in TWO_DAYS)
    faulty = '{"date": "6 March", "meetings": []}'
    opens = session("2024-03-04", "2024-03-06")
    assert found(f"{opens}programme: [{first}, {second}]\n", rule)
    assert not found(f"{opens}programme: [{first}, {second}, {faulty}]\n", rule)


@given(ANY_DAYS)
def test_days_that_are_not_in_order_are_reported(dates: list[date]) -> None:
    """Either a day is reported, or the dates are in order; either a date is reported, or none is repeated."""
    fragment = session("2024-03-20", "2024-04-15") + days([day.isoformat() for day in dates], [])
    once = list(dict.fromkeys(dates))
    assert bool(found(fragment, day_out_of_order)) == (once != sorted(once))
    assert len(found(fragment, day_repeated)) == len(dates) - len(once)


@given(ANY_DAYS, st.dates(date(2024, 3, 20), date(2024, 4, 15)), st.integers(0, 20))
def test_successive_missing_days_are_reported_once(dates: list[date], opens: date, length: int) -> None:
    """One finding for each gap between scheduled days that has a working day in it, if the days are not scattered."""
    session_of = [opens + timedelta(days=number) for number in range(length + 1)]
    working = {day for day in session_of if day.weekday() < 5} - NO_WORKING_DAY
    gaps: list[list[date]] = [[]]
    for day in session_of:
        if day in dates:
            gaps.append([])
        else:
            gaps[-1].append(day)
    weekdays = [day for day in session_of if day.weekday() < 5]
    are_few = len(dates) == 1 or 5 * len(set(dates) & set(session_of)) <= len(weekdays)
    runs = [gap for gap in gaps if working & set(gap)] if len(gaps) > 1 and not are_few else []
    fragment = session(opens.isoformat(), session_of[-1].isoformat()) + days([day.isoformat() for day in dates], [])
    assert len(found(fragment, session_day_unscheduled)) == len(runs)


@given(st.lists(ANY_HOURS, max_size=8))
def test_every_overlap_is_reported(held: list[Hours]) -> None:
    """A meeting is reported if, and only if, it shares a minute with one that starts before it or is above it."""
    ordered = sorted(held, key=lambda hours: hours.start)
    overlapping = [hours for number, hours in enumerate(ordered) if any(map(hours.overlaps, ordered[:number]))]
    text = with_base(one_day(*(hours.typed() for hours in held)))
    spans = [finding.span for finding in found(one_day(*(hours.typed() for hours in held)), overlapping_meetings)]
    assert sorted(json.loads(text[slice(*span)]) for span in spans) == sorted(hours.typed() for hours in overlapping)


@given(
    st.lists(
        st.tuples(
            ANY_HOURS,
            st.lists(st.sampled_from(["Fog", "Frost", "Dew"]), min_size=1, max_size=2, unique=True),
            st.sampled_from(["Room A", "Room B", "online"]),
        ),
        max_size=8,
    )
)
def test_meetings_clash_only_where_a_body_or_a_room_is_used_twice(held: list[tuple[Hours, list[str], str]]) -> None:
    """Other bodies may meet at the same time in other rooms; a joint meeting counts for each of its bodies."""
    ordered = sorted(held, key=lambda each: each[0].start)

    def clash(one: tuple[Hours, list[str], str], other: tuple[Hours, list[str], str]) -> bool:
        same = bool(set(one[1]) & set(other[1])) or one[2] == other[2] != "online"
        return same and one[0].overlaps(other[0])

    clashes = [each for number, each in enumerate(ordered) if any(clash(each, other) for other in ordered[:number])]
    meetings = [{"time": hours.typed(), "body": bodies, "room": room} for hours, bodies, room in held]
    fragment = f"programme: {json.dumps([{'date': '2024-03-04', 'meetings': meetings}])}\n"
    assert len(found(fragment, overlapping_meetings)) == len(clashes)


@given(st.lists(ANY_HOURS, max_size=5))
def test_hours_that_end_before_they_start_have_one_finding(held: list[Hours]) -> None:
    """No other rule reports them too, so that one correction removes one finding."""
    wrong = [hours.typed() for hours in held if hours.length <= 0]
    rules = (meeting_outside_half_days, meeting_too_long, overlapping_meetings, meeting_out_of_order)
    assert len(found(one_day(*wrong), meeting_ends_before_it_starts)) == len(wrong)
    assert not found(one_day(*wrong), *rules)


ANY_DATE = st.dates(date(1946, 1, 1), date(2099, 12, 31)).map(date.isoformat)
ANY_RANGE = st.builds(
    lambda first, length: f"{first.isoformat()}-{(first + timedelta(days=length)).isoformat()}",
    st.dates(date(1946, 1, 1), date(2098, 12, 31)),
    st.integers(0, 365),
)
ANY_TIME = ANY_HOURS.map(Hours.typed) | ANY_HOURS.map(lambda hours: hours.typed()[:5])
SOME_ENTRIES = st.lists(
    st.builds(
        lambda time, inner: {"time": time, "heading": "A", "entries": [{"time": inner, "item": "1-2"}]},
        ANY_TIME,
        ANY_TIME,
    ),
    max_size=2,
)
ANY_MEETING = st.fixed_dictionaries(
    {"kind": st.sampled_from(["break", "closed", "informal"]), "entries": SOME_ENTRIES},
    optional={
        "time": ANY_TIME | st.sampled_from(NAMED_HOURS),
        "body": st.lists(st.sampled_from(["A", "B"]), min_size=1, max_size=2),
        "number": st.integers(1, 4),
        "room": st.just("Room A"),
        "id": st.just("a"),
    },
)
ANY_USUAL = st.dictionaries(st.sampled_from(NAMED_HOURS), ANY_HOURS.map(Hours.typed), min_size=1)
ANY_DAY = st.fixed_dictionaries(
    {"date": ANY_DATE | ANY_RANGE | st.lists(ANY_DATE | ANY_RANGE, min_size=1, max_size=3)},
    optional={"hours": ANY_USUAL, "week": st.sampled_from(["First week", "Week 1"]), "text": st.just("No meetings")},
).flatmap(lambda day: st.tuples(SOME_ENTRIES, st.lists(ANY_MEETING, max_size=4)).map(lambda two: _day(day, *two)))


def _day(day: Mapping[str, object], entries: list[object], meetings: list[object]) -> dict[str, object]:
    return {**day, "entries": entries, "meetings": meetings}


@given(
    st.lists(ANY_DAY, min_size=1, max_size=4),
    st.sampled_from(["New York", "Geneva", "Vienna", "Nairobi", "Bonn"]),
    st.fixed_dictionaries(
        {"opens": ANY_DATE, "closes": ANY_DATE},
        optional={
            "hours": ANY_USUAL,
            "parts": st.lists(st.fixed_dictionaries({"opens": ANY_DATE, "closes": ANY_DATE}), max_size=3),
        },
    ),
)
def test_the_family_never_fails(days_of: list[object], place: str, session_of: dict[str, object]) -> None:
    """Whatever days, hours and sessions the model accepts, each finding has a place in the text."""
    fragment = f"session: {json.dumps({'place': place, **session_of})}\nprogramme: {json.dumps(days_of)}\n"
    length = len(with_base(fragment))
    for finding in found(fragment, *FAMILY):
        assert 0 <= finding.span.start < finding.span.end <= length
        assert finding.message.endswith(".")
        assert not finding.message.endswith("..")
