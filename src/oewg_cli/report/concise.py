"""The concise report: a line for each finding, as editors and scripts read it."""

from collections.abc import Iterator, Sequence

from oewg_cli.kernel.finding import Checked
from oewg_cli.report.segments import Segment, Style


def concise(checked: Sequence[Checked]) -> Iterator[Segment]:
    """Write `path:line:column: severity CODE message` for each finding; nothing where there are none."""
    for document in checked:
        for finding in document.findings:
            line, column = document.source.position(finding.span.start)
            yield Segment(f"{document.source.name}:{line}:{column}: ")
            yield Segment(f"{finding.severity} {finding.fault.code}", Style(finding.severity.value))
            yield Segment(f" {finding.message}\n")
