"""Find what changed in the headings of the note, above its paragraphs."""

from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from oewg_cli.diffing.change_names import sentence
from oewg_cli.diffing.changes import Change, ChangeKind
from oewg_cli.diffing.compared_versions import ComparedVersions
from oewg_cli.diffing.list_changes import ListLine
from oewg_cli.diffing.matched_parts import PartMatcher
from oewg_cli.diffing.printed_texts import PrintedText, TextPlace
from oewg_cli.diffing.text_changes import stated_changes
from oewg_cli.note.blocks import BlockKind
from oewg_cli.text.quoting import quoted

_PARAGRAPHS = "Paragraphs"


class PrintedParagraph(NamedTuple):
    """A paragraph with its number, its list, and its identity."""

    number: int
    text: PrintedText
    lines: tuple[ListLine, ...]
    origin: str

    @property
    def words(self) -> str:
        """Return all that it says."""
        return " ".join([self.text.text, *(line.text.text for line in self.lines)])


class _NoteHeading(NamedTuple):
    """A heading of the note, and the number of paragraphs before it."""

    text: PrintedText
    before: int
    origin: str


def note_heading_changes(
    versions: ComparedVersions, paragraphs: PartMatcher[PrintedParagraph], places: list[TextPlace]
) -> Iterator[Change]:
    """Return the headings that were added, removed, reworded or moved, and add them to the places.

    A heading is at another place if paragraphs that did not move are on its other side.
    """
    matcher = PartMatcher(_headings(versions, is_old=True), _headings(versions, is_old=False))
    if not matcher.old and not matcher.new:
        return
    matcher.match_equal(lambda each: each.text.text)
    matcher.match_similar(lambda each: each.text.text)
    matcher.match_single_gaps()
    olds = {new: old for old, new in matcher.new_of_old.items()}
    counts = _kept_before(paragraphs)
    for old in matcher.only_old:
        yield from _changes(_place(matcher.old[old], None), places)
    for number, heading in enumerate(matcher.new):
        old_heading = matcher.old[olds[number]] if number in olds else None
        yield from _changes(_place(old_heading, heading), places)
        if old_heading and counts[0][old_heading.before] != counts[1][heading.before]:
            yield _moved(old_heading, heading)
    for old in sorted(matcher.moved()):
        one, other = matcher.old[old], matcher.new[matcher.new_of_old[old]]
        if counts[0][one.before] == counts[1][other.before]:
            yield _moved(one, other)


def _headings(versions: ComparedVersions, *, is_old: bool) -> list[_NoteHeading]:
    note = versions.before if is_old else versions.after
    text_of = versions.old_text if is_old else versions.new_text
    found: list[_NoteHeading] = []
    count = 0
    for block in note.front:
        if block.kind is BlockKind.NOTE_HEADING:
            found.append(_NoteHeading(text_of(block.runs), count, block.origin))
        elif block.kind is BlockKind.PARAGRAPH:
            count += 1
    return found


def _kept_before(paragraphs: PartMatcher[PrintedParagraph]) -> tuple[list[int], list[int]]:
    """Return how many paragraphs that stayed in their order come before each place, in both versions."""
    moved = paragraphs.moved()
    kept = {old: new for old, new in paragraphs.pairs() if old not in moved}
    return _counts(len(paragraphs.old), set(kept)), _counts(len(paragraphs.new), set(kept.values()))


def _counts(length: int, kept: set[int]) -> list[int]:
    return [0, *accumulate(int(number in kept) for number in range(length))]


def _place(old: _NoteHeading | None, new: _NoteHeading | None) -> TextPlace:
    shown = new or old
    origin = shown.origin if shown else ""
    label = f"the heading above paragraph {shown.before + 1}" if shown else ""
    texts = old and old.text, new and new.text
    return TextPlace(ChangeKind.PARAGRAPH_CHANGED, _PARAGRAPHS, label, origin, *texts)


def _changes(place: TextPlace, places: list[TextPlace]) -> Iterator[Change]:
    places.append(place)
    yield from stated_changes(place)


def _moved(old: _NoteHeading, new: _NoteHeading) -> Change:
    said = f"the heading {quoted(new.text.text)} is now above paragraph {new.before + 1}"
    if old.before != new.before:
        said += f"; it was above paragraph {old.before + 1}"
    names = f"paragraph {old.before + 1}", f"paragraph {new.before + 1}"
    return Change(ChangeKind.PARAGRAPH_MOVED, _PARAGRAPHS, sentence(said), *names, origin=new.origin)
