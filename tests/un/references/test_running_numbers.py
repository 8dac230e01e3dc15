"""Running numbers show the year or the session of a resolution."""

from itertools import pairwise

import pytest

from oewg_cli.un.references.adoption_facts import last_of_council, numbers_of_session
from oewg_cli.un.references.resolution_numbers import read_number
from oewg_cli.un.references.resolutions import IssuingOrgan, TextKind
from oewg_cli.un.references.running_numbers import (
    is_of_later_year,
    session_of_number,
    with_right_period,
    year_of_number,
)


def test_numbers_rise_with_years_and_sessions_without_overlap() -> None:
    """So that each number is of one year or session at most."""
    last = int(last_of_council().number)
    years = [year_of_number(number) for number in range(1, last + 1)]
    known = [year for year in years if year is not None]
    assert len(known) == last >= 2798
    assert known == sorted(known)
    assert set(known) == set(range(1946, known[-1] + 1))
    sessions = [numbers_of_session(session) for session in range(1, 31)]
    assert all(before[-1] < after[0] for before, after in pairwise(sessions))


@pytest.mark.parametrize(
    ("number", "year"),
    [(1, 1946), (1325, 2000), (1334, 2000), (1335, 2001), (2768, 2025), (2900, None), (0, None)],
)
def test_a_number_of_the_security_council_has_one_year(number: int, year: int | None) -> None:
    """Up to the last one that is known."""
    assert year_of_number(number) == year


def test_a_number_after_the_last_one_is_of_a_later_year() -> None:
    """Though it is not known of which."""
    assert is_of_later_year(2900, 2023)
    assert not is_of_later_year(2900, 2025)
    assert not is_of_later_year(2767, 2023)


@pytest.mark.parametrize(("number", "session"), [(1, 1), (217, 3), (3541, 30), (104, None), (1003, None), (3600, None)])
def test_a_number_of_the_general_assembly_has_one_session_or_is_special(number: int, session: int | None) -> None:
    """Numbers 104 and 1003 are of a special and of an emergency special session."""
    assert session_of_number(number) == session


@pytest.mark.parametrize(
    ("printed", "organ", "right"),
    [
        ("1325 (2001)", IssuingOrgan.SECURITY_COUNCIL, "1325 (2000)"),
        ("1325 (2000)", IssuingOrgan.SECURITY_COUNCIL, None),
        ("217 A (II)", IssuingOrgan.GENERAL_ASSEMBLY, "217 A (III)"),
        ("1003 (ES-II)", IssuingOrgan.GENERAL_ASSEMBLY, None),
        ("75/240", IssuingOrgan.GENERAL_ASSEMBLY, None),
        ("9 (I)", IssuingOrgan.ECONOMIC_AND_SOCIAL_COUNCIL, None),
    ],
)
def test_the_right_period_is_known_of_running_numbers_only(
    printed: str, organ: IssuingOrgan, right: str | None
) -> None:
    """The number stays; the letter part too."""
    reading = read_number(printed, TextKind.RESOLUTION, (organ,))
    assert reading is not None
    assert reading.adopted is not None
    found = with_right_period(reading.adopted)
    assert (found.form if found else None) == right
