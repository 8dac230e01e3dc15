import pytest
import yaml

from oewg_cli.api.document_import import import_document

HEAD = "Group on clouds\n\nFirst session\n\nGeneva, 5–9 May 2025\n\nProgramme of work\n\nMonday, 5 May\n\n"


def imported(lines: tuple[str, ...]) -> str:
    """Return the YAML of a note with lines under the hours of its only meeting."""
    text = HEAD + "10 a.m.–1 p.m.\n\n" + "\n\n".join(lines)
    return import_document("a.txt", text.encode()).text


@pytest.mark.parametrize(
    ("lines", "bodies", "asked"),
    [
        (("WG I: item 4", "WG II: item 5"), ["WG I", "WG II"], "Do `WG I` and `WG II` meet here at the same time?"),
        (("SBI: items 4 and 5", "SBSTA: item 5"), ["SBI", "SBSTA"], "Do `SBI` and `SBSTA` meet here at the same time?"),
        (("WG I: item 4", "WG I: item 5"), ["WG I"], "Is `WG I` the body that meets here?"),
        (("First Committee (item 4)",), ["First Committee"], "Is `First Committee` the body that meets here?"),
        (("Group on clouds: item 4",), ["Group on clouds"], None),
        (("WG I: item 4", "Closure"), [None], "Is `WG I` the body that meets here?"),
        (("Opening", "WG I: item 4"), [None], "Is `WG I` the body that meets here?"),
        (("SBI: item 4", "Closure"), [None], None),
        (("Report of the Committee: item 4", "Election of the Bureau: item 5"), [None], None),
        (("Committee reports: item 4",), [None], None),
        (("Clouds: item 4", "Rain: item 5"), [None], None),
        (("WG I", "WG II: clouds"), [None], None),
    ],
)
def test_a_body_before_items_meets_and_is_asked_about(
    lines: tuple[str, ...], bodies: list[str | None], asked: str | None
) -> None:
    """Where all that is done under the hours is said so; else it is only asked."""
    text = imported(lines)
    meetings = yaml.safe_load(text)["programme"][0]["meetings"]
    assert [meeting.get("body") for meeting in meetings] == bodies
    assert {meeting["time"] for meeting in meetings} == {"10:00–13:00"}
    assert [line for line in text.splitlines() if "meet here" in line or "meets here" in line] == (
        [next(line for line in text.splitlines() if asked in line)] if asked else []
    )


def test_the_items_of_each_body_are_its_own() -> None:
    """Without its name as their words."""
    programme = yaml.safe_load(imported(("WG I: item 4", "WG II: items 5 and 6", "WG II (item 7)")))["programme"]
    entries = [meeting["entries"] for meeting in programme[0]["meetings"]]
    assert entries == [[{"item": 4}], [{"item": [5, 6]}, {"item": 7}]]
