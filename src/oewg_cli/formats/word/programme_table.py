"""The programme as a table: a line for each meeting."""

from collections.abc import Iterable, Iterator, Sequence

from oewg_cli.formats.timetable import TimetableLine
from oewg_cli.formats.tracked_versions import ONLY_IN, TrackedVersion, is_in
from oewg_cli.formats.word.last_paragraph import ParagraphRun, last_paragraph, of_one_version
from oewg_cli.formats.word.run_writer import ParagraphContent
from oewg_cli.formats.word.typesetter import Typesetter
from oewg_cli.formats.word.xml_elements import Element
from oewg_cli.note.blocks import Block, BlockKind, Note, RunChange

_LINES_OF_A_LONG_CELL, _SIGNS_OF_A_LINE = 24, 45
# Nothing else stands in a programme; what a note has there all the same is set as text.
_IN_CELLS = frozenset({BlockKind.DAY, BlockKind.HOURS, BlockKind.HEADING, BlockKind.TEXT, BlockKind.BULLET})
_EMPTY = "table-text"


class ProgrammeTable:
    """Sets the lines of a programme."""

    def __init__(self, setter: Typesetter, inline: ParagraphContent) -> None:
        self._setter = setter
        self._inline = inline
        self._redline = inline.redline

    def element(self, lines: Sequence[TimetableLine], note: Note) -> Element:
        """Set the table, with its titles above."""
        titles = [[self._setter.line("column-title", title)] for title in note.columns]
        gap = [[self._setter.paragraph("table-gap")] for _ in note.columns]
        rows = [titles, gap, *([list(cell) for cell in self._row(line)] for line in lines)]
        kinds = ["titles", "gap", *_kinds(lines, TrackedVersion.NEW)]
        table = self._setter.table("programme", rows, kinds, caption=note.properties.title)
        for made, line in zip(list(table)[-len(lines) :], lines, strict=True):
            self._redline.row(made, line.change)
        return table

    def _row(self, line: TimetableLine) -> Iterator[Iterator[Element]]:
        for blocks in ([line.day] if line.day else [], [line.hours] if line.hours else [], line.entries):
            yield self._cell(blocks) if line.change is None else self._whole_cell(blocks, line.change)

    def _cell(self, blocks: Sequence[Block]) -> Iterator[Element]:
        pieces = [self._piece(block) for block in blocks]
        lacking = [version for version in TrackedVersion if not any(is_in(piece.change, version) for piece in pieces)]
        if len(lacking) == len(TrackedVersion):
            yield self._setter.paragraph(_EMPTY)
        else:
            empty = (ParagraphRun(_EMPTY, (), ONLY_IN[version]) for version in lacking)
            yield from last_paragraph([*empty, *pieces], self._setter, self._redline)

    def _whole_cell(self, blocks: Sequence[Block], change: RunChange) -> Iterator[Element]:
        """Set a cell of a line that is inserted or deleted with all that stands in it."""
        pieces = [self._piece(block) for block in blocks] or [ParagraphRun(_EMPTY, (), change)]
        return of_one_version(pieces, self._setter, self._redline)

    def _piece(self, block: Block) -> ParagraphRun:
        name = f"table-{block.kind if block.kind in _IN_CELLS else BlockKind.TEXT}"
        content = self._inline.block(block, self._setter.form(name).run, self._setter.form("aside").run)
        return ParagraphRun(name, tuple(content), block.change, block.move)


def _kinds(lines: Sequence[TimetableLine], version: TrackedVersion) -> Iterator[str]:
    """Return the kinds of the rows as they are in a version; of a line that it lacks, as in the other."""
    last = max((number for number, line in enumerate(lines) if is_in(line.change, version)), default=None)
    for number, line in enumerate(lines):
        own = version if is_in(line.change, version) else _other(version)
        yield f"{'last-' * (number == last)}{'long-' * _is_long(line.entries, own)}line"


def _other(version: TrackedVersion) -> TrackedVersion:
    return TrackedVersion.OLD if version is TrackedVersion.NEW else TrackedVersion.NEW


def _is_long(entries: Iterable[Block], version: TrackedVersion) -> bool:
    """Return if a line of the table may break over a page: one that would leave half of the page before it empty."""
    lengths = (
        len("".join(run.text for run in block.runs if is_in(run.change, version)))
        for block in entries
        if is_in(block.change, version)
    )
    return sum(length // _SIGNS_OF_A_LINE + 1 for length in lengths) > _LINES_OF_A_LONG_CELL
