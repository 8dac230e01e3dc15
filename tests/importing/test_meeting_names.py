import pytest

from oewg_cli.importing.line_words import Words
from oewg_cli.importing.meeting_names import MeetingNames
from oewg_cli.importing.recognized_parts import NotePart, PartKind
from oewg_cli.note.source_document import SourceLine
from oewg_cli.text.source_text import Span

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


def test_the_title_of_a_column_without_words_names_nobody() -> None:
    """It can have a mark alone."""
    part = NotePart(PartKind.HOURS, Words(()), SourceLine((), Span(0, 0)), who=Words(()))
    assert [each.bodies for each in MeetingNames([], [part]).settled([part])] == [()]
