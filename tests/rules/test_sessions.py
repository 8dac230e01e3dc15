import pytest
from casebook import BASE, LAST, document_of

from oewg_cli.kernel.fault import Severity
from oewg_cli.rules.engine import run
from oewg_cli.rules.sessions.family import SESSIONS


@pytest.mark.parametrize(
    ("note", "severity"),
    [
        ("Speakers are asked to be brief.", Severity.WARNING),
        ("Speakers are invited to register before the day on which the session opens and to be short.", Severity.INFO),
    ],
)
def test_a_text_that_is_mostly_new_is_only_a_remark(note: str, severity: Severity) -> None:
    """It was meant to be so."""
    document = document_of(BASE.replace("Speakers are invited to be brief.", note))
    document.last = document_of(LAST).programme
    assert [(finding.fault.code, finding.severity) for finding in run(document, SESSIONS)] == [("SES006", severity)]


def test_without_a_last_note_nothing_is_found() -> None:
    """Whatever stands there."""
    assert not run(document_of(BASE.replace("will be held", "takes place")), SESSIONS)
