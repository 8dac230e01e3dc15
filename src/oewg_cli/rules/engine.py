"""Asks the rules about a document."""

from collections.abc import Iterable

from oewg_cli.kernel.finding import Finding, Related
from oewg_cli.model.document import Document
from oewg_cli.rules.rule import Hit, Rule


def run(document: Document, rules: Iterable[Rule]) -> list[Finding]:
    """Give what the rules find in a document, each at its span."""
    return [
        _finding(document, asked, hit)
        for asked in rules
        if not asked.needs & document.lost
        for hit in asked.check(document)
    ]


def _finding(document: Document, asked: Rule, hit: Hit) -> Finding:
    related = tuple(Related(document.span(place), message) for place, message in hit.related)
    severity = hit.severity or asked.fault.severity
    return Finding(asked.fault, severity, hit.message, document.span(hit.place), hit.advice, related)
