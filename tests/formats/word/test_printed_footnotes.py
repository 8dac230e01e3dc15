"""The numbers of footnotes where a layout prints their marks in another order than that of the note."""

from dataclasses import dataclass

import pytest
from formats.days import days_of
from formats.word.samples import note_of

from oewg_cli.formats.layouts.layout_table import LayoutCell, LayoutRow, LayoutTable
from oewg_cli.formats.word.printed_footnotes import in_printed_order
from oewg_cli.formats.word.programme_parts import ProgrammePart, blocks_of, programme_parts
from oewg_cli.note.blocks import Block, BlockKind, Run, RunChange
from oewg_cli.note.design import ProgrammeLayout
from oewg_cli.note.note import Footnote

_INSERTED, _DELETED = RunChange.INSERTED, RunChange.DELETED


@dataclass(frozen=True)
class _Case:
    parts: tuple[ProgrammePart, ...]
    marks: list[tuple[int | None, RunChange | None]]
    texts: list[str]


def _block(*marks: int, change: RunChange | None = None) -> Block:
    return Block(BlockKind.TEXT, tuple(Run(mark=mark, change=change) for mark in marks), change=change)


def _row(*blocks: Block) -> LayoutTable:
    return LayoutTable((LayoutCell(),), (LayoutRow((LayoutCell(blocks),)),))


_FOOTNOTES = (
    Footnote(1, (Run("one"),)),
    Footnote(2, (Run("two"), Run(mark=3))),
    Footnote(3, (Run("three"),)),
)
_CASES = {
    "as they are": _Case((_block(1), _block(2)), [(1, None), (2, None)], ["one", "two", "three"]),
    "the second first": _Case((_block(2), _row(_block(1))), [(1, None), (2, None)], ["two", "one", "three"]),
    "a mark again": _Case((_block(2), _block(1, 2)), [(1, None), (2, None), (1, None)], ["two", "one", "three"]),
    "in a row that is at two places": _Case(
        (_block(1, change=_DELETED), _block(2), _block(1, change=_INSERTED)),
        [(1, _DELETED), (2, None), (3, _INSERTED)],
        ["one", "two", "one", "three"],
    ),
    "at two places, and again where it is kept": _Case(
        (_block(1, change=_DELETED), _block(1, change=_INSERTED), _block(1), _block(2)),
        [(1, _DELETED), (2, _INSERTED), (1, _DELETED), (2, _INSERTED), (3, None)],
        ["one", "one", "two", "three"],
    ),
}


@pytest.mark.parametrize("name", _CASES)
def test_footnotes_are_numbered_in_the_order_in_which_their_marks_are_printed(name: str) -> None:
    """One whose first mark is not the same in both versions is two; those of which only footnotes speak come last."""
    case = _CASES[name]
    note, parts = in_printed_order(note_of(footnotes=_FOOTNOTES), case.parts)
    assert [(run.mark, run.change) for block in blocks_of(parts) for run in block.runs] == case.marks
    assert [footnote.runs[0].text for footnote in note.footnotes] == case.texts
    assert [footnote.number for footnote in note.footnotes] == list(range(1, len(case.texts) + 1))


@pytest.mark.parametrize("layout", ProgrammeLayout)
def test_in_every_layout_the_first_marks_are_in_order(layout: ProgrammeLayout) -> None:
    """Two days with meetings in the morning and in the afternoon, and a footnote to each of them."""
    blocks = []
    for day in ("Monday", "Tuesday"):
        blocks.append(Block(BlockKind.DAY, (Run(day),)))
        for number, hours in enumerate(("10 a.m.", "3 p.m.")):
            mark = len([block for block in blocks if block.kind is BlockKind.HEADING]) + 1
            blocks += [
                Block(BlockKind.HOURS, (Run(hours),)),
                Block(BlockKind.HEADING, (Run(f"{day} {number}"), Run(mark=mark))),
            ]
    footnotes = tuple(Footnote(number, (Run(str(number)),)) for number in range(1, 5))
    note = note_of(days=days_of(*blocks), footnotes=footnotes)
    printed, parts = in_printed_order(note, [*programme_parts(note, layout)])
    marks = [run.mark for block in blocks_of(parts) for run in block.runs if run.mark is not None]
    assert marks == [1, 2, 3, 4]
    assert {footnote.runs[0].text for footnote in printed.footnotes} == {"1", "2", "3", "4"}
