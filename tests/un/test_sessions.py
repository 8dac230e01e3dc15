import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.un import sessions
from oewg_cli.un.sessions import Opening, opening_of, session_at, year_of
from oewg_cli.un.un_data import read_data

LAST_SESSION = 9999 - 1945


@pytest.mark.parametrize(("session", "year"), [(1, 1946), (30, 1975), (31, 1976), (75, 2020), (80, 2025)])
def test_a_session_opens_in_its_year(session: int, year: int) -> None:
    """The year is 1945 plus the number of the session."""
    assert year_of(session) == year


@pytest.mark.parametrize(
    ("session", "day"),
    [
        (31, date(1976, 9, 21)),
        (58, date(2003, 9, 16)),
        (73, date(2018, 9, 18)),
        (75, date(2020, 9, 15)),
        (79, date(2024, 9, 10)),
        (80, date(2025, 9, 9)),
    ],
)
def test_known_openings_are_certain(session: int, day: date) -> None:
    """A day that was read in a source is returned as it is."""
    assert opening_of(session) == Opening(day, certain=True)


@pytest.mark.parametrize(
    ("session", "day", "certain"),
    [
        (59, date(2004, 9, 14), True),
        (60, date(2005, 9, 13), True),
        (56, date(2001, 9, 12), False),
        (40, date(1985, 9, 17), False),
        (81, date(2026, 9, 8), False),
        (82, date(2027, 9, 7), False),
    ],
)
def test_other_openings_follow_the_rule_of_their_time(session: int, day: date, certain: bool) -> None:  # noqa: FBT001 - a column of the table
    """A rule from memory gives a day that is not certain."""
    assert opening_of(session) == Opening(day, certain)


@pytest.mark.parametrize(
    ("session", "day"),
    [(known["session"], known["day"]) for known in read_data("sessions")["opening"] if known["certainty"] != "L"],
)
def test_the_rules_give_every_certain_opening(session: int, day: date, monkeypatch: pytest.MonkeyPatch) -> None:
    """The rules and the known openings agree."""
    monkeypatch.setattr(sessions, "_known_openings", dict)
    assert opening_of(session).day == day


@pytest.mark.parametrize(
    ("day", "session"),
    [
        (date(1945, 10, 24), 0),
        (date(1946, 1, 9), 0),
        (date(1946, 1, 10), 1),
        (date(2020, 9, 14), 74),
        (date(2020, 9, 15), 75),
        (date(2024, 3, 4), 78),
        (date(2024, 9, 9), 78),
        (date(2024, 9, 10), 79),
        (date.min, 0),
        (date.max, LAST_SESSION),
    ],
)
def test_a_session_lasts_until_the_next_one_opens(day: date, session: int) -> None:
    """The first day of a session is its own."""
    assert session_at(day) == session


@given(st.integers(1, LAST_SESSION))
def test_a_session_begins_on_its_opening_and_not_before(session: int) -> None:
    """`opening_of` and `session_at` agree."""
    opening = opening_of(session)
    assert opening.day.year == year_of(session)
    assert session_at(opening.day) == session
    assert session_at(opening.day - timedelta(days=1)) == session - 1


@given(st.integers(2, LAST_SESSION))
def test_sessions_open_on_a_tuesday_of_september(session: int) -> None:
    """All except the first, which met in January, and two that opened a day late."""
    day = opening_of(session).day
    assert (day.month, day.weekday()) == (9, 2 if session in {53, 56} else 1)


@pytest.mark.parametrize("session", [0, -5])
def test_there_is_no_session_before_the_first(session: int) -> None:
    """A wrong number is an error of the caller."""
    with pytest.raises(ValueError, match="not a regular session"):
        opening_of(session)


@pytest.mark.parametrize("name", ["sessions", "symbols"])
def test_every_fact_names_a_source_that_the_file_explains(name: str) -> None:
    """Source keys are at the top of the file; certainty is H, M or L."""
    text = (Path(sessions.__file__).parent / "data" / f"{name}.toml").read_text("utf-8")
    explained = set(re.findall(r"(?m)^#   ([A-Z0-9-]+)  ", text))
    assert set(re.findall(r'source = "([^"]+)"', text)) <= explained
    assert set(re.findall(r'certainty = "([^"]+)"', text)) <= {"H", "M", "L"}
