"""Find out what the columns of a table hold, by their titles."""

from collections.abc import Collection, Sequence
from enum import Enum, auto
from typing import NamedTuple

from oewg_cli.importing.column_roles import ColumnRole, Roles, names_a_body, role_of, title_words, titles_of_columns
from oewg_cli.importing.item_cells import ItemReader, has_item_number
from oewg_cli.importing.item_times import item_times
from oewg_cli.importing.line_forms.hours_line import hours_line
from oewg_cli.importing.line_words import Words
from oewg_cli.importing.meeting_names import folded
from oewg_cli.importing.programme_forms import is_day
from oewg_cli.importing.recognition_words import says_only, words_of
from oewg_cli.importing.table_cells import Row
from oewg_cli.note.source_document import SourceLine

_OF_TIME = frozenset({ColumnRole.DAYS, ColumnRole.HOURS})
_ITEMS = frozenset({ColumnRole.ITEMS, ColumnRole.SUBJECTS})
_OF_HOURS = frozenset({ColumnRole.HOURS, ColumnRole.ITEMS, ColumnRole.SUBJECTS, ColumnRole.DOCUMENTS})


class TableKind(Enum):
    """What a table is: rows of hours, a column for each body, rows of agenda items with dates, or rows of days."""

    HOURS = auto()
    TRACKS = auto()
    ITEMS = auto()
    DAYS = auto()


class TableColumns(NamedTuple):
    """The columns of a table: of what kind it is, the row of their titles, and the columns of documents.

    `labels` are how many columns at the left say when something is done.
    """

    kind: TableKind
    title_row: int
    documents: frozenset[int] = frozenset()
    labels: int = 1


_LEAST_TRACKS = 2
_MOST_ROWS_ABOVE = 2
"""How many rows of titles a table has at most."""


def columns_of(rows: Sequence[Row], bodies: Collection[str] = ()) -> TableColumns | None:
    """Return the columns of a table whose first rows have titles; None for any other table.

    `bodies` are names of bodies that the document has, folded: one of them can be the title of a single column.
    """
    for number, row in enumerate(rows[:_MOST_ROWS_ABOVE]):
        titles = {column: _text(cell) for column, cell in row.items() if cell}
        first, others = titles.pop(0, ""), titles
        documents = frozenset(column for column, text in others.items() if text.casefold() in words_of("documentation"))
        are_known = bool(others) and all(says_only(text, "columns") for text in others.values())
        if first.casefold() in words_of("hours") and others:
            if are_known:
                return TableColumns(TableKind.HOURS, number, documents)
        elif first.casefold() in words_of("items") and "dates" in (text.casefold() for text in others.values()):
            return TableColumns(TableKind.ITEMS, number, documents)
        elif first.casefold() in words_of("days") and not others:
            return TableColumns(TableKind.DAYS, number)
        elif number == 0 and are_known and row.get(0) and is_day(row[0][0]):
            return TableColumns(TableKind.HOURS, number, documents)
    return _tracks_of(rows, bodies)


def titled_columns(rows: Sequence[Row], columns: TableColumns | None) -> tuple[int, Roles] | None:
    """Return the row of titles and the roles of a table that is read by them; None for any other table.

    Tables as this program writes them, and those with a column for each body or with items first, are not read so.
    """
    found = titles_of_columns(rows)
    if found is None or (columns is not None and columns.kind in {TableKind.TRACKS, TableKind.DAYS}):
        return None
    number, roles = found[0], _with_dates(found[0], _with_running_numbers(*found, rows), rows)
    if columns is not None and columns.kind is TableKind.ITEMS:
        are_numbered = any(has_item_number(row.get(0, [])[:1]) for row in rows[number + 1 :])
        return found if are_numbered else None
    unknown = [column for column, cell in rows[number].items() if cell and column not in roles]
    if unknown and (len(unknown) > 1 or any(map(_is_of_days, rows[number].values()))):
        return None
    numbered = (column for column, role in roles.items() if role is ColumnRole.ITEMS)
    has_numbers = any(has_item_number(row.get(column, [])) for column in numbered for row in rows[number + 1 :])
    is_own = columns is not None and {*roles.values()} <= _OF_HOURS and not has_numbers
    return None if is_own else (number, roles)


def _with_dates(number: int, roles: Roles, rows: Sequence[Row]) -> Roles:
    """Return roles with a column of unknown title as one of days, where items come first and it has dates only."""
    first = roles[min(roles)]
    unknown = [column for column, cell in rows[number].items() if cell and column not in roles]
    if first not in _ITEMS or ColumnRole.DAYS in roles.values() or len(unknown) != 1:
        return roles
    cells = [row[unknown[0]] for row in rows[number + 1 :] if row.get(unknown[0])]
    are_dates = bool(cells) and all(item_times(line, None)[0] for cell in cells for line in cell[:1])
    return {**roles, unknown[0]: ColumnRole.DAYS} if are_dates else roles


def _with_running_numbers(number: int, roles: Roles, rows: Sequence[Row]) -> Roles:
    """Return roles in which numbers of rows are not those of items, where another column has numbers of items."""
    titles = {column: _text(cell).casefold() for column, cell in rows[number].items()}
    counted = [column for column in roles if titles[column] in title_words("running_numbers")]
    others = [column for column in roles if column not in counted and role_of(titles[column]) is ColumnRole.ITEMS]
    have_numbers = [
        column for column in others if any(ItemReader().numbers(row.get(column, [])) for row in rows[number + 1 :])
    ]
    if not counted or not have_numbers:
        return roles
    return {**roles, counted[0]: ColumnRole.RUNNING_NUMBERS, have_numbers[0]: ColumnRole.ITEMS}


def has_items_first(roles: Roles) -> bool:
    """Return whether a table has items, and after them their dates."""
    ordered = [role for _, role in sorted(roles.items())]
    return ordered[0] in _ITEMS and ColumnRole.DAYS in ordered


def _tracks_of(rows: Sequence[Row], bodies: Collection[str]) -> TableColumns | None:
    """Return the columns of a table with days or hours at the left, and several columns of which no role is known."""
    found = titles_of_columns(rows)
    if found is None:
        return None
    number, roles = found
    head = {column: cell for column, cell in sorted(rows[number].items()) if cell}
    labels = [column for column in head if roles.get(column) in _OF_TIME]
    tracks = [
        column for column in head if column not in roles or _text(head[column]).casefold() in title_words("others")
    ]
    if not (labels and tracks) or labels != [*head][: len(labels)] or len(tracks) != len(head) - len(labels):
        return None
    names = [_text(head[column]) for column in tracks]
    are_bodies = any(names_a_body(name) or folded(name) in bodies for name in names)
    if (len(tracks) < _LEAST_TRACKS and not are_bodies) or any(_is_of_days(head[column]) for column in tracks):
        return None
    return TableColumns(TableKind.TRACKS, number, labels=tracks[0])


def _text(cell: Sequence[SourceLine]) -> str:
    return " ".join(Words(line.runs).plain.strip() for line in cell)


def _is_of_days(cell: Sequence[SourceLine]) -> bool:
    return bool(cell) and (is_day(cell[0]) or hours_line(Words(cell[0].runs).plain) is not None)
