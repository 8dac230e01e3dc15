"""Parts the lines of a text into what belongs together: headings, items, paragraphs, rules and tables."""

import re
from collections.abc import Sequence

from oewg_cli.formats.markdown.reader.dashed_tables import is_dashed, ruled_table
from oewg_cli.formats.markdown.reader.lexer import KnownNames
from oewg_cli.formats.markdown.reader.line_joining import joints
from oewg_cli.formats.markdown.reader.list_items import BULLET, ListDepths, Marked, marked
from oewg_cli.formats.markdown.reader.paragraph_text import Content
from oewg_cli.formats.markdown.reader.pipe_tables import TableCell, begins_table, read_table
from oewg_cli.formats.markdown.reader.source_lines import Printed
from oewg_cli.formats.markdown.reader.source_runs import DrawnRuns, drawn
from oewg_cli.note.source_document import SourceCell, SourceLine, SourceRun, TextForm, Unread
from oewg_cli.text.source_text import Span

_HEADING = re.compile(r"#{1,6}(?=[ \t]|$)")
_HEADING_ATTRIBUTES = re.compile(r"\{[#.][^{}]{0,400}\}$")
_RULES = "-*_=–—"
_SHORTEST_RULE = 3
_BULLET_IN_CELL = re.compile(r"[•·▪◦‣●\uf0b7](?:\s+|$)")


class BlockUnits:
    """Reads lines in their order, and keeps what cannot become text in `unread`."""

    def __init__(self, known: KnownNames) -> None:
        self.unread: list[Unread] = []
        self._known = known
        self._tables = 0
        self._depths = ListDepths()

    def lines(self, printed: Sequence[Printed], *, wrapped: bool = False) -> list[SourceLine]:
        """Read lines; in those of a cell, which a program has `wrapped`, no tables are read."""
        found: list[SourceLine] = []
        at = 0
        self._depths.leave()
        while at < len(printed):
            at = self._unit(printed, at, found, wrapped=wrapped)
        return found

    def _unit(self, printed: Sequence[Printed], at: int, found: list[SourceLine], *, wrapped: bool) -> int:
        """Read what begins at a line, and give the number of the line behind it."""
        line = printed[at]
        if line.literal:
            found.append(_literal(line))
        elif not wrapped and _is_table(printed, at):
            return self._table(printed, at, found)
        elif is_rule(line.text):
            self._rule(line, found)
        elif _HEADING.match(line.text):
            self._depths.leave()
            found += self._heading(line)
        else:
            return self._paragraph(printed, at, found, wrapped=wrapped)
        return at + 1

    def _rule(self, line: Printed, found: list[SourceLine]) -> None:
        """Read a rule; one of `=` below a text makes it a heading."""
        self._depths.leave()
        above = found[-1] if found else None
        below_text = not line.apart and above is not None and above.form is TextForm.PLAIN and above.cell is None
        if above is not None and below_text and not line.text.strip("="):
            found[-1] = above._replace(form=TextForm.HEADING, level=1)
        elif is_dashed(line.text):
            self.unread.append(Unread("a table", Span(line.start, line.end)))
        else:
            found.append(SourceLine((), Span(line.start, line.end), TextForm.RULE, page=line.page))

    def _heading(self, line: Printed) -> list[SourceLine]:
        level = len(line.text) - len(line.text.lstrip("#"))
        text = line.after(level)
        if attributes := _HEADING_ATTRIBUTES.search(text.text, max(text.text.rfind("{"), 0)):
            text = text._replace(text=text.text[: attributes.start()].rstrip())
        without = text.text.rstrip("#")
        if without != without.rstrip() or not without:
            text = text._replace(text=without.rstrip())
        first = SourceLine((), Span(line.start, line.end), TextForm.HEADING, level, page=line.page)
        return _as_lines(self._drawn([text]), first)

    def _paragraph(self, printed: Sequence[Printed], at: int, found: list[SourceLine], *, wrapped: bool) -> int:
        line = printed[at]
        item = marked(line)
        end = at + 1
        while end < len(printed) and not _begins(printed, end, wrapped=wrapped):
            end += 1
        first = SourceLine((), Span(line.start, line.end), page=line.page)
        if item is not None:
            first = first._replace(form=TextForm.ITEM, level=self._depths.level(line.indent), marker=item.marker)
        elif line.apart and not line.indent:
            self._depths.leave()
        body = [item.line if item else line, *printed[at + 1 : end]]
        lines = self._drawn(body, wrapped=wrapped)
        if lines:
            found += _as_lines(lines, first)
        elif item is not None:
            found.append(_typed_mark(line, item))
        return end

    def _table(self, printed: Sequence[Printed], at: int, found: list[SourceLine]) -> int:
        self._depths.leave()
        table = ruled_table(printed, at) or read_table(printed, at)
        if not table.rows:
            self.unread.append(Unread("a table", Span(printed[at].start, printed[table.end - 1].end)))
            found += [line for each in printed[at : table.end] for line in _as_lines(self._drawn([each]), _plain(each))]
            return table.end
        for row, cells in enumerate(table.rows):
            for cell in cells:
                place = SourceCell(self._tables, row, cell.column, cell.width)
                lines = self.lines(cell.lines, wrapped=True) if table.wrapped else self._pipe_cell(cell)
                found += [line._replace(cell=place) for line in lines]
        self._tables += 1
        return table.end

    def _pipe_cell(self, cell: TableCell) -> list[SourceLine]:
        """Read a cell of one line, in which breaks are tags, and no marks of lists have a meaning but bullets."""
        return [
            _bulleted(line) for each in cell.lines if each.text for line in _as_lines(self._drawn([each]), _plain(each))
        ]

    def _drawn(self, printed: Sequence[Printed], *, wrapped: bool = False) -> list[DrawnRuns]:
        return drawn(Content(printed, joints(printed, wrapped=wrapped)), self._known, self.unread)


