"""Show a line of the document on a terminal, and the columns that spans take on it."""

from collections.abc import Sequence
from typing import NamedTuple

from oewg_cli.lint.reporters.columns import TAB, columns, fitting
from oewg_cli.text.quoting import visible
from oewg_cli.text.source_text import SourceText, Span

WIDEST = 100
"""How many columns an excerpt takes at most where there is no window."""

_DOTS = len("……")


class ExcerptSpan(NamedTuple):
    """The columns of a terminal that a span takes: those before it, and its own, at least one."""

    before: int
    width: int


class Excerpt(NamedTuple):
    """A line, or the part of a long line around spans, and where each span is on it."""

    text: str
    spans: list[ExcerptSpan]


def excerpt(source: SourceText, spans: Sequence[Span], widest: int = WIDEST) -> Excerpt:
    """Return the line on which spans begin; of a span over several lines only the part on the first line.

    A tab takes four columns, control characters are shown as U+FFFD, and a part that is left out as `…`, so that the
    excerpt takes at most `widest` columns. An empty span at its end is marked in the column after it.
    """
    line = source.line(source.position(spans[0].start).line)
    places = [_on_line(source, line, span) for span in spans]
    left, right = _window(line, min(place.start for place in places), max(place.end for place in places), widest)
    begin = "…" if left else ""
    end = "…" if right < len(line) else ""
    columns_of_spans = [
        _excerpt_span(
            begin + line[left : place.start], line[place.start : min(place.end, right)] + end * (place.end > right)
        )
        for place in places
    ]
    return Excerpt(begin + visible(line[left:right].replace("\t", TAB)) + end, columns_of_spans)


def fit_together(source: SourceText, spans: Sequence[Span], widest: int = WIDEST) -> bool:
    """Return whether one excerpt can show several spans: they begin near each other on one line without overlap."""
    ordered = sorted(spans)
    number = source.position(ordered[0].start).line
    if source.position(ordered[-1].start).line != number:
        return False
    line = source.line(number)
    places = [_on_line(source, line, span) for span in ordered]
    start, end = places[0].start, max(place.end for place in places)
    if end - start > widest:
        return False
    columns_of_spans = [_excerpt_span(line[start : place.start], line[place.start : place.end]) for place in places]
    ends = [before + width for before, width in columns_of_spans]
    return ends[-1] <= widest - _DOTS - _least_lead(widest) and all(
        one <= other.before for one, other in zip(ends, columns_of_spans[1:], strict=False)
    )


def _excerpt_span(before: str, within: str) -> ExcerptSpan:
    return ExcerptSpan(columns(before), max(1, columns(within)))


def _on_line(source: SourceText, line: str, span: Span) -> Span:
    """Return the part of a span that is on the line where it begins."""
    start = min(source.position(span.start).column - 1, len(line))
    return Span(start, min(start + span.end - span.start, len(line)))


def _window(line: str, start: int, end: int, widest: int) -> Span:
    """Return the part of a line to show: all of it, or a part around a range with room for `…` at both ends."""
    if len(line) <= widest and columns(line) <= widest:
        return Span(0, len(line))
    room = widest - _DOTS
    within = columns(line[start : min(end, start + room)])
    lead = max(_least_lead(widest), min(widest * 2 // 5, room - within))
    left = start - fitting(line[max(0, start - lead) : start][::-1], lead)
    return Span(left, left + fitting(line[left : left + 2 * widest], room if left else widest - 1))


def _least_lead(widest: int) -> int:
    """Return how many columns before a span are shown at least."""
    return widest * 18 // 100
