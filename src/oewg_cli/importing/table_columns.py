"""Find out what the columns of a table hold, by their titles."""

from collections.abc import Sequence
from enum import Enum, auto
from typing import NamedTuple

from oewg_cli.importing.line_forms.hours_line import hours_line
from oewg_cli.importing.line_words import Words
from oewg_cli.importing.programme_forms import is_day
from oewg_cli.importing.recognition_words import says_only, words_of
from oewg_cli.importing.table_cells import Row
from oewg_cli.note.source_document import SourceLine


class TableKind(Enum):
    """What a table is: rows of hours, a column for each body, rows of agenda items with dates, or rows of days."""

    HOURS = auto()
    TRACKS = auto()
    ITEMS = auto()
    DAYS = auto()


class TableColumns(NamedTuple):
    """The columns of a table: of what kind it is, the row of their titles, and the columns of documents."""

    kind: TableKind
    title_row: int
    documents: frozenset[int] = frozenset()


_MOST_ROWS_ABOVE = 2
"""How many rows of titles a table has at most."""


def columns_of(rows: Sequence[Row]) -> TableColumns | None:
    """Return the columns of a table whose first rows have titles; None for any other table."""
    for number, row in enumerate(rows[:_MOST_ROWS_ABOVE]):
        titles = {column: _text(cell) for column, cell in row.items() if cell}
        first, others = titles.pop(0, ""), titles
        documents = frozenset(column for column, text in others.items() if text.casefold() in words_of("documentation"))
        are_known = bool(others) and all(says_only(text, "columns") for text in others.values())
        if first.casefold() in words_of("hours") and others:
            if are_known:
                return TableColumns(TableKind.HOURS, number, documents)
            if not any(map(_is_of_days, row.values())):
                return TableColumns(TableKind.TRACKS, number)
        elif first.casefold() in words_of("items") and "dates" in (text.casefold() for text in others.values()):
            return TableColumns(TableKind.ITEMS, number, documents)
        elif first.casefold() in words_of("days") and not others:
            return TableColumns(TableKind.DAYS, number)
        elif number == 0 and are_known and row.get(0) and is_day(row[0][0]):
            return TableColumns(TableKind.HOURS, number, documents)
    return None


def _text(cell: Sequence[SourceLine]) -> str:
    return " ".join(Words(line.runs).plain.strip() for line in cell)


def _is_of_days(cell: Sequence[SourceLine]) -> bool:
    return bool(cell) and (is_day(cell[0]) or hours_line(Words(cell[0].runs).plain) is not None)
