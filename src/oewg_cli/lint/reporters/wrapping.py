"""Break the lines of a report that are wider than the window of a terminal."""

from collections.abc import Iterable, Iterator

from oewg_cli.lint.reporters.columns import columns, fitting
from oewg_cli.lint.reporters.segments import Segment
from oewg_cli.text.source_text import Span


def wrapped(segments: Iterable[Segment], width: int | None, hanging: int | None = None) -> Iterator[Segment]:
    """Break the lines of a report that are wider than a number of columns, at spaces if there are any.

    What follows a break is indented by `hanging` columns, by default by two more than the line.
    """
    if width is None:
        yield from segments
        return
    line: list[Segment] = []
    for text, style in segments:
        for piece in text.splitlines(keepends=True):
            line.append(Segment(piece, style))
            if piece.endswith("\n"):
                yield from _wrapped_line(line, width, hanging)
                line = []
    yield from _wrapped_line(line, width, hanging)


def _wrapped_line(line: list[Segment], width: int, hanging: int | None) -> Iterator[Segment]:
    text = "".join([segment.text for segment in line])
    if columns(text.rstrip("\n")) <= width:
        yield from line
        return
    indent = len(text) - len(text.lstrip(" ")) + 2 if hanging is None else hanging
    gaps = _gaps(text, width, indent)
    gap = next(gaps, None)
    end = after = 0
    for piece, style in line:
        start, end = max(end, after), end + len(piece)
        shown = ""
        while gap is not None and gap.start < end:
            shown += f"{text[start : gap.start]}\n{' ' * indent}"
            start = after = gap.end
            gap = next(gaps, None)
        yield Segment(shown + text[start:end], style)


def _gaps(text: str, width: int, indent: int) -> Iterator[Span]:
    """Return what is replaced by the breaks of a line: spaces, or nothing within a word that is wider than a line."""
    length = len(text.rstrip())
    start, room, lead = 0, width, indent
    while (end := start + max(1, fitting(text[start : start + 2 * width], room))) < length:
        space = text.rfind(" ", start + lead + 1, end + 1)
        begin = end if space < 0 else len(text[:space].rstrip(" "))
        start = max(begin, space)
        start += len(text[start : start + width]) - len(text[start : start + width].lstrip(" "))
        yield Span(begin, start)
        room, lead = width - indent, 0
