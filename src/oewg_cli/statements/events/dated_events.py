"""Read the dates that texts give for deadlines, lists of speakers, registration and documents."""

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from oewg_cli.programme.day_dates import DateRange
from oewg_cli.programme.text_fields import PARAGRAPHS, Role, TextField
from oewg_cli.statements.entries_of_texts import EntriesOfTexts
from oewg_cli.statements.events.dated_lines import Before, NamedDate, named_dates
from oewg_cli.statements.events.forms_of_dated_events import matches_of_forms
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.quoted_parts import QuotedParts
from oewg_cli.statements.schedule.schedule import own_hours_of
from oewg_cli.statements.subject_words import subject_words
from oewg_cli.statements.times.latest_times import about_after, sent_in
from oewg_cli.statements.times.occasions import Limit, Occasion, occasions
from oewg_cli.statements.times.session_calendar import SessionCalendar
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.dates.dates import date_range
from oewg_cli.un.hours.hours import Hours, printed_time
from oewg_cli.un.un_data import read_data

_ROLES = (*PARAGRAPHS, Role.FOOTNOTE, Role.HEADING, Role.ASIDE, Role.TEXT, Role.BULLET)
_REGISTRATION = "registration"
"""What is meant by the verb alone: `should register by 3 May`."""
_MOST = 500
"""Dated events that are read; no note has so many."""
_OF_AMENDMENTS = r"(?i:^(?:the\s)?(?:written\s)?proposals?\s(?:of|for)\s(?=amendments?\b))"
_PRONOUNS = frozenset({"which", "that", "they", "it", "them"})
_PROPOSED = (
    r"\bwish(?:ing)?\sto\s(?:propose|submit|introduce|present|table|make)\s(?P<what>[^,;:.()“”]{2,120}?)"
    r"\s(?:should|must|shall|are|may)\s"
)
_TEXTS = r"(?:their|these|those|such)\s(?:draft\s|written\s)?(?:texts?|drafts?|submissions?|contributions?|papers?)"
"""What was named in the sentence before: `send their texts`."""
_WAS = r"\s(?:had|has|have|was|were)\b[^,;:.]*$"
_ASKED_THEN = (
    r"\A[^;:]*(?<!is\s)(?<!are\s)(?<!be\s)(?<!kindly\s)\b(?:invited|requested|asked|urged|encouraged|reminded|called\supon)\s"
    r"(?!to\b)[^;:]{2,80}?\sto\s|\A[^;:]*\b(?:was|were|had\sbeen)\s(?:invited|requested|asked|urged|encouraged|reminded)\sto\s"
    r"|(?<!has\s)(?<!be\s)(?<!is\s)\b(?:set|fixed|announced|gave)\s(?:noon\son\s)?\Z"
)
_WHO_SENT = r"\s(?:that|which|who)\s(?:already\s)?(?:sent|[a-z]+ed)\s(?!by\b)[^,;:.]*\Z"
"""Before the day of what is past: `States that sent amendments by 15 May need not send them again`."""
_OF_REQUEST = r"(?i:(?:an?\s|the\s)?(?:request|call|appeal|need|wish)\sto\s)"
"""What is asked for in words of another text: `The letter included a request to close the office by 6 July`."""
_LIST_OF_SPEAKERS = "list of speakers"
_RECEIVED_SOME = (
    r"(?<!be)\s(?:received|accepted|registered)\s"
    r"(?!by|until|after|before|later|at|in|no|not|with|to)[0-9a-z]"
)
_RECEIVED = (
    r"(?<!\bbe)(?<!\bare)(?<!\bis)\s(?:[a-z]+ed|sent|due|made|given|put)\s(?:(?:to|with|by|at|on)\s[^,;:.]{2,40}\s)?"
    r"(?:by|until|before|(?:no|not)\slater\sthan|after|later\sthan|on)\s$"
)


class EventRole(StrEnum):
    """What happens at a date: something ends, begins, or is issued. A deadline ends what can be submitted."""

    ENDS = "ends"
    OPENS = "opens"
    ISSUED = "issued"


class DatedEvent(NamedTuple):
    """A date, with or without hours, that a text gives for something, which `words` name.

    `wording` has the date. `is_ahead` is true if the text speaks of the future; `lasts` if both ends are known.
    """

    words: frozenset[str]
    subject: str
    role: EventRole
    occasion: Occasion
    sentence: NoteSentence
    wording: Wording
    is_ahead: bool

    @property
    def days(self) -> DateRange:
        """Return the day, or the days of which it is one."""
        return self.occasion.days[0]

    @property
    def is_list(self) -> bool:
        """Return whether what is dated opens and closes, as a list of speakers does."""
        return not self.words.isdisjoint(_that_open())

    @property
    def title(self) -> str:
        """Return what is dated, as the subject of a sentence: `The deadline for “draft resolutions” is`."""
        name = "date" if self.role is EventRole.ISSUED else "deadline"
        if self.is_list:
            name = "opening day" if self.role is EventRole.OPENS else "closing day"
        return f"The {name} for “{self.what}” is"

    @property
    def what(self) -> str:
        """Return the words for what is dated, without articles and "submission of" before them."""
        lead = r"(?i:^(?:the\s)?(?:(?:submission|submitting|receipt|tabling)\s(?:of\s)?)?(?:the\s)?)"
        return " ".join(compiled(lead).sub("", self.subject).split())


