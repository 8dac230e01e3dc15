"""The programme as tables: one for each day, which repeats the day on each page, with rows that do not break."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from oewg_cli.formats.timetable import TimetableDay, TimetableRow, timetable
from oewg_cli.formats.tracked_versions import TrackedVersion, change_of, is_in
from oewg_cli.formats.word.last_paragraph import (
    ParagraphSpec,
    paragraph_of,
    paragraphs_of_one_version,
    paragraphs_with_last,
)
from oewg_cli.formats.word.run_elements import text_run
from oewg_cli.formats.word.run_writer import RunWriter
from oewg_cli.formats.word.typesetter import Typesetter
from oewg_cli.formats.word.xml_elements import Element
from oewg_cli.note.blocks import Block, BlockKind, RunChange
from oewg_cli.note.note import Note

_LINES_OF_HALF_A_PAGE, _CHARS_OF_A_LINE, _LINES_BETWEEN = 24, 45, 2 / 3
# A programme has no other blocks; if a note has, they are written as text.
_IN_CELLS = frozenset({BlockKind.DAY, BlockKind.HOURS, BlockKind.HEADING, BlockKind.TEXT, BlockKind.BULLET})
_EMPTY = "table-text"
_Versions = frozenset[TrackedVersion]
_BOTH: _Versions = frozenset(TrackedVersion)


class ProgrammeTable:
    """Writes the programme as a table for each day."""

    def __init__(self, typesetter: Typesetter, run_writer: RunWriter) -> None:
        self._typesetter = typesetter
        self._run_writer = run_writer
        self._redline = run_writer.redline

    def elements(self, note: Note) -> Iterator[Element]:
        """Write the tables, and the rule under the last one.

        A separator comes after each table, since programs join tables that have nothing between them. It belongs to its
        table, so that it is inserted and deleted with it.
        """
        days = timetable(note.days)
        last = {version: day for day in days for version in TrackedVersion if is_in(day.change, version)}
        for day in days:
            is_last = frozenset(version for version, each in last.items() if each is day)
            yield self._table(day, note, is_last)
            yield from self._paragraph(ParagraphSpec("table-separator", (), day.change, keep=is_last))
        if last:
            yield from self._paragraph(ParagraphSpec("table-end", (), change_of(last), keep=_BOTH))

    def _table(self, day: TimetableDay, note: Note, is_last: _Versions) -> Element:
        """Write the table of a day; its first row has the day, and is repeated on each page.

        `is_last` are the versions in which the rule comes under it.
        """
        form = self._typesetter.form("column-title").run
        title = ParagraphSpec("column-title", (text_run(note.columns.items, form),), day.change, keep=_BOTH)
        heads = {"day": (self._spec(day.heading, _BOTH), title)}
        if self._typesetter.has_row("day", "gap"):
            heads["gap"] = (ParagraphSpec("table-gap", (), day.change, keep=_BOTH),) * 2
        rows = [[self._cell([spec], day.change, _BOTH) for spec in specs] for specs in heads.values()]
        rows += [self._row(row, keep) for row, keep in zip(day.rows, _kept(day, is_last), strict=True)]
        own = TrackedVersion.NEW if is_in(day.change, TrackedVersion.NEW) else TrackedVersion.OLD
        made = self._form(own, day, note, [*heads], rows)
        changes = [*(day.change for _ in heads), *(row.change for row in day.rows)]
        for row, change in zip(list(made)[-len(rows) :], changes, strict=True):
            self._redline.change_row(row, change)
        if day.change is None:
            without_content: list[list[list[Element]]] = [[[] for _ in row] for row in rows]
            old = self._form(TrackedVersion.OLD, day, note, [*heads], without_content)
            self._redline.record_table_form(made, old)
        return made

    def _form(
        self,
        version: TrackedVersion,
        day: TimetableDay,
        note: Note,
        heads: Sequence[str],
        rows: Sequence[Sequence[Sequence[Element]]],
    ) -> Element:
        """Make the table of a day with these rows in the form that it has in a version."""
        kinds = [*heads, *(_kind(row, version) for row in day.rows)]
        heading = "".join(run.text for run in day.heading.runs if is_in(run.change, version))
        title = note.properties.title
        if version is TrackedVersion.OLD and note.properties.old_title is not None:
            title = note.properties.old_title
        return self._typesetter.table("day", rows, kinds, title, heading)

    def _row(self, row: TimetableRow, keep: _Versions) -> list[list[Element]]:
        return [
            self._cell([self._spec(block, keep) for block in blocks], row.change, keep)
            for blocks in ([row.hours] if row.hours else [], row.blocks)
        ]

    def _cell(self, specs: Sequence[ParagraphSpec], change: RunChange | None, keep: _Versions) -> list[Element]:
        """Write a cell of a row with this change; `keep` is for the paragraph of a cell that is empty in a version."""
        if change is not None:
            whole = specs or [ParagraphSpec(_EMPTY, (), change, keep=keep)]
            return [*paragraphs_of_one_version(whole, self._typesetter, self._redline)]
        missing = [version for version in TrackedVersion if not any(is_in(spec.change, version) for spec in specs)]
        empty = [ParagraphSpec(_EMPTY, (), change_of(missing), keep=keep)] if missing else []
        return [*paragraphs_with_last([*empty, *specs], self._typesetter, self._redline)]

    def _spec(self, block: Block, keep: _Versions) -> ParagraphSpec:
        name = f"table-{block.kind if block.kind in _IN_CELLS else BlockKind.TEXT}"
        content = self._run_writer.block(block, self._typesetter.form(name).run, self._typesetter.form("aside").run)
        return ParagraphSpec(name, tuple(content), block.change, block.move, keep)

    def _paragraph(self, spec: ParagraphSpec) -> Iterator[Element]:
        return self._redline.paragraph(paragraph_of(spec, self._typesetter, self._redline), spec.change)


def _kept(day: TimetableDay, is_last: _Versions) -> Iterator[_Versions]:
    """Return for each row of a day the versions in which it stays on the page of the next one."""
    kept = {version: _kept_in(day, version, is_last=version in is_last) for version in TrackedVersion}
    return (
        frozenset(version for version in TrackedVersion if number in kept[version]) for number in range(len(day.rows))
    )


def _kept_in(day: TimetableDay, version: TrackedVersion, *, is_last: bool) -> set[int]:
    """Return the numbers of the rows that stay on the page of the next one.

    Those of a meeting stay together if they are not longer than half a page; of a longer one only a heading and what is
    under it. The last row of the last day stays with the rule under it.
    """
    kept: set[int] = set()
    first, last = 0, None
    for meeting in day.meetings:
        rows = [(number, row) for number, row in enumerate(meeting, first) if is_in(row.change, version)]
        first += len(meeting)
        is_short = sum(_lines(row, version) for _, row in rows) <= _LINES_OF_HALF_A_PAGE
        kept |= {one for (one, _), (_, other) in pairwise(rows) if is_short or other.is_under_heading}
        last = rows[-1] if rows else last
    if is_last and last is not None and _lines(last[1], version) <= _LINES_OF_HALF_A_PAGE:
        kept.add(last[0])
    return kept


def _kind(row: TimetableRow, version: TrackedVersion) -> str:
    """Return the kind of a row as it is in a version, and where that does not have it, as in the other.

    One that is longer than half a page may break: LibreOffice loses the end of a row that may not and is longer than a
    page.
    """
    own = next(each for each in (version, *TrackedVersion) if is_in(row.change, each))
    return "row" if _lines(row, own) <= _LINES_OF_HALF_A_PAGE else "long-row"


def _lines(row: TimetableRow, version: TrackedVersion) -> float:
    """Return about how many lines a row has in a version, with the space between its paragraphs."""
    lengths = (
        len("".join(run.text for run in (*block.runs, *block.aside) if is_in(run.change, version)))
        for block in row.blocks
        if is_in(block.change, version)
    )
    return sum(length // _CHARS_OF_A_LINE + 1 + _LINES_BETWEEN for length in lengths)
