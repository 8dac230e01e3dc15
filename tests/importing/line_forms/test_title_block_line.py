import pytest

from oewg_cli.importing.line_forms.title_block_line import UnderItem, annex_head, numbered, under_item


@pytest.mark.parametrize(
    ("text", "numbers", "agenda", "char"),
    [
        ("Agenda item 3", ["3"], "adopted", ""),
        ("Item 3 of the provisional agenda**", ["3"], "provisional", "**"),
        ("ITEM 3 OF THE PROVISIONAL AGENDA", ["3"], "provisional", ""),
        ("Item 3 (a) of the provisional list", ["3 (a)"], "provisional", ""),
        ("Items 3, 5(A) and 6 of the preliminary list *", ["3", "5 (a)", "6"], "preliminary", "*"),
        ("Agenda items 3 & 5", ["3", "5"], "adopted", ""),
        ("Item 3 of the agenda", ["3"], "adopted", ""),
        ("Item 3 of the provisional agenda of the fourth session", ["3"], "provisional", ""),
    ],
)
def test_a_note_is_submitted_under_items_of_an_agenda(text: str, numbers: list[str], agenda: str, char: str) -> None:
    """Which may be provisional still."""
    assert under_item(text) == UnderItem(tuple(numbers), agenda, char)


@pytest.mark.parametrize(
    "text",
    ["", "Agenda item 3: clouds", "Agenda item 3 (continued)", "Item 3a", "Items of the agenda", "Agenda item 03"],
)
def test_the_heading_of_an_item_is_not_such_a_line(text: str) -> None:
    """Nor is a line without a number."""
    assert under_item(text) is None


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Annex", ""),
        ("ANNEX", ""),
        ("Annex II", ""),
        ("Annex*", ""),
        ("Appendix 2", ""),
        ("Annex: Programme of work", "Programme of work"),
        ("Annex IV. Programme", "Programme"),
        ("Annex 1 – Programme", "Programme"),
        ("Annex - Programme", "Programme"),
        ("Annex I Programme", "Programme"),
        ("Annex 2 “Clouds”", "“Clouds”"),
    ],
)
def test_the_head_of_an_annex_may_have_its_title_after_it(text: str, rest: str) -> None:
    """And a number, or none."""
    end = annex_head(text)
    assert end is not None
    assert text[end:] == rest


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Annexes",
        "Annexation",
        "Annex to the note",
        "Annex a",
        "See annex",
        "The annex",
        "Annex I clouds",
        "Annex I Clouds are high.",
    ],
)
def test_a_line_that_only_names_an_annex_is_not_the_head_of_one(text: str) -> None:
    """It is a text."""
    assert annex_head(text) is None


@pytest.mark.parametrize(
    ("text", "marker", "number", "rest"),
    [
        ("1. Clouds", None, "1", "Clouds"),
        ("12) Clouds", None, "12", "Clouds"),
        ("1.Clouds", None, "1", "Clouds"),
        ("Clouds", "1.", "1", "Clouds"),
        ("Clouds", "(2)", "2", "Clouds"),
        ("2. Clouds", "1.", "1", "2. Clouds"),
    ],
)
def test_a_paragraph_has_the_number_that_is_typed_or_set(text: str, marker: str | None, number: str, rest: str) -> None:
    """What a program sets goes before what is typed."""
    found = numbered(text, marker)
    assert found is not None
    assert (found[0], text[found[1] :]) == (number, rest)


@pytest.mark.parametrize(
    ("text", "marker"),
    [("Clouds", None), ("1 cloud", None), ("2024. Clouds", None), ("1.", None), ("Clouds", "(a)"), ("1. Clouds", "•")],
)
def test_other_lines_have_no_number(text: str, marker: str | None) -> None:
    """Nor have items with letters or bullets."""
    assert numbered(text, marker) is None


@pytest.mark.parametrize("text", ["1.5 million clouds", "10.30 a.m.–1 p.m.", "3.00 p.m.", "1.1 Clouds"])
def test_a_number_with_a_point_in_it_is_not_that_of_a_paragraph(text: str) -> None:
    """Its first half would be lost."""
    assert numbered(text, None) is None


@pytest.mark.parametrize(
    ("text", "symbol", "rest"),
    [
        ("Item 3 of the provisional agenda (A/AC.999/2024/2)", "A/AC.999/2024/2", ""),
        ("Item 3 of the provisional agenda, A/AC.999/2024/2*", "A/AC.999/2024/2", ""),
        ("Item 3 of the provisional agenda of the fourth session", None, ""),
        ("Item 3 of the provisional agenda as issued", None, "as issued"),
        ("Item 3 of the provisional agenda (clouds)", None, "(clouds)"),
    ],
)
def test_what_comes_after_the_agenda_is_its_symbol_or_left(text: str, symbol: str | None, rest: str) -> None:
    """Except its session, which is that of the note."""
    found = under_item(text)
    assert found is not None
    assert (found.symbol, found.rest) == (symbol, rest)