def dated_events(picture: Picture) -> tuple[DatedEvent, ...]:
    """Return the dated events of the texts in reading order; those without a day of the calendar are left out."""
    fields = [field for field in picture.index.texts_with(_needed()) if field.role in _ROLES]
    if not fields:
        return ()
    calendar = picture.read(calendar_of)
    found: list[DatedEvent] = []
    for field in fields:
        quoted = QuotedParts(field.plain)
        own_day = _day_of(field, picture)
        for sentence in picture.sentences_of(field):
            last = found[-1].subject if found and found[-1].wording.field is field else ""
            of_forms = list(_in_sentence(picture, sentence, calendar, own_day, last))
            taken = [event.wording for event in of_forms]
            others = named_dates(picture, sentence, calendar, taken, Before(last, own_day))
            for event in (*of_forms, *(_of_other_form(sentence, each) for each in others)):
                if not quoted.has(event.wording.start) and len(event.occasion.days) == 1 and len(found) < _MOST:
                    found.append(event)
    return tuple(found)


@cache
def _needed() -> tuple[str, ...]:
    groups = (read_data("dated_events")[name].values() for name in ("needed", "needed_otherwise"))
    return tuple(dict.fromkeys(word for group in groups for words in group for word in words))


def when_of(event: DatedEvent) -> str:
    """Return the date of an event, with its hour if it is stated: `4 March 2024, 6 p.m.`."""
    day = date_range(*event.days, "en")
    hours = event.occasion.hours
    return f"{day}, {printed_time(hours.end, 'en')}" if hours is not None else day


def calendar_of(picture: Picture) -> SessionCalendar:
    """Return the days of the session."""
    return SessionCalendar(picture.programme, picture.meetings)


def _of_other_form(sentence: NoteSentence, date: NamedDate) -> DatedEvent:
    occasion = date.occasion
    wording = sentence.part(occasion.start, occasion.end)
    words, role = subject_words(date.what), EventRole(date.role)
    is_to_come = _is_to_come(sentence, occasion) and compiled(_OF_REQUEST).match(date.what) is None
    is_to_come = is_to_come and compiled(_WHO_SENT).search(sentence.text, 0, occasion.start) is None
    return DatedEvent(words, date.what, role, occasion, sentence, wording, date.is_line or is_to_come)


def _is_to_come(sentence: NoteSentence, occasion: Occasion) -> bool:
    """Return whether a deadline is one to come: `names received by 3 May` may have been received."""
    lead = sentence.text[: occasion.start]
    # `The secretariat received 41 applications by the closing date, 31 March.`
    is_of_noun = _is_told(lead) or compiled(f"{_RECEIVED}|{_RECEIVED_SOME}").search(lead) is not None
    return not is_of_noun and sentence.tense_before(occasion.start) is not Tense.PAST and "have been " not in lead


def _is_told(lead: str) -> bool:
    """Return whether the clause before a date tells what had been done: `; two had been received by 23 July`."""
    told = compiled(r";[^;]*\b(?:had|has|have|was|were)\s(?:[a-z]+ly\s)?(?:been\s)?[a-z]+[^;]*\Z")
    return told.search(lead) is not None or compiled(_ASKED_THEN).search(lead) is not None


def _day_of(field: TextField, picture: Picture) -> DateRange | None:
    """Return the day of the programme that a text is on; None if it is elsewhere, or on several days."""
    if field.path[0] != "programme" or not isinstance(field.path[1], int):
        return None
    day = picture.programme.programme[field.path[1]].dates.single
    return None if day is None else DateRange(day, day)


def _hours_of(field: TextField, picture: Picture) -> Hours | None:
    """Return the hours that the entry of a text has of its own."""
    entries = picture.read(EntriesOfTexts).entries(field)
    return own_hours_of(entries[0][1]) if len(entries) == 1 else None


