"""The model of a programme, the same for the three formats.

The docstrings of the fields are what an editor shows for a key; the JSON Schema is made from them.
"""

from typing import Annotated, Literal

from oewg_cli.programme.format_part import Convert, Length, Part, TypedKey, WrongValue
from oewg_cli.programme.value_types import (
    AgendaKind,
    Date,
    Dates,
    Distribution,
    FootnoteName,
    FootnoteNames,
    ItemKey,
    ItemNumber,
    ItemNumbers,
    JobNumber,
    LanguageCodes,
    Reissues,
    SessionKind,
    SessionNumber,
    Text,
    Time,
)


class Masthead(Part):
    """The head of the first page."""

    organ: Text
    """The principal organ, in full: General Assembly, Security Council, Economic and Social Council …"""
    symbol: Text | None = None
    """The document symbol, such as A/AC.292/2024/1. A draft may have none."""
    distribution: Distribution = "General"
    """Who may receive the document: General, Limited (drafts, L. in the symbol) or Restricted (R.)."""
    date: Date
    """The day on which the text is submitted, such as 2024-01-31."""
    original: LanguageCodes
    """The language in which the text was drafted: ar, en, es, fr, ru or zh; a list if there are several."""
    versions: LanguageCodes | None = None
    """The only languages in which the document is issued: en is printed "English only"; a list if there are several."""
    job: JobNumber | None = None
    """The job number, such as 24-01655, printed at the foot of the first page. A draft may have none."""
    processed: Dates | None = None
    """The day on which the document was processed, such as 2024-02-06, printed after the job number."""
    reissued: Reissues | None = None
    """The day on which the document was reissued for technical reasons; a list if there are several."""


class SubmittedUnder(Part):
    """The agenda item under which the note is submitted."""

    number: ItemNumbers
    """The number of the item, such as 5 or "5 (a)"; a list if there are several."""
    agenda: AgendaKind = "adopted"
    """The agenda of this number: adopted, provisional, or preliminary for the preliminary list."""
    title: Text | None = None
    """The title of the item, if `agenda` in this file does not have it."""


def _from_number(value: object) -> object:
    return value if isinstance(value, dict) else {"number": value}


UnderItem = Annotated[SubmittedUnder, Convert(_from_number, ItemNumbers | SubmittedUnder)]
"""The agenda item under which a note is submitted: its number, or more."""


class SessionHours(Part):
    """The usual hours of the morning and the afternoon meeting."""

    morning: Time
    """The first half-day, such as 10:00–13:00."""
    afternoon: Time
    """The second half-day, such as 15:00–18:00."""

    def check_together(self) -> None:
        """Check that both are hours."""
        if "morning" in (self.morning, self.afternoon) or "afternoon" in (self.morning, self.afternoon):
            raise WrongValue("time_form", "must be given in 24-hour time, such as 10:00–13:00")


class Session(Part):
    """The session that the programme is for."""

    number: SessionNumber | None = None
    """The number of the session; 7 is printed as "Seventh … session"."""
    kind: SessionKind | None = None
    """What kind of session it is: substantive, organizational, resumed or special."""
    place: Text
    """The city, such as New York; cities other than New York, Geneva, Vienna and Nairobi with their country."""
    opens: Date
    """The first day, such as 2024-03-04."""
    closes: Date
    """The last day, such as 2024-03-08."""
    hours: SessionHours | None = None
    """The usual hours of the two half-days, if they are not those of the place."""


class AgendaItem(Part):
    """An item of the agenda."""

    title: Text
    """The title as adopted."""
    in_headings: Text | None = None
    """The title as it runs on after "Agenda item 5:", if the program does not write it so by itself."""


def _from_title(value: object) -> object:
    return {"title": value} if isinstance(value, str) else value


AgendaItemOrTitle = Annotated[AgendaItem, Convert(_from_title, Text | AgendaItem)]
"""An item of the agenda, or a text that is its title."""


class Agenda(Part):
    """The agenda, with the items that are scheduled."""

    symbol: Text | None = None
    """The symbol of the document that contains the agenda."""
    items: dict[ItemKey, AgendaItemOrTitle]
    """The items by their numbers, 5 or "5 (a)": the title of each as adopted, or its keys."""

    @property
    def titles(self) -> dict[str, str]:
        """Return the titles of the items as adopted, by their numbers."""
        return {number: item.title for number, item in self.items.items()}


