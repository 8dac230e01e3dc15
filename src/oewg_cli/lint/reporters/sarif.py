"""The report in the Static Analysis Results Interchange Format, SARIF 2.1.0, which editors and code hosts read."""

import json
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from oewg_cli.findings.finding import CheckResult
from oewg_cli.findings.fix import Fix
from oewg_cli.findings.rule_info import RuleInfo, Severity
from oewg_cli.lint.reporters.advice import fix_option, message_with_advice
from oewg_cli.lint.reporters.fingerprint import FingerprintedFinding, fingerprinted
from oewg_cli.lint.reporters.segments import Segment
from oewg_cli.text.source_text import SourceText, Span
from oewg_cli.version import __version__

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def sarif(checked: Sequence[CheckResult]) -> Iterator[Segment]:
    """Write one SARIF log with one run, in ASCII, with the findings and the manual pages of their rules.

    Lines and columns count from 1, offsets from 0. Columns and offsets are in code points without a byte-order mark; an
    end is the place after the last code point. Source: OASIS, SARIF Version 2.1.0 Plus Errata 01.
    """
    rules = {finding.rule.code: finding.rule for document in checked for finding in document.findings}
    codes = sorted(rules)
    index = {code: number for number, code in enumerate(codes)}
    run = {
        "tool": {"driver": {"name": "oewg", "version": __version__, "rules": [_rule(rules[code]) for code in codes]}},
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "results": [_result(known, index) for known in fingerprinted(checked)],
    }
    yield Segment(json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n")


def _rule(info: RuleInfo) -> dict[str, Any]:
    return {
        "id": info.code,
        "name": info.name,
        "shortDescription": {"text": info.summary},
        "fullDescription": {"text": _why(info)},
        "help": {"text": info.manual, "markdown": info.manual},
        "defaultConfiguration": {"level": _LEVELS[info.severity]},
        "properties": {"tags": [info.code[:3]]},
    }


def _why(info: RuleInfo) -> str:
    """Return the summary of a manual page and its section "Why", as one paragraph."""
    _, _, rest = info.manual.partition("\n## Why\n")
    why, _, _ = rest.partition("\n## ")
    return " ".join([info.summary, *why.split()])


def _result(known: FingerprintedFinding, index: dict[str, int]) -> dict[str, Any]:
    source, finding, fingerprint = known
    result: dict[str, Any] = {
        "ruleId": finding.rule.code,
        "ruleIndex": index[finding.rule.code],
        "level": _LEVELS[finding.severity],
        "message": _message(message_with_advice(finding)),
        "locations": [_location(source, finding.span)],
        "partialFingerprints": {"pathLineAndOccurrence/v1": fingerprint},
    }
    if finding.related:
        result["relatedLocations"] = [
            {"id": number, **_location(source, related.span), "message": _message(related.message)}
            for number, related in enumerate(finding.related, 1)
        ]
    if finding.fix:
        result["fixes"] = [_fix(source, finding.fix)]
    if finding.facts:
        result["properties"] = dict(finding.facts)
    return result


def _fix(source: SourceText, fix: Fix) -> dict[str, Any]:
    replacements = [
        {"deletedRegion": _region(source, edit.span), "insertedContent": {"text": edit.text}} for edit in fix.edits
    ]
    return {
        "description": _message(f"{fix.title} ({fix_option(fix)})"),
        "artifactChanges": [{"artifactLocation": _artifact(source), "replacements": replacements}],
    }


def _message(text: str) -> dict[str, str]:
    """Return a message with its braces doubled, because a single one begins a placeholder (section 3.11.5)."""
    return {"text": text.replace("{", "{{").replace("}", "}}")}


def _location(source: SourceText, span: Span) -> dict[str, Any]:
    return {"physicalLocation": {"artifactLocation": _artifact(source), "region": _region(source, span)}}


def _artifact(source: SourceText) -> dict[str, str]:
    path = Path(source.name)
    return {"uri": path.as_uri() if path.is_absolute() else quote(os.fsencode(path.as_posix()))}


def _region(source: SourceText, span: Span) -> dict[str, int]:
    start, end = source.position(span.start), source.position(span.end)
    return {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
        "charOffset": span.start,
        "charLength": span.end - span.start,
    }
