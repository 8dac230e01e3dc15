"""The body: the blocks of the note as paragraphs, with the space between them."""

from collections.abc import Iterator
from itertools import zip_longest

from oewg_cli.formats.word.elements import Element, tab, text_run
from oewg_cli.formats.word.forms import form, paragraph
from oewg_cli.formats.word.inline import Inline
from oewg_cli.note.blocks import Block, BlockKind

_UNDER_A_HEADING = frozenset({BlockKind.TEXT, BlockKind.BULLET})


def body(blocks: tuple[Block, ...], inline: Inline) -> Iterator[Element]:
    """Set the blocks in their order, and the rule that closes the document."""
    below: int | None = None
    for block, following in zip_longest(blocks, blocks[1:]):
        shape = form(block.kind)
        yield from (paragraph("spacer") for _ in range(shape.above if below is None else below))
        yield paragraph(block.kind, *_content(block, inline), keep_next=_keep_next(block, following))
        below = shape.below
    yield paragraph("closing-rule")


def _content(block: Block, inline: Inline) -> Iterator[Element]:
    if block.number is not None:
        yield text_run(f"{block.number}.", {})
        yield tab()
    yield from inline.content(block.runs, {})
    yield from inline.content(block.aside, form("aside").run)


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
