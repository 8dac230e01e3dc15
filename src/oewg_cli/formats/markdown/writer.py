"""Writes the note as Markdown."""

from collections.abc import Iterator

from oewg_cli.formats.markdown.inline import escaped_line, inline_text
from oewg_cli.note.blocks import Block, BlockKind, Masthead, Note

_PREFIXES = {
    BlockKind.BODY: "## ",
    BlockKind.TITLE: "### ",
    BlockKind.SUBTITLE: "#### ",
    BlockKind.ANNEX: "## ",
    BlockKind.ANNEX_TITLE: "### ",
    BlockKind.DAY: "#### ",
    BlockKind.HEADING: "##### ",
    BlockKind.BULLET: "- ",
}
_LISTS = {BlockKind.PARAGRAPH, BlockKind.BULLET}
_HARD_BREAK = "\\\n"


def write_markdown(note: Note) -> str:
    """Give the note as Markdown text: CommonMark 0.31 with the footnotes of GitHub, LF line ends.

    The organ is the heading of the first level, body and annex are of the second, titles of the third, the
    subtitle and the days of the fourth, entries of the fifth.
    """
    parts = [*_masthead(note.masthead), *_blocks(note.blocks)]
    if note.footnotes:
        parts.append("\n".join(f"[^{footnote.number}]: {inline_text(footnote.runs)}" for footnote in note.footnotes))
    return "\n\n".join(parts) + "\n"


def _masthead(masthead: Masthead) -> Iterator[str]:
    yield escaped_line(masthead.united_nations)
    yield f"# {escaped_line(masthead.organ)}"
    lines = filter(None, (masthead.symbol, masthead.distribution, masthead.date))
    yield _HARD_BREAK.join(escaped_line(line) for line in lines)
    yield escaped_line(masthead.original)
    yield "---"


def _blocks(blocks: tuple[Block, ...]) -> Iterator[str]:
    """Give the blocks as parts with an empty line between them; the lines of a list stay together."""
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
