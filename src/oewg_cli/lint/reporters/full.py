"""The full report, for people: each finding in a frame."""

from collections.abc import Iterator, Sequence

from oewg_cli.findings.finding import CheckResult
from oewg_cli.lint.reporters.frame import frame
from oewg_cli.lint.reporters.segments import Segment
from oewg_cli.lint.reporters.summary import summary


def full(checked: Sequence[CheckResult], width: int | None = None, *, with_summary: bool = True) -> Iterator[Segment]:
    """Write a frame for each finding, and the summary; no frame is wider than the window that is given."""
    for document in checked:
        yield from frames(document, width)
    if with_summary:
        yield Segment(f"{summary(checked)}\n")


def frames(document: CheckResult, width: int | None = None) -> Iterator[Segment]:
    """Write a frame for each finding in one document."""
    for finding in document.findings:
        yield from frame(document.source, finding, width)
        yield Segment("\n")
