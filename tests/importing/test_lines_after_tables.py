import pytest
from manuscripts import source_document_of

from oewg_cli.importing.lines_after_tables import LinesAfterTables

TABLE = "| Monday, 4 March | |\n|---|---|\n| 10 a.m.–1 p.m. | Clouds |\n\n"


def found(text: str) -> list[str]:
    """Return the lines after tables."""
    lines = source_document_of(text).lines
    after = LinesAfterTables(lines)
    return [line.text for line in lines if after.include(line)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Before\n\n{TABLE}After\n\nMore", ["After", "More"]),
        (f"{TABLE}After\n\n{TABLE}", ["After"]),
        (f"{TABLE}After\n\nTuesday, 5 March\n\nRain", ["After"]),
        (f"{TABLE}Week 2\n\nRain", []),
        (f"{TABLE}# Main part\n\n{TABLE}# After", ["After"]),
        ("Monday, 4 March\n\n| 10 a.m.–1 p.m. | Clouds |\n|---|---|\n| 3–6 p.m. | Rain |\n\nAfter", ["After"]),
        (f"{TABLE}Tuesday, 5 March\n\n10 a.m.–1 p.m.\n\nRain", []),
        ("| Organ | Symbol |\n|---|---|\n| a | b |\n\nTitle\n\nMonday, 4 March\n\nClouds", []),
        ("| Monday, 4 March | Clouds |\n|---|---|\n\nAfter", ["After"]),
    ],
)
def test_lines_after_a_table_are_of_no_meeting_where_all_hours_are_in_tables(text: str, expected: list[str]) -> None:
    """Until the next table, day or week; a table without a day is not one of the programme."""
    assert found(text) == expected
