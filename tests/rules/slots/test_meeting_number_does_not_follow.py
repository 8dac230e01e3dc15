"""Check that meetings that could not be read are not missed in the count."""

from oewg_cli.api.checking import validate
from oewg_cli.text.source_text import SourceText

MEETINGS = """\
body: Committee on clouds
agenda: {items: {1: Reports}}
programme:
  - date: 2024-03-04
    meetings:
      - {time: 10:00–11:00, number: 1, heading: Clouds}
      - {time: %s, number: 2, heading: Rain}
      - {time: 15:00–18:00, number: %d, heading: Winds}
"""


def codes(time: str, number: int) -> set[str]:
    """Return the codes of what is found."""
    base = (
        "masthead: {organ: General Assembly, date: 2024-01-15, original: en}\n"
        "session: {number: 3, place: New York, opens: 2024-03-04, closes: 2024-03-05}\n"
        "title: Programme of work\nparagraphs: [The programme is in the annex.]\n"
    )
    return {
        finding.rule.code for finding in validate(SourceText("case.yaml", base + MEETINGS % (time, number))).findings
    }


def test_a_number_is_not_missed_where_a_meeting_could_not_be_read() -> None:
    """The meeting with wrong hours is left out, and may have the number."""
    assert "SLT018" in codes("11:00–12:00", 4)
    assert "STR007" in codes("25:00–28:00", 3)
    assert "SLT018" not in codes("25:00–28:00", 3)