class Entry(Part):
    """One part of a meeting: an agenda item, or something with a heading of its own."""

    json_schema_extra = {"oneOf": [{"required": ["item"]}, {"required": ["heading"]}]}  # noqa: RUF012 - as in Part

    item: ItemNumber | None = None
    """The number of the agenda item, 5 or "5 (a)"; the program writes its heading and "(continued)"."""
    heading: Text | None = None
    """The heading of something that is not an agenda item."""
    aside: Text | None = None
    """Text on the same line as the heading, after a dash."""
    footnote: FootnoteNames | None = None
    """The name of the footnote whose mark is at the end of the heading; a list if there are several."""
    text: Text | None = None
    """The text under the heading, before or after the list as it is typed."""
    list: tuple[Text, ...] = ()
    """Short lines with bullets under the heading, such as the speakers, before or after the text as it is typed."""

    @property
    def has_text_first(self) -> bool:
        """Return whether the text is printed before the list: both are printed in the order in which they are typed."""
        typed = self.typed_keys
        return self.text is not None and bool(self.list) and typed.index("text") < typed.index("list")

    def __eq__(self, other: object) -> bool:
        return super().__eq__(other) and isinstance(other, Entry) and self.has_text_first == other.has_text_first

    __hash__ = Part.__hash__

    def check_together(self) -> None:
        """Check that it is one of the two."""
        if self.item is None and self.heading is None:
            raise WrongValue("no_subject", "has neither an agenda item nor a heading")
        if self.item is not None and self.heading is not None:
            raise WrongValue("two_subjects", "has an agenda item and a heading of its own")


def _from_line(value: object) -> object:
    return {"heading": value} if isinstance(value, str) else value


EntryOrLine = Annotated[Entry, Convert(_from_line, Text | Entry)]
"""An entry, or a line of text that is its heading."""


class Paragraph(Part):
    """A paragraph of the note, with a list or without one."""

    text: Text
    """The text of the paragraph; before a list it ends with a colon."""
    list: tuple[Text, ...] = ()
    """The subparagraphs under the text; the program writes (a), (b), (c) before them."""


def _from_text(value: object) -> object:
    return {"text": value} if isinstance(value, str) else value


TextOrParagraph = Annotated[Paragraph, Convert(_from_text, Text | Paragraph)]
"""A paragraph, or its text alone."""


class Meeting(Part):
    """A meeting: its hours and its entries."""

    time: Time
    """The hours, such as 10:00–13:00, or `morning` or `afternoon` for the usual hours of the place."""
    entries: tuple[EntryOrLine, ...]
    """What is done, in order: a line of text for a heading, or `item:` with the number of an agenda item."""


class Day(Part):
    """A day of the session."""

    date: Date
    """The day, such as 2024-03-04; the program writes the weekday."""
    meetings: tuple[Meeting, ...]
    """The meetings of the day, in order."""


class Programme(Part):
    """A note with a programme of work: masthead, title block, paragraphs, and the programme in the annex."""

    schema_: Annotated[str | None, TypedKey("$schema")] = None
    """The address of the JSON Schema of this format; for editors only."""
    masthead: Masthead
    """The head of the first page."""
    language: Literal["en"] = "en"
    """The language of this version."""
    body: Text
    """The name of the body, in full."""
    session: Session
    """The session that the programme is for."""
    item: UnderItem | None = None
    """The agenda item under which the note is submitted, printed above its title; many programmes have none."""
    title: Text
    """The title, such as Provisional programme of work; it is printed above the annex too."""
    subtitle: Text | None = None
    """Who submits the document, such as Note by the Secretariat."""
    paragraphs: Annotated[tuple[TextOrParagraph, ...], Length(1)]
    """The paragraphs of the note, each a text, or `text:` and `list:`; the program writes their numbers."""
    agenda: Agenda | None = None
    """The agenda, with the items that are scheduled."""
    programme: Annotated[tuple[Day, ...], Length(1)]
    """The days of the session, in order."""
    footnotes: dict[FootnoteName, Text] = {}  # noqa: RUF012 - nothing changes it
    """The footnotes by the names in their marks, as in [^name]; the program writes their numbers."""
