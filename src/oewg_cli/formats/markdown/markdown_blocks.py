"""Write blocks as Markdown: as parts of a page, or as lines of a cell."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from oewg_cli.formats.joined_runs import AFTER_STRETCH, AFTER_WORDS, are_words, hours_and_who, joined
from oewg_cli.formats.markdown.markdown_runs import cell_text, inline_text
from oewg_cli.formats.tracked_versions import TrackedVersion, is_in
from oewg_cli.note.blocks import Block, BlockKind, Run

_PREFIXES = {
    BlockKind.BODY: "## ",
    BlockKind.TITLE: "### ",
    BlockKind.SUBTITLE: "#### ",
    BlockKind.TITLE_LINE: "#### ",
    BlockKind.NOTE_HEADING: "### ",
    BlockKind.ANNEX: "## ",
    BlockKind.ANNEX_TITLE: "### ",
    BlockKind.WEEK: "### ",
    BlockKind.DAY: "#### ",
    BlockKind.HEADING: "##### ",
    BlockKind.BULLET: "- ",
}
_LISTS = {BlockKind.PARAGRAPH, BlockKind.BULLET}
_DASH = AFTER_WORDS.rstrip()
_BREAK_IN_CELL = "<br> "
"""With a space, since a reader that leaves out tags would make one word of two."""
_INDENT_IN_CELL = "\N{EM SPACE}"


def parts(blocks: Sequence[Block]) -> Iterator[str]:
    """Return the blocks as parts with an empty line between them; the lines of a list stay together.

    A subparagraph is indented as the text of its paragraph is.
    """
    lines: list[str] = []
    indent = ""
    blocks = printed(blocks)
    for number, block in enumerate(blocks):
        if block.kind is BlockKind.PARAGRAPH:
            indent = " " * len(_prefix(block))
        lines.append(f"{indent}{line(block)}" if block.kind is BlockKind.SUBPARAGRAPH else line(block))
        following = blocks[number + 1].kind if number + 1 < len(blocks) else None
        if block.kind not in _LISTS or following is not block.kind:
            yield "\n".join(lines)
            lines = []


def printed(blocks: Iterable[Block]) -> list[Block]:
    """Return the blocks that have something to print, the hours of a stretch in one with its heading."""
    found: list[Block] = []
    follows_stretch = False
    for block in blocks:
        if follows_stretch and block.kind is BlockKind.HEADING and block.level == found[-1].level:
            found[-1] = block._replace(runs=joined(found[-1].runs, AFTER_STRETCH, block.runs))
        elif block.kind is BlockKind.STRETCH:
            found.append(block._replace(kind=BlockKind.HEADING))
        elif not block.is_empty:
            found.append(block)
        follows_stretch = block.kind is BlockKind.STRETCH
    return found


def line(block: Block) -> str:
    """Write a block as a line that begins a part of the page."""
    if block.kind is BlockKind.HOURS:
        return _hours(block)
    if block.kind is BlockKind.HEADING and block.aside:
        bold = _bold(block.runs, cell_text(block.aside).rstrip())
        return f"{_prefix(block)}{bold}" if block.level else bold
    return _prefix(block) + inline_text(all_runs(block))


def _hours(block: Block) -> str:
    """Write hours and who meets; words in place of hours are bold, since they would be read as a text if they were not.

    So is the dash after them, unlike that after the heading of an entry, and who meets where nothing is said of the
    hours. In a note of two versions each has its own form.
    """
    versions = {version for version in TrackedVersion if are_words(block.runs or block.aside, version)}
    of_hours = {id(run) for run in block.runs or block.aside}
    texts: list[str] = []
    for is_bold, together in groupby(
        _with_dash_apart(all_runs(block)),
        lambda run: (
            (id(run) in of_hours or run.text == _DASH)
            and {each for each in TrackedVersion if is_in(run.change, each)} <= versions
        ),
    ):
        runs = tuple(together)
        text = cell_text(runs) if texts or is_bold else inline_text(runs)
        is_apart = text == text.strip()
        bold = f"**{text}**" if is_apart else f"<strong>{text}</strong>"
        texts.append(bold if is_bold and text.strip() else text)
    return "".join(texts)


def _with_dash_apart(runs: Iterable[Run]) -> Iterator[Run]:
    """Return runs in which the dash after words, and not the space after it, is a run of its own."""
    for run in runs:
        if run.text == AFTER_WORDS and run.mark is None:
            yield run._replace(text=_DASH)
            yield run._replace(text=AFTER_WORDS[len(_DASH) :])
        else:
            yield run


def all_runs(block: Block) -> tuple[Run, ...]:
    """Return all that a block says, with what is between hours and those who meet."""
    if block.kind is BlockKind.HOURS:
        return hours_and_who(block)
    return (*block.runs, *block.aside)


def in_cell(blocks: Iterable[Block], *, is_label: bool) -> str:
    """Write blocks one under the other in a cell.

    Headings are bold, hours are in italics where they are not the label of a row or a column, and what is within an
    entry is indented.
    """
    return _BREAK_IN_CELL.join(_line_in_cell(block, is_label=is_label) for block in printed(blocks))


def _line_in_cell(block: Block, *, is_label: bool) -> str:
    indent = _INDENT_IN_CELL * block.level
    if block.kind is BlockKind.HEADING:
        return f"{indent}<strong>{cell_text(block.runs)}</strong>{cell_text(block.aside)}"
    if block.kind is BlockKind.HOURS and not is_label:
        return f"<em>{cell_text(all_runs(block))}</em>"
    bullet = [Run("• ", change=block.change)] if block.kind is BlockKind.BULLET else []
    return indent + cell_text([*bullet, *all_runs(block)])


def _prefix(block: Block) -> str:
    if label := block.label or block.old_label:
        return f"{label} "
    deeper = "#" * block.level if block.kind is BlockKind.HEADING else ""
    return deeper + _PREFIXES.get(block.kind, "")


def _bold(runs: tuple[Run, ...], following: str) -> str:
    """Write runs in bold type, and text after them that is not."""
    text = cell_text(runs)
    # Next to other characters, asterisks may not begin or end bold type.
    if text and text == text.strip() and following.startswith((" ", "<")):
        return f"**{text}**{following}"
    return f"<strong>{text}</strong>{following}"
