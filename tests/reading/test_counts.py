import pytest

from oewg_cli.reading.counts import counts_in
from oewg_cli.reading.scanner import tokens_of


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Twelve plenary meetings and 3 agenda items", [(12, "meeting", "number", 0), (3, "item", "number", 0)]),
        ("Two of the ten members, five of which", [(2, "member", "part", 10), (5, "", "alone", 0)]),
        ("The items, four in all, and six parties in total", [(4, "", "total", 0), (6, "party", "number", 0)]),
        ("It meets twice a year, or in three sessions each year", [(2, "", "times", 0), (3, "", "times", 0)]),
        ("About ten members, at least five items, room 6 meetings, item 4 reports", []),
        ("In 2025 members, on 4 March meetings", []),
    ],
)
def test_numbers_are_read_with_what_they_count(text: str, counted: list[tuple[int, str, str, int]]) -> None:
    """Estimates, limits, labels, years and dates count nothing."""
    found = counts_in(tokens_of(text))
    assert [(each.number, each.noun, each.form, each.whole) for each in found] == counted
