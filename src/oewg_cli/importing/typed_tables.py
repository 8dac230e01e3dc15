"""Read lines with tabs or gaps between their parts, under a line of titles, as the table that they look like."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from oewg_cli.importing.column_roles import role_of
from oewg_cli.importing.line_words import part_of
from oewg_cli.note.source_document import Region, SourceCell, SourceDocument, SourceLine, SourceRun
from oewg_cli.text.source_text import SourceText

_GAP = re.compile(r"\t| {3,}")
_LEAST_COLUMNS, _LEAST_ROWS = 3, 2
_LONGEST = 2_000


class _Part(NamedTuple):
    """A part of a line between gaps: its runs, how many tabs are before it, and how far it is from the margin."""

    runs: tuple[SourceRun, ...]
    tabs: int
    at: int


def with_typed_tables(source_document: SourceDocument) -> SourceDocument:
    """Return a document with the cells of tables that are typed with tabs or spaces.

    The first line of such a table has nothing but titles of columns, and each of the others a gap. Between tabs the
    columns are counted, between spaces they are where the titles are.
    """
    lines = source_document.lines
    if not any(len(line.text) <= _LONGEST and _GAP.search(line.text) and line.cell is None for line in lines):
        return source_document
    tables = 1 + max((line.cell.table for line in lines if line.cell is not None), default=-1)
    made: list[SourceLine] = []
    at = 0
    while at < len(lines):
        table = _table(lines, at, source_document.source)
        if table is None:
            made.append(lines[at])
            at += 1
            continue
        titles, *rows = table
        for row, (parts, line) in enumerate(zip(table, lines[at:], strict=False)):
            made += _cells(parts, titles, line, SourceCell(tables, row, 0))
        at += 1 + len(rows)
        tables += 1
    return source_document._replace(lines=tuple(made))


def _table(lines: Sequence[SourceLine], at: int, source: SourceText) -> list[list[_Part]] | None:
    """Return the parts of the lines of the table that begins at a line; None where none does."""
    titles = _parts(lines[at], source)
    if len(titles) < _LEAST_COLUMNS or any(role_of(_text(part)) is None for part in titles):
        return None
    found = [titles]
    for line in lines[at + 1 :]:
        parts = _parts(line, source)
        if not parts or (len(parts) == 1 and not parts[0].tabs and not parts[0].at):
            break
        found.append(parts)
    return found if len(found) > _LEAST_ROWS else None


def _parts(line: SourceLine, source: SourceText) -> list[_Part]:
    if line.cell is not None or line.region is not Region.BODY or not line.runs or len(line.text) > _LONGEST:
        return []
    begin = source.text.rfind("\n", 0, line.span.start) + 1
    lead = source.text[begin : line.span.start]
    if lead.strip():
        return []
    return [*_divided(line.runs, lead.count("\t"), len(lead))]


def _divided(runs: Sequence[SourceRun], tabs: int, at: int) -> Iterator[_Part]:
    """Return what is between the gaps of runs."""
    inner: list[SourceRun] = []
    start = at
    for run in runs:
        last = 0
        for gap in _GAP.finditer(run.text if run.footnote is None else ""):
            inner += [part_of(run, last, gap.start())] if gap.start() > last else []
            if inner:
                yield _Part(tuple(inner), tabs, start)
            tabs += gap[0] == "\t"
            inner, last = [], gap.end()
            start = at + last
        if last < len(run.text) or run.footnote is not None:
            inner.append(part_of(run, last, len(run.text)) if last else run)
        at += len(run.text)
    if inner:
        yield _Part(tuple(inner), tabs, start)


def _text(part: _Part) -> str:
    return "".join(run.text for run in part.runs).strip()


def _cells(
    parts: Sequence[_Part], titles: Sequence[_Part], line: SourceLine, place: SourceCell
) -> Iterator[SourceLine]:
    """Return the parts of a line in the columns of the titles."""
    by_tabs = any(title.tabs for title in titles)
    bounds = [title.tabs if by_tabs else title.at for title in titles]
    for part in parts:
        column = max(bisect_right(bounds, part.tabs if by_tabs else part.at + 1) - 1, 0)
        span = line.span._replace(start=part.runs[0].span.start, end=part.runs[-1].span.end)
        yield line._replace(runs=part.runs, span=span, marker=None, cell=place._replace(column=column))
