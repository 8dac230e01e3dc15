"""Read the days of other sessions that texts number: when each is held, opened and closed, and what is done at it.

The sessions may be those of any body: `the seventy-seventh plenary session`, `the first regular session of 2028`.
"""

import re
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.owners import Owner
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.sessions.neighbouring_sessions import is_only_held
from oewg_cli.statements.sessions.session_facts import session_kinds, session_numbers
from oewg_cli.statements.sessions.stated_dates import StatedDates, stated_dates
from oewg_cli.statements.sessions.words_before_session import ORDINAL
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.dates.dates import last_of_month
from oewg_cli.un.phrases import months_pattern, ordinal, ordinal_number, phrases

_BEFORE = rf"\b(?:[Tt]he|[Ii]ts|[Tt]heir)\s{ORDINAL}\s(?P<kind>(?:(?!and\b)[a-z-]+\s){{0,2}}?)\Z"
_LONGEST_NAME = 80
_OF = (
    r"(?:\sof\s(?P<year>20[0-9]{2})\b)?(?:\sof\s(?:the|its)\s[^.,;:()0-9]{3,160}?"
    r"(?=\s(?:will|shall|is|was|to\sbe|on|in|from)\b|,|\s\(|\.))?"
)
_ACT = (
    r",?\s(?:which\s)?(?:(?:was|had|has|had\sbeen|has\sbeen)\s)?(?:formally\s|officially\s)?"
    r"(?:(?P<opens>opened|began|started)|(?P<closes>closed|ended|concluded|adjourned|finished))"
    r"(?:\s(?:in|at)\s(?:the\s)?[A-Z][^,;:.()0-9]{2,40},?)?\son\s"
)
_DAY_OF = r"(?:(?P<opens>first|opening)|(?P<closes>last|final|closing|concluding))\sday\sof\s\Z"
_AT = r"\b(?:[Aa]t|[Dd]uring|(?:opening|beginning|start|end|close|closing|closure|conclusion)\sof)\s\Z"
_BESIDE = r"(?:,?\s(?:held\s)?on\s|,\s|\s\((?:on\s)?)"
_IN_PARTS = ("resum", "suspend", "reconven", "first part", "second part", "two parts", "extended", "prolonged")
_LONGEST = 40
_MOST = 60


class Part(StrEnum):
    """What of a session is on the days: all of it, its first or its last day, or something that was done at it."""

    HELD = "held"
    OPENS = "opens"
    CLOSES = "closes"
    WITHIN = "within"


class SessionTime(NamedTuple):
    """Days of a session that a text numbers; `owner` is whose it is, empty if the text does not say."""

    name: Wording
    wording: Wording
    number: int
    year: str
    kind: str
    owner: str
    part: Part
    first: date
    last: date

    @property
    def shown(self) -> str:
        """Return the session as messages name it: `first regular session of 2028`."""
        kind, year = (f"{self.kind} " if self.kind else ""), (f" of {self.year}" if self.year else "")
        return f"{ordinal(self.number, 'en')} {kind}session{year}"

    @property
    def is_whole(self) -> bool:
        """Return whether these are all the days of the session."""
        return self.part is Part.HELD and 0 < (self.last - self.first).days <= _LONGEST and not self.is_month

    @property
    def is_month(self) -> bool:
        """Return whether only the month is given."""
        return not compiled(r"[0-9]").match(self.wording.text)

    def is_of_series(self, other: "SessionTime") -> bool:
        """Return whether two sessions are of one series, so that their numbers and days can be compared."""
        is_of_one = self.owner == other.owner or (bool(self.kind) and "" in {self.owner, other.owner})
        return (self.kind, self.year) == (other.kind, other.year) and is_of_one


def times_of_other_sessions(picture: Picture) -> tuple[SessionTime, ...]:
    """Return the days of numbered sessions other than that of the note, in reading order."""
    found: list[SessionTime] = []
    for field in picture.index.texts_with((" session",)):
        if field.role not in {*PARAGRAPHS, Role.FOOTNOTE} or not compiled("[0-9]").search(field.plain):
            continue
        for sentence in picture.sentences_of(field):
            if not sentence.is_too_long and "session" in sentence.folded:
                found += _in_sentence(picture, sentence)
    return tuple(found[:_MOST])


