"""A finding: something that a rule found wrong at a place in a document."""

from typing import NamedTuple

from oewg_cli.findings.fix import Fix
from oewg_cli.findings.rule_info import RuleInfo, Severity
from oewg_cli.text.source_text import SourceText, Span

FactValue = str | int | tuple[str, ...] | None
"""A value of a fact: a text, a number, several texts, or nothing."""


class Related(NamedTuple):
    """Another place that a finding refers to, and what to look at there."""

    span: Span
    message: str


class Finding(NamedTuple):
    """What is wrong at one place, how severe it is, and what would be right.

    `message` says what is wrong in the words of a drafter, `advice` what would be right if that is known, and `fix`
    changes the text if that is possible. Spans are code points of the document's text. `facts` are names and values, of
    JSON, of what is known of the text that is cited, for programs that read a report.
    """

    rule: RuleInfo
    severity: Severity
    message: str
    span: Span
    advice: str | None = None
    related: tuple[Related, ...] = ()
    fix: Fix | None = None
    facts: tuple[tuple[str, FactValue], ...] = ()


def in_source_order(findings: list[Finding]) -> list[Finding]:
    """Return findings sorted by place, then by code, so that the same document gives the same report."""
    return sorted(findings, key=lambda finding: (finding.span, finding.rule.code, finding.message))


class CheckResult(NamedTuple):
    """The result of a check: the document, and all findings in the order of the text."""

    source: SourceText
    findings: list[Finding]
