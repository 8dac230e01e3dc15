"""Write the note as Markdown."""

from collections.abc import Iterable, Iterator

from oewg_cli.formats.markdown.markdown_runs import cell_text, changed_line, escaped_line, inline_text
from oewg_cli.formats.note_writer import NoteWriter
from oewg_cli.formats.tracked_versions import TrackedVersion, change_of, is_in, settled
from oewg_cli.note.blocks import Block, BlockKind, Run, RunChange
from oewg_cli.note.design import PLAIN, Design, ProgrammeLayout
from oewg_cli.note.note import AsteriskFootnote, Note, NoteDay, PrintedMasthead

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
_RULE = "---"


def write_markdown(note: Note, design: Design = PLAIN) -> str:
    """Return the note as Markdown text: CommonMark 0.31 with the footnotes and tables of GitHub, LF line ends.

    The organ is the heading of the first level, body and annex are of the second, titles of the third, the
    subtitle and the days of the fourth, entries of the fifth; one with an aside is bold text, since all of a heading is
    bold. Asterisk footnotes and the job number come before the annex, since they are at the foot of the first page, and
    a rule comes after the last day. Inserted and deleted text is between tags of HTML, a move as both; a paragraph has
    the number that it has now.
    """
    note = settled(note.with_blocks(_with_letter))
    parts = [*_masthead(note.masthead), *_blocks(note.front)]
    parts += map(_asterisk_footnote, note.asterisk_footnotes)
    parts += [_line(note.masthead, "release")] if note.masthead.runs("release") else []
    if design.layout is ProgrammeLayout.TABLE:
        parts += _blocks(note.annex)
        parts += [part for day in note.days for part in _day(day, note.columns[:2])]
    else:
        parts += _blocks((*note.annex, *(block for day in note.days for block in day.blocks)))
    parts.append(_RULE)
    if note.footnotes:
        parts.append("\n".join(f"[^{footnote.number}]: {inline_text(footnote.runs)}" for footnote in note.footnotes))
    return "\n\n".join(parts) + "\n"


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


def _blocks(blocks: tuple[Block, ...]) -> Iterator[str]:
    """Return the blocks as parts with an empty line between them; the lines of a list stay together.

    A subparagraph is indented as the text of its paragraph is.
    """
    lines: list[str] = []
    indent = ""
    for number, block in enumerate(blocks):
        if block.kind is BlockKind.PARAGRAPH:
            indent = " " * len(_prefix(block))
        lines.append(f"{indent}{_block(block)}" if block.kind is BlockKind.SUBPARAGRAPH else _block(block))
        following = blocks[number + 1].kind if number + 1 < len(blocks) else None
        if block.kind not in _LISTS or following is not block.kind:
            yield "\n".join(lines)
            lines = []


def _block(block: Block) -> str:
    if block.kind is BlockKind.HEADING and block.aside:
        return _bold(block.runs, cell_text(block.aside).rstrip())
    return _prefix(block) + inline_text((*block.runs, *block.aside))


def _prefix(block: Block) -> str:
    return _PREFIXES.get(block.kind, "") if block.label is None else f"{block.label} "


def _bold(runs: tuple[Run, ...], following: str) -> str:
    """Write runs in bold type, and text after them that is not."""
    text = cell_text(runs)
    # Next to other characters, asterisks may not begin or end bold type.
    if text and text == text.strip() and following.startswith((" ", "<")):
        return f"**{text}**{following}"
    return f"<strong>{text}</strong>{following}"


def _day(day: NoteDay, columns: Iterable[str]) -> Iterator[str]:
    """Return a day as its heading and a table with a row for each meeting, the blocks of a cell one under the other."""
    yield _block(day.heading)
    held = [
        version for version in TrackedVersion if any(is_in(meeting.hours.change, version) for meeting in day.meetings)
    ]
    if held:
        rows = [
            _row(cell_text([Run(title, change=change_of(held))]) for title in columns),
            _row("---" for _ in columns),
            *(
                _row(_BREAK_IN_CELL.join(map(_in_cell, blocks)) for blocks in ([meeting.hours], meeting.entry_blocks))
                for meeting in day.meetings
            ),
        ]
        yield "\n".join(rows)


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
