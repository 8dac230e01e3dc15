"""Read the times that are past at which texts say that something will happen: `will be held in February 2023`."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.sessions.session_mentions import Meant, mentions_in, session_mentions
from oewg_cli.statements.sessions.stated_dates import StatedDates, stated_dates
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.dates.dates import last_of_month
from oewg_cli.un.phrases import months_pattern, phrases
from oewg_cli.un.un_data import read_data

_ROLES = (*PARAGRAPHS, Role.FOOTNOTE)
_FUTURE = (
    r"(?:will|shall|may|can|should|must|(?:is|are|,|\w)\s+to(?=\s+be\b)|is\s+to|are\s+to|(?:is|are)\s+going\s+to"
    r"|(?:plan|intend|propose|hope|wish)s?\s+to"
    r"|(?:is|are)\s+(?:\w+ly\s+)?(?:expected|scheduled|planned|due|invited|requested|encouraged|asked)\s+to)"
)
_SCHEDULED = (
    r"\b(?P<will>(?:is|are|remains?)\s+(?:\w+ly\s+|now\s+)?"
    r"(?:scheduled|planned|foreseen|envisaged|set|fixed|intended)\s+for)\b"
)
_LIMITS = ("by", "before", "than", "until")
_HOUR = r"(?:(?:noon|midnight|[0-9.:]{1,5}\s[ap]\.m\.),?\s+(?:on\s+)?)?"
_YEAR = r"(?<![\w/.–-])(?:19|20)[0-9]{2}(?![\w/])"
_LONGEST_PLACE = (
    r"(?:\s+in\s+(?:closed|open|private|plenary|informal)\s+(?:session|meeting|consultations))?"
    r"(?:,?\s+(?:at|in)\s+(?:the\s+)?[A-Z][^.;:()0-9]{2,80}?,?)?"
    r"(?:,?\s+at\s+(?:the|its)\s+[a-z]+\s+meeting,?)?"
)
_LONGEST_OBJECT = (
    r"(?:\s+(?!(?:on|in|at|that|which|who|held|made|given|taken|set|left|fallen|since|under|(?!concerned\b)\w+ed)\b)"
    r"[^\s.;:()0-9,]+){0,8}"
)


_DONE_THERE = r"(?<!\bbe\s)\b\w+ed\s(?:at|during)\s\Z"
"""What was done at a session: `the plan proposed at its session`, but not `will be submitted at its session`."""
_YEAR_BESIDE = rf",?\s\(?(?:to\sbe\s)?(?:held\s)?(?:in|of)?\s?(?P<time>(?:(?P<month>[A-Z][a-z]+)\s)?(?P<year>{_YEAR}))"
_PAST_BETWEEN = r",\s[^,]*\b(?:took|was|were|had|met|began|ended)\b"
"""Before a time of the past: `is to hold three sessions in Nairobi, the first of which took place in June 2026`."""
_TO_BODY = r"(?:to|before|by)\s(?:the\s)?[A-Z][^,;:.()0-9]+"
"""To whom something goes, so that the time after it is that of its going: `will go to the Board in February 2026`."""


class ComingTime(NamedTuple):
    """A day, a month or a year at which something will happen by a text; `last` is its last day."""

    wording: Wording
    last: date


def coming_times(picture: Picture) -> tuple[ComingTime, ...]:
    """Return the times before the date of the note at which something is still to happen, in reading order.

    Of sentences that name a session only the year of that of another body is read here. Only a time that comes directly
    after the verb and its place, or begins the sentence, is that of what happens: in "will consider the report of 2023"
    it is that of the report.
    """
    sentences = picture.sentences(*_ROLES)
    in_sentences = (found for sentence in sentences for found in _in_sentence(picture, sentence))
    return (*in_sentences, *_at_sessions(picture))


def _at_sessions(picture: Picture) -> Iterator[ComingTime]:
    """Return the years of sessions of others that are over: `will be submitted to the Council at its 2023 session`."""
    dated = picture.programme.masthead.date
    for mention in picture.read(session_mentions):
        if mention.meant is not Meant.OTHER:
            continue
        sentence, beside = mention.sentence, compiled(_YEAR_BESIDE).match(mention.sentence.text, mention.end)
        year = int(beside["year"]) if beside is not None else mention.year
        wording = sentence.part(*beside.span("time")) if beside is not None else mention.year_wording
        month = beside["month"] if beside is not None and beside["month"] in phrases("en")["months"] else None
        if year is None or wording is None or _last_day(month, year) >= dated:
            continue
        begin = sentence.text.rfind("; ", 0, mention.start) + 1
        is_ahead = compiled(rf"\b{_FUTURE}\b").search(sentence.text, begin, mention.start) is not None
        is_ahead = is_ahead and sentence.tense_before(mention.start) is Tense.FUTURE and sentence.field.role in _ROLES
        is_at = mention.word_before in {"at", "during"}
        if is_ahead and is_at and not compiled(_DONE_THERE).search(sentence.text, 0, mention.start):
            yield ComingTime(wording, _last_day(month, year))


def _in_sentence(picture: Picture, sentence: NoteSentence) -> Iterator[ComingTime]:
    text, dated = sentence.text, picture.programme.masthead.date
    years = [int(year) for year in compiled(_YEAR).findall(text)]
    if min(years, default=dated.year + 1) > dated.year or mentions_in(picture, sentence):
        return
    dates = [each for each in stated_dates(picture, sentence) if compiled(_YEAR).search(text, each.start, each.end)]
    if all(each.last >= dated for each in dates) and min(years) == dated.year and not _months().search(text):
        return
    future = (_at_start(), _after_verb(), _when_scheduled(), _in_turn())
    present = (_in_present(), _while_open()) if min(years) < dated.year else ()
    for match in (match for form in (*future, *present) for match in form.finditer(text)):
        # "The Council decided that it should begin on": what was to come then.
        if sentence.tense_before(match.start("will")) is Tense.PAST:
            continue
        start = match.start("time")
        days = next((each for each in dates if start in {each.lead, each.start}), None)
        if days is None and match.re is _while_open():
            days = next((each for each in dates if each.start <= start < each.end), None)
        if not _is_of_verb(match, days):
            continue
        if days is not None:
            found = ComingTime(sentence.part(days.start, days.end), days.last)
        elif match["year"] is not None:
            found = ComingTime(sentence.part(*match.span("time")), _last_day(match["month"], int(match["year"])))
        else:
            continue
        if found.last < dated and (match.re not in present or found.last.year < dated.year):
            yield found


def _is_of_verb(match: re.Match[str], days: StatedDates | None) -> bool:
    """Return whether a time is that of the verb before it: that of any verb, if it is a day and no event is before it.

    `The Council will hear a report on the session on 3 May 2023` is on the session of that day.
    """
    between = match.string[match.end("verb") : match.start("time")] if match.re is _after_verb() else ""
    if compiled(_PAST_BETWEEN).search(between):
        return False
    if match.re is not _after_verb() or compiled(_happens()).fullmatch(match["verb"]):
        return True
    if compiled(rf"\s{_TO_BODY}\s(?:on|in)\s(?:early\s|late\s)?").fullmatch(between):
        return True
    words = between.split()
    nouns = read_data("leftovers")["with_own_days"]
    # `will be accepted until Friday`: the last word is that of the time itself.
    named = words[:-1] if set(words[-1:]) <= {"until"} else words
    if days is None or any(word in nouns for word in (word.strip(",").removesuffix("s") for word in named)):
        return False
    is_asked = match["verb"].startswith("be ") or match["will"] not in {"will", "shall"}
    return match["verb"] not in read_data("leftovers")["looks_back"] and (is_asked or not set(_LIMITS) & set(words))


@cache
def _happens() -> str:
    return "|".join(read_data("leftovers")["happens"]).replace(" ", r"\s+")


@cache
def _months() -> re.Pattern[str]:
    months = months_pattern("en")
    return re.compile(rf"(?<![0-9] )\b(?:{months}) (?:19|20)[0-9]{{2}}")


def _last_day(month: str | None, year: int) -> date:
    number = phrases("en")["months"].index(month) + 1 if month else 12
    return last_of_month(year, number)


@cache
def _time() -> str:
    months, weekdays = ("|".join(phrases("en")[name]) for name in ("months", "weekdays"))
    return (
        rf"(?P<time>(?:(?P<month>{months})\s+)?(?P<year>(?:19|20)[0-9]{{2}})(?![\w/–-])"
        rf"|(?:(?:{weekdays}),?\s+)?[0-9]{{1,2}}(?=[\s–-]))"
    )


@cache
def _at_start() -> re.Pattern[str]:
    return re.compile(
        rf"^(?:On|In)\s+(?:early\s+|late\s+)?{_time()}[^.;:,()]{{0,40}}?,\s+[^.;:,()]{{3,80}}?\s(?P<will>{_FUTURE})\s"
    )


@cache
def _after_verb() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?P<will>{_FUTURE})\s+(?:\w+ly\s+|again\s+|also\s+|then\s+)?"
        rf"(?P<verb>(?:{_happens()})\b|(?!have\b|not\b)(?:be\s+)?(?:\w+ly\s+)?[a-z-]+){_LONGEST_OBJECT}{_LONGEST_PLACE},?"
        rf"\s+(?:at\s+least\s+)?(?:on|in|from|by|before|no\s+later\s+than|until)\s+(?:early\s+|late\s+)?{_HOUR}{_time()}"
    )


@cache
def _in_turn() -> re.Pattern[str]:
    """Match a second deadline of a verb: `should be sent by 16 May 2023, and slides by 31 May 2023`."""
    by = r"(?:by|until|not?\slater\sthan)\s"
    what = r"(?:(?!(?:will|shall|is|are|was|were|that|those|which)\b|[a-z]+ed\b)[a-z-]+\s){1,5}?"
    return re.compile(
        rf"\b(?P<will>{_FUTURE})\s[^.;]{{3,120}}?\s{by}[^.;()]{{3,60}}?,?\sand\s{what}{by}{_HOUR}{_time()}"
    )


@cache
def _when_scheduled() -> re.Pattern[str]:
    return re.compile(rf"{_SCHEDULED}\s+(?:early\s+|late\s+)?{_HOUR}{_time()}")


@cache
def _in_present() -> re.Pattern[str]:
    """Match `Registration opens on 3 February 2023`; on days of the same year it may have opened before the note."""
    return re.compile(
        rf"\b(?P<will>opens|closes|begins|starts|ends|expires|lapses|runs(?=\s(?:up\s)?until\s)|takes\s+place|is\s+due|meets|convenes|becomes?\s+available){_LONGEST_PLACE}"
        rf"\s+(?:(?:by\s|at\s|with\s)?the\s(?:end|close|beginning)\sof|(?:up\s)?until|on|in|from|by)"
        rf"\s+(?:the\send\sof\s)?{_time()}"
    )


@cache
def _while_open() -> re.Pattern[str]:
    """Match `Names are taken from 8 February until 19 February 2023`: what is open is open until a day to come."""
    return re.compile(
        r"(?<!if\s)\b(?P<will>(?:is|are|remains?)\s(?:also\s|still\s|only\s)?"
        r"(?:open|taken|accepted|received|inscribed|added|entered|possible|collected|registered))"
        rf"{_LONGEST_OBJECT}(?:\sfrom\s(?:[A-Z][a-z]+,\s)?[0-9]{{1,2}}\s[A-Z][a-z]+(?:\s[0-9]{{4}})?,?)?"
        rf"\s(?:until|till|up\sto|to|not?\slater\sthan)\s{_HOUR}{_time()}"
    )
