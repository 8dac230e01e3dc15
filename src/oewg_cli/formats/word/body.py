"""The body: the blocks of the note as paragraphs with the space between them, or the programme as a table."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from docx.oxml.ns import qn

from oewg_cli.formats.timetable import Line, timetable
from oewg_cli.formats.word.elements import Element, tab, text_run
from oewg_cli.formats.word.inline import Inline
from oewg_cli.formats.word.typesetter import Typesetter
from oewg_cli.note.blocks import Block, BlockKind, Note

_ANNEX = frozenset({BlockKind.ANNEX, BlockKind.ANNEX_TITLE, BlockKind.DAY})
_BELOW_TITLES = _ANNEX | {BlockKind.PARAGRAPH}
_LINES_OF_A_LONG_CELL, _SIGNS_OF_A_LINE = 24, 45
_UNDER_A_HEADING = frozenset({BlockKind.TEXT, BlockKind.BULLET})
# Nothing else stands in a programme; what a note has there all the same is set as text.
_IN_CELLS = frozenset({BlockKind.DAY, BlockKind.HOURS, BlockKind.HEADING, *_UNDER_A_HEADING})


class Body:
    """Sets the blocks of a note in the forms of a typesetter."""

    def __init__(self, setter: Typesetter, inline: Inline) -> None:
        self._setter = setter
        self._inline = inline

    def elements(self, note: Note, *, as_table: bool) -> Iterator[Element]:
        """Set the blocks in their order, the programme as a table if asked, and the rule that closes the document.

        The notes that asterisks call stand below the title block that calls them: they are framed at the foot of the
        page on which they stand, and that is the first one.
        """
        blocks, lines = timetable(note.blocks) if as_table else (note.blocks, ())
        yield from self._blocks(blocks, *self._placed_notes(blocks, note))
        if lines:
            yield from self._spacers(self._setter.form(blocks[-1].kind).below if blocks else None)
            yield self._table(lines, note)
            yield from self._spacers(self._setter.form("closing-rule").above)
        yield self._setter.paragraph("closing-rule")

    def _blocks(self, blocks: Sequence[Block], before: int, notes: Sequence[Element]) -> Iterator[Element]:
        """Set the blocks with the space between them, and the notes behind so many blocks."""
        below: int | None = None
        for number, (block, following) in enumerate(zip_longest(blocks, blocks[1:])):
            if number == before:
                yield from notes
            shape = self._setter.form(block.kind)
            # The fewer of what the two ask for, so that a day can have its hours close below it, and all others apart.
            spacers = min((number for number in (below, shape.above) if number is not None), default=0)
            yield from self._spacers(spacers)
            keep_next = _keep_next(block, following)
            yield self._setter.paragraph(block.kind, *self._content(block, block.kind), keep_next=keep_next)
            below = shape.below
        if before == len(blocks):
            yield from notes

    def _spacers(self, number: int | None) -> Iterator[Element]:
        yield from (self._setter.paragraph("spacer") for _ in range(number or 0))

    def _content(self, block: Block, name: str) -> Iterator[Element]:
        """Set what stands in a block, in the form of this name."""
        if block.number is not None:
            yield text_run(f"{block.number}.", {})
            yield tab()
        yield from self._inline.content(block.runs, self._setter.form(name).run)
        yield from self._inline.content(block.aside, self._setter.form("aside").run)

    def _placed_notes(self, blocks: Sequence[Block], note: Note) -> tuple[int, list[Element]]:
        """Give the asterisk notes, and behind how many blocks they stand.

        Where footnotes are called on the first page too, a frame at its foot would lie over them: the notes then stand
        below the last paragraph instead.
        """
        notes = list(self._asterisk_notes(note))
        titles = next((number for number, block in enumerate(blocks) if block.kind in _BELOW_TITLES), len(blocks))
        annex = next((number for number, block in enumerate(blocks) if block.kind in _ANNEX), len(blocks))
        if not any(run.mark for block in blocks[:annex] for run in block.runs):
            return titles, notes
        for paragraph in notes:
            for frame in list(paragraph.iter(qn("w:framePr"))):
                paragraph[0].remove(frame)
        spacers = list(self._spacers(self._setter.form("closing-rule").above)) if notes else []
        return annex, [*spacers, *notes]

    def _asterisk_notes(self, note: Note) -> Iterator[Element]:
        if note.asterisk_notes:
            yield self._setter.line("asterisk-rule", self._setter.form("asterisk-rule").text)
        for each in note.asterisk_notes:
            form = self._setter.form("asterisk-note").run
            sign = text_run(each.sign, form)
            yield self._setter.paragraph("asterisk-note", sign, tab(), *self._inline.uncounted(each.runs, form))

    def _table(self, lines: Sequence[Line], note: Note) -> Element:
        titles = [[self._setter.line("column-title", title)] for title in note.columns]
        gap = [[self._setter.paragraph("table-gap")] for _ in note.columns]
        kinds = ["titles", "gap", *(f"{'long-' * _is_long(line)}line" for line in lines[:-1])]
        kinds.append(f"last-{'long-' * _is_long(lines[-1])}line")
        rows = [titles, gap, *map(self._row, lines)]
        return self._setter.table("programme", rows, kinds, caption=note.properties.title)

    def _row(self, line: Line) -> list[list[Element]]:
        day, hours = (
            [self._in_cell(block)] if block else [self._setter.paragraph("table-text")]
            for block in (line.day, line.hours)
        )
        return [day, hours, list(map(self._in_cell, line.entries)) or [self._setter.paragraph("table-text")]]

    def _in_cell(self, block: Block) -> Element:
        name = f"table-{block.kind if block.kind in _IN_CELLS else BlockKind.TEXT}"
        return self._setter.paragraph(name, *self._content(block, name))


def _is_long(line: Line) -> bool:
    """Tell whether a line of the table may break over a page: one that would leave half of the page before it empty."""
    lengths = (len("".join(run.text for run in block.runs)) for block in line.entries)
    return sum(length // _SIGNS_OF_A_LINE + 1 for length in lengths) > _LINES_OF_A_LONG_CELL


def _keep_next(block: Block, following: Block | None) -> bool | None:
    """Tell whether a block stays on the page of the next one: None leaves it to its style.

    The closing rule must not stand alone, nor a heading without what it heads; but headings with nothing
    under them would pull each other from page to page.
    """
    if following is None:
        return True
    if block.kind is BlockKind.HEADING:
        return following.kind in _UNDER_A_HEADING
    return None
