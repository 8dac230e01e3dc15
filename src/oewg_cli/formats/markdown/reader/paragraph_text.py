"""Keep the lines of a paragraph as one text, with the way from there to the text of the source."""

from bisect import bisect_right
from collections.abc import Sequence

from oewg_cli.formats.markdown.reader.line_joining import LineJoint
from oewg_cli.formats.markdown.reader.source_lines import TypedLine
from oewg_cli.text.source_text import Span


class ParagraphText:
    """Typed lines with a line feed between them, as `text`; none of them has a line feed in it.

    `line_joints` say what each of these line feeds means.
    """

    __slots__ = ("_sources", "_starts", "line_joints", "text")

    def __init__(self, lines: Sequence[TypedLine], line_joints: Sequence[LineJoint]) -> None:
        self.text = "\n".join(line.text for line in lines)
        self.line_joints = line_joints
        self._sources = [line.start for line in lines]
        self._starts = [0]
        for line in lines[:-1]:
            self._starts.append(self._starts[-1] + len(line.text) + 1)

    def joint(self, at: int) -> LineJoint:
        """Return what the line feed at this offset means."""
        return self.line_joints[bisect_right(self._starts, at) - 1]

    def place(self, at: int) -> int:
        """Return the offset in the source of an offset in the text."""
        number = bisect_right(self._starts, at) - 1
        return self._sources[number] + at - self._starts[number]

    def span(self, start: int, end: int) -> Span:
        """Return the span in the source of a span in the text."""
        return Span(self.place(start), self.place(end))
