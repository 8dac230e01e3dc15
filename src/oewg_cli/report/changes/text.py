"""The changes as text, in colour on a terminal."""

from collections.abc import Iterator

from oewg_cli.compare.changes import Change, Kind, Word
from oewg_cli.kernel.wording import visible
from oewg_cli.note.blocks import Change as RunChange
from oewg_cli.report.changes.compared import Compared, by_heading, shortened
from oewg_cli.report.segments import Segment, Style

_SIGNS = {
    Kind.PARAGRAPH_ADDED: "+", Kind.DAY_ADDED: "+", Kind.MEETING_ADDED: "+", Kind.ENTRY_ADDED: "+",
    Kind.FOOTNOTE_ADDED: "+", Kind.PARAGRAPH_REMOVED: "-", Kind.DAY_REMOVED: "-", Kind.MEETING_CANCELLED: "-",
    Kind.ENTRY_REMOVED: "-", Kind.FOOTNOTE_REMOVED: "-", Kind.MEETING_MOVED: ">", Kind.ENTRY_MOVED: ">",
}  # fmt: skip
_STYLES = {"+": Style.INSERTED, "-": Style.DELETED, ">": Style.INFO, "~": Style.WARNING}
_ENDS = {RunChange.DELETED: ("[-", "-]", Style.DELETED), RunChange.INSERTED: ("{+", "+}", Style.INSERTED)}


def as_text(compared: Compared) -> Iterator[Segment]:
    """Write the changes under their headings: `+` added, `-` taken out, `>` moved, `~` changed; then their number.

    Words are marked as `git diff --word-diff` marks them: `[-deleted-]{+inserted+}`.
    """
    for where, changes in by_heading(compared.changes):
        yield Segment(f"{visible(where)}\n", Style.CODE)
        for change in changes:
            yield from _change(change)
        yield Segment("\n")
    number = len(compared.changes)
    named = f"{number} change{'s' * (number != 1)}" if number else "No change that a reader can see"
    yield Segment(f"{named} from {compared.old} to {compared.new}.\n")


def _change(change: Change) -> Iterator[Segment]:
    sign = _SIGNS.get(change.kind, "~")
    yield Segment(f"  {sign} ", _STYLES[sign])
    yield Segment(f"{visible(change.sentence)}\n")
    if len({word.change for word in change.words}) > 1 or (change.words and change.kind is not Kind.MASTHEAD):
        yield Segment("      ")
        yield from map(_word, shortened(change.words))
        yield Segment("\n")
    elif change.kind in {Kind.FOOTNOTE_ADDED, Kind.FOOTNOTE_REMOVED}:
        yield Segment(f"      {visible(change.new or change.old or '')}\n", _STYLES[sign])


def _word(word: Word) -> Segment:
    if word.change is None:
        return Segment(visible(word.text))
    begin, end, style = _ENDS[word.change]
    return Segment(f"{begin}{visible(word.text)}{end}", style)
