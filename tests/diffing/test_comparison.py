"""Changes are reported as a drafter would say them: a move is a move, and what follows from a change is not one."""

from collections.abc import Callable
from copy import deepcopy
from pathlib import Path

import pytest
from effort import random_of, scaled
from programme_edits import Data, data_of, edited, programme_of, text_of

from oewg_cli.diffing.changes import Change, ChangeKind
from oewg_cli.diffing.comparison import compare
from oewg_cli.un.running_titles import title_after_colon

EXAMPLES = Path(__file__).parents[2] / "examples"
OLD = data_of((EXAMPLES / "geneva.yaml").read_text("utf-8"))


def changes(edit: Callable[[Data], object], old: Data = OLD) -> list[Change]:
    """Return what changed by an edit."""
    new = deepcopy(old)
    edit(new)
    return list(compare(programme_of(text_of(old)), programme_of(text_of(new))))


def entries(data: Data, day: int, meeting: int) -> list[object]:
    """Return the entries of a meeting."""
    found: list[object] = data["programme"][day]["meetings"][meeting]["entries"]
    return found


def reported(edit: Callable[[Data], object]) -> list[tuple[str, str]]:
    """Return the kinds of what changed by an edit, and the sentences."""
    return [(change.kind.value, change.sentence) for change in changes(edit)]


def test_two_half_days_that_change_places_are_two_moves() -> None:
    """Not ten edits, and "(continued)" that follows is not reported."""

    def swap(data: Data) -> None:
        one, other = data["programme"][0]["meetings"][1], data["programme"][1]["meetings"][1]
        one["entries"], other["entries"] = other["entries"], one["entries"]

    item = "Agenda item 4 (`Exchange of observations among stations, with a view to a c…`)"
    assert reported(swap) == [
        (
            "meeting-moved",
            "Agenda item 5 (`Ships and buoys`): moved from Tuesday, 13 May, 3–6 p.m. to Monday, 12 May, 3–6 p.m.",
        ),
        ("meeting-moved", f"{item}: moved from Monday, 12 May, 3–6 p.m. to Tuesday, 13 May, 3–6 p.m."),
    ]


def test_one_word_is_one_word() -> None:
    """The rest of the text stays."""

    def reword(data: Data) -> None:
        data["paragraphs"][1] = "The provisional programme of work is set out in the annex to the present note."

    (change,) = changes(reword)
    assert change.kind is ChangeKind.PARAGRAPH_CHANGED
    assert [(word.text, word.change) for word in change.words if word.change] == [
        ("contained", "deleted"),
        ("set out", "inserted"),
    ]


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (
            lambda data: data["programme"][1]["meetings"].pop(0),
            (
                "meeting-cancelled",
                "10 a.m.–1 p.m.: the meeting with agenda item 4 (`Training of observers`) was cancelled.",
            ),
        ),
        (
            lambda data: data["programme"][2]["meetings"].append({"time": "18:00–19:00", "entries": ["Reception"]}),
            ("meeting-added", "6–7 p.m.: a meeting was added, with `Reception`."),
        ),
        (
            lambda data: data["programme"][2]["meetings"][0].update(time="10:30–13:00"),
            ("hours-changed", "The hours are 10.30 a.m.–1 p.m.; they were 10 a.m.–1 p.m."),
        ),
        (
            lambda data: entries(data, 2, 1).insert(0, {"item": "3"}),
            ("entry-added", "3–6 p.m.: agenda item 3 (`organization of work`) was added."),
        ),
        (
            lambda data: entries(data, 2, 1).pop(0),
            ("entry-removed", "3–6 p.m.: agenda item 6 was removed."),
        ),
        (
            lambda data: entries(data, 0, 0).insert(2, entries(data, 0, 0).pop(0)),
            ("entry-moved", "10 a.m.–1 p.m.: `Opening of the session` was moved within the meeting."),
        ),
        (
            lambda data: data["agenda"]["items"].update({"4": "Measurement of clouds over ice"}),
            ("agenda-title-changed", "The title of agenda item 4 changed."),
        ),
        (
            lambda data: data["agenda"]["items"].update(
                {"4": {"title": data["agenda"]["items"]["4"], "in_headings": "the clouds"}}
            ),
            ("agenda-title-changed", "The title of agenda item 4 changed."),
        ),
        (
            lambda data: data["paragraphs"].insert(1, "Interpretation will be provided."),
            ("paragraph-added", "Paragraph 2 was added."),
        ),
        (lambda data: data["paragraphs"].pop(1), ("paragraph-removed", "Paragraph 2 was removed.")),
        (
            lambda data: data["paragraphs"].append({"text": data["paragraphs"].pop(), "list": ["It has three days."]}),
            ("paragraph-added", "Paragraph 2 (a) was added."),
        ),
        (
            lambda data: data["footnotes"].update(observers="Observers speak first."),
            ("footnote-changed", "Footnote 1 was reworded."),
        ),
        (
            lambda data: data["masthead"].update(date="2025-03-26"),
            ("masthead", "The date is 26 March 2025; it was 24 March 2025."),
        ),
        (
            lambda data: data["masthead"].update(original="en"),
            ("masthead", "The language of the original is English; it was English/French."),
        ),
        (
            lambda data: data["masthead"].update(versions=["en", "fr"]),
            ("masthead", "The line of the language versions was added: English and French only."),
        ),
        (
            lambda data: data["masthead"].update(distribution="Limited"),
            ("masthead", "The distribution is Limited; it was General."),
        ),
        (
            lambda data: data["session"].update(number=5),
            ("session", "The session changed."),
        ),
        (lambda data: data.pop("subtitle"), ("title-block", "The subtitle was removed: Note by the Secretariat.")),
    ],
)
def test_each_change_is_reported_once(edit: Callable[[Data], object], expected: tuple[str, str]) -> None:
    """In the words of a drafter."""
    assert reported(edit) == [expected]