def _in_sentence(
    picture: Picture, sentence: NoteSentence, calendar: SessionCalendar, own_day: DateRange | None, last: str
) -> Iterator[DatedEvent]:
    matches = matches_of_forms(sentence.text)
    stated = occasions(sentence.text, 0, len(sentence.text), calendar) if matches else []
    dated = [each for each in stated if each.days]
    if not matches or (not dated and own_day is None):
        return
    if own_day is not None and not dated:
        hours = next((each.hours for each in stated if each.hours is not None), None)
        for match in matches:
            if _kind(match) == "deadline":
                hours = hours or _hours_of(sentence.field, picture)
                on_day = Occasion(match.start(), match.end(), (own_day,), hours=hours)
                yield from _events(sentence, match, match["what"], on_day)
        return
    subject = ""
    for number, match in enumerate(matches):
        end = matches[number + 1].start("from") if number + 1 < len(matches) else len(sentence.text)
        what = _own_noun(match.groupdict().get("what", _REGISTRATION) or "")
        if what.casefold() in _PRONOUNS:
            proposed = compiled(_PROPOSED).search(sentence.text) if what.casefold() == "them" else None
            lead = sentence.text[: match.start()]
            before = last if match.start() == 0 else sent_in(lead) or _own_noun(lead)
            what = subject or (proposed["what"] if proposed is not None else before)
        if those := compiled(r"(?:those|that)(?=\s(?:for|under|on|of)\s)").match(what.casefold()):
            # `Drafts under cluster 1 are due on 3 May; those under cluster 2 are due on 8 May.`
            first = subject or sent_in(sentence.text[: match.start()])
            what = compiled(r"\s(?:for|under|on|of)\s").split(first)[0] + what[those.end() :]
        is_again = bool(last and not subject and compiled(_TEXTS).fullmatch(what.casefold()))
        what = last if is_again else what
        what = subject = what or subject
        occasion = next(
            (each for each in dated if match.end("from") <= each.start < max(end, match.end("from") + 1)), None
        )
        if occasion is None or not what:
            continue
        occasion = _between(sentence.text, occasion, dated)
        yield from _events(sentence, match, what, occasion, is_again=is_again)


def _between(text: str, occasion: Occasion, dated: Sequence[Occasion]) -> Occasion:
    """Return a time after `between` with its second day as one span: `between Monday, 5 May, and Friday, 9 May`."""
    if not text.endswith(("between ", "between the "), 0, occasion.start) or occasion.limit is not Limit.AT:
        return occasion
    if occasion.days[0].first != occasion.days[0].last:
        return occasion._replace(limit=Limit.SPAN)
    last = next(
        (each for each in dated if compiled(r",?\sand\s(?:the\s)?").fullmatch(text, occasion.end, each.start)), None
    )
    if last is None:
        return occasion
    days = DateRange(occasion.days[0].first, last.days[-1].last)
    return last._replace(start=occasion.start, days=(days,), limit=Limit.SPAN)


def _events(
    sentence: NoteSentence, match: re.Match[str], what: str, occasion: Occasion, *, is_again: bool = False
) -> Iterator[DatedEvent]:
    kind = _kind(match)
    what = compiled(_WAS).sub("", compiled(_OF_AMENDMENTS).sub("", what))
    if kind == "deadline" and not compiled("[0-9]").search(what):
        what += about_after(compiled("[;:]").split(sentence.text[occasion.end :])[0])
    words = subject_words(what)
    is_again = is_again or match.groupdict().get("what") == "them"
    if kind == "ask" and "ahead" not in match.groupdict() and not is_again:
        before = sentence.text[: match.start()]
        words |= subject_words(compiled(r"[,;:]\s").split(before)[-1])
    is_ahead = bool(match.groupdict().get("ahead")) or kind == "ask"
    # `Comments had to be submitted by 6 July`
    is_ahead = is_ahead and not _is_told(sentence.text[: occasion.start])
    is_ahead = is_ahead and compiled(_WAS).search(match.groupdict().get("what") or "") is None
    is_due = kind == "ask" and occasion.limit is Limit.AT and match["ask"] == "due"
    is_list = occasion.limit is Limit.SPAN and _LIST_OF_SPEAKERS in what
    if not words or (kind == "ask" and occasion.limit is not Limit.LATEST and not is_due and not is_list):
        return
    if kind in {"opens", "closes"} and words.isdisjoint(_that_open()):
        return
    role = {"opens": EventRole.OPENS, "issued": EventRole.ISSUED}.get(kind, EventRole.ENDS)
    if role is EventRole.OPENS and occasion.limit is Limit.LATEST:
        role, what = EventRole.ENDS, what.removesuffix(" is")  # "Registration is open until 3 May"
        words = subject_words(what)
    wording = sentence.part(occasion.start, occasion.end)
    if occasion.limit is Limit.SPAN:
        first, last = occasion.days[0]
        if role is EventRole.OPENS:
            begins = occasion._replace(days=(DateRange(first, first),))
            yield DatedEvent(words, what, role, begins, sentence, wording, is_ahead)
            role = EventRole.ENDS
        occasion = occasion._replace(days=(DateRange(last, last),))
    yield DatedEvent(words, what, role, occasion, sentence, wording, is_ahead)


def _kind(match: re.Match[str]) -> str:
    groups = match.groupdict()
    if "verb" not in groups:
        return str(next(name for name in ("deadline", "ask", "issued") if groups.get(name)))
    return "opens" if groups["verb"].startswith(("open", "begin", "start")) else "closes"


def _own_noun(what: str) -> str:
    """Return the words for what is meant, without those before them that belong to another part of the sentence."""
    last: str = re.split(r"\s(?:that|which|while|whereas|when)\s|\b(?:and|but)\sthe\s|^(?:and|but|then)\b", what)[-1]
    return compiled(r"(?:\s(?:is|are|to|be|should|must|may|can|will))+$").sub("", last.strip())


@cache
def _that_open() -> frozenset[str]:
    return frozenset(word for each in read_data("dated_events")["that_open"] for word in subject_words(each) or {each})
