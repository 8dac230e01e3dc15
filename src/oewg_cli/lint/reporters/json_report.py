"""The report for programs: JSON, with a version and a schema."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from oewg_cli.findings.finding import CheckResult, Finding
from oewg_cli.findings.fix import Fix
from oewg_cli.lint.reporters.segments import Segment
from oewg_cli.text.source_text import SourceText, Span

VERSION = 1
"""Raised if a change breaks programs that read the report; new keys do not raise it."""


def json_report(checked: Sequence[CheckResult], read: Mapping[str, int] | None = None) -> Iterator[Segment]:
    """Write one JSON object as `schemas/report.schema.json` describes it, in ASCII, which every console can show.

    Lines and columns count from 1, offsets from 0. Columns and offsets are in code points without a byte-order mark; an
    end is the place after the last code point. `read` says how much an import read, and what is open.
    """
    report: dict[str, Any] = {"version": VERSION, "files": [_file(document) for document in checked]}
    if read is not None:
        report["read"] = dict(read)
    yield Segment(json.dumps(report, indent=2) + "\n")


def _file(document: CheckResult) -> dict[str, Any]:
    findings = [_finding(document.source, finding) for finding in document.findings]
    return {"path": document.source.name, "findings": findings}


def _finding(source: SourceText, finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.rule.code,
        "name": finding.rule.name,
        "severity": finding.severity.value,
        "message": finding.message,
        "advice": finding.advice,
        **_span(source, finding.span),
        "related": [{"message": related.message, **_span(source, related.span)} for related in finding.related],
        "fix": _fix(source, finding.fix) if finding.fix else None,
        "properties": dict(finding.facts) or None,
    }


def _fix(source: SourceText, fix: Fix) -> dict[str, Any]:
    edits = [{**_span(source, edit.span), "text": edit.text} for edit in fix.edits]
    return {"title": fix.title, "safe": fix.safe, "edits": edits}


def _span(source: SourceText, span: Span) -> dict[str, Any]:
    return {"start": _place(source, span.start), "end": _place(source, span.end)}


def _place(source: SourceText, offset: int) -> dict[str, int]:
    line, column = source.position(offset)
    return {"line": line, "column": column, "offset": offset}
