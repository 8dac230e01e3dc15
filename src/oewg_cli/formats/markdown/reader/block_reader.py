"""Read the lines of a text as blocks: headings, list items, paragraphs, rules and tables."""

from collections.abc import Sequence

from oewg_cli.formats.markdown.reader.dashed_tables import is_dashed, ruled_table
from oewg_cli.formats.markdown.reader.html_tables import HtmlParagraph, begins_html_table, read_html_table
from oewg_cli.formats.markdown.reader.lexer import KnownNames
from oewg_cli.formats.markdown.reader.line_joining import line_joints
from oewg_cli.formats.markdown.reader.list_items import BULLET, ListDepths, ListMark, list_mark
from oewg_cli.formats.markdown.reader.paragraph_text import ParagraphText
from oewg_cli.formats.markdown.reader.pipe_tables import EM_SPACE, TableCell, begins_table, read_table
from oewg_cli.formats.markdown.reader.source_lines import TypedLine
from oewg_cli.formats.markdown.reader.source_runs import LineRuns, line_runs
from oewg_cli.note.source_document import SourceCell, SourceLine, SourceRun, TextForm, Unread
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.source_text import Span

_HEADING = lazy_pattern(r"#{1,6}(?=[ \t]|$)")
_HEADING_ATTRIBUTES = lazy_pattern(r"\{[#.][^{}]{0,400}\}$")
_RULES = "-*_=–—"
_SHORTEST_RULE = 3
_BULLET_IN_CELL = lazy_pattern(r"[•·▪◦‣●\uf0b7](?:\s+|$)")


class BlockReader:
    """Read blocks in their order, and keep what cannot become text in `unread`."""

    def __init__(self, known: KnownNames) -> None:
        self.unread: list[Unread] = []
        self._known = known
        self._tables = 0
        self._depths = ListDepths()

    def lines(self, typed: Sequence[TypedLine], *, wrapped: bool = False) -> list[SourceLine]:
        """Read lines; in those of a cell, which a program has `wrapped`, no tables are read."""
        found: list[SourceLine] = []
        at = 0
        self._depths.leave()
        while at < len(typed):
            at = self._block(typed, at, found, wrapped=wrapped)
        return found

    def _block(self, typed: Sequence[TypedLine], at: int, found: list[SourceLine], *, wrapped: bool) -> int:
        """Read the block that begins at a line; return the number of the line after it."""
        line = typed[at]
        if line.literal:
            found.append(_literal(line))
        elif not wrapped and begins_html_table(line):
            return self._html_table(typed, at, found)
        elif not wrapped and _is_table(typed, at):
            return self._table(typed, at, found)
        elif is_rule(line.text):
            self._rule(line, found)
        elif _HEADING.match(line.text):
            self._depths.leave()
            found += self._heading(line)
        else:
            return self._paragraph(typed, at, found, wrapped=wrapped)
        return at + 1

    def _rule(self, line: TypedLine, found: list[SourceLine]) -> None:
        """Read a rule; one of `=` under a text makes it a heading."""
        self._depths.leave()
        above = found[-1] if found else None
        is_under_text = (
            not line.follows_gap and above is not None and above.form is TextForm.PLAIN and above.cell is None
        )
        if above is not None and is_under_text and not line.text.strip("="):
            found[-1] = above._replace(form=TextForm.HEADING, level=1)
        elif is_dashed(line.text):
            self.unread.append(Unread("a table", Span(line.start, line.end)))
        else:
            found.append(SourceLine((), Span(line.start, line.end), TextForm.RULE, page=line.page))

    def _heading(self, line: TypedLine) -> list[SourceLine]:
        level = len(line.text) - len(line.text.lstrip("#"))
        text = line.after(level)
        if attributes := _HEADING_ATTRIBUTES.search(text.text, max(text.text.rfind("{"), 0)):
            text = text._replace(text=text.text[: attributes.start()].rstrip())
        without = text.text.rstrip("#")
        if without != without.rstrip() or not without:
            text = text._replace(text=without.rstrip())
        first = SourceLine((), Span(line.start, line.end), TextForm.HEADING, level, page=line.page)
        return _as_lines(self._runs_of([text]), first)

    def _paragraph(self, typed: Sequence[TypedLine], at: int, found: list[SourceLine], *, wrapped: bool) -> int:
        line = typed[at]
        item = list_mark(line)
        end = at + 1
        while end < len(typed) and not _begins(typed, end, wrapped=wrapped):
            end += 1
        first = SourceLine((), Span(line.start, line.end), page=line.page)
        if item is not None:
            first = first._replace(form=TextForm.ITEM, level=self._depths.level(line.indent), marker=item.marker)
        elif line.follows_gap and not line.indent:
            self._depths.leave()
        body = [item.line if item else line, *typed[at + 1 : end]]
        lines = self._runs_of(body, wrapped=wrapped)
        if lines:
            found += _as_lines(lines, first)
        elif item is not None:
            found.append(_typed_mark(line, item))
        return end

    def _table(self, typed: Sequence[TypedLine], at: int, found: list[SourceLine]) -> int:
        self._depths.leave()
        table = ruled_table(typed, at) or read_table(typed, at)
        if not table.rows:
            self.unread.append(Unread("a table", Span(typed[at].start, typed[table.end - 1].end)))
            found += [line for each in typed[at : table.end] for line in _as_lines(self._runs_of([each]), _plain(each))]
            return table.end
        for row, cells in enumerate(table.rows):
            for cell in cells:
                place = SourceCell(self._tables, row, cell.column, cell.width)
                lines = self.lines(cell.lines, wrapped=True) if table.wrapped else self._pipe_cell(cell)
                found += [line._replace(cell=place) for line in lines]
        self._tables += 1
        return table.end

    def _html_table(self, typed: Sequence[TypedLine], at: int, found: list[SourceLine]) -> int:
        self._depths.leave()
        table = read_html_table(typed, at)
        for each in table.paragraphs:
            place = None if each.place is None else SourceCell(self._tables, *each.place)
            found += [line._replace(cell=place) for line in self._html_paragraph(each)]
        self._tables += 1
        return table.end

    def _html_paragraph(self, paragraph: HtmlParagraph) -> list[SourceLine]:
        first = _plain(paragraph.lines[0])
        if paragraph.marker is not None:
            first = first._replace(form=TextForm.ITEM, level=max(paragraph.level, 1), marker=paragraph.marker)
        lines = _as_lines(self._runs_of(paragraph.lines, wrapped=True), first)
        return [_bulleted(line) if line.form is TextForm.PLAIN else line for line in lines]

    def _pipe_cell(self, cell: TableCell) -> list[SourceLine]:
        """Read a cell of one line, in which breaks are tags, and no marks of lists have a meaning but bullets."""
        found: list[SourceLine] = []
        for each in cell.lines:
            lines = _as_lines(self._runs_of([each]), _plain(each)) if each.text else []
            found += (_bulleted(_indented(line, 0 if number else each.depth)) for number, line in enumerate(lines))
        return found

    def _runs_of(self, typed: Sequence[TypedLine], *, wrapped: bool = False) -> list[LineRuns]:
        return line_runs(ParagraphText(typed, line_joints(typed, wrapped=wrapped)), self._known, self.unread)


