"""A paragraph while it is read: its lines as the author broke them, and in them runs of one format each."""

from typing import NamedTuple

from oewg_cli.formats.word.reader.page_breaks import PageCounter
from oewg_cli.formats.word.reader.text_builder import TextBuilder
from oewg_cli.note.source_document import SourceRun
from oewg_cli.text.source_text import Span

_RULE_CHARS = "_-‐‑–—―─━"
_SHORTEST_RULE = 3


class RunFormat(NamedTuple):
    """The format of a run."""

    bold: bool
    italic: bool
    raised: bool
    link: str | None
    footnote: str | None


class BuiltLine(NamedTuple):
    """A line that was read: its runs, its span in the text, and the page on which it begins."""

    pieces: tuple[SourceRun, ...]
    span: Span
    page: int

    @property
    def text(self) -> str:
        """Return what a reader sees, without the marks of footnotes."""
        return "".join(piece.text for piece in self.pieces if piece.footnote is None)

    @property
    def is_empty(self) -> bool:
        """Return whether a reader sees nothing in the line."""
        return not self.text.strip() and not any(piece.footnote for piece in self.pieces)


def is_typed_line(line: BuiltLine) -> bool:
    """Return whether a line is drawn with underscores or dashes; one or two of them mean something else."""
    chars = "".join(line.text.split())
    is_long = len(chars) >= _SHORTEST_RULE
    return is_long and not chars.strip(_RULE_CHARS) and not any(piece.footnote for piece in line.pieces)


class ParagraphBuilder:
    """Collects the text of a paragraph; a paragraph whose end is deleted continues in the next one."""

    def __init__(self, text_builder: TextBuilder, pages: PageCounter) -> None:
        self._text_builder = text_builder
        self._pages = pages
        self.is_open = False
        self._lines: list[BuiltLine] = []
        self._runs: list[SourceRun] = []
        self._start = 0
        self._page = 0
        self._run_format: RunFormat | None = None
        self._texts: list[str] = []
        self._run_start = 0

    @property
    def is_blank(self) -> bool:
        """Return whether nothing was written in it."""
        return not (self._texts or self._runs or len(self._lines))

    def open(self) -> None:
        """Begin the paragraph, unless it continues."""
        if not self.is_open:
            self.is_open = True
            self._begin_line()

    def write(self, text: str, run_format: RunFormat) -> None:
        """Write text in a format; it continues the run before it where that has the same format."""
        self.open()
        if not self._texts and not self._runs:
            self._page = self._pages.number
        if self._run_format != run_format:
            self._end_run()
            self._run_format, self._run_start = run_format, self._text_builder.offset
        self._texts.append(text)
        self._text_builder.write(text)
        self._pages.add_text()

    def mark(self, run_format: RunFormat) -> None:
        """Write a mark that a program counts, which has no text."""
        self._end_run()
        self.write("", run_format)
        self._end_run()

    def break_line(self, *, of_page: bool = False) -> None:
        """Begin a new line; a page break before any text needs none."""
        self.open()
        if not of_page or self._texts or self._runs:
            self._end_line()
            self._begin_line()

    def close(self) -> list[BuiltLine]:
        """End the paragraph, and return its lines."""
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
        self._end_run()
        page = self._page if self._runs else self._pages.number
        self._lines.append(BuiltLine(tuple(self._runs), Span(self._start, self._text_builder.offset), page))
        self._runs = []

    def _end_run(self) -> None:
        if self._run_format is not None:
            span = Span(self._run_start, self._text_builder.offset)
            self._runs.append(SourceRun("".join(self._texts), span, *self._run_format))
            self._run_format, self._texts = None, []
