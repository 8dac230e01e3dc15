"""The full report, for people: each finding in a frame."""

from collections.abc import Iterator, Sequence

from oewg_cli.kernel.finding import Checked
from oewg_cli.report.frame import frame
from oewg_cli.report.segments import Segment
from oewg_cli.report.summary import summary


def full(checked: Sequence[Checked]) -> Iterator[Segment]:
    """Write a frame for each finding, and what they come to."""
    for document in checked:
        yield from frames(document)
    yield Segment(f"{summary(checked)}\n")


def frames(document: Checked) -> Iterator[Segment]:
    """Write a frame for each finding in one document."""
    for finding in document.findings:
        yield from frame(document.source, finding)
        yield Segment("\n")