def is_rule(text: str) -> bool:
    """Return whether a line is a rule: at least three of one sign, blanks between them or not."""
    char = text[0]
    if char not in _RULES:
        return False
    chars = "".join(text.split())
    return len(chars) >= _SHORTEST_RULE and not chars.strip(char)


def _begins(printed: Sequence[Printed], at: int, *, wrapped: bool) -> bool:
    """Return whether something begins at a line, so that it is no part of the paragraph before it."""
    line = printed[at]
    if line.apart or line.literal or is_rule(line.text) or _HEADING.match(line.text) or marked(line) is not None:
        return True
    return not wrapped and _is_table(printed, at)


def _is_table(printed: Sequence[Printed], at: int) -> bool:
    return begins_table(printed, at) or ruled_table(printed, at) is not None


def _as_lines(lines: Sequence[DrawnRuns], first: SourceLine) -> list[SourceLine]:
    """Return the lines of a paragraph: what its author broke is of one kind, and only the first bears the number."""
    found: list[SourceLine] = []
    for each in lines:
        span = Span(each.pieces[0].span.start if found else first.span.start, each.pieces[-1].span.end)
        if each.apart:
            found.append(SourceLine(each.pieces, span, page=first.page))
        else:
            found.append(first._replace(pieces=each.pieces, span=span, marker=None if found else first.marker))
    return found


def _plain(line: Printed) -> SourceLine:
    return SourceLine((), Span(line.start, line.end), page=line.page)


def _literal(line: Printed) -> SourceLine:
    return _plain(line)._replace(pieces=(SourceRun(line.text, Span(line.start, line.end)),))


def _typed_mark(line: Printed, item: Marked) -> SourceLine:
    """Return the mark of an item that has no text as the text of a line."""
    length = len(item.marker) if item.marker != BULLET else 1
    span = Span(line.start, line.start + length)
    return SourceLine((SourceRun(line.text[:length], span),), span, page=line.page)


def _bulleted(line: SourceLine) -> SourceLine:
    """Make a line of a cell that begins with a bullet an item."""
    first = line.pieces[0]
    bullet = _BULLET_IN_CELL.match(first.text)
    if bullet is None or (bullet.end() == len(first.text) and len(line.pieces) == 1):
        return line
    rest = first._replace(text=first.text[bullet.end() :], span=Span(first.span.start + bullet.end(), first.span.end))
    pieces = line.pieces[1:] if not rest.text else (rest, *line.pieces[1:])
    return line._replace(pieces=pieces, form=TextForm.ITEM, level=1, marker=BULLET)
