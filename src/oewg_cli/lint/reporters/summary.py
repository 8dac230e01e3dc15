"""Count the findings of a check, and summarize them in a sentence or two."""

from collections.abc import Sequence

from oewg_cli.findings.finding import CheckResult
from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.reporters.totals import totals


def count_findings(checked: CheckResult) -> tuple[int, ...]:
    """Return the numbers of errors, warnings, remarks, safe fixes and unsafe fixes in one document."""
    severities = [finding.severity for finding in checked.findings]
    safe = [finding.fix.safe for finding in checked.findings if finding.fix]
    return (*(severities.count(severity) for severity in Severity), safe.count(True), safe.count(False))


def summary(checked: Sequence[CheckResult]) -> str:
    """Return how many findings of each severity there are in how many programmes, and how many can be fixed."""
    counts = [count_findings(document) for document in checked]
    return totals(tuple(map(sum, zip((0,) * 5, *counts, strict=True))), len(checked))
