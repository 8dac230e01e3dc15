"""Find what changed in the entries of meetings."""

from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.diffing.change_names import day_name, entry_name, hours_name, meeting_name
from oewg_cli.diffing.changes import Change, ChangedWord, ChangeKind
from oewg_cli.diffing.list_changes import ComparedList, list_changes
from oewg_cli.diffing.matched_parts import PartMatcher
from oewg_cli.diffing.paired_meetings import ScheduledMeeting
from oewg_cli.diffing.printed_meetings import PrintedEntry
from oewg_cli.diffing.printed_texts import PrintedText, TextPlace
from oewg_cli.diffing.text_changes import text_changes, word_changes
from oewg_cli.note.blocks import RunChange
from oewg_cli.text.similarity import ALIKE, similarity

_PARTS = {"aside": "words after the dash", "text": "text"}


class EntryAt(NamedTuple):
    """An entry and its meeting."""

    meeting: ScheduledMeeting
    entry: PrintedEntry

    @property
    def name(self) -> str:
        """Return how the entry is named."""
        return entry_name(self.entry.entry, self.meeting.items)

    @property
    def titled_name(self) -> str:
        """Return how the entry is named where its agenda item may be new to the reader: with its title."""
        title = self.entry.heading.text.strip() if self.entry.is_printed_item else ""
        return entry_name(self.entry.entry, self.meeting.items, title)

    @property
    def prefix(self) -> str:
        """Return what begins a sentence about it."""
        return f"{hours_name(self.meeting)}: "

    @property
    def at(self) -> str:
        """Return when it is, after its name."""
        return f" on {meeting_name(self.meeting)}"


def match_entries(matcher: PartMatcher[PrintedEntry]) -> None:
    """Match the entries of a meeting in both versions: by all that is printed, by heading, by words."""
    matcher.match_equal(lambda each: each.printed)
    matcher.match_equal(lambda each: (each.subject, each.texts))
    matcher.match_equal(lambda each: (each.whole_heading.text, each.texts))
    alone = matcher.alone(lambda each: each.subject)
    matcher.match_equal(lambda each: each.subject if each.subject in alone else None)
    matcher.match_similar(lambda each: each.words, _may_be_one)
    matcher.match_equal(lambda each: each.subject)
    matcher.match_similar(lambda each: each.heading.text if each.item is None else "", _may_be_one)


def match_moved_entries(matcher: PartMatcher[EntryAt]) -> None:
    """Match the entries that moved from one meeting to another: those that say the same, or nearly."""
    matcher.match_equal(lambda each: each.entry.printed)
    matcher.match_equal(lambda each: (each.entry.subject, each.entry.texts))
    matcher.match_similar(lambda each: each.entry.words, lambda one, other: _may_be_one(one.entry, other.entry))


def _may_be_one(one: PrintedEntry, other: PrintedEntry) -> bool:
    return one.item == other.item


def entry_changes(old: EntryAt, new: EntryAt, places: list[TextPlace]) -> Iterator[Change]:
    """Return what changed in an entry that is in both versions, and add its texts to the places."""
    is_replaced = _is_replaced(old.entry, new.entry)
    if is_replaced:
        yield _replaced(old, new)
        if not _has_texts_alike(old.entry, new.entry):
            only_places(old, places, is_old=True)
            only_places(new, places, is_old=False)
            return
    place = _heading_place(old, new)
    places.append(place)
    if new.entry.item is None and old.entry.item is None and not is_replaced:
        yield from text_changes(place._replace(label=f"the heading of {new.name}"))
    for what, before, after in (
        ("aside", old.entry.aside, new.entry.aside),
        ("text", old.entry.text, new.entry.text),
    ):
        yield from _part_changes(_place(old, new, what, before, after), places, is_plural=what == "aside")
    yield from list_changes(_list_of(new), old.entry.lines, new.entry.lines, places)
    if old.entry.has_text_first != new.entry.has_text_first and _has_both(old.entry) and _has_both(new.entry):
        side = "before" if new.entry.has_text_first else "after"
        said = f"{new.prefix}the text of {new.name} comes {side} the list now."
        yield Change(ChangeKind.TEXT_CHANGED, day_name(new.meeting), said, origin=f"{new.entry.origin}/text")


