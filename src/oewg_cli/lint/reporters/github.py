"""The report for GitHub Actions: workflow commands that annotate the lines of a pull request."""

from collections.abc import Iterator, Sequence

from oewg_cli.findings.finding import CheckResult, Finding
from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.reporters.advice import advice_lines
from oewg_cli.lint.reporters.segments import Segment
from oewg_cli.text.source_text import SourceText

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = _DATA | str.maketrans({":": "%3A", ",": "%2C"})


def github(checked: Sequence[CheckResult]) -> Iterator[Segment]:
    """Write a workflow command for each finding, with its message, its advice and its fix.

    Lines and columns count from 1. Columns are written only for spans within one line: GitHub refuses them otherwise.
    Source: GitHub Docs, "Workflow commands for GitHub Actions".
    """
    for document in checked:
        for finding in document.findings:
            properties = _properties(document.source, finding).items()
            written = ",".join(f"{name}={str(value).translate(_PROPERTY)}" for name, value in properties)
            text = "\n".join([finding.message, *advice_lines(finding)]).translate(_DATA)
            yield Segment(f"::{_COMMANDS[finding.severity]} {written}::{text}\n")


def _properties(source: SourceText, finding: Finding) -> dict[str, str | int]:
    start, end = source.position(finding.span.start), source.position(finding.span.end)
    columns = {"col": start.column, "endColumn": end.column} if start.line == end.line else {}
    title = f"{finding.rule.code} {finding.rule.name}"
    return {"file": source.name, "line": start.line, "endLine": end.line, **columns, "title": title}
