"""Read the meetings in a cell of a grid or of a table with a column for each body."""

from collections.abc import Iterator, Sequence

from oewg_cli.importing.line_forms.hours_line import hours_line
from oewg_cli.importing.line_words import Words
from oewg_cli.importing.placed_lines import is_in_italics, line_of_hours
from oewg_cli.note.source_document import SourceLine, SourceRun

_AFTER_WHO = ":"


def meetings_of(label: Sequence[SourceLine], cell: Sequence[SourceLine], *, is_marked: bool) -> Iterator[SourceLine]:
    """Return the lines of a cell in a row with a label: hours of its own, in italics, stand for the label.

    `is_marked` says that headings are bold in the table, so that all lines in italics are hours or words for them, or
    who meets at the hours of the label, before a colon.
    """
    if not (cell and _is_hours(cell[0], is_marked=is_marked)):
        yield from with_hours(label)
    for line in cell:
        words = Words(line.runs).strip()
        if not _is_hours(line, is_marked=is_marked):
            yield line
        elif words.plain.endswith(_AFTER_WHO):
            at_hours = label[0] if label else line._replace(runs=())
            yield line_of_hours(at_hours, words.cut(0, len(words.plain) - len(_AFTER_WHO)).pieces)
        else:
            yield line_of_hours(line)


def with_hours(label: Sequence[SourceLine]) -> Iterator[SourceLine]:
    """Return the lines at the left of a row, the first as hours if it has some or is alone."""
    for number, line in enumerate(label):
        yield line_of_hours(line) if number == 0 and (len(label) == 1 or hours_line(_plain(line))) else line


def meeting_of_track(
    label: Sequence[SourceLine],
    cell: Sequence[SourceLine],
    title: tuple[SourceRun, ...],
    *,
    is_shared: bool,
    is_of_all: bool,
) -> Iterator[SourceLine]:
    """Return the lines of a meeting in the column of a body; its own name of who meets is in italics.

    `title` is that of the column, empty for a meeting of several columns; `is_shared` says that the column is that of
    several bodies, `is_of_all` that the meeting is in the columns of all.
    """
    says_who = is_in_italics(cell[0]) and not _is_hours(cell[0], is_marked=False)
    says_hours = is_in_italics(cell[0]) and not says_who
    who = cell[0].runs if says_who else () if is_shared else title
    hours = cell[0] if says_hours else label[0] if label else cell[0]._replace(runs=())
    if hours.runs or who:
        made = line_of_hours(hours, who, is_of_column=not says_who)
        made.is_of_nobody = is_of_all and not says_who
        yield made
    yield from label[1:]
    yield from cell[1:] if says_who or says_hours else cell


def _is_hours(line: SourceLine, *, is_marked: bool) -> bool:
    """Return whether a line in italics is that of hours: it is hours with who meets, or all such lines are."""
    if not is_in_italics(line):
        return False
    plain = _plain(line)
    found = hours_line(plain)
    rest = plain[found.end :].strip() if found is not None else plain
    return is_marked or not rest or (found is not None and rest.startswith(", "))


def _plain(line: SourceLine) -> str:
    return Words(line.runs).plain.strip()
