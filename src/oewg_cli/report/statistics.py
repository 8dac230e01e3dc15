"""How often each fault was found."""

from collections import Counter
from collections.abc import Iterator, Sequence

from oewg_cli.kernel.finding import Checked
from oewg_cli.report.remedies import MENDABLE, is_mendable
from oewg_cli.report.segments import Segment, Style
from oewg_cli.report.summary import summary


def statistics(checked: Sequence[Checked]) -> Iterator[Segment]:
    """Write a line with count, code and name for each fault that was found, the most frequent first, and the sum.

    Before the name of a fault of which `--fix` mends at least one finding stands `[*]`.
    """
    findings = [finding for document in checked for finding in document.findings]
    counts = Counter((finding.fault.code, finding.fault.name) for finding in findings)
    mendable = {finding.fault.code for finding in findings if is_mendable(finding)}
    width = len(str(max(counts.values(), default=0)))
    for (code, name), count in sorted(counts.items(), key=lambda entry: (-entry[1], entry[0])):
        yield Segment(f"{count:>{width}}  ")
        yield Segment(code, Style.CODE)
        yield Segment(f"  {MENDABLE if code in mendable else '':{len(MENDABLE)}} {name}\n")
    if findings:
        yield Segment("\n")
    yield Segment(f"{summary(checked)}\n")
