"""Find the days of a table by their places: heads of columns, and the first cells of rows."""

from collections.abc import Iterable, Iterator

from oewg_cli.importing.cell_meetings import meetings_of
from oewg_cli.importing.column_roles import ColumnRole, title_of, titles_of_columns
from oewg_cli.importing.day_cells import DayCell, day_cell, joined_cells, line_of_day, month_of
from oewg_cli.importing.placed_lines import LineOfDay, LineOfWeek
from oewg_cli.importing.table_cells import Row
from oewg_cli.importing.weekday_dates import WeekdayDates, WeekName, week_name
from oewg_cli.note.source_document import SourceLine

_LEAST, _MOST = 2, 31
"""How many days a row of them has."""
_MOST_WEEKS = 60
"""How many weeks a table has at most."""
Days = dict[int, DayCell]


def with_days(rows: list[Row], dates: WeekdayDates) -> list[Row]:
    """Return the rows of a table with each cell that is a day by its place as a `LineOfDay`.

    A row of weekdays above one of dates becomes one row. Weeks over columns become rows of days, week after week.
    """
    if (turned := _turned(rows, dates)) is not None:
        return turned
    made: list[Row] = []
    at = 0
    while at < len(rows):
        row, below = rows[at], rows[at + 1] if at + 1 < len(rows) else {}
        if _is_week_above(row, below):
            dates.begin_week(week_name(title_of(row[0])) or WeekName(None, None))
            made.append({0: [LineOfWeek(*row[0][0])]})
            at += 1
            continue
        if _is_week_of_weekdays(row, below):
            return _with_first_days([*made, *_by_weeks(row, rows[at + 1 :], dates)], dates)
        head, count = _dated_head(row, below, rows[at - 1] if at else {}, dates)
        made.append(row if head is None else head)
        at += count
    return _with_first_days(made, dates)


def _days_of(row: Row) -> Days:
    """Return the cells of a row that are days, or parts of one."""
    return {column: found for column, cell in sorted(row.items()) if (found := day_cell(_whole(cell))) is not None}


def _whole(cell: list[SourceLine]) -> list[SourceLine]:
    """Return a cell of two lines that are only together a day as one line."""
    if len(cell) != _LEAST or (first := day_cell(cell)) is None or first.day is not None or first.days is not None:
        return cell
    together = joined_cells(cell[:1], cell[1:])
    return together if day_cell(together) is not None else cell


def _heads(row: Row) -> Days:
    """Return the days at the heads of columns; none where a row has others than days after its first cell."""
    days = {column: found for column, found in _days_of(row).items() if len(_whole(row[column])) == 1}
    filled = [column for column, cell in row.items() if cell]
    others = [column for column in filled if column not in days and column != 0]
    if not _LEAST <= len([column for column in days if column]) <= _MOST or len(others) > 1:
        return {}
    return days


def _dated_head(row: Row, below: Row, above: Row, dates: WeekdayDates) -> tuple[Row | None, int]:
    """Return a row of days with each as a day, and how many rows it takes; None for any other row."""
    heads = _heads(row)
    if not heads:
        return None, 1
    under = {column: cell for column, cell in below.items() if cell and column in heads}
    if all(day.day is None and day.days is None for day in heads.values()) and len(under) >= _LEAST:
        together = {column: joined_cells(_whole(row[column]), cell) for column, cell in under.items()}
        if all(day_cell(cell) is not None for cell in together.values()) and not below.get(0):
            made, _ = _dated_head({**row, **together}, {}, {0: row.get(0, [])}, dates)
            return made, 2
    week = week_name(title_of(row.get(0, [])))
    if week is not None:
        dates.begin_week(week)
    month = next((found for each in (row, above) if (found := month_of(title_of(each.get(0, []))))), None)
    made = dict(row) if week is None else {**row, 0: [LineOfWeek(*row[0][0])]}
    for column, day in heads.items():
        cell = _whole(row[column])
        line = _line_of(cell, day, month, dates)
        if line is None:
            return None, 1
        made[column] = [line]
    return made, 1


def _line_of(
    cell: list[SourceLine], day: DayCell, month: tuple[int, int | None] | None, dates: WeekdayDates
) -> LineOfDay | None:
    """Return the line of a day, of which the month or the date may have to be found."""
    if day.is_whole:
        return line_of_day(cell, day, dates.session)
    if day.day is not None and month is not None:
        return line_of_day(cell, day._replace(month=month[0], year=month[1]), dates.session)
    if day.day is not None:
        known = dates.in_month(day.day)
        return line_of_day(cell, day._replace(month=known.month), dates.session) if known is not None else None
    found = dates.dated(day.weekday) if day.weekday is not None else None
    if found is None:
        return None
    line = LineOfDay(*cell[0])
    line.day, line.question = found, dates.question()
    return line


