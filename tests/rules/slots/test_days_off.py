import pytest
from casebook import found

from oewg_cli.findings.rule_info import Severity
from oewg_cli.rules.slots.session_opens_or_closes_on_day_off import session_opens_or_closes_on_day_off


@pytest.mark.parametrize(
    ("place", "opens", "severity"),
    [
        ("New York", "2024-03-29", Severity.WARNING),
        ("New York", "2025-04-18", Severity.INFO),
        ("New York", "2024-03-03", Severity.WARNING),
        ("Bonn", "2024-03-03", Severity.INFO),
    ],
)
def test_a_day_off_that_is_not_certain_is_only_a_hint(place: str, opens: str, severity: Severity) -> None:
    """A holiday in an official list, a computed one; a weekend at a duty station, and elsewhere."""
    fragment = f"session: {{number: 3, place: {place}, opens: {opens}, closes: 2025-04-22}}\n"
    (finding,) = found(fragment, session_opens_or_closes_on_day_off)
    assert finding.severity is severity
