from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.rollover.day_runs import day_runs
from oewg_cli.rollover.moved_days import moved_days
from oewg_cli.rollover.rolled_texts import apply_moves
from oewg_cli.rollover.transition import SessionInfo, SessionTransition
from oewg_cli.un.dates.dates import find_dates

MARCH = SessionInfo(7, "substantive", date(2024, 3, 4), date(2024, 3, 8))
TWO_DAYS = SessionInfo(7, "substantive", date(2024, 3, 4), date(2024, 3, 5))
TWO_MONTHS = SessionInfo(7, "substantive", date(2024, 7, 29), date(2024, 8, 2))
TWO_YEARS = SessionInfo(7, "substantive", date(2024, 12, 30), date(2025, 1, 3))
ONE_DAY = SessionInfo(7, "substantive", date(2024, 3, 4), date(2024, 3, 4))


def moved(text: str, last: SessionInfo, opens: date, closes: date) -> str:
    """Move the days of a session in a text."""
    transition = SessionTransition("Group", date(2024, 1, 31), last, SessionInfo(8, "substantive", opens, closes))
    moves = [move for run in day_runs(text, last) for move in moved_days(text, run, transition)]
    return apply_moves(text, moves)


JULY = (date(2024, 7, 8), date(2024, 7, 12))
JULY_AND_AUGUST = (date(2024, 7, 29), date(2024, 8, 2))
NEW_YEAR = (date(2024, 12, 30), date(2025, 1, 3))
TUESDAY = (date(2024, 7, 9), date(2024, 7, 9))
TWO = (date(2024, 7, 9), date(2024, 7, 10))
NOVEMBER = (date(2024, 11, 4), date(2024, 11, 8))
NEXT_NOVEMBER = (date(2025, 11, 3), date(2025, 11, 7))


@pytest.mark.parametrize(
    ("last", "text", "coming", "expected"),
    [
        # One month.
        (MARCH, "from 4 to 8 March 2024", JULY, "from 8 to 12 July 2024"),
        (MARCH, "4–8 March 2024", JULY, "8–12 July 2024"),
        (MARCH, "Monday, 4 March, to Friday, 8 March 2024", JULY, "Monday, 8 July, to Friday, 12 July 2024"),
        (MARCH, "Monday to Friday, 4-8 March", TWO, "Tuesday to Wednesday, 9-10 July"),
        (MARCH, "on Wednesday, 6 March 2024, at noon", JULY, "on Wednesday, 10 July 2024, at noon"),
        (MARCH, "on Wednesday, 6 March", TUESDAY, "on Thursday, 11 July"),
        (MARCH, "4, 5 and 8 March", JULY, "8, 9 and 12 July"),
        # A month or a year is written where it must be, and left out where it only had to be.
        (MARCH, "from 4 to 8 March 2024", JULY_AND_AUGUST, "from 29 July to 2 August 2024"),
        (MARCH, "from 4 to 8 March 2024", NEW_YEAR, "from 30 December 2024 to 3 January 2025"),
        (MARCH, "from 4 March to 8 March 2024", JULY, "from 8 July to 12 July 2024"),
        (MARCH, "from 4 to 8 March", NEW_YEAR, "from 30 December to 3 January"),
        (MARCH, "4, 5 and 8 March", JULY_AND_AUGUST, "29, 30 July and 2 August"),
        (TWO_MONTHS, "from 29 July to 2 August 2024", NOVEMBER, "from 4 to 8 November 2024"),
        (TWO_MONTHS, "29 July–2 August 2024", NOVEMBER, "4–8 November 2024"),
        (TWO_MONTHS, "Monday, 29 July, to Friday, 2 August", NOVEMBER, "Monday, 4 November, to Friday, 8 November"),
        (TWO_YEARS, "30 December 2024–3 January 2025", NEXT_NOVEMBER, "3–7 November 2025"),
        # A session of another length: its last day alone is the last day of the next one.
        (MARCH, "on Friday, 8 March", TWO, "on Wednesday, 10 July"),
        (TWO_DAYS, "It closes on 5 March 2024", JULY, "It closes on 12 July 2024"),
        (MARCH, "from 4 to 8 March 2024", TWO, "on 9 and 10 July 2024"),
        (MARCH, "4–8 March 2024", TWO, "9–10 July 2024"),
        (MARCH, "from 4 to 8 March 2024", TUESDAY, "on 9 July 2024"),
        (MARCH, "Monday, 4 March, to Friday, 8 March 2024", TUESDAY, "Tuesday, 9 July 2024"),
        (MARCH, "Monday to Friday, 4–8 March 2024", TUESDAY, "Tuesday, 9 July 2024"),
        (TWO_DAYS, "on 4 and 5 March 2024", NOVEMBER, "from 4 to 8 November 2024"),
        (TWO_DAYS, "between 4 and 5 March 2024", NOVEMBER, "between 4 and 8 November 2024"),
        (ONE_DAY, "on 4 March 2024", JULY, "on 8 July 2024"),
        # Days that are none of the session, and those that are joined to one.
        (MARCH, "on 1 March 2024", JULY, "on 1 March 2024"),
        (MARCH, "from 28 February to 8 March 2024", JULY, "from 28 February to 8 March 2024"),
        (MARCH, "on 6 March 2023", JULY, "on 6 March 2023"),
    ],
)  # fmt: skip
def test_days_move_with_the_opening(last: SessionInfo, text: str, coming: tuple[date, date], expected: str) -> None:
    """The words around them are kept."""
    assert moved(text, last, *coming) == expected


@given(st.integers(0, 8), st.integers(0, 12), st.integers(1, 800), st.sampled_from(["from {} to {}", "{}–{}"]))
def test_the_session_that_is_written_is_the_coming_one(last: int, coming: int, shift: int, form: str) -> None:
    """As whoever reads the text finds it."""
    opens = date.fromordinal(MARCH.opens.toordinal() + shift)
    closes = date.fromordinal(opens.toordinal() + coming)
    old = SessionInfo(7, None, MARCH.opens, date(2024, 3, 4 + last))
    text = form.format(4, f"{4 + last} March 2024") if last else "on 4 March 2024"
    (found,) = find_dates(moved(text, old, opens, closes))
    assert (found.first, found.last) == ((opens, closes) if last else (opens, opens))
