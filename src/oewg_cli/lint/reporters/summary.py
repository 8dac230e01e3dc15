"""Count the findings of a check, and summarize them in a sentence or two."""

from collections.abc import Iterator, Sequence

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


def first_of(checked: CheckResult) -> Iterator[str]:
    """Return the first finding in one document with its place, and how many more there are; nothing if there are none.

    For commands that do not report the findings, but cannot do their work.
    """
    for finding in checked.findings[:1]:
        more = len(checked.findings) - 1
        rest = f" There {'is' if more == 1 else 'are'} {more} more: see `oewg validate`." if more else ""
        where = checked.source.where(finding.span.start)
        yield f"{where}: {finding.severity} {finding.rule.code} {finding.message}{rest}"
