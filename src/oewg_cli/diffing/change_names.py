"""Name days, meetings, entries and parts of a note in a sentence."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from oewg_cli.diffing.paired_meetings import ScheduledMeeting, plain
from oewg_cli.note.blocks import BlockKind
from oewg_cli.note.meeting_lines import printed_when
from oewg_cli.programme.model import EntryInEntry
from oewg_cli.text.quoting import quoted

_LANGUAGE = "en"
_NO_HOURS = "no hours"
_MOST_ENTRIES = 3
EARLIER = "earlier-"
"""What begins the number of an item that is gone, where another item has its number now."""

TITLE_BLOCK_PARTS = {
    BlockKind.BODY: "name of the body",
    BlockKind.SESSION: "session",
    BlockKind.PLACE_AND_DATES: "place and dates",
    BlockKind.AGENDA_ITEM: "line of the agenda item",
    BlockKind.AGENDA_ITEM_TITLE: "title of the agenda item",
    BlockKind.TITLE: "title",
    BlockKind.SUBTITLE: "subtitle",
    BlockKind.TITLE_LINE: "line under the title",
}

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
    """Return the hours of a meeting: `10 a.m.–1 p.m.`."""
    if meeting.meeting.when is not None:
        return plain(meeting.meeting.when)
    runs = printed_when(meeting.meeting, meeting.hours, _LANGUAGE)
    return "".join(run.text for run in runs) or _NO_HOURS


def time_name(meeting: ScheduledMeeting, other: ScheduledMeeting) -> str:
    """Return when a meeting is held, with the day only where it is not that of the other meeting."""
    hours = hours_name(meeting)
    return hours if meeting.held == other.held else f"{day_name(meeting)}, {hours}"


def meeting_name(meeting: ScheduledMeeting) -> str:
    """Return when a meeting is held: `Monday, 4 March, 10 a.m.–1 p.m.`."""
    return f"{day_name(meeting)}, {hours_name(meeting)}"


def entry_name(entry: EntryInEntry, items: Mapping[str, str] = MappingProxyType({}), title: str = "") -> str:
    """Return the agenda item of an entry with its title and its text, or its heading in quotes.

    `items` are the new numbers of the items of an old version: an item is named by its old number, with the new one.
    """
    if entry.item is None:
        return quoted(plain(entry.heading or ""))
    texts = [quoted(text) for text in (title, plain(entry.text or "")) if text]
    return _item_name(entry.item, items.get(entry.item)) + (f" ({', '.join(texts)})" if texts else "")


def _item_name(item: str, now: str | None) -> str:
    if now is None:
        return f"agenda item {item}"
    return f"the earlier agenda item {item}" if now.startswith(EARLIER) else f"agenda item {item} (now {now})"


def entry_names(entries: Sequence[EntryInEntry], items: Mapping[str, str] = MappingProxyType({})) -> str:
    """Return the names of the first entries of a meeting; `nothing` where it has none."""
    names = [entry_name(entry, items) for entry in entries[:_MOST_ENTRIES]]
    more = f" and {len(entries) - _MOST_ENTRIES} more" if len(entries) > _MOST_ENTRIES else ""
    return f"{', '.join(names)}{more}" if names else "nothing"


def sentence(text: str) -> str:
    """Return a text as a sentence: with a capital, and one full stop."""
    return text[:1].upper() + text[1:] + ("" if text.endswith(".") else ".")
