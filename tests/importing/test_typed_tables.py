import pytest
from manuscripts import source_document_of

from oewg_cli.importing.typed_tables import with_typed_tables


def seen(text: str) -> list[str]:
    """Return the lines of a text, those in cells with the row and the column before them."""
    lines = with_typed_tables(source_document_of(text)).lines
    return [f"[{line.cell.row}.{line.cell.column}] {line.text}" if line.cell else line.text for line in lines]


HEAD = "Day\tTime\tItem\tSubject"


def test_parts_between_tabs_are_in_the_columns_that_they_count() -> None:
    """As in lines out of a spreadsheet; the table ends with the first line that has no tab."""
    text = f"Programme\n{HEAD}\nMon, 4 March\t10:00\t1\tOpening\n\t11:00\t\tCoffee\n\t\t\tand tea\tfor all\nEnd"
    assert seen(text) == [
        "Programme",
        *("[0.0] Day", "[0.1] Time", "[0.2] Item", "[0.3] Subject"),
        *("[1.0] Mon, 4 March", "[1.1] 10:00", "[1.2] 1", "[1.3] Opening"),
        *("[2.1] 11:00", "[2.3] Coffee", "[3.3] and tea", "[3.3] for all", "End"),
    ]


def test_parts_between_spaces_are_in_the_columns_under_whose_titles_they_are() -> None:
    """As in text out of a PDF file."""
    text = (
        "Day        Time     Subject\n"
        "Monday     10:00    Opening\n"
        "           11:00    Coffee\n"
        "                    Tea\n"
    )  # fmt: skip
    assert seen(text) == [
        *("[0.0] Day", "[0.1] Time", "[0.2] Subject", "[1.0] Monday", "[1.1] 10:00", "[1.2] Opening"),
        *("[2.1] 11:00", "[2.2] Coffee", "[3.2] Tea"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "10:00\tOpening\n11:00\tCoffee\n12:00\tLunch",
        "Clouds\tRain\tHail\n1\t2\t3\n4\t5\t6",
        f"{HEAD}\nMonday\t10:00\t1\tOpening",
        "Day\tTime\nMonday\t10:00\nTuesday\t10:00",
    ],
)
def test_other_lines_with_tabs_are_lines(text: str) -> None:
    """Without titles of columns, and where a table would have two columns or one row."""
    assert seen(text) == [line.text for line in source_document_of(text).lines]


def test_two_tables_are_two() -> None:
    """And are counted after those that the document has."""
    table = f"{HEAD}\nMonday\t10:00\t1\tOpening\n\t11:00\t2\tCoffee"
    lines = with_typed_tables(source_document_of(f"| a | b |\n|---|---|\n\n{table}\n\nText\n\n{table}")).lines
    assert [*dict.fromkeys(line.cell.table for line in lines if line.cell)] == [0, 1, 2]
