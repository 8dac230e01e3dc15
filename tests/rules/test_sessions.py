import pytest
from casebook import BASE, LAST, context_of, violations

from oewg_cli.findings.rule_info import Severity
from oewg_cli.rules.registry import programme_rules

SESSIONS = [rule for rule in programme_rules() if rule.info.code.startswith("SES")]


@pytest.mark.parametrize(
    ("note", "severity"),
    [
        ("Speakers are asked to be brief.", Severity.WARNING),
        ("Speakers are invited to register before the day on which the session opens and to be short.", Severity.INFO),
    ],
)
def test_a_text_that_is_mostly_new_is_only_a_remark(note: str, severity: Severity) -> None:
    """It was probably meant to change."""
    context = context_of(BASE.replace("Speakers are invited to be brief.", note), last=LAST)
    assert [(finding.rule.code, finding.severity) for finding in violations(context, SESSIONS)] == [
        ("SES006", severity)
    ]


def test_without_a_last_note_nothing_is_found() -> None:
    """Whatever the text is."""
    assert not violations(context_of(BASE.replace("will be held", "takes place")), SESSIONS)
