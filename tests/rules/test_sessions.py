import pytest
from casebook import BASE, LAST, context_of, violations

from oewg_cli.findings.rule_info import Severity
from oewg_cli.rules.registry import programme_rules

SESSIONS = [rule for rule in programme_rules() if rule.info.code.startswith("SES")]


@pytest.mark.parametrize(
    "note",
    [
        "Speakers are asked to be brief.",
        "Speakers are invited to register before the day on which the session opens and to be short.",
    ],
)
def test_another_wording_is_only_a_remark(note: str) -> None:
    """The drafter may have meant it."""
    context = context_of(BASE.replace("Speakers are invited to be brief.", note), last=LAST)
    assert [(finding.rule.code, finding.severity) for finding in violations(context, SESSIONS)] == [
        ("SES006", Severity.INFO)
    ]


def test_what_is_known_to_be_wrong_is_a_warning() -> None:
    """Such as the number of the last session."""
    context = context_of(BASE.replace("The third substantive", "The second substantive"), last=LAST)
    assert [(finding.rule.code, finding.severity) for finding in violations(context, SESSIONS)] == [
        ("SES003", Severity.WARNING)
    ]


def test_without_a_last_note_nothing_is_found() -> None:
    """Whatever the text is."""
    assert not violations(context_of(BASE.replace("will be held", "takes place")), SESSIONS)