def is_rule(text: str) -> bool:
    """Return whether a line is a rule: at least three of one character, with or without spaces between them."""
    char = text[0]
    if char not in _RULES:
        return False
    chars = "".join(text.split())
    return len(chars) >= _SHORTEST_RULE and not chars.strip(char)


def _begins(typed: Sequence[TypedLine], at: int, *, wrapped: bool) -> bool:
    """Return whether a block begins at a line, so that it is not part of the paragraph before it."""
    line = typed[at]
    if (
        line.follows_gap
        or line.literal
        or is_rule(line.text)
        or _HEADING.match(line.text)
        or list_mark(line) is not None
    ):
        return True
    return not wrapped and _is_table(typed, at)


def _is_table(typed: Sequence[TypedLine], at: int) -> bool:
    return begins_html_table(typed[at]) or begins_table(typed, at) or ruled_table(typed, at) is not None


def _as_lines(lines: Sequence[LineRuns], first: SourceLine) -> list[SourceLine]:
    """Return the lines of a paragraph: what its author broke is of one kind, and only the first bears the number."""
    found: list[SourceLine] = []
    for each in lines:
        span = Span(each.pieces[0].span.start if found else first.span.start, each.pieces[-1].span.end)
        if each.is_separate:
            found.append(SourceLine(each.pieces, span, page=first.page))
        else:
            found.append(first._replace(runs=each.pieces, span=span, marker=None if found else first.marker))
    return found


def _plain(line: TypedLine) -> SourceLine:
    return SourceLine((), Span(line.start, line.end), page=line.page)


def _literal(line: TypedLine) -> SourceLine:
    return _plain(line)._replace(runs=(SourceRun(line.text, Span(line.start, line.end)),))


def _typed_mark(line: TypedLine, item: ListMark) -> SourceLine:
    """Return the mark of an item that has no text as the text of a line."""
    length = len(item.marker) if item.marker != BULLET else 1
    span = Span(line.start, line.start + length)
    return SourceLine((SourceRun(line.text[:length], span),), span, page=line.page)


def _indented(line: SourceLine, depth: int) -> SourceLine:
    """Return a line of a cell without the em spaces that indent it; its level is the number of them."""
    first = line.runs[0]
    count = len(first.text) - len(first.text.lstrip(EM_SPACE))
    if not depth + count:
        return line
    rest = first._replace(text=first.text[count:], span=Span(first.span.start + count, first.span.end))
    runs = line.runs[1:] if not rest.text and len(line.runs) > 1 else (rest, *line.runs[1:])
    return line._replace(runs=runs, level=depth + count)


def _bulleted(line: SourceLine) -> SourceLine:
    """Make a line of a cell that begins with a bullet an item."""
    first = line.runs[0]
    bullet = _BULLET_IN_CELL.match(first.text)
    if bullet is None or (bullet.end() == len(first.text) and len(line.runs) == 1):
        return line
    rest = first._replace(text=first.text[bullet.end() :], span=Span(first.span.start + bullet.end(), first.span.end))
    runs = line.runs[1:] if not rest.text else (rest, *line.runs[1:])
    return line._replace(runs=runs, form=TextForm.ITEM, level=1, marker=BULLET)
