import pytest

from oewg_cli.importing.line_forms.entry_heading import entry_heading


@pytest.mark.parametrize(
    ("text", "items", "words", "state"),
    [
        ("Agenda items 3 and 4", ("3", "4"), "", None),
        ("Agenda items 1, 5 (a) and 7–9 (continued)", ("1", "5 (a)", "7–9"), "", "continued"),
        ("Agenda items 2 (a)–(g)", ("2 (a)–(g)",), "", None),
        ("Agenda items 1, 2 (a) and (b) and 3", ("1", "2 (a)–(b)", "3"), "", None),
        ("General discussion (item 3)", ("3",), "General discussion", None),
        ("Action on drafts (items 3, 4 and 5.1) (opens)", ("3", "4", "5.1"), "Action on drafts", "opens"),
        ("Report (A/1) (item 5 (a))", ("5 (a)",), "Report (A/1)", None),
    ],
)
def test_items_and_words_are_read_as_they_are_printed(
    text: str, items: tuple[str, ...], words: str, state: str | None
) -> None:
    """Several items, or words of the entry's own before one or several."""
    heading = entry_heading(text)
    assert heading is not None
    assert (heading.items, text[slice(*heading.words)], heading.state) == (items, words, state)


@pytest.mark.parametrize(
    "text", ["Agenda item 3: clouds", "Agenda items", "(item 3)", "Clouds (items of rain)", "Clouds"]
)
def test_other_headings_are_not_of_this_kind(text: str) -> None:
    """One item with its title, or none."""
    assert entry_heading(text) is None
