"""Check which names are almost others."""

import pytest

from oewg_cli.programme.bodies import nobodys_kind_near
from oewg_cli.programme.near_names import NearNames


@pytest.mark.parametrize("typed", ["Fith Committee", "Fiffth Committee", "Fitfh Committee", "Fifth Comittee"])
def test_a_slip_in_a_word_is_found(typed: str) -> None:
    """A letter that is missing, additional, or swapped with the next one."""
    assert NearNames(["Fifth Committee"]).nearest(typed) == "Fifth Committee"


@pytest.mark.parametrize("typed", ["First Committee", "Fifth Committees of it", "Room 4", "Group B", "COQ"])
def test_another_name_is_not_found(typed: str) -> None:
    """Names that differ in a word, a number, a letter or an acronym are those of others."""
    assert NearNames(["Fifth Committee", "Room 3", "Group A", "COP"]).nearest(typed) is None


def test_a_mistyped_kind_of_nobodys_meetings_is_found() -> None:
    """Other kinds are not."""
    kinds = ["press conferense", "Press-conferance", "side evnt", "briefing", "plenary", None]
    assert [nobodys_kind_near(kind) for kind in kinds] == [
        *("press conference", "press conference", "side event"),
        *(None, None, None),
    ]
