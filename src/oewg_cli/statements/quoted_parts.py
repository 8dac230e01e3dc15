"""Tell which parts of a text are quoted: what they say is not said by the note."""

from bisect import bisect_right

from oewg_cli.programme.quotations import quotations


class QuotedParts:
    """The quotations of a text; offsets are code points."""

    def __init__(self, text: str) -> None:
        self._spans = [*quotations(text)]
        self._starts = [span.start for span in self._spans]

    def has(self, offset: int) -> bool:
        """Return whether the character at an offset is quoted."""
        at = bisect_right(self._starts, offset) - 1
        return at >= 0 and offset < self._spans[at].end
