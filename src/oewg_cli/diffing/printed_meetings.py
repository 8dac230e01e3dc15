"""The meetings of a note with their entries as they are compared, and what is printed of the meetings themselves."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from oewg_cli.diffing.printed_entries import AgendaKey, EntryPrinter, PrintedEntry, PrintedItem, TextOf
from oewg_cli.diffing.printed_texts import PrintedText
from oewg_cli.diffing.scheduled_meetings import NewTerms, ScheduledMeeting
from oewg_cli.note.blocks import Block, BlockKind
from oewg_cli.note.note import Note, NoteEntry, NoteMeeting
from oewg_cli.programme.model import Programme
from oewg_cli.un.hours.half_days import HalfDay


class PrintedMeeting(NamedTuple):
    """A meeting with its entries as printed.

    `own` is what it has as a whole: a heading and what is under it. `hours` and `who` are the two parts of the line of
    the hours, `line` the number, the kind and the room; `bodies` are those who meet, as columns are named, and
    `half_day` is the row of a grid.
    """

    meeting: ScheduledMeeting
    own: PrintedEntry
    entries: tuple[PrintedEntry, ...]
    hours: PrintedText
    who: PrintedText
    line: PrintedText
    bodies: tuple[str, ...]
    half_day: HalfDay | None


PrintedMeetings = dict[tuple[int, int], PrintedMeeting]
"""Meetings by the numbers of their day and of the meeting in the day."""


def printed_meetings(
    programme: Programme, note: Note, meetings: Iterable[ScheduledMeeting], text_of: TextOf, terms: NewTerms
) -> PrintedMeetings:
    """Return the meetings, and the parts of days without a meeting, in the order of the note."""
    printer = EntryPrinter(programme, text_of, terms.bodies)
    ordered = sorted(meetings, key=lambda meeting: (meeting.day, meeting.number))
    return {(meeting.day, meeting.number): _printed(meeting, note, printer, text_of) for meeting in ordered}


def printed_titles(meetings: Iterable[PrintedMeeting]) -> dict[AgendaKey, PrintedText]:
    """Return the titles of the agenda items that are scheduled, as they are in their first headings."""
    titles: dict[AgendaKey, PrintedText] = {}
    for meeting in meetings:
        for entry in _all_entries(meeting.entries):
            if entry.is_printed_item and len(entry.numbers) == 1:
                titles.setdefault(entry.numbers[0], entry.heading)
    return titles


def adopted_titles(meetings: Iterable[PrintedMeeting]) -> dict[AgendaKey, PrintedText]:
    """Return the titles as adopted of the agenda items that are scheduled."""
    entries = (entry for meeting in meetings for entry in _all_entries(meeting.entries))
    return {item.key: item.title for entry in entries for item in entry.items if item.title.text}


def printed_documents(meetings: Iterable[PrintedMeeting]) -> dict[AgendaKey, tuple[PrintedItem, list[str]]]:
    """Return the agenda items that are scheduled, each with the lines of documents that are printed where it is."""
    found: dict[AgendaKey, tuple[PrintedItem, list[str]]] = {}
    for meeting in meetings:
        for entry in _all_entries(meeting.entries):
            line = entry.details.documents.text if entry.details.documents else ""
            for item in entry.items:
                found.setdefault(item.key, (item, []))[1].append(line)
    return found


def numbers_on_note_agenda(titles: Mapping[AgendaKey, PrintedText]) -> dict[str, str]:
    """Return the titles of the items of the agenda of the note, by their numbers."""
    return {key.number: title.text for key, title in titles.items() if not key.body}


def _all_entries(entries: Iterable[PrintedEntry]) -> Iterable[PrintedEntry]:
    for entry in entries:
        yield entry
        yield from entry.inner


def _printed(meeting: ScheduledMeeting, note: Note, printer: EntryPrinter, text_of: TextOf) -> PrintedMeeting:
    day = note.days[meeting.day]
    printed = _as_meeting(day.heading, day.entries) if meeting.is_of_day else day.meetings[meeting.number]
    lines = [block for block in printed.about if block.kind is BlockKind.MEETING]
    headings = [block for block in printed.about if block.kind is BlockKind.HEADING]
    heading = headings[0] if headings else Block(BlockKind.HEADING, ())
    with_aside = next((block for block in (*headings, *lines) if block.aside), heading)
    details = [block for block in printed.about if block.kind not in {BlockKind.MEETING, BlockKind.HEADING}]
    words = text_of(heading.runs)
    own = PrintedEntry(
        entry=meeting.meeting,
        item=None,
        items=(),
        first_of=(),
        whole_heading=words,
        heading=words,
        state=None,
        hours=None,
        aside=printer.aside(with_aside),
        details=printer.details(details),
        inner=(),
        origin=printed.hours.origin,
    )
    return PrintedMeeting(
        meeting,
        own,
        tuple(printer.entry(*pair, meeting) for pair in zip(meeting.meeting.entries, printed.entries, strict=True)),
        text_of(printed.hours.runs),
        text_of(printed.hours.aside),
        text_of(lines[0].runs if lines else ()),
        printed.bodies,
        printed.half_day,
    )


def _as_meeting(heading: Block, entries: tuple[NoteEntry, ...]) -> NoteMeeting:
    return NoteMeeting(Block(BlockKind.HOURS, (), origin=heading.origin), entries)
