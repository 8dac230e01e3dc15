"""The programme as a table: a row for each meeting."""

from collections.abc import Iterable, Iterator, Sequence

from oewg_cli.formats.timetable import TimetableLine
from oewg_cli.formats.tracked_versions import ONLY_IN, TrackedVersion, is_in
from oewg_cli.formats.word.last_paragraph import ParagraphSpec, paragraphs_of_one_version, paragraphs_with_last
from oewg_cli.formats.word.run_writer import RunWriter
from oewg_cli.formats.word.typesetter import Typesetter
from oewg_cli.formats.word.xml_elements import Element
from oewg_cli.note.blocks import Block, BlockKind, Note, RunChange

_LINES_OF_A_LONG_CELL, _CHARS_OF_A_LINE = 24, 45
# A programme has no other blocks; if a note has, they are written as text.
_IN_CELLS = frozenset({BlockKind.DAY, BlockKind.HOURS, BlockKind.HEADING, BlockKind.TEXT, BlockKind.BULLET})
_EMPTY = "table-text"


class ProgrammeTable:
    """Writes the programme as a table."""

    def __init__(self, typesetter: Typesetter, run_writer: RunWriter) -> None:
        self._typesetter = typesetter
        self._run_writer = run_writer
        self._redline = run_writer.redline

    def table(self, lines: Sequence[TimetableLine], note: Note) -> Element:
        """Write the table, with its column titles."""
        titles = [[self._typesetter.text_paragraph("column-title", title)] for title in note.columns]
        gaps = [[[self._typesetter.paragraph("table-gap")] for _ in note.columns]] if self._has_gap() else []
        rows = [titles, *gaps, *([list(cell) for cell in self._row(line)] for line in lines)]
        kinds = ["titles", *("gap" for _ in gaps), *_kinds(lines, TrackedVersion.NEW)]
        made = self._typesetter.table("programme", rows, kinds, caption=note.properties.title)
        for row, line in zip(list(made)[-len(lines) :], lines, strict=True):
            self._redline.change_row(row, line.change)
        return made

    def _has_gap(self) -> bool:
        """Return whether the profile has an empty row under the column titles."""
        return "gap" in self._typesetter.profile.layout["table"]["programme"]["row-of"]

    def _row(self, line: TimetableLine) -> Iterator[Iterator[Element]]:
        for blocks in ([line.day] if line.day else [], [line.hours] if line.hours else [], line.entries):
            yield self._cell(blocks) if line.change is None else self._whole_cell(blocks, line.change)

    def _cell(self, blocks: Sequence[Block]) -> Iterator[Element]:
        specs = [self._spec(block) for block in blocks]
        missing = [version for version in TrackedVersion if not any(is_in(spec.change, version) for spec in specs)]
        if len(missing) == len(TrackedVersion):
            yield self._typesetter.paragraph(_EMPTY)
        else:
            empty = (ParagraphSpec(_EMPTY, (), ONLY_IN[version]) for version in missing)
            yield from paragraphs_with_last([*empty, *specs], self._typesetter, self._redline)

    def _whole_cell(self, blocks: Sequence[Block], change: RunChange) -> Iterator[Element]:
        """Write a cell of a line that is inserted or deleted as a whole."""
        specs = [self._spec(block) for block in blocks] or [ParagraphSpec(_EMPTY, (), change)]
        return paragraphs_of_one_version(specs, self._typesetter, self._redline)

    def _spec(self, block: Block) -> ParagraphSpec:
        name = f"table-{block.kind if block.kind in _IN_CELLS else BlockKind.TEXT}"
        content = self._run_writer.block(block, self._typesetter.form(name).run, self._typesetter.form("aside").run)
        return ParagraphSpec(name, tuple(content), block.change, block.move)


def _kinds(lines: Sequence[TimetableLine], version: TrackedVersion) -> Iterator[str]:
    """Return the kinds of the rows as they are in a version; of a line that it does not have, as in the other."""
    last = max((number for number, line in enumerate(lines) if is_in(line.change, version)), default=None)
    for number, line in enumerate(lines):
        own = version if is_in(line.change, version) else _other(version)
        yield f"{'last-' * (number == last)}{'long-' * _is_long(line.entries, own)}line"


def _other(version: TrackedVersion) -> TrackedVersion:
    return TrackedVersion.OLD if version is TrackedVersion.NEW else TrackedVersion.NEW


def _is_long(entries: Iterable[Block], version: TrackedVersion) -> bool:
    """Return whether a row may break across pages: one that would leave half of the page before it empty."""
    lengths = (
        len("".join(run.text for run in block.runs if is_in(run.change, version)))
        for block in entries
        if is_in(block.change, version)
    )
    return sum(length // _CHARS_OF_A_LINE + 1 for length in lengths) > _LINES_OF_A_LONG_CELL
