import pytest

from oewg_cli.programme.bodies import is_counted, is_of_nobody, is_room
from oewg_cli.programme.model import Meeting


@pytest.mark.parametrize(
    "kind",
    [
        "break",
        "Coffee  break",
        "side event",
        "Side-Event",
        "Opening ceremony",
        "joint press conference",
        "press-conference",
        "Working lunch",
        "Mandated event",
        "group photo",
    ],
)
def test_a_meeting_of_these_kinds_is_nobodys(kind: str) -> None:
    """Whatever words come before; with a body it is that of the body."""
    assert is_of_nobody(Meeting(kind=kind))
    assert not is_of_nobody(Meeting(kind=kind, bodies=["Group of 77"]))


@pytest.mark.parametrize(
    "kind", ["closed", "informal consultations", "lunch meeting", "break-out groups", "conference", "workshop"]
)
def test_a_meeting_of_another_kind_is_somebodys(kind: str) -> None:
    """So is one without a kind."""
    assert not is_of_nobody(Meeting(kind=kind))
    assert not is_of_nobody(Meeting(text="Statements"))


def test_closed_meetings_are_counted_with_the_others() -> None:
    """Informal ones are not."""
    assert [is_counted(Meeting(kind=kind)) for kind in (None, "Closed", "informal", "briefing")] == [
        *(True, True),
        *(False, False),
    ]


def test_a_place_that_is_not_known_is_not_a_room() -> None:
    """Nor is one that has place for any number of meetings."""
    names = ("Conference Room 3", "To be  announced", "online")
    assert [is_room(name) for name in names] == [True, False, False]
