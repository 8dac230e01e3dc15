"""A paragraph while it is read: its lines as the author broke them, and in them pieces of one form each."""

from typing import NamedTuple

from oewg_cli.formats.word.reader.page_breaks import Pages
from oewg_cli.formats.word.reader.text_builder import TextBuilder
from oewg_cli.note.source_document import SourceRun
from oewg_cli.text.source_text import Span

_SIGNS_OF_A_RULE = "_-‐‑–—―─━"
_LEAST_SIGNS_OF_A_RULE = 3


class Ink(NamedTuple):
    """The form of a piece."""

    bold: bool
    italic: bool
    raised: bool
    link: str | None
    note: str | None


class SetLine(NamedTuple):
    """A line that was read: what stands in it, where, and on which page it begins."""

    pieces: tuple[SourceRun, ...]
    span: Span
    page: int

    @property
    def text(self) -> str:
        """Return what a reader sees, marks of notes left out."""
        return "".join(piece.text for piece in self.pieces if piece.note is None)

    @property
    def is_empty(self) -> bool:
        """Return whether a reader sees nothing in it."""
        return not self.text.strip() and not any(piece.note for piece in self.pieces)


def is_typed_rule(line: SetLine) -> bool:
    """Return whether a line is drawn with underscores or dashes; a dash or two stand for something else."""
    chars = "".join(line.text.split())
    is_long = len(chars) >= _LEAST_SIGNS_OF_A_RULE
    return is_long and not chars.strip(_SIGNS_OF_A_RULE) and not any(piece.note for piece in line.pieces)


class Paragraph:
    """Takes in the text of a paragraph; a paragraph whose end was deleted goes on in the next one."""

    def __init__(self, text_builder: TextBuilder, pages: Pages) -> None:
        self._text_builder = text_builder
        self._pages = pages
        self.is_open = False
        self._lines: list[SetLine] = []
        self._pieces: list[SourceRun] = []
        self._start = 0
        self._page = 0
        self._ink: Ink | None = None
        self._parts: list[str] = []
        self._piece_start = 0

    def open(self) -> None:
        """Begin the paragraph, unless it goes on."""
        if not self.is_open:
            self.is_open = True
            self._begin_line()

    def write(self, text: str, ink: Ink) -> None:
        """Write text in a form; it goes into the piece before it where that has the same form."""
        self.open()
        if not self._parts and not self._pieces:
            self._page = self._pages.number
        if self._ink != ink:
            self._end_piece()
            self._ink, self._piece_start = ink, self._text_builder.offset
        self._parts.append(text)
        self._text_builder.write(text)
        self._pages.text()

    def mark(self, ink: Ink) -> None:
        """Set a mark that a program counts, which has no text."""
        self._end_piece()
        self.write("", ink)
        self._end_piece()

    def break_line(self, *, of_page: bool = False) -> None:
        """Begin a new line; a page that is broken before anything was written needs none."""
        self.open()
        if not of_page or self._parts or self._pieces:
            self._end_line()
            self._begin_line()

    def close(self) -> list[SetLine]:
        """End the paragraph, and give its lines."""
        self.open()
        self._end_line()
        self.is_open = False
        lines, self._lines = self._lines, []
        return lines

    def _begin_line(self) -> None:
        self._text_builder.begin_line()
        self._start = self._text_builder.offset
        self._page = self._pages.number

    def _end_line(self) -> None:
        self._end_piece()
        page = self._page if self._pieces else self._pages.number
        self._lines.append(SetLine(tuple(self._pieces), Span(self._start, self._text_builder.offset), page))
        self._pieces = []

    def _end_piece(self) -> None:
        if self._ink is not None:
            span = Span(self._piece_start, self._text_builder.offset)
            self._pieces.append(SourceRun("".join(self._parts), span, *self._ink))
            self._ink, self._parts = None, []
