"""The concise report: one line for each finding, for editors and scripts."""

from collections.abc import Iterator, Sequence

from oewg_cli.findings.finding import CheckResult
from oewg_cli.lint.reporters.advice import FIXABLE, is_fixable
from oewg_cli.lint.reporters.segments import Segment, SegmentStyle
from oewg_cli.text.quoting import visible


def concise(checked: Sequence[CheckResult]) -> Iterator[Segment]:
    """Write `path:line:column: severity CODE message` for each finding; nothing if there are none.

    `[*]` comes after the code of a finding that `--fix` fixes.
    """
    for document in checked:
        for finding in document.findings:
            line, column = document.source.position(finding.span.start)
            mark = f" {FIXABLE}" if is_fixable(finding) else ""
            yield Segment(f"{document.source.name}:{line}:{column}: ")
            yield Segment(f"{finding.severity} {finding.rule.code}{mark}", SegmentStyle(finding.severity.value))
            yield Segment(f" {visible(finding.message)}\n")
