"""Writes down the text of a document as it is read, line by line, and knows where everything stands."""

from typing import NamedTuple

from oewg_cli.formats.word.word_limits import LONGEST_PARAGRAPH, LONGEST_TEXT, MOST_LINES
from oewg_cli.note.source_document import Region, Unread
from oewg_cli.process.errors import CommandError
from oewg_cli.text.source_text import Span


class Bookmark(NamedTuple):
    """A place to which a scribe can go back."""

    parts: int
    offset: int
    unread: int
    lines: int


class TextBuilder:
    """The text of a document while it is written, and what cannot be written of it; `region` is where it stands."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.offset = 0
        self.region = Region.BODY
        self.unread: list[Unread] = []
        self._parts: list[str] = []
        self._lines = 0
        self._begun = 0

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
        self._begun = self.offset

    def write(self, text: str) -> None:
        """Write on. Raises CommandError where the line or the text grows too long."""
        self._write(text)
        if self.offset > LONGEST_TEXT:
            raise CommandError(f"{self.name} has more than {LONGEST_TEXT:,} characters.")
        if self.offset - self._begun > LONGEST_PARAGRAPH:
            raise CommandError(f"{self.name} has a paragraph of more than {LONGEST_PARAGRAPH:,} characters.")

    def leave_out(self, what: str, start: int | None = None) -> None:
        """Note that something cannot be read, here or since the start; what lies at one place is told once."""
        unread = Unread(what, Span(self.offset if start is None else start, self.offset), self.region)
        if not self.unread or self.unread[-1] != unread:
            self.unread.append(unread)

    def bookmark(self) -> Bookmark:
        """Remember this place."""
        return Bookmark(len(self._parts), self.offset, len(self.unread), self._lines)

    def go_back(self, to: Bookmark) -> None:
        """Take back all that was written since."""
        del self._parts[to.parts :]
        del self.unread[to.unread :]
        self.offset, self._lines = to.offset, to.lines

    def _write(self, text: str) -> None:
        self._parts.append(text)
        self.offset += len(text)
