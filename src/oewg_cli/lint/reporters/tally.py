"""Counts what was found in one document."""

from oewg_cli.findings.finding import CheckResult
from oewg_cli.findings.rule_info import Severity


def tally(checked: CheckResult) -> tuple[int, ...]:
    """Return the numbers of errors, warnings, remarks, safe fixes and unsafe ones."""
    severities = [finding.severity for finding in checked.findings]
    safe = [finding.fix.safe for finding in checked.findings if finding.fix]
    return (*(severities.count(severity) for severity in Severity), safe.count(True), safe.count(False))
