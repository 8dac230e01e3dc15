"""The body: the blocks of the note as paragraphs with spacers between them, and the tables of its programme."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from oewg_cli.formats.layouts.layout_table import LayoutTable
from oewg_cli.formats.timetable import TimetableDay
from oewg_cli.formats.tracked_versions import ONLY_IN, TrackedVersion, change_of, is_in, printed_blocks
from oewg_cli.formats.word.cell_writer import BOTH, Versions
from oewg_cli.formats.word.depths import Depths
from oewg_cli.formats.word.form_variants import FormVariants
from oewg_cli.formats.word.last_paragraph import ParagraphSpec, paragraph_of
from oewg_cli.formats.word.layout_tables import LayoutTables
from oewg_cli.formats.word.programme_parts import ProgrammePart, has_documents, needs_landscape
from oewg_cli.formats.word.programme_table import ProgrammeTable
from oewg_cli.formats.word.run_writer import RunWriter
from oewg_cli.formats.word.typesetter import Typesetter
from oewg_cli.formats.word.xml_elements import Element
from oewg_cli.note.blocks import Block, BlockKind
from oewg_cli.note.note import Note

_UNDER_A_HEADING = frozenset({BlockKind.TEXT, BlockKind.BULLET, BlockKind.DOCUMENTS})
_UNDER_HOURS = _UNDER_A_HEADING | {BlockKind.MEETING, BlockKind.HEADING, BlockKind.STRETCH}
_Following = Mapping[TrackedVersion, ProgrammePart | None]


class BodyWriter:
    """Writes the blocks and the tables of a note in the forms of a typesetter."""

    def __init__(self, typesetter: Typesetter, run_writer: RunWriter, note: Note) -> None:
        self._typesetter = typesetter
        self._run_writer = run_writer
        self._redline = run_writer.redline
        self._note = note
        self._variants = FormVariants(typesetter, note.masthead)
        self._depths = Depths(note)
        # No spacers come before the first block.
        self._spacers_after: dict[TrackedVersion, int | None] = dict.fromkeys(TrackedVersion, 0)
        # Above the highest level, so that the first heading has it.
        self._levels = dict.fromkeys(TrackedVersion, -1)
        # The versions in which the part that was written last is a table, and the name of the rule under it.
        self._after_table: Versions = frozenset()
        self._rule = "table-end"

    def elements(self, programme: Sequence[ProgrammePart], section_end: Element | None = None) -> Iterator[Element]:
        """Write the blocks of the note in their order, then its programme, and the closing rule.

        The end of a section, if there is one, comes before the annex.
        """
        front, annex = ([*printed_blocks(blocks)] for blocks in (self._note.front, self._note.annex))
        yield from self._parts(front, _first((*annex, *programme)))
        if section_end is not None:
            self._spacers_after = dict.fromkeys(TrackedVersion)
            yield section_end
        yield from self._parts([*annex, *_printed(programme)], dict.fromkeys(TrackedVersion))
        is_wide = needs_landscape(programme)
        rule = "wide-closing-rule" if is_wide and self._typesetter.has_form("wide-closing-rule") else "closing-rule"
        above = dict.fromkeys(sorted(self._after_table), self._typesetter.form(rule).above)
        yield from self._end_of_tables(BOTH, keep=BOTH)
        yield from self._spacers(above, keep_next=True)
        # Where a version has no blocks, its text starts here.
        yield self._typesetter.paragraph(rule, *self._run_writer.asterisks.at_start(None))

    def _parts(self, parts: Sequence[ProgrammePart], last: _Following) -> Iterator[Element]:
        """Write parts, after which the last ones come."""
        arguments = (self._typesetter, self._run_writer, self._depths, self._note)
        with_documents = has_documents(parts)
        days = ProgrammeTable(*arguments, has_documents=with_documents)
        tables = LayoutTables(*arguments, [part for part in parts if isinstance(part, LayoutTable)])
        for part, following in zip(parts, _followings(parts, last), strict=True):
            if isinstance(part, Block):
                versions = frozenset(version for version in TrackedVersion if is_in(part.change, version))
                yield from self._end_of_tables(versions, keep=frozenset())
                yield from self._block(part, following)
                continue
            yield from self._before_table(part, following)
            is_last = frozenset(
                version for version in TrackedVersion if _has(part, version) and not _is_table(following[version])
            )
            if isinstance(part, TimetableDay):
                self._rule = "full-table-end" if with_documents else "table-end"
                yield from days.elements(part, is_last)
            else:
                self._rule = "full-table-end"
                yield from tables.elements(part, is_last)

    def _block(self, block: Block, following: _Following) -> Iterator[Element]:
        """Write a block, with spacers between it and the one before it."""
        versions = [version for version in TrackedVersion if is_in(block.change, version)]
        name = self._variants.form(block.kind, block.runs, versions[-1])
        form = self._typesetter.form(name)
        # The smaller of the two numbers, so that the hours can be close under their day, and all others apart.
        above = {version: (self._spacers_after[version], form.above) for version in versions}
        yield from self._spacers({
            version: min((count for count in counts if count is not None), default=0)
            for version, counts in above.items()
        })  # fmt: skip
        depth = self._depths.of(block)
        forms = [(_keep_next(block, following[each]), depth[each], self._outline(name, each)) for each in versions]
        content = self._run_writer.block(block, form.run, form.run | self._typesetter.form("aside").run)
        (old_keep, old_depth, old_outline), (keep, deep, outline) = forms[0], forms[-1]
        made = self._typesetter.paragraph(name, *content, keep_next=keep, depth=deep, outline=outline)
        if forms[0] != forms[-1]:
            old = self._typesetter.paragraph(name, keep_next=old_keep, depth=old_depth, outline=old_outline)
            self._redline.record_form(made, old)
        yield from self._redline.paragraph(made, block.change, block.move)
        self._spacers_after |= dict.fromkeys(versions, form.below)

    def _outline(self, name: str, version: TrackedVersion) -> int | None:
        """Return the level of a heading that would skip one after the heading before it, otherwise None."""
        level = self._typesetter.outline(name)
        if level is None:
            return None
        self._levels[version] = min(level, self._levels[version] + 1)
        return None if self._levels[version] == level else self._levels[version]

    def _before_table(self, table: ProgrammePart, following: _Following) -> Iterator[Element]:
        """Write the spacers before the first of several tables, in each version that has one there."""
        first = [
            version
            for version in TrackedVersion
            if version not in self._after_table and _is_table(table if _has(table, version) else following[version])
        ]
        yield from self._spacers({version: self._spacers_after[version] for version in first})
        self._after_table |= frozenset(first)

    def _end_of_tables(self, versions: Versions, *, keep: Versions) -> Iterator[Element]:
        """Write the rule under the last of several tables, in those of the versions that have one there."""
        ended = self._after_table & versions
        if ended:
            spec = ParagraphSpec(self._rule, (), change_of(ended), keep=keep)
            yield from self._redline.paragraph(paragraph_of(spec, self._typesetter, self._redline), spec.change)
            self._spacers_after |= dict.fromkeys(ended, None)
            self._after_table -= ended

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


def _printed(parts: Iterable[ProgrammePart]) -> Iterator[ProgrammePart]:
    for part in parts:
        yield from printed_blocks([part]) if isinstance(part, Block) else [part]


def _has(part: ProgrammePart, version: TrackedVersion) -> bool:
    return is_in(part.change, version)


def _is_table(part: ProgrammePart | None) -> bool:
    return part is not None and not isinstance(part, Block)


def _first(parts: Iterable[ProgrammePart]) -> _Following:
    """Return the first of these parts in each version, None where it has none."""
    printed = [*_printed(parts)]
    return {version: next((part for part in printed if _has(part, version)), None) for version in TrackedVersion}


def _followings(parts: Sequence[ProgrammePart], last: _Following) -> list[_Following]:
    """Return for each part the next one in each version."""
    found: list[_Following] = []
    following = dict(last)
    for part in reversed(parts):
        found.append(dict(following))
        following |= {version: part for version in TrackedVersion if _has(part, version)}
    return found[::-1]


def _keep_next(block: Block, following: ProgrammePart | None) -> bool | None:
    """Return whether a block stays on the page of the next part: None for what its style says.

    The closing rule must not be alone on a page, nor a heading without its text or its table; but headings with nothing
    under them would pull each other from page to page.
    """
    if not isinstance(following, Block):
        return True
    if block.kind is BlockKind.HEADING:
        return following.kind in _UNDER_A_HEADING or (following.kind in _UNDER_HOURS and following.level > block.level)
    if block.kind in {BlockKind.MEETING, BlockKind.STRETCH}:
        return following.kind in _UNDER_HOURS
    return False if block.kind is following.kind is BlockKind.HOURS else None
