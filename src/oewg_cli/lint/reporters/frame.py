"""Show a finding in a frame: its line with the place underlined, other places, and what would be right."""

import textwrap
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from oewg_cli.findings.finding import Finding
from oewg_cli.lint.reporters.advice import advice_lines
from oewg_cli.lint.reporters.columns import columns
from oewg_cli.lint.reporters.excerpt import ExcerptSpan, excerpt, fit_together
from oewg_cli.lint.reporters.segments import Segment, SegmentStyle
from oewg_cli.text.quoting import visible
from oewg_cli.text.source_text import SourceText, Span

_TEXT_WIDTH = 100


class _Mark(NamedTuple):
    """A span with the character that underlines it and its label."""

    span: Span
    char: str
    label: str
    style: SegmentStyle


def frame(source: SourceText, finding: Finding) -> Iterator[Segment]:
    """Show a finding as rustc does: its place underlined with `^`, other places with `-`.

    Places that fit on one excerpt share it; the line of the finding comes first.
    """
    style = SegmentStyle(finding.severity.value)
    marks = [_Mark(finding.span, "^", "", style)]
    marks += [_Mark(related.span, "-", visible(related.message), SegmentStyle.FRAME) for related in finding.related]
    margin = len(str(max(source.position(mark.span.start).line for mark in marks)))
    yield Segment(f"{finding.severity}[{finding.rule.code}]", style)
    yield Segment(f" {finding.rule.name}: ", SegmentStyle.CODE)
    yield Segment(f"{visible(finding.message)}\n")
    yield Segment(f"{' ' * margin}--> ", SegmentStyle.FRAME)
    yield Segment(f"{source.where(finding.span.start)}\n")
    yield Segment(f"{' ' * margin} |\n", SegmentStyle.FRAME)
    for together in _by_line(source, marks):
        yield from _marked_line(source, together, margin)
    yield from _remedies(finding, margin)


def _by_line(source: SourceText, marks: list[_Mark]) -> list[list[_Mark]]:
    """Return the marks in groups that fit on one excerpt; those of the line of the first mark come first."""
    lines: list[list[_Mark]] = []
    for mark in marks:
        for line in lines:
            if fit_together(source, [other.span for other in (*line, mark)]):
                line.append(mark)
                break
        else:
            lines.append([mark])
    first = source.position(marks[0].span.start).line
    return sorted(lines, key=lambda line: source.position(line[0].span.start).line != first)


def _marked_line(source: SourceText, marks: list[_Mark], margin: int) -> Iterator[Segment]:
    marks = sorted(marks)
    shown = excerpt(source, [mark.span for mark in marks])
    line = source.position(marks[0].span.start).line
    yield Segment(f"{line:>{margin}} | ", SegmentStyle.FRAME)
    yield Segment(f"{shown.text}\n")
    for row in _rows(list(zip(marks, shown.spans, strict=True))):
        yield Segment(f"{' ' * margin} | ", SegmentStyle.FRAME)
        yield from row
        yield Segment("\n")


def _rows(marks: Sequence[tuple[_Mark, ExcerptSpan]]) -> list[list[Segment]]:
    """Return the underlines, each label to the right of its mark, or on a row below if the next mark is too near."""
    underlines: list[Segment] = []
    labels: list[list[Segment]] = []
    at = 0
    nexts = [span.before for _, span in marks[1:]]
    for (mark, (before, width)), limit in zip(marks, [*nexts, None], strict=True):
        end = before + width
        text = mark.char * width
        labelled = end + 1 + columns(mark.label)
        if mark.label and (limit is None or labelled + 2 <= limit):
            text += f" {mark.label}"
            end = labelled
        elif mark.label:
            labels.append([Segment(" " * before + mark.label, mark.style)])
        underlines.append(Segment(" " * (before - at) + text, mark.style))
        at = end
    return [underlines, *labels]


def _remedies(finding: Finding, margin: int) -> Iterator[Segment]:
    texts = advice_lines(finding)
    if texts:
        yield Segment(f"{' ' * margin} |\n", SegmentStyle.FRAME)
    indent = f"{' ' * margin} = "
    for text in texts:
        for number, line in enumerate(_wrapped(text)):
            yield Segment(indent if number == 0 else " " * len(indent), SegmentStyle.FRAME)
            yield Segment(f"{line}\n", SegmentStyle.ADVICE)


# Most advice comes again in other documents.
@lru_cache(maxsize=256)
def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(visible(text), _TEXT_WIDTH, break_long_words=False, break_on_hyphens=False)
