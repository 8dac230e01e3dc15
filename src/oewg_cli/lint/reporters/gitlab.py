"""The report for GitLab: Code Quality findings on the lines of a merge request."""

import json
from collections.abc import Iterator, Sequence
from pathlib import PurePath
from typing import Any

from oewg_cli.findings.finding import CheckResult
from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.reporters.advice import message_with_advice
from oewg_cli.lint.reporters.fingerprint import FingerprintedFinding, fingerprinted
from oewg_cli.lint.reporters.segments import Segment
from oewg_cli.text.source_text import SourceText

_SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "minor", Severity.INFO: "info"}
"""GitLab also has `blocker` and `major`."""


def gitlab(checked: Sequence[CheckResult]) -> Iterator[Segment]:
    """Write a JSON array with an object for each finding, in ASCII; lines and columns count from 1.

    Source: GitLab Docs, "Code Quality", report format; `positions` are those of the Code Climate specification.
    """
    yield Segment(json.dumps([_issue(known) for known in fingerprinted(checked)], indent=2) + "\n")


def _issue(known: FingerprintedFinding) -> dict[str, Any]:
    source, finding, fingerprint = known
    return {
        "description": message_with_advice(finding),
        "check_name": f"{finding.rule.code} {finding.rule.name}",
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[finding.severity],
        "location": {
            "path": PurePath(source.name).as_posix(),
            "positions": {"begin": _place(source, finding.span.start), "end": _place(source, finding.span.end)},
        },
    }


def _place(source: SourceText, offset: int) -> dict[str, int]:
    line, column = source.position(offset)
    return {"line": line, "column": column}
