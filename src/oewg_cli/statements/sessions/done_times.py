"""Read the times after the date of the note at which texts say that something was done: `was circulated on 4 March`.

What decides is the verb before a time, or the first one after a time with which the sentence begins, and that nothing
comes between the two that has a time of its own, such as an event, an infinitive or another clause.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache, cached_property
from typing import NamedTuple

from oewg_cli.programme.text_fields import PARAGRAPHS, Role, TextField
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.quoted_parts import QuotedParts
from oewg_cli.statements.sessions.past_verbs import Verb, events_pattern, verbs_in
from oewg_cli.statements.sessions.session_mentions import Meant, mentions_in
from oewg_cli.statements.sessions.stated_dates import stated_dates
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.phrases import months_pattern, phrases
from oewg_cli.un.un_data import read_data

_ROLES = (*PARAGRAPHS, Role.FOOTNOTE)
_YEAR = r"(?<![\w/.–-])(?:19|20)[0-9]{2}(?![\w/–-])"
_AFTERWARDS = timedelta(days=40)
"""How long after the session a day without a year is one of its year: `was circulated on 4 March`."""
_LONGEST_GAP = 140
_HOUR = r"(?:(?:noon|midnight|[0-9.:]{1,5}\s[ap]\.m\.),?\s(?:on\s)?)?"
_AT = rf"\b(?P<at>on|in|from|between|during|by|(?<=\bmeeting\s)of)\s(?:early\s|late\s|mid-)?(?:the\s)?{_HOUR}\Z"
_TIMES_BEFORE = (
    r"(?:\b(?:[0-9]{1,2}\s)?(?:[A-Z][a-z]+\s)?(?:[0-9]{1,2}|[A-Z][a-z]+|20[0-9]{2})"
    r"(?:\s\([^()]{1,40}\))?(?:,|,?\sand)\s)+\Z"
)
_LAST_TIME = r",\s(?:the\s(?:last|first|latest|second|third)(?:\stime)?|most\srecently)\s\Z"
_FIRST_IN_TIME = (
    r"\A(?:(?:On|In|During|By|As\sat|As\sof)\s(?:early\s|late\s|mid-)?|[A-Z][a-z]+\s(?:days?|weeks?|months?|years?)\s"
    r"(?:later|earlier|before|afterwards),\s(?:on|in)\s"
    rf"|At\s(?:its|the|their|a)\s[^,;:()]{{2,60}}?,?\s(?:(?:held\s)?(?:on|in|from)|(?<=\bmeeting\s)of)\s){_HOUR}\Z"
)
_PLANNED = r"\bwill\s(?:be\s)?[a-z]+(?:\s(?:at|in)\s(?:the\s)?[A-Z][\w\s]{2,40}?)?,?\s(?:on|in|from|between)\s\Z"
_OF_DOCUMENT = (
    r"(?:\bdated|\b(?:resolutions?|decisions?|letters?|notes?\sverbales?|questionnaires?|circulars?|memorandums?)"
    r"(?:\s[A-Z]{0,6}[0-9/.]+[0-9A-Z/.-]*(?:\s\([A-Z-]+\))?)?\sof)\s\Z"
)
_SINCE = rf"\bsince\s(?:early\s|late\s|mid-)?{_HOUR}\Z"
_REPORTED = r"\b(?:that|whether|if|decided|agreed|requested)\b"
_CHANCE = r"\b(?:if|unless|should|whether|provided|in\scase|would|could|might|may|lest|were\sto|had\sto\sbe)\b"
_WHEN = r"\b(?:when|once|after|as\ssoon\sas|before|until|by\sthe\stime)\b"
_ONCE_DONE = r"\b(?:when|once|after|as\ssoon\sas|before|until)\b[^,;:]*\b(?:has|have)\s(?:been\s)?[a-z]+\Z"
_RELATIVE = r"\b(?:that|who|which)\b"
_STATED_OF_IT = r"\s(?:is|are|remains?|will|shall|may|can|must|should)\b"
_YEARLY = r"\b(?:observed|celebrated|commemorated|marked)\Z"
"""`The International Day, observed on 13 October, is not in the session`: it is so each year."""
_AUXILIARY = r"\b(?:was|were|been|being|has|have|had|who|which|that)\s(?:[a-z]+ly\s|also\s|then\s)?[a-z]+\Z"
"""Without one of these, `Badges issued on 2 June are valid for all days` says nothing of the past."""
_AGAIN = r"\b(?:year|since|each|every|annually|yearly|traditionally)\b"
_WHERE = (
    r"\b(?:web\s?sites?|(?:web\s?)?pages?|portal|platform|secretariat|bureau|members|parties|presidents?|(?:co-)?chairs?)"
    r"\sof\s(?:the|its)\s(?:[a-z-]+\s){0,3}?(?:conference|session|meeting|forum|summit)\b"
)
"""Where or by whom something was done, by words that name an event too."""
_AT_EVENT = r"\b(?:at|during|in)\s(?:(?!(?:of|on|for|to|about|with)\b)[\w’-]+\s)*\Z"


class DoneTime(NamedTuple):
    """A day, a month or a year at which something was done by a text; `day` is the day, if it is one."""

    wording: Wording
    day: date | None


class _Time(NamedTuple):
    """A time in a sentence, by its first day; `start` has the weekday before it."""

    start: int
    end: int
    first: date
    has_year: bool
    is_day: bool


class _Years:
    """The years of a text, of which times without a year may be."""

    def __init__(self, field: TextField, year: int) -> None:
        self._text = field.plain
        self._year = str(year)

    @cached_property
    def end_of_own(self) -> int:
        """Return the offset up to which only the year of the session is named; -1 where a time may be of another year.

        It is found once, however many times the text has.
        """
        if compiled(_AGAIN).search(self._text):
            return -1
        others = (each.end() - 1 for each in compiled(_YEAR).finditer(self._text) if each[0] != self._year)
        return next(others, len(self._text))


def done_times(picture: Picture) -> tuple[DoneTime, ...]:
    """Return the times after the date of the note at which something was done already, in reading order.

    A day without a year counts if it is before the end of the session, or some weeks after it, and no other year or
    session is spoken of.
    """
    found: list[DoneTime] = []
    for field in picture.index.with_figures:
        if field.role not in _ROLES:
            continue
        quoted, years = QuotedParts(field.plain), _Years(field, picture.programme.session.opens.year)
        found += (
            each
            for sentence in picture.sentences_of(field)
            if not sentence.is_too_long and not quoted.has(sentence.start)
            for each in _in_sentence(picture, sentence, years)
        )
    return tuple(found)


def _in_sentence(picture: Picture, sentence: NoteSentence, years: _Years) -> Iterator[DoneTime]:
    times = [each for each in _times(picture, sentence) if _is_to_come(picture, sentence, years, each)]
    times = [each for each in times if compiled(_PLANNED).search(sentence.text, 0, each.start) is None]
    verbs = list(verbs_in(sentence.text)) if times else []
    for time in times:
        if _was_done(sentence, verbs, time):
            yield DoneTime(sentence.part(time.start, time.end), time.first if time.is_day else None)


def _times(picture: Picture, sentence: NoteSentence) -> Iterator[_Time]:
    """Return the days of a sentence, and the months and years in it that are not those of days."""
    text = sentence.text
    if not compiled("[0-9]").search(text):
        return
    dates = stated_dates(picture, sentence)
    for each in dates:
        has_year = compiled(_YEAR).search(text, each.start, each.end) is not None
        yield _Time(each.lead, each.end, each.first, has_year, is_day=each.first == each.last)
    for match in _months_and_years().finditer(text):
        if not any(each.start <= match.start() < each.end for each in dates):
            month = phrases("en")["months"].index(match["month"]) + 1 if match["month"] else 1
            yield _Time(*match.span(), date(int(match["year"]), month, 1), has_year=True, is_day=False)


def _is_to_come(picture: Picture, sentence: NoteSentence, years: _Years, time: _Time) -> bool:
    """Return whether a time is after the date of the note, and certain."""
    masthead, session = picture.programme.masthead, picture.programme.session
    if time.first <= max((masthead.date, *(masthead.reissued or ()))):
        return False
    if time.has_year:
        return True
    is_ours = all(each.meant is Meant.THIS for each in mentions_in(picture, sentence))
    is_near = session.opens <= session.closes and time.first <= session.closes + _AFTERWARDS
    return is_ours and is_near and sentence.start + time.end <= years.end_of_own


def _was_done(sentence: NoteSentence, verbs: Sequence[Verb], time: _Time) -> bool:
    text, lead = sentence.text, sentence.text[: time.start]
    if compiled(_OF_DOCUMENT).search(lead):
        return time.has_year or lead.endswith("dated ")
    if _has_begun_or_ended(text, lead, time):
        return True
    if compiled(_FIRST_IN_TIME).match(lead):
        return _is_followed_by_past(text, verbs, time)
    before = compiled(_TIMES_BEFORE).search(lead)
    lead = lead[: before.start()] if before is not None else lead
    at = compiled(_AT).search(lead)
    verb = next((each for each in reversed(verbs) if each.end <= time.start), None)
    if at is None or verb is None or not verb.is_done or (at["at"] == "by" and not verb.is_perfect):
        return False
    is_yearly = compiled(_YEARLY).search(text, 0, verb.end) and not time.has_year
    is_said_of_it = compiled(_STATED_OF_IT).match(text, time.end) and not compiled(_AUXILIARY).search(text, 0, verb.end)
    is_ahead = sentence.tense is Tense.FUTURE
    ends = [match.end() for match in compiled(r"[,;:(–]\s?").finditer(text, 0, verb.start)]
    clause = text[ends[-1] if ends else 0 : verb.end].casefold()
    is_of_any = verb.is_perfect and compiled(_RELATIVE).search(clause)
    # `It is open to all who have accepted by 27 September`
    is_of_later = is_of_any and at["at"] == "by" and sentence.tense_before(verb.start) is not Tense.PAST
    is_of_clause = compiled(_WHEN).search(clause) or is_of_any or (verb.is_beside and not time.has_year)
    if is_of_later or (is_ahead and is_of_clause):
        return False
    # `The rest is adopted on 24 March, once the first part has been adopted on 23 March.`
    is_ahead_of_it = compiled(_ONCE_DONE).search(text, 0, verb.end) is not None
    is_chance = compiled(_CHANCE).search(lead[: verb.start].casefold()) is not None
    return not (is_chance or is_yearly or is_said_of_it or is_ahead_of_it) and _is_free(
        text[verb.end : at.start()], verb
    )


def _has_begun_or_ended(text: str, lead: str, time: _Time) -> bool:
    """Return whether something has been so since a time, or could be sent until then: `States had until 4 March`."""
    if compiled(_SINCE).search(lead):
        # `Since 4 March is a holiday`
        return compiled(r"\s?(?:[,.;:)]|\Z|and\b)").match(text, time.end) is not None
    is_limit = time.is_day and any(f" {word} " in lead for word in ("until", "by", "before", "than", "due on"))
    return is_limit and _past_limit().search(lead) is not None and compiled(_REPORTED).search(lead) is None


def _is_followed_by_past(text: str, verbs: Sequence[Verb], time: _Time) -> bool:
    """Return whether the clause after the time with which a sentence begins is of the past."""
    after = compiled(r"[^,;:()]{0,40},\s").match(text, time.end)
    if after is None:
        return False
    for verb in (each for each in verbs if each.start >= after.end() and not each.is_beside):
        if not compiled(r"\b(?:that|which|who|whose)\s(?:[\w’-]+\s){0,3}\Z").search(text, after.end(), verb.start):
            return verb.is_done and bool(verb.word or time.is_day) and (verb.is_perfect or not text.startswith("By "))
    return False


def _is_free(gap: str, verb: Verb) -> bool:
    """Return whether nothing between a verb and a time has a time of its own: `was sent by the Chair to all States`."""
    folded = f"{gap.casefold()} ".replace("permanent mission", "")
    if len(gap) > _LONGEST_GAP or compiled(rf"{_YEAR}|[;:]|\b[0-9]{{1,2}}\s[A-Z][a-z]").search(gap):
        return False
    if compiled(_LAST_TIME).search(gap):
        return True
    if _other_times().search(folded):
        return False
    # `was posted on the website of the Conference on 15 May`
    folded = compiled(_WHERE).sub(" ", folded)
    events = events_pattern().finditer(folded)
    if any(compiled(_AT_EVENT).search(folded, 0, event.start()) is None for event in events):
        return False
    return (verb.is_passive and not verb.is_beside) or compiled(r",\s(?!(?:its|the|and)\b)").search(gap) is None


@cache
def _past_limit() -> re.Pattern[str]:
    words = read_data("dated_events")
    sent = "|".join((*words["submit"], "reach", *(f"be {each}" for each in words["submitted"])))
    return compiled(
        rf"\b(?:(?:was|were)\s(?:to\s(?:{sent})|due|received|accepted)\b(?:(?!\b(?:will|shall|may|is|are)\b)[^,;:.]){{0,60}}?\s(?:by|until|before|no\slater\sthan)"
        rf"|(?:was|were)\sdue\son|had\suntil)\s{_HOUR}\Z"
    )


@cache
def _other_times() -> re.Pattern[str]:
    words = read_data("done_times")
    nouns = "|".join(words["nouns_in_ing"])
    return compiled(rf"\b(?:{'|'.join(words['with_other_times'])}|(?!(?:{nouns})\b)[a-z]+ing)\b")


@cache
def _months_and_years() -> re.Pattern[str]:
    # `As agreed in the 2030 Agenda` names no time.
    months = months_pattern("en")
    return compiled(rf"(?<![0-9] )\b(?:(?P<month>{months})\s)?(?P<year>(?!(?<=the\s)\S+\s[A-Z]){_YEAR})")
