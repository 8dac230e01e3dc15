import pytest
from manuscripts import note_with, recognized, typed, words_of

from oewg_cli.importing.recognized_parts import NotePart
from oewg_cli.importing.scheduled_items import adopted_form, first_schedulings, scheduled, titles_of
from oewg_cli.note.source_document import SourceRun

PROGRAMME = """\
Morning

##### Agenda item 4: clouds[^doors]

##### Agenda item 5 (a)

##### Opening

Afternoon

##### Agenda item 4: clouds – exchange of views

##### Rain – and more (agenda item 5 (a))

[^doors]: Doors open at 9 a.m.
"""


def parts() -> list[NotePart]:
    """Return the parts of a note with items."""
    return [*recognized(note_with(PROGRAMME)).parts]


def test_the_titles_of_an_item_are_those_of_its_headings_in_their_order() -> None:
    """An empty one is one too."""
    assert {number: [*titles] for number, titles in titles_of(parts()).items()} == {
        "4": ["clouds", "clouds – exchange of views"],
        "5 (a)": ["", "Rain – and more"],
    }


def test_what_comes_after_a_known_title_and_a_dash_is_run_in() -> None:
    """It is not part of the title; a dash within one is."""
    titles = titles_of(parts())
    found = [each for part in parts() if (each := scheduled(part, titles))]
    assert [(each.number, each.title.plain, each.aside.plain if each.aside else None) for each in found] == [
        ("4", "clouds", None),
        ("5 (a)", "", None),
        ("4", "clouds", "exchange of views"),
        ("5 (a)", "Rain – and more", None),
    ]
    assert [len(each.marks) for each in found] == [1, 0, 0, 0]


def test_a_heading_of_no_item_schedules_none() -> None:
    """Nor does a day."""
    assert [part.words.plain for part in parts() if part.kind.value == "heading" and scheduled(part, {}) is None] == [
        "Opening"
    ]


def test_an_item_is_scheduled_first_where_it_comes_first() -> None:
    """Whether or not its title is there."""
    first = first_schedulings(parts())
    assert {number: part.words.plain for number, part in first.items()} == {
        "4": "Agenda item 4: clouds",
        "5 (a)": "Agenda item 5 (a)",
    }


@pytest.mark.parametrize(
    ("runs", "title"),
    [
        ([typed("measurement of clouds")], "Measurement of clouds"),
        ([typed("Measurement of clouds")], "Measurement of clouds"),
        ([typed("Cloud Atlas", italic=True), typed(" of it")], "*Cloud Atlas* of it"),
        ([typed("2030 clouds")], "2030 clouds"),
        ([typed("CLOUDS")], "CLOUDS"),
        ([], ""),
    ],
)
def test_a_title_is_adopted_with_a_capital(runs: list[SourceRun], title: str) -> None:
    """Where the program would print it in a heading as it is there."""
    assert adopted_form(words_of(*runs), {}) == title