def _in_sentence(picture: Picture, sentence: NoteSentence) -> Iterator[SessionTime]:
    text = sentence.text
    named = [*compiled(r"\ssession\b").finditer(text)]
    dates = stated_dates(picture, sentence) if named and compiled("[0-9]").search(text) else []
    if not dates and not compiled(r"\b20[0-9]{2}\b").search(text):
        return
    for at, match in enumerate(named):
        before = compiled(_BEFORE).search(text, max(0, match.start() - _LONGEST_NAME), match.start() + 1)
        number = ordinal_number(before["number"]) if before is not None else None
        if before is None or number is None or any(word in sentence.folded for word in _IN_PARTS):
            continue
        of = compiled(_OF).match(text, match.end())
        year, end = (of["year"] or "", of.end()) if of is not None else ("", match.end())
        own = sentence.part(before.start(), match.end())
        kind, owner = before["kind"].strip(), _owner(picture, sentence, before.start(), match.end())
        is_of_note = owner == "" and not year and (not kind or kind in session_kinds(picture.programme))
        if is_of_note and number in session_numbers(picture.programme):
            continue
        limit = named[at + 1].start() if at + 1 < len(named) else len(text)
        for part, wording, first, last in _times(sentence, (before.start(), end, limit), dates):
            yield SessionTime(own, wording, number, year, kind, owner, part, first, last)


def _owner(picture: Picture, sentence: NoteSentence, start: int, end: int) -> str:
    """Return the name of the body of a session in lower case; empty for the body of the note, or if none is named."""
    place = sentence.start + start
    if picture.owners.owner(sentence.field, place, sentence.start + end) is not Owner.OTHER:
        return ""
    after = picture.owners.name_after(sentence.field, sentence.start + end)
    return (after or ["", *picture.owners.names_before(sentence.field, place)][-1]).casefold()


def _times(
    sentence: NoteSentence, of: tuple[int, int, int], dates: list[StatedDates]
) -> Iterator[tuple[Part, Wording, date, date]]:
    """Return the days of a session from the words around it: where it starts and ends, and where the next one is."""
    text, (start, end, limit) = sentence.text, of
    day_of = compiled(_DAY_OF).search(text, 0, start)
    if day_of is not None:
        # `elected on 7 February 2026, the last day of the twelfth session`
        comma = compiled(r"(?:,\s|\s\()(?:the\s)?\Z").search(text, 0, day_of.start())
        before = next((each for each in dates if comma is not None and each.end == comma.start()), None)
        after = next((each for each in dates if each.start >= end), None)
        is_after = after is not None and compiled(_BESIDE).fullmatch(text, end, min(after.lead, after.start))
        day = before or (after if is_after else None)
        if day is not None and day.first == day.last:
            part = Part.OPENS if day_of["opens"] else Part.CLOSES
            yield part, sentence.part(day.start, day.end), day.first, day.last
        return
    after = next((each for each in dates if end <= each.start < limit), None)
    if after is None:
        month = _month().search(text, end, limit)
        if month is not None and is_only_held(text[end : month.start()]):
            number, year = phrases("en")["months"].index(month["month"]) + 1, int(month["year"])
            wording = sentence.part(*month.span())
            yield Part.HELD, wording, date(year, number, 1), last_of_month(year, number)
        return
    lead, wording = min(after.lead, after.start), sentence.part(after.start, after.end)
    if after.first != after.last:
        if after.is_range and is_only_held(text[end:lead]):
            yield Part.HELD, wording, after.first, after.last
    elif (act := compiled(_ACT).fullmatch(text, end, lead)) is not None:
        yield Part.OPENS if act["opens"] else Part.CLOSES, wording, after.first, after.last
    elif compiled(_BESIDE).fullmatch(text, end, lead) and compiled(_AT).search(text, 0, start):
        yield Part.WITHIN, wording, after.first, after.last


def _month() -> re.Pattern[str]:
    return compiled(rf"\b(?P<month>{months_pattern('en')})\s(?P<year>20[0-9]{{2}})(?![\w/–-])")
