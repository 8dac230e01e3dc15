"""The concise report: a line for each finding, as editors and scripts read it."""

from collections.abc import Iterator, Sequence

from oewg_cli.kernel.finding import Checked
from oewg_cli.kernel.wording import visible
from oewg_cli.report.remedies import MENDABLE, is_mendable
from oewg_cli.report.segments import Segment, Style


def concise(checked: Sequence[Checked]) -> Iterator[Segment]:
    """Write `path:line:column: severity CODE message` for each finding; nothing where there are none.

    Behind the code of a finding that `--fix` mends stands `[*]`.
    """
    for document in checked:
        for finding in document.findings:
            line, column = document.source.position(finding.span.start)
            mark = f" {MENDABLE}" if is_mendable(finding) else ""
            yield Segment(f"{document.source.name}:{line}:{column}: ")
            yield Segment(f"{finding.severity} {finding.fault.code}{mark}", Style(finding.severity.value))
            yield Segment(f" {visible(finding.message)}\n")