def _is_week_above(row: Row, below: Row) -> bool:
    """Return whether a row is the name of a week alone, above a row of its days."""
    filled = [cell for cell in row.values() if cell]
    return len(filled) == 1 and bool(row.get(0)) and week_name(title_of(row[0])) is not None and bool(_heads(below))


def _is_week_of_weekdays(row: Row, below: Row) -> bool:
    """Return whether a row of weekdays has a week at the beginning of the next row."""
    heads = _heads(row)
    is_of_weekdays = bool(heads) and all(day.day is None and day.days is None for day in heads.values())
    return is_of_weekdays and week_name(title_of(below.get(0, []))) is not None


def _by_weeks(head: Row, rows: Iterable[Row], dates: WeekdayDates) -> Iterator[Row]:
    """Return rows that begin with weeks, each week with a row of its days above it."""
    heads = _heads(head)
    count = 0
    for row in rows:
        name = title_of(row.get(0, []))
        week = week_name(name) if count < _MOST_WEEKS else None
        if week is not None:
            count += 1
            dates.begin_week(week)
            yield {0: [LineOfWeek(*row[0][0])]}
            days: Row = {}
            for column, day in heads.items():
                line = _line_of(_whole(head[column]), day, None, dates)
                days[column] = [line] if line is not None else head[column]
            yield days
        yield {column: cell for column, cell in row.items() if column != 0 or week is None}


def _turned(rows: list[Row], dates: WeekdayDates) -> list[Row] | None:
    """Return a table with weeks over its columns and weekdays at the left as rows of days; None for any other table."""
    for number, row in enumerate(rows[:_LEAST]):
        weeks = {
            column: week
            for column, cell in sorted(row.items())
            if column > 0 and len(cell) == 1 and (week := week_name(title_of(cell))) is not None
        }
        below = rows[number + 1 :]
        named = [found for each in below if (found := day_cell(each.get(0, [])[:1])) is not None]
        if len(weeks) < _LEAST or not named or any(day.weekday is None or day.day is not None for day in named):
            continue
        made = list(rows[:number])
        for column, week in weeks.items():
            made.append({0: [LineOfWeek(*row[column][0])]})
            dates.begin_week(week)
            made += _days_under(column, min(weeks), below, dates)
        return made
    return None


def _days_under(column: int, first: int, rows: Iterable[Row], dates: WeekdayDates) -> Iterator[Row]:
    """Return the rows of the days of one week: the day, and what its cell says, with the hours at its left."""
    day = None
    for row in rows:
        left = row.get(0, [])
        found = day_cell(left[:1])
        if found is not None and found.weekday is not None:
            line = dates.dated(found.weekday)
            day = LineOfDay(*left[0]) if line is not None else None
            if day is not None:
                day.day, day.question = line, dates.question()
        label = [line for at in sorted(row) if 0 < at < first for line in row[at]]
        label = [*left[1:], *label] if found is not None else [*left, *label]
        cell = row.get(column, [])
        if cell:
            yield {0: [day] if day is not None else left[:1], 1: [*meetings_of(label, cell, is_marked=False)]}
            day = LineOfDay(*left[0]) if day is None and found is not None else day


def _with_first_days(rows: list[Row], dates: WeekdayDates) -> list[Row]:
    """Return rows with the days at their beginnings, where several begin with one, or the title says so."""
    titles = titles_of_columns(rows)
    has_title = titles is not None and titles[1].get(0) is ColumnRole.DAYS
    firsts = {number: day_cell(row.get(0, [])[:1]) for number, row in enumerate(rows)}
    days = {number: day for number, day in firsts.items() if day is not None and _is_day_row(rows[number])}
    if not days or (len(days) < _LEAST and not has_title and not any(day.weekday for day in days.values())):
        return rows
    made: list[Row] = []
    for number, row in enumerate(rows):
        week = week_name(title_of(row.get(0, []))) if len([cell for cell in row.values() if cell]) == 1 else None
        if week is not None and number not in days:
            dates.begin_week(week)
            made.append({0: [LineOfWeek(*row[0][0])]})
            continue
        line = _line_of(_whole(row[0][:2])[:1], days[number], None, dates) if number in days else None
        made.append(row if line is None else {**row, 0: [line, *row[0][1:]]})
    return made


def _is_day_row(row: Row) -> bool:
    """Return whether the first cell of a row is a day, and the others are none."""
    return not any(column and any(isinstance(line, LineOfDay) for line in cell) for column, cell in row.items())
