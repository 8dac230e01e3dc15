"""Write the note as Markdown."""

from collections.abc import Iterator
from itertools import groupby

from oewg_cli.formats.layouts.layout_choice import choose_layout
from oewg_cli.formats.layouts.layout_table import LayoutTable
from oewg_cli.formats.layouts.programme_layout import laid_out
from oewg_cli.formats.markdown.markdown_blocks import parts as blocks_as_parts
from oewg_cli.formats.markdown.markdown_runs import changed_line, escaped_line, inline_text
from oewg_cli.formats.markdown.markdown_tables import days_as_tables, table_parts
from oewg_cli.formats.markdown.stamp_comment import read_exported, with_stamp
from oewg_cli.formats.note_writer import NoteWriter
from oewg_cli.formats.tracked_versions import settled
from oewg_cli.note.blocks import Block, BlockKind, Run, RunChange
from oewg_cli.note.design import PLAIN, Design, ProgrammeLayout
from oewg_cli.note.note import AsteriskFootnote, Note, PrintedMasthead

_HARD_BREAK = "\\\n"
_RULE = "---"


def write_markdown(note: Note, design: Design = PLAIN) -> str:
    """Return the note as Markdown text: CommonMark 0.31 with the footnotes and tables of GitHub, LF line ends.

    The organ is the heading of the first level, body and annex are of the second, titles of the third, the subtitle and
    the days of the fourth, entries of the fifth; one with an aside is bold text, since all of a heading is bold. What
    is within an entry is of the sixth level, and before an aside also bold in it; the hours of a stretch are before its
    heading. Asterisk footnotes and the job number come before the annex, since they are at the foot of the first page,
    and a rule comes after the last day. Inserted and deleted text is between tags of HTML, a move as both; a paragraph
    has the number that it has now, or had.
    """
    note = settled(note.with_blocks(_with_letter))
    parts = [*_masthead(note.masthead), *blocks_as_parts(note.front)]
    parts += map(_asterisk_footnote, note.asterisk_footnotes)
    parts += [_line(note.masthead, "release")] if note.masthead.runs("release") else []
    parts += blocks_as_parts(note.annex)
    parts += _programme(note, choose_layout(note, design).layout)
    parts.append(_RULE)
    if note.footnotes:
        parts.append("\n".join(f"[^{footnote.number}]: {inline_text(footnote.runs)}" for footnote in note.footnotes))
    return "\n\n".join(parts) + "\n"


def _programme(note: Note, layout: ProgrammeLayout) -> Iterator[str]:
    if layout is ProgrammeLayout.TABLE:
        yield from days_as_tables(note.days, note.columns)
        return
    laid = laid_out(note, layout)
    for is_table, together in groupby(laid, key=lambda part: isinstance(part, LayoutTable)):
        if is_table:
            yield from (text for part in together if isinstance(part, LayoutTable) for text in table_parts(part))
        else:
            yield from blocks_as_parts([part for part in together if isinstance(part, Block)])
    tables = (part for part in laid if isinstance(part, LayoutTable))
    if any(cell.span > 1 for table in tables for row in table.rows for cell in row.cells):
        yield note.columns.at_left


def _masthead(masthead: PrintedMasthead) -> Iterator[str]:
    yield _line(masthead, "united_nations")
    yield f"# {_line(masthead, 'organ')}"
    for names in (("symbol", "distribution", "date"), ("original", "versions")):
        yield _HARD_BREAK.join(filter(None, (_line(masthead, name) for name in names)))
    yield _RULE


def _line(masthead: PrintedMasthead, name: str) -> str:
    """Write a line of the masthead by the name of its field, with its changes; empty where there is none."""
    return changed_line(masthead.runs(name))


def _asterisk_footnote(footnote: AsteriskFootnote) -> str:
    if footnote.change is None:
        return f"{escaped_line(footnote.char)} {inline_text(footnote.runs)}"
    return inline_text((Run(f"{footnote.char} ", change=footnote.change), *footnote.runs))


def _with_letter(block: Block) -> Block:
    """Put the letter of a subparagraph before its text: Markdown has no such lists, so it is text of its version."""
    if block.kind is not BlockKind.SUBPARAGRAPH:
        return block
    letter = [Run(block.label or "")]
    if block.old_label is not None:
        letter = [Run(block.old_label, change=RunChange.DELETED), letter[0]._replace(change=RunChange.INSERTED)]
    return block._replace(runs=(*letter, Run(" "), *block.runs), number=None, was=None)


def _markdown_bytes(note: Note, design: Design) -> bytes:
    text = write_markdown(note, design)
    return (text if design.clean else with_stamp(text, choose_layout(note, design).layout)).encode()


WRITER = NoteWriter(_markdown_bytes, read_exported)
"""Without no-break spaces: Markdown is searched as text, and the program that shows it breaks its lines."""
