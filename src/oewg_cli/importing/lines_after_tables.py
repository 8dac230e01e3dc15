"""Find the lines after the tables of a programme, which are of none of the meetings in them."""

from collections.abc import Sequence

from oewg_cli.importing.line_forms.week_line import names_week
from oewg_cli.importing.placed_lines import is_placed
from oewg_cli.importing.programme_forms import hours_of, is_day, stands_out
from oewg_cli.note.source_document import SourceLine


class LinesAfterTables:
    """Tell lines after a table from others, one after the other, where the hours are in tables only.

    Where there are no hours, the days must be in tables only. A line between tables that stands out is above the next.
    """

    def __init__(self, lines: Sequence[SourceLine]) -> None:
        days, hours = [*filter(is_day, lines)], [*filter(hours_of, lines)]
        self._are_in_tables = bool(days) and all(map(_is_in_table, hours or days))
        self._has_day = self._is_after = False
        self._ahead = sum(map(_is_in_table, lines))

    def include(self, line: SourceLine) -> bool:
        """Return whether a line is after a table with a day in it or above it, and begins nothing new."""
        is_in_table = _is_in_table(line)
        self._ahead -= int(is_in_table)
        is_new = is_day(line) or names_week(line.text)
        self._has_day = self._has_day or is_day(line)
        if is_in_table or is_new:
            self._is_after = is_in_table and self._has_day
            return False
        return self._are_in_tables and self._is_after and not (self._ahead and stands_out(line))


def _is_in_table(line: SourceLine) -> bool:
    return line.cell is not None or is_placed(line)
