"""Say what the columns of a table without titles hold, by what stands in them."""

from collections.abc import Callable, Sequence

from oewg_cli.importing.column_roles import ColumnRole, Roles
from oewg_cli.importing.item_cells import ItemReader
from oewg_cli.importing.line_forms.hours_line import hours_line
from oewg_cli.importing.line_forms.meeting_line import names_a_room
from oewg_cli.importing.line_words import Words
from oewg_cli.importing.programme_forms import is_day
from oewg_cli.importing.table_cells import Row
from oewg_cli.note.source_document import SourceLine
from oewg_cli.un.references.symbols import parse_symbol

_LEAST_CELLS = 2
_LEAST_COLUMNS = 3
_MOST_COLUMNS = 12
_CERTAIN = frozenset({ColumnRole.ITEMS, ColumnRole.DOCUMENTS, ColumnRole.ROOMS})
"""Without one of these columns, rows are read cell by cell."""


def roles_of_contents(rows: Sequence[Row]) -> Roles | None:
    """Return the roles of the columns of a table that begins with days or hours, None for any other table.

    A column has a role if all of its cells say it, at least two where they are numbers without a full stop.
    """
    columns = sorted({column for row in rows for column, cell in row.items() if cell})
    if not _LEAST_COLUMNS <= len(columns) <= _MOST_COLUMNS or columns[0] != 0:
        return None
    roles = {column: _role([row[column] for row in rows if row.get(column)]) for column in columns}
    if roles[0] not in {ColumnRole.DAYS, ColumnRole.HOURS} or not _CERTAIN & {*roles.values()}:
        return None
    return {column: role or ColumnRole.SUBJECTS for column, role in roles.items()}


def _role(cells: Sequence[list[SourceLine]]) -> ColumnRole | None:
    if any(is_day(cell[0]) for cell in cells):
        return ColumnRole.DAYS
    found = next((role for role, says in _TESTS.items() if all(says(cell) for cell in cells)), None)
    is_certain = len(cells) >= _LEAST_CELLS or found is not ColumnRole.ITEMS or cells[0][0].text.strip().endswith(".")
    return found if is_certain else None


def _are_hours(cell: list[SourceLine]) -> bool:
    return hours_line(Words(cell[0].runs).plain) is not None


def _are_documents(cell: list[SourceLine]) -> bool:
    return all(
        parse_symbol(text.strip()) is not None for line in cell for text in line.text.replace(";", ",").split(",")
    )


def _are_rooms(cell: list[SourceLine]) -> bool:
    return all(names_a_room(Words(line.runs).plain.strip()) for line in cell)


def _are_numbers(cell: list[SourceLine]) -> bool:
    return bool(ItemReader().numbers(cell))


_TESTS: dict[ColumnRole, Callable[[list[SourceLine]], bool]] = {
    ColumnRole.HOURS: _are_hours,
    ColumnRole.ITEMS: _are_numbers,
    ColumnRole.DOCUMENTS: _are_documents,
    ColumnRole.ROOMS: _are_rooms,
}
