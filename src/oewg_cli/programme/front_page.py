"""The parts of a programme above its days: masthead, bodies, session, agenda, and paragraphs.

The docstrings of the fields are what an editor shows for a key; the JSON Schema is made from them.
"""

from typing import Annotated

from oewg_cli.programme.format_part import Convert, Length, Part, WrongValue
from oewg_cli.programme.value_types import (
    AgendaKind,
    Date,
    Dates,
    Distribution,
    ItemKey,
    ItemNumbers,
    JobNumber,
    LanguageCodes,
    Reissues,
    SessionKind,
    SessionNumber,
    Text,
    Texts,
    UsualHours,
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
    """The usual hours of meetings, by the names that are written for them under `time` of a meeting."""

    json_schema_extra = {"minProperties": 1}  # noqa: RUF012 - as in Part

    morning: UsualHours | None = None
    """The hours of the morning, such as 10:00–13:00."""
    lunch: UsualHours | None = None
    """The hours of the meetings at lunchtime, such as 13:15–14:30."""
    afternoon: UsualHours | None = None
    """The hours of the afternoon, such as 15:00–18:00."""
    evening: UsualHours | None = None
    """The hours of the meetings in the evening, such as 18:30–20:00."""

    def check_together(self) -> None:
        """Check that there are hours."""
        if not any(map(self.named, self.keys)):
            raise WrongValue("no_hours", "has no hours")

    def named(self, name: str) -> str | None:
        """Return the hours that are typed for a name; None if there are none."""
        hours: str | None = getattr(self, name)
        return hours


_MOST_PARTS = 20
"""The most parts of a session; real ones have two or three."""


class SessionPart(Part):
    """A part of a session that is held in several parts."""

    opens: Date
    """The first day of this part, such as 2020-07-06."""
    closes: Date
    """The last day of this part, such as 2020-07-17."""
    place: Text | None = None
    """The city where this part is held; a part that is held online only may have none."""
    format: Text | None = None
    """How this part is held, such as virtual; it is printed in parentheses after the dates."""


class Session(Part):
    """The session that the programme is for."""

    number: SessionNumber | None = None
    """The number of the session; 7 is printed as "Seventh … session"."""
    kind: SessionKind | None = None
    """What kind of session it is: substantive, organizational, resumed or special."""
    place: Text
    """The city, such as New York; cities other than New York, Geneva, Vienna and Nairobi with their country."""
    opens: Date
    """The first day, such as 2024-03-04; of a session in several parts, the first day of the whole."""
    closes: Date
    """The last day, such as 2024-03-08; of a session in several parts, the last day of the whole."""
    parts: Annotated[tuple[SessionPart, ...], Length(most=_MOST_PARTS)] = ()
    """The parts of a session that is held in several parts, in order; each is printed as a line of place and dates."""
    hours: SessionHours | None = None
    """The usual hours, by the names morning, lunch, afternoon and evening, if they are not those of the place."""


class AgendaItem(Part):
    """An item of the agenda."""

    title: Text
    """The title as adopted."""
    in_headings: Text | None = None
    """The title as it runs on after "Agenda item 5:", if the program does not write it so by itself."""
    documents: Texts | None = None
    """The documents of the item, such as A/CN.9/982, or a list of them; they are printed at its first entry."""


def _from_title(value: object) -> object:
    return {"title": value} if isinstance(value, str) else value


AgendaItemOrTitle = Annotated[AgendaItem, Convert(_from_title, Text | AgendaItem)]
"""An item of the agenda, or a text that is its title."""


_MOST_ITEMS = 1000
"""The most items of an agenda; that of the General Assembly has some hundreds with its sub-items."""


class Agenda(Part):
    """The agenda, with the items that are scheduled."""

    symbol: Text | None = None
    """The symbol of the document that contains the agenda."""
    items: Annotated[dict[ItemKey, AgendaItemOrTitle], Length(most=_MOST_ITEMS)]
    """The items by their numbers, 5 or "5 (a)": the title of each as adopted, or its keys."""

    @property
    def titles(self) -> dict[str, str]:
        """Return the titles of the items as adopted, by their numbers."""
        return {number: item.title for number, item in self.items.items()}


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


class ParagraphOrSection(Part):
    """A paragraph of the note, or a heading with paragraphs under it."""

    json_schema_extra = {  # noqa: RUF012 - as in Part
        "oneOf": [
            {"required": ["text"], "properties": {"heading": False, "paragraphs": False}},
            {
                "required": ["heading", "paragraphs"],
                "properties": {"text": False, "list": False, "paragraphs": {"minItems": 1}},
            },
        ]
    }

    text: Text | None = None
    """The text of the paragraph; before a list it ends with a colon."""
    list: tuple[Text, ...] = ()
    """The subparagraphs under the text; the program writes (a), (b), (c) before them."""
    heading: Text | None = None
    """The heading above several paragraphs of the note, which are under `paragraphs`."""
    paragraphs: tuple[TextOrParagraph, ...] = ()
    """The paragraphs under the heading; their numbers go on from those above."""

    def check_together(self) -> None:
        """Check that it is one of the two."""
        of_section = [key for key in ("heading", "paragraphs") if self._has(key)]
        of_paragraph = [key for key in ("text", "list") if self._has(key)]
        if of_section and of_paragraph:
            both = {"one": of_paragraph[0], "other": of_section[0]}
            raise WrongValue("two_paragraphs", "has `{one}` and `{other}`", both)
        if of_section == ["paragraphs"]:
            raise WrongValue("no_heading", "has no heading")
        if of_section and not self.paragraphs:
            raise WrongValue("no_paragraphs", "has a heading without paragraphs")
        if not of_section and self.text is None:
            raise WrongValue("no_text", "has no text")

    def _has(self, key: str) -> bool:
        return self.has_typed(key) and getattr(self, key) is not None


TextOrSection = Annotated[ParagraphOrSection, Convert(_from_text, Text | ParagraphOrSection)]
"""A paragraph or its text alone, or a heading with paragraphs."""


class Body(Part):
    """A body whose programme this is."""

    name: Text
    """The name of the body, in full."""
    short: Text | None = None
    """A short name, such as SBSTA, that meetings can have under `body`; printed in parentheses after the name."""
    number: SessionNumber | None = None
    """The number of the session of this body; 7 is printed as "Seventh … session"."""
    kind: SessionKind | None = None
    """What kind of session of this body it is: substantive, organizational, resumed or special."""
    theme: Text | None = None
    """The theme of the session, printed under the session of the body."""
    agenda: Agenda | None = None
    """The agenda of this body, if it has its own; its meetings take items from it, then from that of the note."""


def _one_or_several(value: object) -> object:
    named = [{"name": each} if isinstance(each, str) else each for each in value] if isinstance(value, list) else value
    if isinstance(named, str):
        return [{"name": named}]
    return [named] if isinstance(named, dict) else named


_MOST_BODIES = 50
"""The most bodies of a programme; conferences that meet together have three to six."""

_NamesOrBodies = Annotated[list[Text | Body], Length(1, _MOST_BODIES)]
Bodies = Annotated[tuple[Body, ...], Length(1, _MOST_BODIES), Convert(_one_or_several, Text | Body | _NamesOrBodies)]
"""The name of the body, or a list of several bodies."""
