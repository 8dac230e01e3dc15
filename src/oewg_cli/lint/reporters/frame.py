"""Show a finding in a frame: its line with the place underlined, other places, and what would be right."""

import sys
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from oewg_cli.findings.finding import Finding
from oewg_cli.lint.reporters.advice import advice_lines
from oewg_cli.lint.reporters.columns import columns
from oewg_cli.lint.reporters.excerpt import WIDEST, ExcerptSpan, excerpt, fit_together
from oewg_cli.lint.reporters.segments import Segment, SegmentStyle
from oewg_cli.lint.reporters.wrapping import wrapped
from oewg_cli.text.quoting import visible
from oewg_cli.text.source_text import SourceText, Span


class _Mark(NamedTuple):
    """A span with the character that underlines it and its label."""

    span: Span
    char: str
    label: str
    style: SegmentStyle


def frame(source: SourceText, finding: Finding, width: int | None = None) -> Iterator[Segment]:
    """Show a finding as rustc does: its place underlined with `^`, other places with `-`.

    Places that fit on one excerpt share it; the line of the finding comes first. No line takes more than `width`
    columns; without a window the message and the labels are on one line each.
    """
    style = SegmentStyle(finding.severity.value)
    marks = [_Mark(finding.span, "^", "", style)]
    marks += [_Mark(related.span, "-", visible(related.message), SegmentStyle.FRAME) for related in finding.related]
    margin = len(str(max(source.position(mark.span.start).line for mark in marks)))
    head = [
        Segment(f"{finding.severity}[{finding.rule.code}]", style),
        Segment(f" {finding.rule.name}: ", SegmentStyle.CODE),
        Segment(f"{visible(finding.message)}\n"),
        Segment(f"{' ' * margin}--> ", SegmentStyle.FRAME),
        Segment(f"{source.where(finding.span.start)}\n"),
        Segment(f"{' ' * margin} |\n", SegmentStyle.FRAME),
    ]
    yield from wrapped(head, width)
    room = None if width is None else width - margin - len(" | ")
    for together in _by_line(source, marks, room):
        yield from _marked_line(source, together, margin, room)
    yield from _remedies(finding, margin, room or WIDEST)


def _by_line(source: SourceText, marks: list[_Mark], room: int | None) -> list[list[_Mark]]:
    """Return the marks in groups that fit on one excerpt; those of the line of the first mark come first."""
    lines: list[list[_Mark]] = []
    for mark in marks:
        for line in lines:
            if fit_together(source, [other.span for other in (*line, mark)], _widest(room)):
                line.append(mark)
                break
        else:
            lines.append([mark])
    first = source.position(marks[0].span.start).line
    return sorted(lines, key=lambda line: source.position(line[0].span.start).line != first)


def _widest(room: int | None) -> int:
    """Return how wide an excerpt is at most: an empty span at its end is underlined in the last column."""
    return WIDEST if room is None else room - 1


def _marked_line(source: SourceText, marks: list[_Mark], margin: int, room: int | None) -> Iterator[Segment]:
    marks = sorted(marks)
    shown = excerpt(source, [mark.span for mark in marks], _widest(room))
    line = source.position(marks[0].span.start).line
    yield Segment(f"{line:>{margin}} | ", SegmentStyle.FRAME)
    yield Segment(f"{shown.text}\n")
    for row in _rows(list(zip(marks, shown.spans, strict=True)), room or sys.maxsize):
        yield Segment(f"{' ' * margin} | ", SegmentStyle.FRAME)
        yield from row
        yield Segment("\n")


def _rows(marks: Sequence[tuple[_Mark, ExcerptSpan]], room: int) -> list[list[Segment]]:
    """Return the underlines, each label to the right of its mark, or on rows below if there is no room for it."""
    underlines: list[Segment] = []
    labels: list[list[Segment]] = []
    at = 0
    nexts = [span.before for _, span in marks[1:]]
    for (mark, (before, width)), limit in zip(marks, [*nexts, None], strict=True):
        end = before + width
        text = mark.char * width
        labelled = end + 1 + columns(mark.label)
        if mark.label and labelled <= (room if limit is None else limit - 2):
            text += f" {mark.label}"
            end = labelled
        elif mark.label:
            lines = "".join(part.text for part in wrapped([Segment(mark.label)], room, 0)).split("\n")
            labels += [[Segment(" " * min(before, room - columns(line)) + line, mark.style)] for line in lines]
        underlines.append(Segment(" " * (before - at) + text, mark.style))
        at = end
    return [underlines, *labels]


def _remedies(finding: Finding, margin: int, room: int) -> Iterator[Segment]:
    texts = advice_lines(finding)
    if texts:
        yield Segment(f"{' ' * margin} |\n", SegmentStyle.FRAME)
    indent = f"{' ' * margin} = "
    for text in texts:
        line = [Segment(indent, SegmentStyle.FRAME), Segment(f"{visible(text).rstrip()}\n", SegmentStyle.ADVICE)]
        yield from wrapped(line, len(indent) + room, len(indent))
