"""How meetings, entries and parts of a note are named in a sentence."""

from collections.abc import Sequence

from oewg_cli.diffing.paired_meetings import Seat, plain
from oewg_cli.note.blocks import BlockKind
from oewg_cli.programme.model import Entry
from oewg_cli.text.quoting import quoted
from oewg_cli.un.dates.dates import day_heading
from oewg_cli.un.hours.hours import printed_hours

_LANGUAGE = "en"
_MOST = 3

PARTS = {
    BlockKind.BODY: "name of the body",
    BlockKind.SESSION: "session",
    BlockKind.PLACE_AND_DATES: "place and dates",
    BlockKind.AGENDA_ITEM: "line of the agenda item",
    BlockKind.AGENDA_ITEM_TITLE: "title of the agenda item",
    BlockKind.TITLE: "title",
    BlockKind.SUBTITLE: "subtitle",
    BlockKind.TITLE_LINE: "line below the title",
}
"""The parts of the title block."""

LINES = {
    "organ": "organ",
    "symbol": "symbol",
    "distribution": "distribution",
    "date": "date",
    "original": "language of the original",
    "job": "job number",
    "release": "line at the foot of the first page",
}
"""The lines of the masthead and of the foot, by the names of their fields."""


def day_of(seat: Seat) -> str:
    """Name the day of a meeting: `Monday, 4 March`."""
    return day_heading(seat.date, _LANGUAGE)


def hours_of(seat: Seat) -> str:
    """Name the hours of a meeting: `10 a.m.–1 p.m.`."""
    return printed_hours(seat.hours, _LANGUAGE)


def time_of(seat: Seat, beside: Seat) -> str:
    """Name when a meeting is held; the day only if it is another one than that of the meeting beside it."""
    return hours_of(seat) if seat.date == beside.date else f"{day_of(seat)}, {hours_of(seat)}"


def entry_named(entry: Entry) -> str:
    """Name an entry: its agenda item with the text below it, or its heading in quotes."""
    if entry.item is None:
        return quoted(plain(entry.heading or ""))
    return f"agenda item {entry.item}" + (f" ({quoted(plain(entry.text))})" if entry.text else "")


def entries_named(entries: Sequence[Entry]) -> str:
    """Name the first entries of a meeting; `nothing` where it has none."""
    names = [entry_named(entry) for entry in entries[:_MOST]]
    more = f" and {len(entries) - _MOST} more" if len(entries) > _MOST else ""
    return f"{', '.join(names)}{more}" if names else "nothing"


def sentence(text: str) -> str:
    """Make a sentence of a text: with a capital, and one full stop."""
    return text[:1].upper() + text[1:] + ("" if text.endswith(".") else ".")
