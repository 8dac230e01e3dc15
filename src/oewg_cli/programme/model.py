"""The model of a programme, the same for the three formats.

The docstrings of the fields are what an editor shows for a key; the JSON Schema is made from them.
"""

from datetime import date
from typing import TYPE_CHECKING, Annotated, Literal

from oewg_cli.programme.day_dates import DayDates
from oewg_cli.programme.format_part import Check, Convert, Length, Part, TypedKey, WrongValue
from oewg_cli.programme.front_page import Agenda, Bodies, Masthead, Session, SessionHours, TextOrSection, UnderItem
from oewg_cli.programme.item_references import ItemReferences
from oewg_cli.programme.value_types import (
    BodyNames,
    DayDatesTyped,
    EntryItems,
    EntryState,
    FootnoteName,
    FootnoteNames,
    MeetingId,
    MeetingNumber,
    StretchTime,
    Text,
    Texts,
    Time,
)


class PartInOrder(Part):
    """A part with a text and a list, which are printed in the order in which they are typed."""

    if TYPE_CHECKING:
        text: Text | None
        list: tuple[Text, ...]

    @property
    def has_text_first(self) -> bool:
        """Return whether the text is printed before the list: both are printed in the order in which they are typed."""
        typed = self.typed_keys
        return self.text is not None and bool(self.list) and typed.index("text") < typed.index("list")

    def __eq__(self, other: object) -> bool:
        return super().__eq__(other) and isinstance(other, PartInOrder) and self.has_text_first == other.has_text_first

    __hash__ = Part.__hash__


class EntryInEntry(PartInOrder):
    """A part of an entry: an agenda item, something with a heading of its own, or a stretch of time."""

    json_schema_extra = {"anyOf": [{"required": ["item"]}, {"required": ["heading"]}]}  # noqa: RUF012 - as in Part

    time: StretchTime | None = None
    """The hours of this part of the meeting, such as 15:00–16:30, or its start alone, such as that of a deadline."""
    references: Annotated[EntryItems | None, TypedKey("item")] = None
    """The agenda item: 5, "5 (a)" or "1.1"; a range "2 (a)–(g)"; or a list. The program writes the heading."""
    heading: Text | None = None
    """The heading of something that is not an agenda item; with `item`, words of its own for the item."""
    state: EntryState | None = None
    """Printed in parentheses: opens, continued, concluded or resumed. The program writes "(continued)" by itself."""
    aside: Text | None = None
    """Text on the same line as the heading, after a dash."""
    footnote: FootnoteNames | None = None
    """The name of the footnote whose mark is at the end of the heading; a list if there are several."""
    text: Text | None = None
    """The text under the heading, before or after the list as it is typed."""
    list: tuple[Text, ...] = ()
    """Short lines with bullets under the heading, such as the speakers, before or after the text as it is typed."""
    documents: Texts | None = None
    """The documents of the entry, such as A/CN.9/982, or text such as "A/CN.9/982 and addenda"; a list if several."""

    @property
    def items(self) -> ItemReferences | None:
        """Return the agenda items; None if the entry has none."""
        return None if self.references is None else ItemReferences(self.references)

    @property
    def item(self) -> str | None:
        """Return the agenda items as one text, `5 (a)` or `3, 7–9`; None if the entry has none."""
        return None if self.references is None else ItemReferences(self.references).text

    def check_together(self) -> None:
        """Check that there is something to print."""
        if self.references is None and self.heading is None:
            raise WrongValue("no_subject", "has neither an agenda item nor a heading")


def _from_line(value: object) -> object:
    return {"heading": value} if isinstance(value, str) else value


LineInEntry = Annotated[EntryInEntry, Convert(_from_line, Text | EntryInEntry)]
"""A part of an entry, or a line of text that is its heading."""


class Entry(EntryInEntry):
    """One part of a meeting: an agenda item, something with a heading of its own, or a stretch with parts."""

    json_schema_extra = {  # noqa: RUF012 - as in Part
        "anyOf": [
            {"required": ["item"]},
            {"required": ["heading"]},
            {"required": ["entries"], "properties": {"entries": {"minItems": 1}}},
        ]
    }

    entries: tuple[LineInEntry, ...] = ()
    """The parts of the entry, in order; parts with the same hours are parallel."""

    def check_together(self) -> None:
        """Check that there is something to print."""
        if not self.entries:
            super().check_together()


EntryOrLine = Annotated[Entry, Convert(_from_line, Text | Entry)]
"""An entry, or a line of text that is its heading."""


