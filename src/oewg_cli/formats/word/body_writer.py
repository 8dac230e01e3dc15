"""The body: the blocks of the note as paragraphs with spacers between them, or the programme as tables."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from oewg_cli.formats.tracked_versions import ONLY_IN, TrackedVersion, alone, is_in, is_printed
from oewg_cli.formats.word.depths import depths
from oewg_cli.formats.word.form_variants import FormVariants
from oewg_cli.formats.word.programme_table import ProgrammeTable
from oewg_cli.formats.word.run_writer import RunWriter
from oewg_cli.formats.word.typesetter import Typesetter
from oewg_cli.formats.word.xml_elements import Element
from oewg_cli.note.blocks import Block, BlockKind
from oewg_cli.note.note import Note

_UNDER_A_HEADING = frozenset({BlockKind.TEXT, BlockKind.BULLET, BlockKind.DOCUMENTS})
_UNDER_HOURS = _UNDER_A_HEADING | {BlockKind.MEETING, BlockKind.HEADING, BlockKind.STRETCH}


class _Paragraph(NamedTuple):
    """A block that is printed, and how deep it is in each version."""

    block: Block
    depths: Mapping[TrackedVersion, int]


class BodyWriter:
    """Writes the blocks of a note in the forms of a typesetter."""

    def __init__(self, typesetter: Typesetter, run_writer: RunWriter) -> None:
        self._typesetter = typesetter
        self._run_writer = run_writer
        self._redline = run_writer.redline

    def elements(self, note: Note, *, as_table: bool) -> Iterator[Element]:
        """Write the blocks in their order, the programme as tables if asked, and the closing rule."""
        blocks = (*note.front, *note.annex) if as_table else note.blocks
        yield from self._blocks(blocks, FormVariants(self._typesetter, note.masthead))
        if as_table:
            versions = [
                version for version in TrackedVersion if any(is_in(day.heading.change, version) for day in note.days)
            ]
            yield from self._spacers({version: self._spacers_after_last(blocks, version) for version in versions})
            yield from ProgrammeTable(self._typesetter, self._run_writer).elements(note)
            above = self._typesetter.form("closing-rule").above
            yield from self._spacers(dict.fromkeys(versions, above), keep_next=True)
        # Where a version has no blocks, its text starts here.
        yield self._typesetter.paragraph("closing-rule", *self._run_writer.asterisks.at_start(None))

    def _blocks(self, blocks: Iterable[Block], variants: FormVariants) -> Iterator[Element]:
        """Write the blocks with spacers between them."""
        spacers_after: dict[TrackedVersion, int | None] = dict.fromkeys(TrackedVersion)
        paragraphs = _printed(blocks)
        for position, (block, depth) in enumerate(paragraphs):
            versions = [version for version in TrackedVersion if is_in(block.change, version)]
            name = variants.form(block.kind, block.runs, versions[-1])
            form = self._typesetter.form(name)
            # The smaller of the two numbers, so that the hours can be close under their day, and all others apart.
            yield from self._spacers({
                version: min((count for count in (spacers_after[version], form.above) if count is not None), default=0)
                for version in versions
            })  # fmt: skip
            old, *_, new = (
                (_keep_next(block, _following(paragraphs, position, each)), depth[each]) for each in (versions * 2)
            )
            content = self._run_writer.block(block, form.run, self._typesetter.form("aside").run)
            made = self._typesetter.paragraph(name, *content, keep_next=new[0], depth=new[1])
            if old != new:
                self._redline.record_form(made, self._typesetter.paragraph(name, keep_next=old[0], depth=old[1]))
            yield from self._redline.paragraph(made, block.change, block.move)
            spacers_after |= dict.fromkeys(versions, form.below)

    def _spacers(
        self, numbers: Mapping[TrackedVersion, int | None], *, keep_next: bool | None = None
    ) -> Iterator[Element]:
        """Write a number of spacers for each version; those of one version only are tracked changes."""
        both = min((numbers.get(version) or 0) for version in TrackedVersion)
        for version, number in numbers.items():
            for _ in range((number or 0) - both):
                yield from self._redline.paragraph(self._spacer(keep_next=keep_next), ONLY_IN[version])
        yield from (self._spacer(keep_next=keep_next) for _ in range(both))

    def _spacer(self, *, keep_next: bool | None) -> Element:
        return self._typesetter.paragraph("spacer", keep_next=keep_next)

    def _spacers_after_last(self, blocks: Iterable[Block], version: TrackedVersion) -> int | None:
        *_, last = (None, *(block for block in blocks if is_printed(block, version)))
        return self._typesetter.form(last.kind).below if last else None


def _printed(blocks: Iterable[Block]) -> list[_Paragraph]:
    """Return the blocks that are printed; one that is empty in a version is only in the other."""
    blocks = list(blocks)
    found = []
    for block, old, new in zip(blocks, *(depths(blocks, version) for version in TrackedVersion), strict=True):
        versions = [version for version in TrackedVersion if is_printed(block, version)]
        if versions:
            is_alone = block.change is None and len(versions) == 1
            own = alone(block, versions[0]) if is_alone else block
            found.append(_Paragraph(own, {TrackedVersion.OLD: old, TrackedVersion.NEW: new}))
    return found


def _following(paragraphs: Sequence[_Paragraph], number: int, version: TrackedVersion) -> Block | None:
    """Return the next block of a version."""
    return next((block for block, _ in paragraphs[number + 1 :] if is_in(block.change, version)), None)


def _keep_next(block: Block, following: Block | None) -> bool | None:
    """Return whether a block stays on the page of the next one: None for what its style says.

    The closing rule must not be alone on a page, nor a heading without its text; but headings with nothing under them
    would pull each other from page to page.
    """
    if following is None:
        return True
    if block.kind is BlockKind.HEADING:
        return following.kind in _UNDER_A_HEADING or (following.kind in _UNDER_HOURS and following.level > block.level)
    if block.kind in {BlockKind.MEETING, BlockKind.STRETCH}:
        return following.kind in _UNDER_HOURS
    return False if block.kind is following.kind is BlockKind.HOURS else None
