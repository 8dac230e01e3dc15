"""An entry at its place: how it and its texts are named in a sentence."""

from typing import NamedTuple

from oewg_cli.diffing.change_names import day_name, entry_name, label_of, meeting_name, names_several
from oewg_cli.diffing.changes import ChangeKind
from oewg_cli.diffing.list_changes import ComparedList, list_changes
from oewg_cli.diffing.printed_entries import PrintedEntry
from oewg_cli.diffing.printed_texts import PrintedText, TextPlace
from oewg_cli.diffing.scheduled_meetings import ScheduledMeeting
from oewg_cli.programme.model import Meeting

_PARTS = {"aside": "words after the dash", "text": "text", "documents": "documents"}


class EntryAt(NamedTuple):
    """An entry, its meeting, and the name of the entry that it is in; or a meeting with what it has as a whole."""

    meeting: ScheduledMeeting
    entry: PrintedEntry
    within: str = ""

    @property
    def is_meeting(self) -> bool:
        """Return whether this is a meeting as a whole."""
        return isinstance(self.entry.entry, Meeting)

    @property
    def name(self) -> str:
        """Return how the entry is named."""
        return self._name("")

    @property
    def titled_name(self) -> str:
        """Return how the entry is named where its agenda item may be new to the reader: with its title."""
        return self._name(self.entry.heading.text.strip() if self.entry.is_printed_item else "")

    def _name(self, title: str) -> str:
        if isinstance(self.entry.entry, Meeting):
            return "the meeting"
        return entry_name(self.entry.entry, self.meeting.items, title)

    @property
    def is_several(self) -> bool:
        """Return whether its name is a plural."""
        return not isinstance(self.entry.entry, Meeting) and names_several(self.entry.entry)

    @property
    def was(self) -> str:
        """Return the verb after its name."""
        return "were" if self.is_several else "was"

    @property
    def prefix(self) -> str:
        """Return what begins a sentence about it."""
        label = label_of(self.meeting)
        where = ", ".join(([label] if label else []) + ([f"in {self.within}"] if self.within else []))
        return f"{where[:1].upper()}{where[1:]}: " if where else ""

    @property
    def at(self) -> str:
        """Return when it is, after its name."""
        within = f" in {self.within}" if self.within else ""
        return f"{within} on {meeting_name(self.meeting)}"

    def inside(self, entry: PrintedEntry) -> "EntryAt":
        """Return an entry that is in this one, or in this meeting."""
        return EntryAt(self.meeting, entry, "" if self.is_meeting else self.name)


def only_places(at: EntryAt, places: list[TextPlace], *, is_old: bool) -> None:
    """Add the texts of an entry that is in one version only to the places."""
    old, new = (at, None) if is_old else (None, at)
    places.append(heading_place(old, new))
    parts = ("aside", at.entry.aside), ("text", at.entry.text), ("documents", at.entry.details.documents)
    for what, text in parts:
        if text is not None:
            places.append(part_place(old, new, what, text if is_old else None, None if is_old else text))
    gone, come = (at.entry.lines, ()) if is_old else ((), at.entry.lines)
    list(list_changes(list_of(at), gone, come, places))
    for inner in at.entry.inner:
        only_places(at.inside(inner), places, is_old=is_old)


def heading_place(old: EntryAt | None, new: EntryAt | None) -> TextPlace:
    """Return the place of the heading, as a whole where the item is another one or only one of the two is an item."""
    is_whole = (
        old is not None
        and new is not None
        and (old.entry.item, old.entry.is_printed_item) != (new.entry.item, new.entry.is_printed_item)
    )
    before, after = (each and (each.entry.whole_heading if is_whole else each.entry.heading) for each in (old, new))
    at = _either(old, new)
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


def part_place(
    old: EntryAt | None, new: EntryAt | None, what: str, before: PrintedText | None, after: PrintedText | None
) -> TextPlace:
    """Return the place of a text under a heading, or after its dash."""
    at = _either(old, new)
    day, label = day_name(at.meeting), f"the {_PARTS[what]} of {at.name}"
    origin = f"{at.entry.origin}/{what}"
    return TextPlace(ChangeKind.TEXT_CHANGED, day, label, origin, before, after, at.prefix, at.at)


def list_of(at: EntryAt) -> ComparedList:
    """Return the list under a heading."""
    origin = f"{at.entry.origin}/list"
    return ComparedList(ChangeKind.TEXT_CHANGED, day_name(at.meeting), at.name, origin, at.prefix, at.at)


def _either(old: EntryAt | None, new: EntryAt | None) -> EntryAt:
    at = new or old
    if at is None:
        raise ValueError("an entry must be in one of the two versions")
    return at
