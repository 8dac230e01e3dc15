"""Write the changes as text, in colour on a terminal."""

from collections.abc import Iterator

from oewg_cli.diffing.changes import Change, ChangedWord
from oewg_cli.diffing.reporters.change_report import ChangeReport, by_heading, shown_words
from oewg_cli.lint.reporters.segments import Segment, SegmentStyle
from oewg_cli.note.blocks import RunChange
from oewg_cli.text.quoting import visible

_MARKS = {"ADDED": "+", "REMOVED": "-", "CANCELLED": "-", "MOVED": ">"}
"""The mark before a change, by the last word of its kind; `~` before any other."""
_STYLES = {"+": SegmentStyle.INSERTED, "-": SegmentStyle.DELETED, ">": SegmentStyle.INFO, "~": SegmentStyle.WARNING}
_ENDS = {RunChange.DELETED: ("[-", "-]", SegmentStyle.DELETED), RunChange.INSERTED: ("{+", "+}", SegmentStyle.INSERTED)}


def as_text(changed: ChangeReport) -> Iterator[Segment]:
    """Write the changes under their headings: `+` added, `-` removed, `>` moved, `~` changed; then their number.

    Words are marked as `git diff --word-diff` marks them: `[-deleted-]{+inserted+}`.
    """
    for where, changes in by_heading(changed.changes):
        yield Segment(f"{visible(where)}\n", SegmentStyle.CODE)
        for change in changes:
            yield from _change(change)
        yield Segment("\n")
    number = len(changed.changes)
    count = f"{number} change{'s' * (number != 1)}" if number else "No change that a reader can see"
    yield Segment(f"{count} from {changed.old} to {changed.new}.\n")


def _change(change: Change) -> Iterator[Segment]:
    char = _MARKS.get(change.kind.name.rpartition("_")[2], "~")
    yield Segment(f"  {char} ", _STYLES[char])
    yield Segment(f"{visible(change.sentence)}\n")
    words = shown_words(change)
    if words:
        yield Segment("      ")
        yield from (_word(word, _STYLES[char] if change.words == () else None) for word in words)
        yield Segment("\n")


def _word(word: ChangedWord, style: SegmentStyle | None) -> Segment:
    if word.change is None:
        return Segment(visible(word.text)) if style is None else Segment(visible(word.text), style)
    begin, end, style = _ENDS[word.change]
    return Segment(f"{begin}{visible(word.text)}{end}", style)
