"""The full report: each finding with its line, the fault underlined, and what would be right."""

import textwrap
from collections.abc import Iterator, Sequence

from oewg_cli.kernel.finding import Checked, Finding
from oewg_cli.kernel.text import SourceText, Span
from oewg_cli.report.excerpt import Excerpt, excerpt
from oewg_cli.report.segments import Segment, Style
from oewg_cli.report.summary import summary

_TEXT_WIDTH = 100


def full(checked: Sequence[Checked]) -> Iterator[Segment]:
    """Write a frame for each finding and a line that sums up."""
    for document in checked:
        for finding in document.findings:
            yield from _frame(document.source, finding)
            yield Segment("\n")
    yield Segment(f"{summary(checked)}\n")


def _frame(source: SourceText, finding: Finding) -> Iterator[Segment]:
    style = Style(finding.severity.value)
    line, column = source.position(finding.span.start)
    shown = [(finding.span, "", "^", style)]
    shown += [(related.span, related.message, "-", Style.FRAME) for related in finding.related]
    margin = len(str(max(source.position(span.start).line for span, *_ in shown)))
    yield Segment(f"{finding.severity}[{finding.fault.code}]", style)
    yield Segment(f" {finding.fault.name}: ", Style.CODE)
    yield Segment(f"{finding.message}\n")
    yield Segment(f"{' ' * margin}--> ", Style.FRAME)
    yield Segment(f"{source.name}:{line}:{column}\n")
    yield Segment(f"{' ' * margin} |\n", Style.FRAME)
    for span, label, mark, mark_style in shown:
        yield from _excerpt(source, span, margin, f"{mark} {label}".rstrip(), mark_style)
    if finding.advice:
        yield Segment(f"{' ' * margin} |\n", Style.FRAME)
        indent = f"{' ' * margin} = "
        lines = textwrap.wrap(finding.advice, _TEXT_WIDTH, break_long_words=False, break_on_hyphens=False)
        for number, text in enumerate(lines):
            yield Segment(indent if number == 0 else " " * len(indent), Style.FRAME)
            yield Segment(f"{text}\n", Style.ADVICE)


def _excerpt(source: SourceText, span: Span, margin: int, mark: str, style: Style) -> Iterator[Segment]:
    line = source.position(span.start).line
    shown: Excerpt = excerpt(source, span)
    sign, label = mark[0], mark[1:]
    yield Segment(f"{line:>{margin}} | ", Style.FRAME)
    yield Segment(f"{shown.text}\n")
    yield Segment(f"{' ' * margin} | ", Style.FRAME)
    yield Segment(f"{' ' * shown.before}{sign * shown.width}{label}\n", style)
