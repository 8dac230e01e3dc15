"""Changes are reported to people, pull requests and programs, and nothing in them is read as markup."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from oewg_cli.diffing.changes import Change, ChangedWord, ChangeKind
from oewg_cli.diffing.reporters.change_report import ChangeReport, shortened
from oewg_cli.diffing.reporters.registry import CHANGES_REPORTERS, ChangesForm
from oewg_cli.note.blocks import RunChange

SCHEMA = json.loads((Path(__file__).parents[3] / "schemas" / "changes.schema.json").read_text("utf-8"))
WORDS = (
    ChangedWord("Ships and "),
    ChangedWord("few", RunChange.DELETED),
    ChangedWord("many", RunChange.INSERTED),
    ChangedWord(" buoys"),
)
REWORDED = Change(
    ChangeKind.TEXT_CHANGED, "Monday, 4 March", "The text was reworded.", "few", "many", WORDS, "programme/x"
)
MOVED = Change(ChangeKind.MEETING_MOVED, "Monday, 4 March", "Agenda item 3: moved from here to there.", "a", "b")
NASTY = Change(
    ChangeKind.MASTHEAD, "Mast*head*", "The symbol is <b>x</b> `a|b`\x1b[0m.", None, "<b>", (ChangedWord("<b>\x07"),)
)


def report(form: ChangesForm, *changes: Change) -> str:
    """Write a report."""
    return "".join(segment.text for segment in CHANGES_REPORTERS[form](ChangeReport("old.yaml", "new.yaml", changes)))


def test_people_read_changes_under_their_day() -> None:
    """With a character for what was done, and the words as git marks them."""
    assert report(ChangesForm.TEXT, REWORDED, MOVED) == (
        "Monday, 4 March\n"
        "  ~ The text was reworded.\n"
        "      Ships and [-few-]{+many+} buoys\n"
        "  > Agenda item 3: moved from here to there.\n"
        "\n"
        "2 changes from old.yaml to new.yaml.\n"
    )


def test_a_pull_request_shows_them_as_a_list() -> None:
    """With the words crossed out and underlined."""
    assert report(ChangesForm.MARKDOWN, REWORDED) == (
        "## new.yaml\n\n### Monday, 4 March\n\n"
        "- The text was reworded.<br>Ships and <del>few</del><ins>many</ins> buoys\n"
    )
    assert report(ChangesForm.MARKDOWN) == "## new.yaml\n\nNo change that a reader can see.\n"


@pytest.mark.parametrize("changes", [(), (REWORDED, MOVED), (NASTY,)])
def test_json_is_as_its_schema_says(changes: tuple[Change, ...]) -> None:
    """Every kind of change is named in the schema."""
    Draft202012Validator(SCHEMA).validate(json.loads(report(ChangesForm.JSON, *changes)))
    kinds = SCHEMA["properties"]["changes"]["items"]["properties"]["kind"]["enum"]
    assert kinds == [kind.value for kind in ChangeKind]


@pytest.mark.parametrize("form", [ChangesForm.TEXT, ChangesForm.MARKDOWN])
def test_nothing_in_a_change_is_obeyed(form: ChangesForm) -> None:
    """Neither by a terminal nor by Markdown."""
    text = report(form, NASTY)
    assert "\x1b" not in text
    assert "\x07" not in text
    if form is ChangesForm.MARKDOWN:
        assert "<b>" not in text.replace("\\<b\\>", "")


def test_most_of_what_stayed_is_left_out() -> None:
    """But for the words next to a change."""
    long = "word " * 60
    words = list(
        shortened(
            [
                ChangedWord(long),
                ChangedWord("new", RunChange.INSERTED),
                ChangedWord(long),
                ChangedWord("old", RunChange.DELETED),
            ]
        )
    )
    assert words[0].text.startswith("…")
    assert " … " in words[2].text
    assert all(len(word.text) <= 90 for word in words)