LISTED = deepcopy(OLD)
LISTED["paragraphs"].append(
    {"text": "The annex has:", "list": ["The days of the session;", "The meetings of each day."]}
)
LISTED["programme"][1]["meetings"][1]["entries"] = [{"item": "5", "text": "The ships", "list": ["A captain"]}]


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (
            lambda data: data["paragraphs"][2]["list"].insert(1, "Interpreters;"),
            ("paragraph-added", "Paragraph 3 (b) was added."),
        ),
        (lambda data: data["paragraphs"][2]["list"].pop(0), ("paragraph-removed", "Paragraph 3 (a) was removed.")),
        (
            lambda data: data["paragraphs"][2]["list"].__setitem__(1, "The meetings of all days."),
            ("paragraph-changed", "Paragraph 3 (b) was reworded."),
        ),
        (
            lambda data: entries(data, 1, 1).__setitem__(0, {"item": "5", "list": ["A captain"], "text": "The ships"}),
            ("text-changed", "3–6 p.m.: the text of agenda item 5 (`The ships`) comes after the list now."),
        ),
    ],
)
def test_a_change_of_a_list_is_named(edit: Callable[[Data], object], expected: tuple[str, str]) -> None:
    """A line of a paragraph by its letter, and the order of text and list."""
    assert [(change.kind.value, change.sentence) for change in changes(edit, LISTED)] == [expected]


@pytest.mark.parametrize(
    ("before", "after", "sentence"),
    [
        (["en"], [], "The line of the language versions was removed: English only."),
        (["en"], ["fr", "en"], "The line of the language versions is English and French only; it was English only."),
        (["en", "fr"], ["fr", "en"], None),
    ],
)
def test_the_line_of_the_language_versions_is_named(before: list[str], after: list[str], sentence: str | None) -> None:
    """Where a reader sees another line; their order in the file is not seen."""
    old, new = deepcopy(OLD), deepcopy(OLD)
    for data, codes in ((old, before), (new, after)):
        data["masthead"] |= {"versions": codes} if codes else {}
    found = compare(programme_of(text_of(old)), programme_of(text_of(new)))
    assert [change.sentence for change in found] == ([sentence] if sentence else [])


@pytest.mark.parametrize(
    "edit",
    [
        lambda data: data["programme"][0]["meetings"][0].update(time="10:00–13:00"),
        lambda data: data["agenda"]["items"].update({"9": "Never scheduled"}),
        lambda data: data["agenda"]["items"].update({"4": {"title": data["agenda"]["items"]["4"]}}),
        lambda data: data["agenda"]["items"].update(
            {
                "4": {
                    "title": data["agenda"]["items"]["4"],
                    "in_headings": title_after_colon(data["agenda"]["items"]["4"], "en"),
                }
            }
        ),
        lambda data: data["footnotes"].update(unused="Nothing refers to it."),
        lambda data: data["paragraphs"].__setitem__(1, data["paragraphs"][1].replace(" note", "  note")),
        lambda data: data["masthead"].update(distribution="General"),
        lambda data: data["masthead"].update(versions=["ar", "en", "es", "fr", "ru", "zh"]),
    ],
)
def test_what_no_reader_can_see_is_not_a_change(edit: Callable[[Data], object]) -> None:
    """Hours typed in another way, an item that is never scheduled, a footnote without a mark."""
    assert reported(edit) == []


@pytest.mark.fuzz
@pytest.mark.parametrize("run", range(scaled(20)))
def test_something_is_reported_if_and_only_if_the_notes_differ(run: int) -> None:
    """Whatever was edited; the order of the changes is that of the note."""
    new = edited(OLD, random_of(run), times=2)
    one, other = programme_of(text_of(OLD)), programme_of(text_of(new))
    assert not compare(one, one)
    assert not compare(other, other)
    days = [change.where for change in compare(one, other) if change.origin.startswith("programme/")]
    assert days == sorted(days, key=lambda day: int(day.split()[1]))
