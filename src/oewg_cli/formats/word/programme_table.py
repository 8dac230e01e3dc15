"""The programme as tables: one for each day, which repeats the day on each page, with rows that do not break."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import ceil

from oewg_cli.formats.timetable import TimetableDay, TimetableRow, hours_in
from oewg_cli.formats.tracked_versions import TrackedVersion, is_in
from oewg_cli.formats.word.cell_writer import (
    BOTH,
    LINES_OF_HALF_A_PAGE,
    CellWriter,
    Versions,
    lines,
    row_kind,
    text_in,
    title_in,
)
from oewg_cli.formats.word.depths import Depths
from oewg_cli.formats.word.last_paragraph import ParagraphSpec, paragraph_of
from oewg_cli.formats.word.run_elements import text_run
from oewg_cli.formats.word.run_writer import RunWriter
from oewg_cli.formats.word.typesetter import Typesetter
from oewg_cli.formats.word.xml_elements import Element
from oewg_cli.note.blocks import Block, Run
from oewg_cli.note.note import Note

_LINES_TOGETHER = 48
_CHARS_OF_A_LINE, _CHARS_OF_A_LINE_OF_DOCUMENTS = 45, 23


class ProgrammeTable:
    """Writes the days of a programme, each as a table, with a column of documents or without."""

    def __init__(
        self, typesetter: Typesetter, run_writer: RunWriter, depths: Depths, note: Note, *, has_documents: bool
    ) -> None:
        self._typesetter = typesetter
        self._redline = run_writer.redline
        self._cells = CellWriter(typesetter, run_writer, depths, "table-")
        self._note = note
        self._name = "day-with-documents" if has_documents else "day"
        self._titles = (note.columns.items, *([note.columns.documents] if has_documents else []))

    def elements(self, day: TimetableDay, is_last: Versions) -> Iterator[Element]:
        """Write the table of a day, and a separator, since programs join tables that have nothing between them.

        It belongs to its table, so that it is inserted and deleted with it. `is_last` are the versions in which the
        rule of the last table comes under it.
        """
        meetings = tuple(self._with_hours_overleaf(meeting) for meeting in day.meetings)
        yield self._table(day._replace(meetings=meetings), is_last)
        separator = ParagraphSpec("table-separator", (), day.change, keep=is_last)
        yield from self._redline.paragraph(paragraph_of(separator, self._typesetter, self._redline), day.change)

    def _table(self, day: TimetableDay, is_last: Versions) -> Element:
        """Write the table of a day; its first row has the day, and is repeated on each page."""
        form = self._typesetter.form("column-title").run
        titles = (
            ParagraphSpec("column-title", (text_run(title, form),), day.change, keep=BOTH) for title in self._titles
        )
        heads = {"day": (self._cells.spec(day.heading, BOTH), *titles)}
        if self._typesetter.has_row(self._name, "gap"):
            heads["gap"] = (ParagraphSpec("table-gap", (), day.change, keep=BOTH),) * (1 + len(self._titles))
        rows = [[self._cells.cell([spec], day.change, BOTH) for spec in specs] for specs in heads.values()]
        kept = [*_kept(day, is_last)]
        rows += [self._row(row, keep) for row, keep in zip(day.rows, kept, strict=True)]
        own = TrackedVersion.NEW if is_in(day.change, TrackedVersion.NEW) else TrackedVersion.OLD
        made = self._form(own, day, [*heads], rows, kept)
        changes = [*(day.change for _ in heads), *(row.change for row in day.rows)]
        for row, change in zip(list(made)[-len(rows) :], changes, strict=True):
            self._redline.change_row(row, change)
        if day.change is None:
            without_content: list[list[list[Element]]] = [[[] for _ in row] for row in rows]
            old = self._form(TrackedVersion.OLD, day, [*heads], without_content, kept)
            self._redline.record_table_form(made, old)
        return made

    def _with_hours_overleaf(self, meeting: Sequence[TimetableRow]) -> tuple[TimetableRow, ...]:
        """Return the rows of a meeting with its hours, "(continued)", where it goes on on another page."""
        begins: dict[int, list[TrackedVersion]] = {}
        for version in TrackedVersion:
            for page in _pages(meeting, version)[1:]:
                begins.setdefault(page[0], []).append(version)
        return tuple(
            row._replace(hours=self._continued(row.meeting_hours, begins[number])) if number in begins else row
            for number, row in enumerate(meeting)
        )

    def _continued(self, hours: Block | None, versions: Sequence[TrackedVersion]) -> Block | None:
        hours = hours_in(hours, [version for version in versions if hours and is_in(hours.change, version)])
        if hours is None:
            return None
        # A mark is printed once, or its footnote would be there twice.
        own = (run for run in hours.runs if run.mark is None and not run.is_asterisks)
        state = (Run(" ("), Run(self._note.columns.continued, italic=True), Run(")"))
        return hours._replace(runs=(*own, *(run._replace(change=hours.change) for run in state)))

    def _form(
        self,
        version: TrackedVersion,
        day: TimetableDay,
        heads: Sequence[str],
        rows: Sequence[Sequence[Sequence[Element]]],
        kept: Sequence[Versions],
    ) -> Element:
        """Make the table of a day with these rows in the form that it has in a version."""
        kinds = [*heads, *(_kind(row, keep, version) for row, keep in zip(day.rows, kept, strict=True))]
        description = text_in(day.heading, version)
        return self._typesetter.table(self._name, rows, kinds, title_in(self._note, version), description)

    def _row(self, row: TimetableRow, keep: Versions) -> list[list[Element]]:
        return [
            self._cells.cell([self._cells.spec(block, keep) for block in blocks], row.change, keep)
            for blocks in ([row.hours] if row.hours else [], row.blocks, row.documents)[: 1 + len(self._titles)]
        ]


def _kept(day: TimetableDay, is_last: Versions) -> Iterator[Versions]:
    """Return for each row of a day the versions in which it stays on the page of the next one."""
    kept = {version: _kept_in(day, version, is_last=version in is_last) for version in TrackedVersion}
    return (
        frozenset(version for version in TrackedVersion if number in kept[version]) for number in range(len(day.rows))
    )


def _kept_in(day: TimetableDay, version: TrackedVersion, *, is_last: bool) -> set[int]:
    """Return the numbers of the rows that stay on the page of the next one.

    Those that come together on a page under its head stay together, so that the hours are with what is done; of others
    only a heading and what is under it. The last row of the last day stays with the rule under it.
    """
    kept: set[int] = set()
    first, last = 0, None
    for meeting in day.meetings:
        for part in _pages(meeting, version):
            is_short = sum(_lines(meeting[number], version) for number in part) <= _LINES_TOGETHER
            kept |= {first + one for one, other in pairwise(part) if is_short or meeting[other].is_under_heading}
            last = first + part[-1]
        first += len(meeting)
    if is_last and last is not None and _lines(day.rows[last], version) <= LINES_OF_HALF_A_PAGE:
        kept.add(last)
    return kept


def _pages(meeting: Sequence[TimetableRow], version: TrackedVersion) -> list[list[int]]:
    """Return the numbers of the rows of a meeting in a version, on as few pages as they need, each as full as another.

    What is under a heading stays with it. What may break is on pages of its own, so that the hours, which cannot be on
    each of them, are directly after it.
    """
    entries: list[list[int]] = []
    for number, row in enumerate(meeting):
        if is_in(row.change, version):
            entries[-1:] = [[*entries[-1], number]] if entries and row.is_under_heading else [*entries[-1:], [number]]
    heights = [sum(_lines(meeting[number], version) for number in entry) for entry in entries]
    whole = sum(heights)
    of_each = whole / ceil(whole / _LINES_TOGETHER) if whole else 0
    pages: list[list[int]] = []
    height = 0.0
    for entry, own in zip(entries, heights, strict=True):
        if not pages or height >= of_each or height + own > _LINES_TOGETHER:
            pages.append([])
            height = 0.0
        pages[-1] += entry
        height += own
    return pages


def _kind(row: TimetableRow, keep: Versions, version: TrackedVersion) -> str:
    """Return the kind of a row as it is in a version, and where that does not have it, as in the other.

    One that is longer than half a page may break: LibreOffice loses the end of a row that may not and is longer than a
    page.
    """
    own = next(each for each in (version, *TrackedVersion) if is_in(row.change, each))
    return row_kind(_lines(row, own), is_kept=own in keep)


def _lines(row: TimetableRow, version: TrackedVersion) -> float:
    """Return about how many lines a row has in a version."""
    return max(
        lines(row.blocks, version, _CHARS_OF_A_LINE), lines(row.documents, version, _CHARS_OF_A_LINE_OF_DOCUMENTS)
    )
