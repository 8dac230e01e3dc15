"""The table of how often each rule was violated."""

from collections import Counter
from collections.abc import Iterator, Sequence

from oewg_cli.findings.finding import CheckResult
from oewg_cli.lint.reporters.advice import FIXABLE, is_fixable
from oewg_cli.lint.reporters.segments import Segment, SegmentStyle
from oewg_cli.lint.reporters.summary import summary


def statistics(checked: Sequence[CheckResult]) -> Iterator[Segment]:
    """Write a line with count, code and name for each rule with findings, the most frequent first, and the summary.

    `[*]` comes before the name of a rule if `--fix` fixes at least one of its findings.
    """
    findings = [finding for document in checked for finding in document.findings]
    counts = Counter((finding.rule.code, finding.rule.name) for finding in findings)
    fixable = {finding.rule.code for finding in findings if is_fixable(finding)}
    width = len(str(max(counts.values(), default=0)))
    for (code, name), count in sorted(counts.items(), key=lambda entry: (-entry[1], entry[0])):
        yield Segment(f"{count:>{width}}  ")
        yield Segment(code, SegmentStyle.CODE)
        yield Segment(f"  {FIXABLE if code in fixable else '':{len(FIXABLE)}} {name}\n")
    if findings:
        yield Segment("\n")
    yield Segment(f"{summary(checked)}\n")
