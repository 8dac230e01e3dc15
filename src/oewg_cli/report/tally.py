"""Counts what was found in one document."""

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.finding import Checked


def tally(checked: Checked) -> tuple[int, ...]:
    """Give the numbers of errors, warnings, remarks, safe fixes and unsafe ones."""
    severities = [finding.severity for finding in checked.findings]
    safe = [finding.fix.safe for finding in checked.findings if finding.fix]
    return (*(severities.count(severity) for severity in Severity), safe.count(True), safe.count(False))