class Meeting(PartInOrder):
    """A meeting: when and where it is held, who meets, and its entries."""

    json_schema_extra = {  # noqa: RUF012 - as in Part
        "anyOf": [{"required": [key]} for key in ("entries", "body", "kind", "heading", "text")],
        "not": {"required": ["time", "when"]},
    }

    time: Time | None = None
    """The hours, such as 10:00–13:00, a start alone, 15:00, or morning, lunch, afternoon or evening for usual hours."""
    when: Text | None = None
    """Words in place of hours, such as "Following the adjournment of the 66th meeting", printed as typed."""
    bodies: Annotated[BodyNames | None, TypedKey("body")] = None
    """Who meets, if not the first body: the name or short name of a body, or any name; a list if it is joint."""
    number: MeetingNumber | None = None
    """The number of the meeting: 34 is printed as "34th meeting"."""
    kind: Text | None = None
    """What kind of meeting it is, such as closed, side event or break; after a number it is in parentheses."""
    room: Text | None = None
    """Where the meeting is held, such as Conference Room 3."""
    id: MeetingId | None = None
    """A word, such as opening-plenary, by which a comparison knows the meeting wherever it moves; not printed."""
    heading: Text | None = None
    """The heading of the meeting as a whole."""
    aside: Text | None = None
    """Text on the same line as the heading, after a dash."""
    footnote: FootnoteNames | None = None
    """The name of the footnote whose mark is at the end of the heading; a list if there are several."""
    text: Text | None = None
    """The text under the heading, before or after the list as it is typed."""
    list: tuple[Text, ...] = ()
    """Short lines with bullets under the heading, before or after the text as it is typed."""
    documents: Texts | None = None
    """The documents of the meeting, such as A/CN.9/982; a list if there are several."""
    entries: tuple[EntryOrLine, ...] = ()
    """What is done, in order: a line of text for a heading, or `item:` with the number of an agenda item."""

    def check_together(self) -> None:
        """Check that it has one time, and says what it is."""
        if self.time is not None and self.when is not None:
            raise WrongValue("two_times", "has `time` and `when`")
        if not self.has_typed("entries") and not any((self.bodies, self.kind, self.heading, self.text)):
            raise WrongValue("no_entries", "has no entries")


class Day(Part):
    """A day of the session, or several days on which the same is done."""

    json_schema_extra = {"anyOf": [{"required": [key]} for key in ("meetings", "entries", "text")]}  # noqa: RUF012

    ranges: Annotated[DayDatesTyped, TypedKey("date")]
    """The day, such as 2024-03-04; a range, 2024-03-04–2024-03-06; a list of both. The program writes the weekday."""
    week: Text | None = None
    """A heading above this day, such as First week, or the name of a part of the session that begins with it."""
    hours: SessionHours | None = None
    """The usual hours of this day, if they are not those of the session, by their names."""
    text: Text | None = None
    """The text under the day, such as "No meetings (official holiday)"."""
    footnote: FootnoteNames | None = None
    """The name of the footnote whose mark is at the end of the text; a list if there are several."""
    entries: tuple[EntryOrLine, ...] = ()
    """What is done on the day where no meeting or hours are stated; printed before the meetings."""
    meetings: tuple[Meeting, ...] = ()
    """The meetings of the day, in order."""

    @property
    def dates(self) -> DayDates:
        """Return the dates of the day."""
        return DayDates(self.ranges)

    @property
    def date(self) -> date:
        """Return the day, the earliest if there are several."""
        return self.ranges[0].first if len(self.ranges) == 1 else self.dates.first

    def check_together(self) -> None:
        """Check that there is something on the day."""
        if not (self.has_typed("meetings") or self.has_typed("entries") or self.text is not None):
            raise WrongValue("no_meetings", "has no meetings")


_MOST_DAYS_OF_RANGES = 20_000
_MOST_RANGES_OF_ITEMS = 1_000
"""Far more than any programme has; each stands for many days or items, so that a short file would be a long note."""


def _check_ranges(days: tuple[Day, ...]) -> None:
    """Check that ranges of days and items do not make a note that nobody could print."""
    within_ranges = sum((each.last - each.first).days for day in days for each in day.ranges)
    if within_ranges > _MOST_DAYS_OF_RANGES:
        raise WrongValue("many_days", "has ranges of more than {most} days together", {"most": _MOST_DAYS_OF_RANGES})
    entries = [entry for day in days for entry in day.entries]
    entries += [entry for day in days for meeting in day.meetings for entry in meeting.entries]
    inner = [part for entry in entries for part in entry.entries]
    ranges = sum(each.last is not None for entry in (*entries, *inner) if entry.references for each in entry.references)
    if ranges > _MOST_RANGES_OF_ITEMS:
        raise WrongValue("many_items", "has more than {most} ranges of items", {"most": _MOST_RANGES_OF_ITEMS})


class Programme(Part):
    """A note with a programme of work: masthead, title block, paragraphs, and the programme in the annex."""

    schema_: Annotated[str | None, TypedKey("$schema")] = None
    """The address of the JSON Schema of this format; for editors only."""
    masthead: Masthead
    """The head of the first page."""
    language: Literal["en"] = "en"
    """The language of this version."""
    bodies: Annotated[Bodies, TypedKey("body")]
    """The name of the body, in full; a list with the names and more, if the programme is that of several bodies."""
    session: Session
    """The session that the programme is for."""
    item: UnderItem | None = None
    """The agenda item under which the note is submitted, printed above its title; many programmes have none."""
    title: Text
    """The title, such as Provisional programme of work; it is printed above the annex too."""
    status: Text | None = None
    """The status of the programme, such as "As of 15 September 2017, subject to change", printed under the title."""
    subtitle: Text | None = None
    """Who submits the document, such as Note by the Secretariat."""
    paragraphs: Annotated[tuple[TextOrSection, ...], Length(1)]
    """The paragraphs, each a text, `text:` and `list:`, or `heading:` and `paragraphs:`; the program numbers them."""
    agenda: Agenda | None = None
    """The agenda, with the items that are scheduled."""
    programme: Annotated[tuple[Day, ...], Length(1), Check(_check_ranges)]
    """The days of the session, in order."""
    footnotes: dict[FootnoteName, Text] = {}  # noqa: RUF012 - nothing changes it
    """The footnotes by the names in their marks, as in [^name]; the program writes their numbers."""

    @property
    def body(self) -> str:
        """Return the name of the body of the note, the first if there are several."""
        return self.bodies[0].name
