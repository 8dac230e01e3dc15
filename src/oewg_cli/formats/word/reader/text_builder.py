"""The text of a document as it is read, line by line, with the offset of everything in it."""

from typing import NamedTuple

from oewg_cli.formats.word.word_limits import LONGEST_PARAGRAPH, LONGEST_TEXT, MOST_LINES
from oewg_cli.note.source_document import Region, Unread
from oewg_cli.process.errors import CommandError
from oewg_cli.text.source_text import Span


class Checkpoint(NamedTuple):
    """A state to which a text builder can go back."""

    parts: int
    offset: int
    unread: int
    lines: int


class TextBuilder:
    """Builds the text of a document, and lists what cannot become text; `region` is the one that is being read."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.offset = 0
        self.region = Region.BODY
        self.unread: list[Unread] = []
        self._parts: list[str] = []
        self._lines = 0
        self._line_start = 0

    @property
    def text(self) -> str:
        """Return all that was written."""
        return "".join(self._parts)

    def begin_line(self) -> None:
        """Begin a line of the text. Raises CommandError where there are too many."""
        self._lines += 1
        if self._lines > MOST_LINES:
            raise CommandError(f"{self.name} has more than {MOST_LINES:,} paragraphs.")
        if self._lines > 1:
            self._write("\n")
        self._line_start = self.offset

    def write(self, text: str) -> None:
        """Write text. Raises CommandError where the line or the whole text is too long."""
        self._write(text)
        if self.offset > LONGEST_TEXT:
            raise CommandError(f"{self.name} has more than {LONGEST_TEXT:,} characters.")
        if self.offset - self._line_start > LONGEST_PARAGRAPH:
            raise CommandError(f"{self.name} has a paragraph of more than {LONGEST_PARAGRAPH:,} characters.")

    def add_unread(self, what: str, start: int | None = None) -> None:
        """Record that something cannot be read, here or since `start`; the same at one place is recorded once."""
        unread = Unread(what, Span(self.offset if start is None else start, self.offset), self.region)
        if not self.unread or self.unread[-1] != unread:
            self.unread.append(unread)

    def checkpoint(self) -> Checkpoint:
        """Return the current state."""
        return Checkpoint(len(self._parts), self.offset, len(self.unread), self._lines)

    def go_back(self, to: Checkpoint) -> None:
        """Remove all that was written since a checkpoint."""
        del self._parts[to.parts :]
        del self.unread[to.unread :]
        self.offset, self._lines = to.offset, to.lines

    def _write(self, text: str) -> None:
        self._parts.append(text)
        self.offset += len(text)
