"""A finding: a fault at a place of a document."""

from typing import NamedTuple

from oewg_cli.findings.fix import Fix
from oewg_cli.findings.rule_info import RuleInfo, Severity
from oewg_cli.text.source_text import SourceText, Span


class Related(NamedTuple):
    """A second place that a finding speaks of, and what is to be seen there."""

    span: Span
    message: str


class Finding(NamedTuple):
    """One fault at one place: what is wrong, where, how much it weighs, and what would be right.

    `message` says what is wrong in a drafter's words, `advice` what would be right where that can be told, and `fix`
    how the text is mended where that can be done.
    Spans are code points of the document's text.
    """

    rule: RuleInfo
    severity: Severity
    message: str
    span: Span
    advice: str | None = None
    related: tuple[Related, ...] = ()
    fix: Fix | None = None


def in_source_order(findings: list[Finding]) -> list[Finding]:
    """Sort findings by their place, then by code, so that the same document gives the same report."""
    return sorted(findings, key=lambda finding: (finding.span, finding.rule.code, finding.message))


class CheckResult(NamedTuple):
    """A document that was checked, and all that was found, in the order of the text."""

    source: SourceText
    findings: list[Finding]
