"""The programme: what the drafter means, as the three formats hold it.

The descriptions of the fields are what an editor shows for a key; the JSON Schema is made from them.
"""

from typing import Annotated, Literal, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from oewg_cli.programme.value_types import (
    AgendaKind,
    Date,
    Dates,
    Distribution,
    ItemKey,
    ItemNumber,
    ItemNumbers,
    JobNumber,
    LanguageCodes,
    NoteName,
    NoteNames,
    Reissues,
    SessionKind,
    SessionNumber,
    Text,
    Time,
)


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)


class Masthead(_Part):
    """The head of the first page."""

    organ: Text
    """The principal organ, in full: General Assembly, Security Council, Economic and Social Council …"""
    symbol: Text | None = None
    """The document symbol, such as A/AC.292/2024/1. A draft may be without one."""
    distribution: Distribution = "General"
    """Who may have the document: General, Limited (drafts, L. in the symbol) or Restricted (R.)."""
    date: Date
    """The day on which the text is submitted, such as 2024-01-31."""
    original: LanguageCodes
    """The language in which the text was drafted: ar, en, es, fr, ru or zh; a list if there are several."""
    job: JobNumber | None = None
    """The job number, such as 24-01655, printed at the foot of the first page. A draft may be without one."""
    processed: Dates | None = None
    """The day on which the document was processed, such as 2024-02-06, printed in figures behind the job number."""
    reissued: Reissues | None = None
    """The day on which the document was reissued for technical reasons; a list where that was done again."""


class SubmittedUnder(_Part):
    """The agenda item under which the note is submitted."""

    number: ItemNumbers
    """The number of the item, such as 5 or "5 (a)"; a list if there are several."""
    agenda: AgendaKind = "adopted"
    """The agenda that the number is of: the adopted one, the provisional one, or the preliminary list."""
    title: Text | None = None
    """The title of the item, where it is not among those of the agenda here."""


def _from_number(value: object) -> object:
    return value if isinstance(value, dict) else {"number": value}


UnderItem = Annotated[
    SubmittedUnder, BeforeValidator(_from_number, json_schema_input_type=ItemNumbers | SubmittedUnder)
]
"""The agenda item under which a note is submitted: its number, or more."""


class SessionHours(_Part):
    """The usual hours of a place that has others than the duty stations."""

    morning: Time
    """The first half-day, such as 10:00–13:00."""
    afternoon: Time
    """The second half-day, such as 15:00–18:00."""

    @model_validator(mode="after")
    def _are_hours(self) -> Self:
        if "morning" in (self.morning, self.afternoon) or "afternoon" in (self.morning, self.afternoon):
            raise PydanticCustomError("time_form", "must be given in 24-hour time, such as 10:00–13:00")
        return self


class Session(_Part):
    """The session that the programme is for."""

    number: SessionNumber | None = None
    """The number of the session; 7 is printed as "Seventh … session"."""
    kind: SessionKind | None = None
    """What kind of session it is: substantive, organizational, resumed or special."""
    place: Text
    """The city; at New York, Geneva, Vienna and Nairobi the usual hours are known. Others with their country."""
    opens: Date
    """The first day, such as 2024-03-04."""
    closes: Date
    """The last day, such as 2024-03-08."""
    hours: SessionHours | None = None
    """The usual hours of the two half-days, where they are not those of the place."""


class Agenda(_Part):
    """The adopted agenda, as far as it is scheduled."""

    symbol: Text | None = None
    """The symbol of the document that contains the agenda."""
    items: dict[ItemKey, Text]
    """The titles as adopted, by their numbers: 5 or "5 (a)"."""


class Entry(_Part):
    """What is done at a meeting: an agenda item, or something with a heading of its own."""

    model_config = ConfigDict(json_schema_extra={"oneOf": [{"required": ["item"]}, {"required": ["heading"]}]})

    item: ItemNumber | None = None
    """The number of the agenda item, 5 or "5 (a)"; its heading and "(continued)" are written by the program."""
    heading: Text | None = None
    """The heading of what is no agenda item."""
    aside: Text | None = None
    """Text run in after the heading, behind a dash."""
    footnote: NoteNames | None = None
    """The name of the footnote whose mark stands at the end of the heading; a list if there are several."""
    text: Text | None = None
    """The text below the heading."""
    list: tuple[Text, ...] = ()
    """Short lines with bullets below the heading, such as the speakers."""

    @model_validator(mode="after")
    def _has_one_subject(self) -> Self:
        if self.item is None and self.heading is None:
            raise PydanticCustomError("no_subject", "has neither an agenda item nor a heading")
        if self.item is not None and self.heading is not None:
            raise PydanticCustomError("two_subjects", "has an agenda item and a heading of its own")
        return self


def _from_line(value: object) -> object:
    return {"heading": value} if isinstance(value, str) else value


EntryOrLine = Annotated[Entry, BeforeValidator(_from_line, json_schema_input_type=Text | Entry)]
"""An entry, or a line of text that is its heading and all of it."""


class Meeting(_Part):
    """A meeting: its hours, and what is done at it."""

    time: Time
    """The hours, such as 10:00–13:00, or morning or afternoon for the usual ones of the place."""
    entries: tuple[EntryOrLine, ...]
    """What is done, in order: a line of text for a heading, or `item:` with the number of an agenda item."""


class Day(_Part):
    """A day of the session."""

    date: Date
    """The day, such as 2024-03-04; the weekday is written by the program."""
    meetings: tuple[Meeting, ...]
    """The meetings of the day, in order."""


class Programme(_Part):
    """A note with a programme of work: masthead, title block, paragraphs, and the programme in the annex."""

    schema_: str | None = Field(default=None, alias="$schema")
    """Where the JSON Schema of this format is found; for editors only."""
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
    """The title, such as Provisional programme of work; the annex bears it too."""
    subtitle: Text | None = None
    """Who submits the document, such as Note by the Secretariat."""
    paragraphs: tuple[Text, ...] = Field(min_length=1)
    """The paragraphs of the note; their numbers are written by the program."""
    agenda: Agenda | None = None
    """The adopted agenda, as far as it is scheduled."""
    programme: tuple[Day, ...] = Field(min_length=1)
    """The days of the session, in order."""
    footnotes: dict[NoteName, Text] = Field(default_factory=dict)
    """The footnotes by the names that stand in their marks, as in [^name]; their numbers are written by the program."""
