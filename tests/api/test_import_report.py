"""Each doubt about an imported programme is said once, and the sum says how much was read."""

import pytest
from manuscripts import note_with

from oewg_cli.api.checking import validate
from oewg_cli.api.document_import import ImportResult, import_document
from oewg_cli.api.import_report import said_once, sum_of_import, unchecked_rest
from oewg_cli.text.source_text import SourceText

DAY = "10 a.m.–1 p.m.\n\n##### Opening\n"


def imported(text: str) -> ImportResult:
    """Import a document in Markdown."""
    return import_document("a.md", text.encode())


def codes(found: ImportResult, *, is_written: bool) -> list[list[str]]:
    """Return the codes of what is reported, of the document and, if it was written, of the programme."""
    written = validate(SourceText("a.yaml", found.text)) if is_written else None
    return [[finding.rule.code for finding in checked.findings] for checked in said_once(found, written)]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("Monday, 4 March", "Tuesday, 4 March", "PRN001"),
        ("Monday, 4 March", "Monday, 44 March", "PRN017"),
        ("New York, 4–8 March 2024", "New York, 4–8 March", "PRN016"),
        ("10 a.m.–1 p.m.", "3:00-6:00", "PRN018"),
        ("Annex", "A line by itself\n\nAnnex", "PRN014"),
    ],
)
def test_what_is_a_comment_is_not_reported_again(old: str, new: str, code: str) -> None:
    """It is found in the document even so, for those who ask for that."""
    note = note_with(DAY)
    assert old in note
    found = imported(note.replace(old, new))
    assert code in {finding.rule.code for finding in found.checked.findings}
    assert "# check: " in found.text
    assert code not in codes(found, is_written=False)[0]
    of_document, of_programme = codes(found, is_written=True)
    assert not {code, "SUP003", "STR003"} & {*of_document, *of_programme}


@pytest.mark.parametrize(
    ("old", "new", "code", "other"),
    [
        ("Monday, 4 March", "Friday, 15 March", "PRN015", "SLT001"),
        ("##### Opening", "##### Opening[^9]", "PRN011", "FTN001"),
        ("##### Opening", "##### Opening\n\n[^9]: Nobody refers to this.", "PRN010", "FTN002"),
    ],
)
def test_what_the_programme_shows_is_reported_there(old: str, new: str, code: str, other: str) -> None:
    """And in the document only where the programme is not checked."""
    found = imported(note_with(DAY).replace(old, new))
    assert code in codes(found, is_written=False)[0]
    of_document, of_programme = codes(found, is_written=True)
    assert code not in of_document
    assert other in of_programme


def test_what_is_asked_for_at_one_place_is_reported_at_another() -> None:
    """Only what a question is about is left out."""
    found = imported(note_with(DAY.replace("Opening", "*Opening* [here](x)")).replace("Monday, 4", "Tuesday, 4"))
    assert codes(found, is_written=False) == [["PRN012"]]


def test_a_remark_about_several_places_is_made_once() -> None:
    """With their number; errors and warnings are reported at each place."""
    hours = "10am to 1pm\n\n##### Opening\n\n3pm to 6pm\n\n##### Closing\n\n"
    found = imported(note_with(f"{hours}#### Tuesday, 5 March\n\n{hours}"))
    checked, *_ = said_once(found)
    advice = [finding.advice for finding in checked.findings if finding.rule.code == "PRN003"]
    several = "There are 2 such places."
    assert advice == [f"The program writes `10 a.m.–1 p.m.`. {several}", f"The program writes `3–6 p.m.`. {several}"]


@pytest.mark.parametrize(
    ("old", "new", "text"),
    [
        ("New York, 4–8 March 2024", "New York", "The document has no year here; this one follows from its date."),
        ("10 a.m.–1 p.m.", "3:00–6:00", "The document has `3:00–6:00`: is this the right half of the day?"),
    ],
)
def test_a_question_that_has_one_answer_is_asked_at_the_first_of_its_places(old: str, new: str, text: str) -> None:
    """And what it is about is not reported at the others."""
    found = imported(note_with(f"{DAY}\n#### Tuesday, 5 March\n\n{DAY}").replace(old, new))
    asked = [each.text for each in found.draft.questions if each.text.startswith(text)]
    assert asked == [f"{text} This is asked once for all such places."]
    assert not {"PRN016", "PRN018"} & {*codes(found, is_written=False)[0]}


@pytest.mark.parametrize(
    ("text", "summed"),
    [
        ("Fourth session", "Read: 0 days, 0 meetings, 0 entries. "),
        ("Monday, 4 March 2024\n\nMorning\n\nOpening\n", "Read: 1 day, 1 meeting, 1 entry. "),
        (note_with(DAY), "Read: 1 day, 1 meeting, 1 entry. No question is open."),
        (note_with(DAY).replace("Monday", "Tuesday"), "Read: 1 day, 1 meeting, 1 entry. 1 question is open: it is a"),
    ],
)
def test_the_sum_says_how_much_was_read_and_what_is_open(text: str, summed: str) -> None:
    """In plain English."""
    assert sum_of_import(imported(text)).startswith(summed)


def test_where_a_value_is_missing_the_rest_is_checked_later() -> None:
    """For only then can all rules be asked."""
    for number, rest in (
        ("4", None),
        ("44", "Write the values that are missing; then `oewg validate a.yaml` checks the rest."),
    ):
        found = imported(note_with(DAY).replace("Monday, 4 March", f"Monday, {number} March"))
        assert unchecked_rest(validate(SourceText("a.yaml", found.text))) == rest
