import pytest
from manuscripts import note_with, recognized, typed, words_of

from oewg_cli.importing.recognized_parts import NotePart
from oewg_cli.importing.scheduled_items import Schedulings, drafted_item, runs_on, scheduled, titles_of
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
    first = Schedulings(parts()).of_items
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
        ([typed("eClouds of today")], "eClouds of today"),
        ([typed("e-clouds of today")], "E-clouds of today"),
        ([typed("Youth Forum")], "Youth Forum"),
        ([], ""),
    ],
)
def test_a_title_is_adopted_with_a_capital(runs: list[SourceRun], title: str) -> None:
    """Where the program would print it in a heading as it is there."""
    for is_running in (True, False):
        known = title if title[:1].islower() else title[:1].lower() + title[1:]
        assert drafted_item(words_of(*runs), {}, {known}, is_running=is_running) == title


@pytest.mark.parametrize(
    ("printed", "others", "is_running", "item"),
    [
        ("chair’s summary", (), True, {"title": "Chair’s summary", "in_headings": "chair’s summary"}),
        ("chair’s summary", (), False, {"title": "Chair’s summary", "in_headings": "chair’s summary"}),
        ("Nimbus questions", (), True, {"title": "Nimbus questions", "in_headings": "Nimbus questions"}),
        ("Nimbus questions", (), False, "Nimbus questions"),
        ("Nimbus questions", ("nimbus questions",), True, "Nimbus questions"),
    ],
)
def test_a_title_that_the_program_would_print_otherwise_is_typed_for_headings(
    printed: str,
    others: tuple[str, ...],
    is_running: bool,  # noqa: FBT001 - a column of the table
    item: object,
) -> None:
    """Unless a capital says nothing there: no title runs on in the document, or this one does elsewhere."""
    assert drafted_item(words_of(typed(printed)), {}, others, is_running=is_running) == item


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        (["clouds", "rain", "Wind"], True),
        (["clouds", "Wind"], False),
        (["clouds", "Haiti", "ICT security"], True),
        (["Clouds", ""], False),
        (["78/265"], False),
        ([], False),
    ],
)
def test_titles_run_on_in_a_document_if_most_begin_in_lower_case(
    titles: list[str],
    expected: bool,  # noqa: FBT001 - a column of the table
) -> None:
    """Names, numbers and empty titles say nothing."""
    assert runs_on({str(number): [title] for number, title in enumerate(titles)}) is expected
