"""Number the footnotes in the order in which a layout prints their marks: Word counts them on the page."""

from collections.abc import Iterable, Iterator, Sequence

from oewg_cli.formats.layouts.layout_table import LayoutCell
from oewg_cli.formats.timetable import TimetableDay
from oewg_cli.formats.tracked_versions import ONLY_IN, TrackedVersion, is_in, runs_alone
from oewg_cli.formats.word.programme_parts import ProgrammePart, blocks_of
from oewg_cli.note.blocks import Block, Run
from oewg_cli.note.note import Footnote, Note

_Key = tuple[int, TrackedVersion | None]
"""A footnote by its number in the note, and the version that it is of alone, or None."""


def in_printed_order(note: Note, programme: Sequence[ProgrammePart]) -> tuple[Note, list[ProgrammePart]]:
    """Return a note and the parts of its programme with the numbers that its footnotes have in print.

    A program prints a footnote at its first mark. Where that is not the same mark in both versions, as in a row that is
    deleted at one place and inserted at another, the footnote is two: a deleted and an inserted one.
    """
    footnotes = _PrintedFootnotes(note, programme)
    front, annex = (tuple(map(footnotes.block, blocks)) for blocks in (note.front, note.annex))
    parts = [footnotes.part(part) for part in programme]
    asterisk_footnotes = tuple(each._replace(runs=footnotes.runs(each.runs)) for each in note.asterisk_footnotes)
    return (
        note._replace(
            front=front, annex=annex, asterisk_footnotes=asterisk_footnotes, footnotes=tuple(footnotes.in_order())
        ),
        parts,
    )


class _PrintedFootnotes:
    def __init__(self, note: Note, programme: Sequence[ProgrammePart]) -> None:
        self._footnotes = {each.number: each for each in note.footnotes}
        blocks = (*note.front, *note.annex, *blocks_of(programme))
        texts = [*(each.runs for each in note.asterisk_footnotes), *(each.runs for each in note.footnotes)]
        marked = [run for block in blocks for run in (*block.runs, *block.aside)]
        marked += [run for runs in texts for run in runs]
        self._versions: dict[int, set[TrackedVersion]] = {}
        for run in marked:
            if run.mark is not None:
                self._versions.setdefault(run.mark, set()).update(_versions(run))
        self._whole: dict[int, bool] = {}
        self._numbers: dict[_Key, int] = {}
        self._order: list[_Key] = []

    def part(self, part: ProgrammePart) -> ProgrammePart:
        """Return a part of the programme with its numbers; the parts must come in their order."""
        if isinstance(part, Block):
            return self.block(part)
        if isinstance(part, TimetableDay):
            return part._replace(
                heading=self.block(part.heading),
                meetings=tuple(
                    tuple(
                        row._replace(
                            hours=None if row.hours is None else self.block(row.hours),
                            blocks=tuple(map(self.block, row.blocks)),
                            documents=tuple(map(self.block, row.documents)),
                        )
                        for row in rows
                    )
                    for rows in part.meetings
                ),
            )
        return part._replace(
            heading=None if part.heading is None else self.block(part.heading),
            titles=self._cells(part.titles),
            rows=tuple(row._replace(cells=self._cells(row.cells)) for row in part.rows),
        )

    def block(self, block: Block) -> Block:
        """Return a block with its numbers."""
        return block._replace(runs=self.runs(block.runs), aside=self.runs(block.aside))

    def runs(self, runs: Iterable[Run]) -> tuple[Run, ...]:
        """Return runs with their numbers."""
        return tuple(made for run in runs for made in self._run(run))

    def in_order(self) -> Iterator[Footnote]:
        """Return the footnotes in the order of their numbers, after everything else was numbered."""
        # Footnotes to which only other footnotes refer come last: the order grows while it is read.
        for number, version in self._order:
            footnote = self._footnotes[number]
            runs = footnote.runs if version is None else runs_alone(footnote.runs, version)
            yield footnote._replace(number=self._numbers[number, version], runs=self.runs(runs))

    def _cells(self, cells: Iterable[LayoutCell]) -> tuple[LayoutCell, ...]:
        return tuple(cell._replace(blocks=tuple(map(self.block, cell.blocks))) for cell in cells)

    def _run(self, run: Run) -> Iterator[Run]:
        if run.mark is None:
            yield run
            return
        versions = _versions(run)
        if self._whole.setdefault(run.mark, self._versions[run.mark] <= versions):
            yield run._replace(mark=self._number((run.mark, None)))
            return
        for version in (each for each in TrackedVersion if each in versions):
            change = run.change if run.change is not None else ONLY_IN[version]
            yield run._replace(mark=self._number((run.mark, version)), change=change)

    def _number(self, key: _Key) -> int:
        if key not in self._numbers:
            self._order.append(key)
            self._numbers[key] = len(self._order)
        return self._numbers[key]


def _versions(run: Run) -> set[TrackedVersion]:
    return {version for version in TrackedVersion if is_in(run.change, version)}
