import pytest
from casebook import BASE, context_of, with_base

from oewg_cli.statements.numbers.numbered_series import numbers_not_in_series

DAY = "programme:\n  - {{date: 2024-03-04, meetings: [{{time: morning, entries: [{entries}]}}]}}\n"


@pytest.mark.parametrize(
    ("entries", "text", "found"),
    [
        ('"Panel 1: rain", "Panel 2: snow"', "Panels 1 and 3 are open, as is panel 4.", [("panel", 3), ("panel", 4)]),
        ("Panel 1, Panel 2", "Panels 1 to 2 are open to 3 speakers.", []),
        ("Panel 1, Panel 3", "Panel 4 is open.", []),
        ("Panel 1", "Panel 2 is open.", []),
        ("Meeting 1, Meeting 2", "Meeting 3 is open.", []),
    ],
)
def test_a_series_runs_from_one_without_a_gap(entries: str, text: str, found: list[tuple[str, int]]) -> None:
    """Of two at least; what has numbers in the whole note is read elsewhere."""
    context = context_of(with_base(f"{DAY.format(entries=entries)}paragraphs:\n  - {text}\n", BASE))
    assert [(each.noun, each.number) for each in context.picture.read(numbers_not_in_series)] == found
