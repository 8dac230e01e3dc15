"""Two versions of a note as one, in which runs and blocks say what was inserted, deleted and moved."""

from oewg_cli.diffing.merged_blocks import BlockMerger
from oewg_cli.diffing.merged_days import DayMerger
from oewg_cli.diffing.merged_footnotes import MergedFootnotes
from oewg_cli.diffing.merged_masthead import merged_asterisk_footnotes, merged_masthead
from oewg_cli.diffing.paired_versions import PairedVersions, pair_versions
from oewg_cli.note.note import Note
from oewg_cli.programme.model import Programme


def merged(old: Programme, new: Programme, *, by_place: bool = False) -> Note:
    """Merge the notes of two versions: the note of the new version with all that changed.

    To keep what is inserted and drop what is deleted gives the new note; the other way round gives the old one: words,
    footnotes, masthead, and the numbers of paragraphs. With `by_place`, for a layout in which hours, bodies or items
    are rows and columns, a meeting at other hours or of others is at both places: deleted or moved away, inserted or
    moved here. So is an entry with other items, and a day with other dates.
    """
    return merged_note(pair_versions(old, new), by_place=by_place)


def merged_note(versions: PairedVersions, *, by_place: bool = False) -> Note:
    """Merge the notes of two versions that are paired already."""
    before, after, footnote_pairs = versions.before, versions.after, versions.footnotes
    merger = BlockMerger(footnote_pairs)
    titles = before.properties.title, after.properties.title
    both = after._replace(
        properties=after.properties._replace(old_title=titles[0] if titles[0] != titles[1] else None),
        masthead=merged_masthead(before.masthead, after.masthead),
        front=tuple(merger.sequence(before.front, after.front)),
        annex=tuple(merger.sequence(before.annex, after.annex)),
        days=tuple(DayMerger(versions, merger, by_place=by_place).days()),
        asterisk_footnotes=merged_asterisk_footnotes(before.asterisk_footnotes, after.asterisk_footnotes),
        bodies=tuple(dict.fromkeys((*after.bodies, *before.bodies))),
    )
    footnotes = MergedFootnotes(before.footnotes, after.footnotes, footnote_pairs)
    return both.with_blocks(footnotes.renumbered)._replace(footnotes=footnotes.in_order())
