import pytest
from manuscripts import gathered

from oewg_cli.importing.line_words import Words
from oewg_cli.importing.typed_entries import divided, numbers_are_items, typed_entry


def parts(text: str) -> list[str]:
    """Return what is divided of a line."""
    (line,) = gathered(text).lines
    return [each.plain for each in divided(Words(line.runs))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Opening; item 2 (rain)", ["Opening", "item 2 (rain)"]),
        ("Item 1: rain; item 2: snow; closure", ["Item 1: rain", "item 2: snow", "closure"]),
        ("Items 1 and 2; general discussion", ["Items 1 and 2", "general discussion"]),
        ("Item 5: rain; snow; hail", ["Item 5: rain; snow; hail"]),
        ("item 4(b) (high clouds), item 5 (rain)", ["item 4(b) (high clouds)", "item 5 (rain)"]),
        ("Items 3 (a), items 4 and 5", ["Items 3 (a), items 4 and 5"]),
        ("Opening; statements", ["Opening; statements"]),
    ],
)
def test_a_line_of_several_entries_is_divided_before_items_and_what_is_done(text: str, found: list[str]) -> None:
    """A semicolon in a title divides nothing."""
    assert parts(text) == found


@pytest.mark.parametrize(
    ("lines", "are_items"),
    [
        (["1. Opening", "2. Rain", "2. Rain (continued)"], True),
        (["3. Rain", "item 3 cont."], True),
        (["3. Rain", "Item 3: Rain"], True),
        (["117. Review of rain", "117. Review of rain (A/78/1)"], True),
        (["1. Opening", "1. Rain"], False),
        (["Item 5: clouds", "1. High clouds", "2. Low clouds"], False),
        (["3. Rain", "Item 3: Snow"], False),
        (["4. Rain [item 5]", "3. Snow [item 3]", "1. Hail"], False),
        (["Rain"], False),
        ([], False),
    ],
)
def test_the_numbers_before_lines_are_those_of_items_if_each_has_one_title(
    lines: list[str], *, are_items: bool
) -> None:
    """And if they are no others than those that are named by the word."""
    assert numbers_are_items(lines) == are_items


def test_a_number_that_is_not_that_of_the_item_is_not_of_its_title() -> None:
    """It is kept, to be asked about."""
    found = typed_entry("4. Rain [item 5]", are_numbers_items=False)
    assert found is not None
    assert found.item is not None
    assert ("4. Rain [item 5]"[slice(*found.item.title)], found.number) == ("Rain", "4")
