"""Find what changed in the title block."""

from collections.abc import Iterator, Sequence

from oewg_cli.diffing.body_changes import body_changes, line_changes, line_place
from oewg_cli.diffing.change_names import TITLE_BLOCK_PARTS
from oewg_cli.diffing.changes import Change
from oewg_cli.diffing.compared_versions import ComparedVersions
from oewg_cli.diffing.matched_parts import PartMatcher
from oewg_cli.diffing.printed_texts import TextPlace
from oewg_cli.diffing.session_changes import place_and_dates_changes
from oewg_cli.note.blocks import Block, BlockKind

_ALSO = {BlockKind.TITLE: "changed, also above the annex"}


def title_block_changes(versions: ComparedVersions, places: list[TextPlace]) -> Iterator[Change]:
    """Return what changed in the title block, in its order, and add its texts to the places."""
    yield from body_changes(versions, places)
    for kind, name in TITLE_BLOCK_PARTS.items():
        old, new = ([block for block in note.front if block.kind is kind] for note in (versions.before, versions.after))
        if kind is BlockKind.PLACE_AND_DATES:
            yield from place_and_dates_changes(versions)
            continue
        for one, other in _pairs(old, new):
            place = line_place(versions, name, one, other)
            places.append(place)
            yield from line_changes(place, _ALSO.get(kind, "changed"))


def _pairs(old: Sequence[Block], new: Sequence[Block]) -> Iterator[tuple[Block | None, Block | None]]:
    matcher = PartMatcher(old, new)
    matcher.match_equal(lambda block: block.origin)
    matcher.match_equal(lambda block: block.kind)
    for one, other in matcher.pairs():
        yield old[one], new[other]
    yield from ((old[number], None) for number in matcher.only_old)
    yield from ((None, new[number]) for number in matcher.only_new)
