"""Writes the cells of a programme in tables: the blocks of a cell as paragraphs, at least one in each version."""

from collections.abc import Iterable, Sequence

from oewg_cli.formats.tracked_versions import TrackedVersion, change_of, is_in
from oewg_cli.formats.word.column_widths import with_breaks
from oewg_cli.formats.word.depths import Depths
from oewg_cli.formats.word.last_paragraph import (
    ParagraphSpec,
    paragraphs_of_one_version,
    paragraphs_with_last,
)
from oewg_cli.formats.word.run_writer import RunWriter
from oewg_cli.formats.word.typesetter import Typesetter, centred
from oewg_cli.formats.word.xml_elements import Element
from oewg_cli.note.blocks import Block, BlockKind, RunChange
from oewg_cli.note.note import Note

Versions = frozenset[TrackedVersion]
BOTH: Versions = frozenset(TrackedVersion)
LINES_OF_HALF_A_PAGE = 24
_LINES_BETWEEN = 2 / 3


class CellWriter:
    """Writes cells in the forms whose names begin with a prefix, such as `table-`."""

    def __init__(self, typesetter: Typesetter, run_writer: RunWriter, depths: Depths, prefix: str) -> None:
        self._typesetter = typesetter
        self._run_writer = run_writer
        self._redline = run_writer.redline
        self._depths = depths
        self._prefix = prefix

    def cell(self, specs: Sequence[ParagraphSpec], change: RunChange | None, keep: Versions) -> list[Element]:
        """Write a cell of a row with this change; `keep` is for the paragraph of a cell that is empty in a version."""
        empty_form = f"{self._prefix}{BlockKind.TEXT}"
        if change is not None:
            whole = specs or [ParagraphSpec(empty_form, (), change, keep=keep)]
            return [*paragraphs_of_one_version(whole, self._typesetter, self._redline)]
        missing = [version for version in TrackedVersion if not any(is_in(spec.change, version) for spec in specs)]
        empty = [ParagraphSpec(empty_form, (), change_of(missing), keep=keep)] if missing else []
        return [*paragraphs_with_last([*empty, *specs], self._typesetter, self._redline)]

    def spec(self, block: Block, keep: Versions, form: str = "", *, is_centred: bool = False) -> ParagraphSpec:
        """Return the paragraph of a block, in the form of its kind or in the one with this name, perhaps centred."""
        # A programme has no blocks without such a form; if a note has, they are written as text.
        kind = block.kind if self._typesetter.has_form(f"{self._prefix}{block.kind}") else BlockKind.TEXT
        name = form or f"{self._prefix}{kind}"
        own, aside = (self._typesetter.form(each).run for each in (name, "aside"))
        content = tuple(self._run_writer.block(with_breaks(block), own, own | aside))
        return ParagraphSpec(
            centred(name) if is_centred else name, content, block.change, block.move, keep, self._depths.of(block)
        )


def title_in(note: Note, version: TrackedVersion) -> str:
    """Return the title of a note in a version, which is the alternative text of its tables."""
    old = note.properties.old_title
    return old if version is TrackedVersion.OLD and old is not None else note.properties.title


def text_in(block: Block, version: TrackedVersion) -> str:
    """Return the text of a block in a version."""
    return "".join(run.text for run in block.runs if is_in(run.change, version))


def row_kind(height: float, *, is_kept: bool) -> str:
    """Return the kind of a row of so many lines: one after which a page can end has a rule under it.

    One that is longer than half a page may break.
    """
    if height > LINES_OF_HALF_A_PAGE:
        return "long-row"
    return "kept-row" if is_kept else "row"


def lines(blocks: Iterable[Block], version: TrackedVersion, chars: float) -> float:
    """Return about how many lines of so many characters blocks have in a version, with the space between them."""
    lengths = (
        len("".join(run.text for run in (*block.runs, *block.aside) if is_in(run.change, version)))
        for block in blocks
        if is_in(block.change, version)
    )
    return sum(length // chars + 1 + _LINES_BETWEEN for length in lengths)
