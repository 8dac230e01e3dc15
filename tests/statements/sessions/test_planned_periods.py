import pytest
from casebook import BASE, context_of, with_base

from oewg_cli.statements.sessions.planned_periods import planned_periods


def periods_in(text: str) -> list[tuple[str, int, int]]:
    """Return the plans in a paragraph and their first and last years."""
    context = context_of(with_base(f"paragraphs:\n  - >-\n    {text}\n", BASE))
    return [(each.plan, each.first, each.last) for each in context.picture.read(planned_periods)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Proposed programme of work for 2024", [("programme of work", 2024, 2024)]),
        ("The draft work programme of the Centre for the biennium 2024–2025", [("work programme", 2024, 2025)]),
        ("The Group will adopt its annual calendar for 2024/25.", [("annual calendar", 2024, 2025)]),
        ("Adoption of the programme of work for the years 1999 and 2000", [("programme of work", 1999, 2000)]),
        ("Review of the programme of work for 2024", []),
        ("Proposed programme of work for 2024/2025/2026", []),
        ("A draft plan for 20245", []),
        ("Evaluations were used for the proposed programme plan for 2023.", []),
    ],
)
def test_a_plan_is_proposed_for_years(text: str, found: list[tuple[str, int, int]]) -> None:
    """Both ends of a range are years of four figures."""
    assert periods_in(text) == found
