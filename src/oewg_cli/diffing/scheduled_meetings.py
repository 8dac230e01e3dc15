"""The meetings of a programme as they are compared: when they are held, who meets, and what is done."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property, lru_cache
from types import MappingProxyType
from typing import NamedTuple

from oewg_cli.note.origins import day_origin, meeting_origin
from oewg_cli.programme.agendas import Agendas
from oewg_cli.programme.bodies import folded_name, names_of_bodies, who_meets
from oewg_cli.programme.day_dates import DateRange, DayDates
from oewg_cli.programme.item_references import ItemReference, ItemReferences
from oewg_cli.programme.model import Entry, EntryInEntry, Meeting, Programme
from oewg_cli.programme.placed_parts import hours_of, printed_dates, start_of
from oewg_cli.programme.text_and_list import text_and_list
from oewg_cli.programme.text_fields import Role, TextField

Content = tuple[object, ...]
"""What is done at a meeting, to be compared with that of others."""

OF_DAY = -1
"""The number of the meeting in place of what is done on a day where no meeting is stated."""
_NOTHING: Mapping[str, str] = MappingProxyType({})


class NewTerms(NamedTuple):
    """What of an old version has another name or date in the new one.

    `items` are the new numbers of agenda items of the note, `bodies` the new names of bodies by their old ones,
    `shorts` the new short names by the old ones, `days` by how many days the session moved as a whole, and `dates` the
    new dates of the days that have others after that.
    """

    items: Mapping[str, str] = _NOTHING
    bodies: Mapping[str, str] = _NOTHING
    shorts: Mapping[str, str] = _NOTHING
    days: int = 0
    dates: Mapping[DayDates, DayDates] = MappingProxyType({})

    def new_dates(self, dates: DayDates) -> DayDates:
        """Return the new dates of a day."""
        moved = later_dates(dates, self.days)
        return self.dates.get(moved, moved)


SAME_TERMS = NewTerms()
"""Nothing has another name or date: for a new version, which is compared as it is."""


class ScheduledMeeting:
    """A meeting with its date and hours, the number of its day in the programme, and its number in the day.

    Where a session moved as a whole, or agenda items were numbered again, the old version is compared as if its
    meetings had been at the new dates with the new numbers: `date` and `dates` are then the new ones, `held` the real
    date, `items` are the new numbers, and `who` the new names of those who meet, folded, `names` those typed. With
    the number `OF_DAY` it is in place of what is done on a day where no meeting is stated.
    """

    def __init__(self, programme: Programme, day: int, number: int, bodies: tuple[str, ...], terms: NewTerms) -> None:
        own = programme.programme[day]
        self.day = day
        self.number = number
        self.is_of_day = number == OF_DAY
        self.meeting = Meeting(entries=own.entries) if self.is_of_day else own.meetings[number]
        self.day_name = printed_dates(programme, own.dates)
        self.held = own.date
        self.dates = terms.new_dates(own.dates)
        self.date = self.dates.first
        self.hours = hours_of(programme, own, self.meeting)
        self.items = terms.items
        self.bodies = bodies
        names = {**terms.bodies, **terms.shorts}
        self.names = tuple(
            names.get(name, name) for name in (" ".join(each.split()) for each in self.meeting.bodies or ())
        )
        self.who = tuple(folded_name(terms.bodies.get(name, name)) for name in bodies)
        self.day_origin = day_origin(own.dates)
        self.origin = self.day_origin if self.is_of_day else meeting_origin(own, self.meeting, self.hours)

    @cached_property
    def content(self) -> Content:
        """Return what is done at the meeting; footnotes do not count. Where nothing is said, it is who meets."""
        meeting = self.meeting
        line = (None if text is None else plain(text) for text in (meeting.heading, meeting.aside))
        own: Content = (*line, *((path, plain(text)) for path, text in text_and_list(meeting)))
        entries = [_content(entry, self.items) for entry in meeting.entries]
        content = (*([own] if any(own) else []), *entries)
        if not content and (meeting.bodies or meeting.kind):
            return ((self.who, folded_name(meeting.kind or "")),)
        return content

    @cached_property
    def minute(self) -> int | None:
        """Return when the meeting begins, in minutes from midnight; None if that is not known."""
        return start_of(self.meeting, self.hours)

    @property
    def begins(self) -> int | str:
        """Return when the meeting begins: the minute, or the words in its place."""
        return plain(self.meeting.when or self.meeting.time or "") if self.minute is None else self.minute

    @property
    def start(self) -> tuple[date, int]:
        """Return when the meeting begins, for an order; midnight if that is not known."""
        return self.date, OF_DAY if self.is_of_day else self.minute or 0

    @property
    def label(self) -> tuple[object, ...]:
        """Return its number, its kind and its room."""
        texts = (None if text is None else plain(text) for text in (self.meeting.kind, self.meeting.room))
        return self.meeting.number, *texts

    @property
    def words(self) -> str:
        """Return what is done as words, each agenda item as one word, and who meets as one where it is typed."""
        meeting = self.meeting
        who = ["-".join(("who", *self.who)).replace(" ", "-")] if meeting.bodies else []
        texts = [text for text in (meeting.heading, meeting.aside, *meeting.list, meeting.text) if text is not None]
        return " ".join([*who, *map(plain, texts), *_words(meeting.entries, self.items)])

    def is_at_the_time_of(self, other: "ScheduledMeeting") -> bool:
        """Return whether the two are on one day and share a minute, so that neither has moved.

        A meeting of which it is not known when it begins may be at any time of its day.
        """
        if self.dates != other.dates:
            return False
        if self.minute is None or other.minute is None:
            return True
        if self.hours is None or other.hours is None:
            return self.has_minute(other.minute) or other.has_minute(self.minute)
        return self.hours == other.hours or self.hours.overlaps(other.hours)

    def has_minute(self, minute: int) -> bool:
        """Return whether the meeting begins at this minute, or goes on then."""
        return minute == self.minute or (self.hours is not None and self.hours.start <= minute < self.hours.end)


def scheduled_meetings(programme: Programme, terms: NewTerms = SAME_TERMS) -> list[ScheduledMeeting]:
    """Return the meetings of a programme in their order, in the terms of a new version."""
    names = names_of_bodies(programme)
    meetings = [
        ScheduledMeeting(programme, day, number, who_meets(programme, meeting, names), terms)
        for day, own in enumerate(programme.programme)
        for number, meeting in enumerate(own.meetings)
    ]
    return _with_own_items(programme, meetings, terms)


def parts_of_days(programme: Programme, terms: NewTerms = SAME_TERMS) -> list[ScheduledMeeting]:
    """Return what is done on the days where no meeting is stated, one part for each such day."""
    days = enumerate(programme.programme)
    parts = [ScheduledMeeting(programme, day, OF_DAY, (programme.body,), terms) for day, own in days if own.entries]
    return _with_own_items(programme, parts, terms)


def _with_own_items(programme: Programme, meetings: list[ScheduledMeeting], terms: NewTerms) -> list[ScheduledMeeting]:
    """Let the items of the agenda of a body keep their numbers, whatever number those of the note have now."""
    agendas = Agendas(programme)
    for meeting in meetings if terms.items and any(body.agenda for body in programme.bodies) else ():
        known = agendas.items_for(meeting.bodies)
        meeting.items = {
            item: now for item, now in terms.items.items() if item not in known or known[item].path[0] != "body"
        }
    return meetings


def later(day: date, days: int) -> date:
    """Return the day so many days later, as far as the calendar goes."""
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal())) if days else day


def later_dates(dates: DayDates, days: int) -> DayDates:
    """Return the dates so many days later."""
    return DayDates(tuple(DateRange(later(each.first, days), later(each.last, days)) for each in dates.ranges))


def new_references(entry: EntryInEntry, items: Mapping[str, str]) -> ItemReferences | None:
    """Return the agenda items of an entry by their new numbers."""
    if entry.items is None:
        return None
    return ItemReferences(tuple(_new_reference(reference, items) for reference in entry.items.references))


def _new_reference(reference: ItemReference, items: Mapping[str, str]) -> ItemReference:
    first, last = reference
    return ItemReference(items.get(first, first), None if last is None else items.get(last, last))


def new_item(entry: EntryInEntry, items: Mapping[str, str]) -> str | None:
    """Return the agenda items of an entry by their new numbers, as one text; None if it has none."""
    references = new_references(entry, items)
    return None if references is None else references.text


def _content(entry: EntryInEntry, items: Mapping[str, str]) -> Content:
    line = (None if text is None else plain(text) for text in (entry.heading, entry.aside))
    texts = ((path, plain(text)) for path, text in text_and_list(entry))
    inner = tuple(_content(each, items) for each in entry.entries) if isinstance(entry, Entry) else ()
    return (new_item(entry, items), *line, *texts, *([inner] if inner else []))


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """Return a text as a reader sees it, with one space between words and without the marks of footnotes."""
    return " ".join(TextField((), Role.TEXT, text).plain.split())


def _words(entries: Sequence[EntryInEntry], items: Mapping[str, str]) -> Iterator[str]:
    for entry in entries:
        for reference in (new_references(entry, items) or ItemReferences(())).references:
            yield f"item-{reference.text.replace(' ', '')}"
        for text in (entry.heading, entry.aside, *entry.list, entry.text):
            if text is not None:
                yield plain(text)
        if isinstance(entry, Entry):
            yield from _words(entry.entries, items)
