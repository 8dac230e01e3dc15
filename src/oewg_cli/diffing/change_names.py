"""Name days, meetings, entries and parts of a note in a sentence."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from oewg_cli.diffing.scheduled_meetings import ScheduledMeeting, new_references, plain
from oewg_cli.note.blocks import BlockKind
from oewg_cli.note.meeting_lines import printed_when, stretch_hours
from oewg_cli.programme.model import Entry, EntryInEntry
from oewg_cli.text.quoting import quoted
from oewg_cli.un.phrases import listed, ordinal_in_digits

_LANGUAGE = "en"
_NO_HOURS = "no hours"
_MOST_ENTRIES = 3
EARLIER = "earlier-"
"""What begins the number of an item that is gone, where another item has its number now."""

TITLE_BLOCK_PARTS = {
    BlockKind.PLACE_AND_DATES: "place and dates",
    BlockKind.AGENDA_ITEM: "line of the agenda item",
    BlockKind.AGENDA_ITEM_TITLE: "title of the agenda item",
    BlockKind.TITLE: "title",
    BlockKind.SUBTITLE: "subtitle",
    BlockKind.TITLE_LINE: "line under the title",
    BlockKind.STATUS: "status",
}
"""The lines of the title block by their kinds, but for those of the bodies."""

BODY_PARTS = {
    BlockKind.BODY: "name of the body",
    BlockKind.SESSION: "session",
    BlockKind.THEME: "theme",
}
"""The lines of each body in the title block, by their kinds."""

MASTHEAD_LINES = {
    "organ": "organ",
    "symbol": "symbol",
    "distribution": "distribution",
    "date": "date",
    "original": "language of the original",
    "versions": "line of the language versions",
    "job": "job number",
}
"""The lines of the masthead and the job number, by the names of their fields."""


def day_name(meeting: ScheduledMeeting) -> str:
    """Return the day of a meeting as the note prints it: `Monday, 4 March`."""
    return meeting.day_name


def hours_name(meeting: ScheduledMeeting) -> str:
    """Return the hours of a meeting: `10 a.m.–1 p.m.`, or the words in their place in quotes."""
    if meeting.meeting.when is not None:
        return quoted(plain(meeting.meeting.when))
    runs = printed_when(meeting.meeting, meeting.hours, _LANGUAGE)
    return "".join(run.text for run in runs) or _NO_HOURS


def has_hours(meeting: ScheduledMeeting) -> bool:
    """Return whether the note says when a meeting is held."""
    return meeting.meeting.time is not None or meeting.meeting.when is not None


def who_name(meeting: ScheduledMeeting) -> str | None:
    """Return who meets, where it is named: `SBSTA`, `A and B`; in a meeting of nobody its kind; None for the rest."""
    names = meeting.meeting.bodies
    if names:
        return listed([" ".join(name.split()) for name in names], _LANGUAGE)
    return None if meeting.who or meeting.meeting.kind is None else plain(meeting.meeting.kind)


def is_of_nobody(meeting: ScheduledMeeting) -> bool:
    """Return whether a meeting is named by its kind, as nobody meets: a side event, a break."""
    return not meeting.who and who_name(meeting) is not None


def whole_name(meeting: ScheduledMeeting) -> str | None:
    """Return a meeting by its number and who meets: `the 2nd meeting of COP`; None where neither is stated."""
    who, number = who_name(meeting), meeting.meeting.number
    if is_of_nobody(meeting):
        return f"the {who}"
    if who is None and number is None:
        return None
    name = "the meeting" if number is None else f"the {ordinal_in_digits(number)} meeting"
    return name if who is None else f"{name} of {who}"


def label_of(meeting: ScheduledMeeting) -> str:
    """Return what tells a meeting from the others of its day: `3–6 p.m., SBSTA`; empty for what has no meeting."""
    return label_with(meeting, who_name(meeting))


def label_with(meeting: ScheduledMeeting, who: str | None) -> str:
    """Return the hours of a meeting and who meets; empty for what has no meeting."""
    if meeting.is_of_day:
        return ""
    return ", ".join(([hours_name(meeting)] if has_hours(meeting) or who is None else []) + ([who] if who else []))


def time_name(meeting: ScheduledMeeting, other: ScheduledMeeting) -> str:
    """Return when a meeting is held, with the day, and who meets, only where these are not those of the other."""
    if meeting.is_of_day:
        return day_name(meeting)
    is_of_others = who_name(meeting) != who_name(other) and not other.is_of_day
    hours = label_of(meeting) if is_of_others else hours_name(meeting)
    return hours if meeting.held == other.held and meeting.dates == other.dates else f"{day_name(meeting)}, {hours}"


def meeting_name(meeting: ScheduledMeeting) -> str:
    """Return when a meeting is held, and who meets where it is named: `Monday, 4 March, 10 a.m.–1 p.m.`."""
    return ", ".join(filter(None, (day_name(meeting), label_of(meeting))))


def entry_name(entry: EntryInEntry, items: Mapping[str, str] = MappingProxyType({}), title: str = "") -> str:
    """Return the agenda items of an entry with its title and its text, or its heading in quotes.

    `items` are the new numbers of the items of an old version: an item is named by its old number, with the new one.
    """
    if entry.items is None:
        return _heading_name(entry)
    texts = [quoted(text) for text in (title or plain(entry.heading or ""), plain(entry.text or "")) if text]
    return items_name(entry, items) + (f" ({', '.join(texts)})" if texts else "")


def names_several(entry: EntryInEntry) -> bool:
    """Return whether the name of an entry is a plural: `agenda items 3 and 4`."""
    return entry.items is not None and entry.items.single is None


def _heading_name(entry: EntryInEntry) -> str:
    if entry.heading is not None:
        return quoted(plain(entry.heading))
    if entry.time is not None:
        return "".join(run.text for run in stretch_hours(entry.time, _LANGUAGE))
    inner = entry.entries if isinstance(entry, Entry) else ()
    return f"the entry with {entry_names(inner)}"


def items_name(entry: EntryInEntry, items: Mapping[str, str]) -> str:
    """Return the agenda items of an entry: `agenda item 5`, `agenda items 3 and 4`."""
    if entry.items is None or entry.items.single is not None:
        return _item_name(entry.item or "", items.get(entry.item or ""))
    typed = [reference.printed(_LANGUAGE) for reference in entry.items.references]
    references = new_references(entry, items)
    now = [reference.printed(_LANGUAGE) for reference in references.references] if references else typed
    name = f"agenda items {listed(typed, _LANGUAGE)}"
    return name if now == typed else f"{name} (now {listed(now, _LANGUAGE)})"


def _item_name(item: str, now: str | None) -> str:
    if now is None:
        return f"agenda item {item}"
    return f"the earlier agenda item {item}" if now.startswith(EARLIER) else f"agenda item {item} (now {now})"


def entry_names(entries: Sequence[EntryInEntry], items: Mapping[str, str] = MappingProxyType({})) -> str:
    """Return the names of the first entries of a meeting; `nothing` where it has none."""
    names = [entry_name(entry, items) for entry in entries[:_MOST_ENTRIES]]
    more = f" and {len(entries) - _MOST_ENTRIES} more" if len(entries) > _MOST_ENTRIES else ""
    return f"{', '.join(names)}{more}" if names else "nothing"


def content_name(meeting: ScheduledMeeting, entries: Sequence[EntryInEntry]) -> str:
    """Return what a meeting is about: its heading, its text, or its entries; empty where only who meets is said."""
    texts = (text for text in (meeting.meeting.heading, meeting.meeting.text) if text is not None)
    own = next((quoted(plain(text)) for text in texts), None)
    if own is not None:
        return own
    return entry_names(entries, meeting.items) if entries or who_name(meeting) is None else ""


def subject_name(meeting: ScheduledMeeting) -> str:
    """Return a meeting by what it is about, and by its number and who meets, where these are stated."""
    content, name = content_name(meeting, meeting.meeting.entries), whole_name(meeting)
    if name is None:
        return content
    return f"{name} ({content})" if content else name


def sentence(text: str) -> str:
    """Return a text as a sentence: with a capital, and one full stop."""
    return text[:1].upper() + text[1:] + ("" if text.endswith(".") else ".")
