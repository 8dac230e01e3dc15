import pytest

from oewg_cli.importing.meeting_names import MeetingNames

TRADE = "Working Group on Trade and Development"


@pytest.mark.parametrize("joint", ["Joint meeting: ", "Joint meeting of ", "Joint meeting of the "])
@pytest.mark.parametrize(
    ("who", "names"),
    [
        ("Observation and Instruments", ("Observation", "Instruments")),
        ("A, B and C", ("A", "B", "C")),
        (f"{TRADE} and Observation", (TRADE, "Observation")),
        ("Group on ships and buoys and Group on land", ("Group on ships and buoys", "Group on land")),
        ("Group on ships", ("Group on ships",)),
    ],
)
def test_the_names_of_a_joint_meeting_are_divided_where_names_begin(
    joint: str, who: str, names: tuple[str, ...]
) -> None:
    """Known ones first; a part that begins in lower case belongs to the name before it."""
    assert MeetingNames(["Observation", TRADE], []).names(f"{joint}{who}") == names


def test_a_name_with_and_is_one_name() -> None:
    """It is no joint meeting."""
    assert MeetingNames([], []).names(TRADE) == (TRADE,)