def only_places(at: EntryAt, places: list[TextPlace], *, is_old: bool) -> None:
    """Add the texts of an entry that is in one version only to the places."""
    old, new = (at, None) if is_old else (None, at)
    places.append(_heading_place(old, new))
    for what, text in (("aside", at.entry.aside), ("text", at.entry.text)):
        if text is not None:
            places.append(_place(old, new, what, text if is_old else None, None if is_old else text))
    gone, come = (at.entry.lines, ()) if is_old else ((), at.entry.lines)
    list(list_changes(_list_of(at), gone, come, places))


def _has_both(entry: PrintedEntry) -> bool:
    return bool(entry.lines and entry.text)


def _heading_place(old: EntryAt | None, new: EntryAt | None) -> TextPlace:
    """Return the place of the heading, as a whole where the item is another one or only one of the two is an item."""
    is_whole = old is not None and new is not None and old.entry.item != new.entry.item
    before, after = (each and (each.entry.whole_heading if is_whole else each.entry.heading) for each in (old, new))
    at = new or old
    if at is None:
        raise ValueError("an entry must be in one of the two versions")
    return TextPlace(
        ChangeKind.TEXT_CHANGED,
        day_name(at.meeting),
        at.name,
        f"{at.entry.origin}/heading",
        before,
        after,
        at.prefix,
        at.at,
        old.entry.first_of if old else (),
        new.entry.first_of if new else (),
    )


def _place(
    old: EntryAt | None, new: EntryAt | None, what: str, before: PrintedText | None, after: PrintedText | None
) -> TextPlace:
    at = new or old
    if at is None:
        raise ValueError("an entry must be in one of the two versions")
    day, label = day_name(at.meeting), f"the {_PARTS[what]} of {at.name}"
    origin = f"{at.entry.origin}/{what}"
    return TextPlace(ChangeKind.TEXT_CHANGED, day, label, origin, before, after, at.prefix, at.at)


def _list_of(at: EntryAt) -> ComparedList:
    origin = f"{at.entry.origin}/list"
    return ComparedList(ChangeKind.TEXT_CHANGED, day_name(at.meeting), at.name, origin, at.prefix, at.at)


def _is_replaced(old: PrintedEntry, new: PrintedEntry) -> bool:
    """Return whether an entry is another one now: another item, or something with a heading that says another thing."""
    if old.item != new.item:
        return old.whole_heading.runs != new.whole_heading.runs
    headings = old.heading.text, new.heading.text
    return new.item is None and headings[0] != headings[1] and similarity(*headings) < ALIKE


def _has_texts_alike(old: PrintedEntry, new: PrintedEntry) -> bool:
    """Return whether the texts under two entries are the same, or nearly, so that their changes can be followed."""
    before, after = (" ".join(text for text in entry.texts if text) for entry in (old, new))
    return before == after or similarity(before, after) >= ALIKE


def _replaced(old: EntryAt, new: EntryAt) -> Change:
    said = f"{new.prefix}{old.titled_name} was replaced by {new.titled_name}."
    before, after = old.name, new.name
    words: tuple[ChangedWord, ...] = ()
    if not _has_texts_alike(old.entry, new.entry):
        before, after = _content(old.entry), _content(new.entry)
        words = ChangedWord(before, RunChange.DELETED), ChangedWord(after, RunChange.INSERTED)
    return Change(ChangeKind.TEXT_CHANGED, day_name(new.meeting), said, before, after, words, new.entry.origin)


def _content(entry: PrintedEntry) -> str:
    """Return all that is printed of an entry in one line."""
    text, lines = [entry.text] if entry.text else [], [line.text for line in entry.lines]
    texts = [*text, *lines] if entry.has_text_first else [*lines, *text]
    return "; ".join(each.text for each in (entry.whole_heading, entry.aside, *texts) if each)


def _part_changes(place: TextPlace, places: list[TextPlace], *, is_plural: bool) -> Iterator[Change]:
    if place.old is None and place.new is None:
        return
    places.append(place)
    if place.old is not None and place.new is not None:
        yield from text_changes(place, "were reworded" if is_plural else "was reworded")
        return
    texts = place.old and place.old.text, place.new and place.new.text
    verb = f"{'were' if is_plural else 'was'} {'added' if place.new else 'removed'}"
    said = f"{place.prefix}{place.label} {verb}."
    yield Change(place.kind, place.where, said, *texts, word_changes(*texts), place.origin)
