"""Write the note as Markdown."""

from collections.abc import Iterable, Iterator, Sequence

from oewg_cli.formats.markdown.markdown_runs import cell_text, changed_line, escaped_line, inline_text
from oewg_cli.formats.note_writer import NoteWriter
from oewg_cli.formats.timetable import TimetableLine, timetable
from oewg_cli.formats.tracked_versions import settled
from oewg_cli.note.blocks import AsteriskFootnote, Block, BlockKind, Note, PrintedMasthead, Run
from oewg_cli.note.design import PLAIN, Design, ProgrammeLayout

_PREFIXES = {
    BlockKind.BODY: "## ",
    BlockKind.TITLE: "### ",
    BlockKind.SUBTITLE: "#### ",
    BlockKind.TITLE_LINE: "#### ",
    BlockKind.ANNEX: "## ",
    BlockKind.ANNEX_TITLE: "### ",
    BlockKind.DAY: "#### ",
    BlockKind.HEADING: "##### ",
    BlockKind.BULLET: "- ",
}
_LISTS = {BlockKind.PARAGRAPH, BlockKind.BULLET}
_HARD_BREAK = "\\\n"
_BREAK_IN_CELL = "<br>"


def write_markdown(note: Note, design: Design = PLAIN) -> str:
    """Return the note as Markdown text: CommonMark 0.31 with the footnotes and tables of GitHub, LF line ends.

    The organ is the heading of the first level, body and annex are of the second, titles of the third, the
    subtitle and the days of the fourth, entries of the fifth. Asterisk footnotes and the job number come before the
    annex, since they are at the foot of the first page. Inserted and deleted text is between tags of HTML, a move as
    both; a paragraph has the number that it has now.
    """
    note = settled(note)
    parts = [*_masthead(note.masthead), *_blocks(note.front)]
    parts += map(_asterisk_footnote, note.asterisk_footnotes)
    parts += [_line(note.masthead, "release")] if note.masthead.runs("release") else []
    if design.layout is ProgrammeLayout.TABLE:
        parts += _blocks(note.annex)
        parts += ["\n".join(_table(timetable(note.days), note.columns))] if note.days else []
    else:
        parts += _blocks((*note.annex, *(block for day in note.days for block in day.blocks)))
    if note.footnotes:
        parts.append("\n".join(f"[^{footnote.number}]: {inline_text(footnote.runs)}" for footnote in note.footnotes))
    return "\n\n".join(parts) + "\n"


def _masthead(masthead: PrintedMasthead) -> Iterator[str]:
    yield _line(masthead, "united_nations")
    yield f"# {_line(masthead, 'organ')}"
    yield _HARD_BREAK.join(filter(None, (_line(masthead, name) for name in ("symbol", "distribution", "date"))))
    yield _line(masthead, "original")
    yield "---"


def _line(masthead: PrintedMasthead, name: str) -> str:
    """Write a line of the masthead by the name of its field, with its changes; empty where there is none."""
    return changed_line(masthead.runs(name))


def _asterisk_footnote(footnote: AsteriskFootnote) -> str:
    if footnote.change is None:
        return f"{escaped_line(footnote.char)} {inline_text(footnote.runs)}"
    return inline_text((Run(f"{footnote.char} ", change=footnote.change), *footnote.runs))


def _blocks(blocks: tuple[Block, ...]) -> Iterator[str]:
    """Return the blocks as parts with an empty line between them; the lines of a list stay together."""
    lines: list[str] = []
    for number, block in enumerate(blocks):
        lines.append(_block(block))
        following = blocks[number + 1].kind if number + 1 < len(blocks) else None
        if block.kind not in _LISTS or following is not block.kind:
            yield "\n".join(lines)
            lines = []


def _block(block: Block) -> str:
    prefix = f"{block.number}. " if block.number is not None else _PREFIXES.get(block.kind, "")
    return prefix + inline_text((*block.runs, *block.aside))


def _table(lines: Sequence[TimetableLine], columns: Sequence[str]) -> Iterator[str]:
    """Return the lines of a table; the blocks of a cell are one under the other."""
    yield _row(map(escaped_line, columns))
    yield _row("---" for _ in columns)
    for line in lines:
        day, hours = ([block] if block else [] for block in (line.day, line.hours))
        yield _row(_BREAK_IN_CELL.join(map(_in_cell, blocks)) for blocks in (day, hours, line.entries))


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _in_cell(block: Block) -> str:
    if block.kind is BlockKind.HEADING:
        return f"<strong>{cell_text(block.runs)}</strong>{cell_text(block.aside)}"
    bullet = [Run("• ", change=block.change)] if block.kind is BlockKind.BULLET else []
    return cell_text([*bullet, *block.runs])


def _markdown_bytes(note: Note, design: Design) -> bytes:
    return write_markdown(note, design).encode()


WRITER = NoteWriter(_markdown_bytes)
"""Without no-break spaces: Markdown is searched as text, and the program that shows it breaks its lines."""
