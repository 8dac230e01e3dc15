"""Read how many days or weeks texts put between two days: `11 September 2026, three weeks before the session`."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache

from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.source.tree import NodePath
from oewg_cli.statements.counts.days_of_events import day_of_event
from oewg_cli.statements.counts.span_of_days import SpanOfDays
from oewg_cli.statements.events.dated_events import calendar_of
from oewg_cli.statements.note_parts import NoteParts, note_parts
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.numbers.counted_things import is_limited
from oewg_cli.statements.owners import Owner
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.sessions.session_mentions import Meant, mentions_in
from oewg_cli.statements.times.occasions import Limit, Occasion, occasions
from oewg_cli.statements.times.session_calendar import SessionCalendar
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.cardinals import cardinal, cardinals

_DAY = 24
_AT_LEAST = r"(?:at\sleast|more\sthan|(?:no|not)\s(?:less|fewer|later)\sthan|over|well\sover)"
_JOINED = rf",?\s?(?:[(–—]\s?)?(?:(?:that\sis|i\.e\.|namely|or),?\s)?(?:(?:exactly|just|precisely|{_AT_LEAST})\s)?"
_TO_DATE = (
    r"(?:(?!,\s(?:and|but|while|whereas|with)\s|\sand\s[a-z]+\s(?:received|submitted|sent)\b)[^.;0-9]){0,60}?"
    r",?\s?(?:[(–—]\s?)?(?:(?:that\sis|i\.e\.|namely),?\s)?(?:by|on)\s"
)
_PARAGRAPH = r"[^.;]{0,100}?\b(?:in|of|under)\sparagraph\s(?P<paragraph>[1-9][0-9]?)\b"
_SESSION = r"(?:\sof)?\s?(?:the|its|this)\s(?:first\sof\sthe\s[a-z]+\s|[\w-]+\s)?sessions?\b"
_STEP_TO_DATE = r"(?:,\s|\s\(|\s)(?:(?:that\sis|i\.e\.|namely),?\s)?(?:on|by)?\s?"
_PRONOUN = r"(?:it|that(?:\s(?:day|date))?|then|this\sdate)\b(?!\s[a-z]+s\b(?<!opens)(?<!starts)(?<!begins))"
_LONGEST_BEFORE = 600
_OPENING = r"\b(?:before|after|of)\s(?:the|its|this)\s(?:opening|(?:present\s)?session|start|beginning|first\sday)\b"
_OF_SESSION = (
    r"(?:the|its)\s(?P<end>opening|start|beginning|commencement|first\sday|closing|closure|close|end|last\sday)\b"
)

_ITS_OPENING = (
    r"(?:the|its)\s(?:opening|start|beginning|commencement)(?:\sof\s(?:the|its|this)\s(?:[\w-]+\s)?session)?\b"
    r"|(?:the|its|this)\s(?:[\w-]+\s)?session\b"
)


def spans_of_days(picture: Picture) -> tuple[SpanOfDays, ...]:
    """Return the numbers of days and weeks that texts put between a date and the session, or a day of a paragraph."""
    roles = (*PARAGRAPHS, Role.FOOTNOTE)
    calendar = picture.read(calendar_of)
    return (
        tuple(
            found
            for having in (" before ", " after ", " prior to ")
            for sentence in picture.sentences(*roles, having=having)
            if not sentence.is_too_long and any(unit in sentence.folded for unit in ("day", "week", "month", "hour"))
            for found in _in_sentence(picture, sentence, having, calendar)
        )
        + tuple(
            found
            for having in ("the eve of ", "the day before ")
            for sentence in picture.sentences(*roles, having=having)
            for found in (() if sentence.is_too_long else _eves(picture, sentence, calendar))
        )
        + tuple(
            found
            for having in (" earlier", " later", " thereafter")
            for sentence in picture.sentences(*roles, having=having)
            for found in (() if sentence.is_too_long else _from_day_before(picture, sentence, calendar))
            if f" {found.wording.text}".endswith(having)
        )
    )


def _in_sentence(
    picture: Picture, sentence: NoteSentence, having: str, calendar: SessionCalendar
) -> Iterator[SpanOfDays]:
    text = sentence.text
    for match in _spans().finditer(text):
        number, unit = _number(match), match["unit"]
        # `At least six weeks before, that is, by 3 March`
        is_exact = compiled(r"\b(?:that\sis|i\.e\.|namely)\b").search(text, match.end()) is not None
        is_least = compiled(rf"\b{_AT_LEAST}\s\Z").search(text, 0, match.start()) is not None
        is_limit = is_limited(text, match.start()) and not is_exact
        if match["where"] != having.strip() or number is None or (is_limit and not is_least):
            continue
        if unit == "hour":
            if number % _DAY:
                continue
            number, unit = number // _DAY, "day"
        days = _days_in(text, calendar)
        times = [each for each in days if _only_day(each) is not None]
        dated_by = _time_beside(text, match, days)
        dated = _ends(dated_by) if dated_by is not None else []
        if dated_by is None or not dated:
            continue
        others = _others(picture, sentence, match, calendar)
        named = _named_beside(sentence, match, times, dated[0]) if others else None
        wording, at = sentence.part(*match.span("span")), sentence.part(dated_by.start, dated_by.end)
        is_after = match["where"] == "after"
        found = [
            SpanOfDays(wording, at, number, unit, *ends, path, is_least and not is_exact, is_exact and not is_after)
            for day, path in ([named] if named is not None else others)
            for beside in dated
            for ends in [(day, beside) if is_after else (beside, day)]
        ]
        # Of several days that may be meant, the right one is.
        yield from [each for each in found if each.is_right][:1] or found[:1]


def _from_day_before(picture: Picture, sentence: NoteSentence, calendar: SessionCalendar) -> Iterator[SpanOfDays]:
    """Return the days that are counted from the one before: `on 27 October, or one week earlier, by 20 October`.

    Where the sentence has no day before, it is the only one of the sentence before.
    """
    text = sentence.text
    for match in _steps().finditer(text):
        number = _number(match)
        times = _dates(text, calendar)
        dated = next((each for each in times if compiled(_STEP_TO_DATE).fullmatch(text, match.end(), each.start)), None)
        before = [each for each in times if each.end <= match.start()]
        is_of_then = compiled(r"\b(?:20[0-9]{2}|last|previous)\b").search(text, 0, match.start()) is not None
        if not before and sentence.start and not is_of_then:
            sentence_before = picture.sentence_at(sentence.field, sentence.start - 1).text
            before = [] if len(sentence_before) > _LONGEST_BEFORE else _dates(sentence_before, calendar)
            before = before if len(before) == 1 else []
        days = [_only_day(each) for each in (before[-1], dated)] if before and dated is not None else []
        if number is None or dated is None or is_limited(text, match.start()) or None in days or not days:
            continue
        first, last = (day for day in days if day is not None)
        first, last = (last, first) if match["step"] == "earlier" else (first, last)
        wording, at = sentence.part(*match.span("span")), sentence.part(dated.start, dated.end)
        yield SpanOfDays(wording, at, number, match["unit"], first, last, sentence.field.path, is_exact=True)


def _eves(picture: Picture, sentence: NoteSentence, calendar: SessionCalendar) -> Iterator[SpanOfDays]:
    """Return the days that are called the eve of the opening, or the day before it."""
    text = sentence.text
    for match in compiled(rf"(?P<span>the\s(?:eve\sof|day\sbefore))\s(?={_ITS_OPENING})").finditer(text):
        times = _dates(text, calendar)
        dated_by = _time_beside(text, match, times, rf"(?:{_ITS_OPENING})(?:,\s|\s\(|,?\son\s)")
        dated = _ends(dated_by) if dated_by is not None else []
        other = _other(picture, sentence, match, calendar)
        if dated_by is not None and dated and other is not None:
            at = sentence.part(dated_by.start, dated_by.end)
            yield SpanOfDays(sentence.part(*match.span("span")), at, 1, "eve", dated[0], *other)


def _time_beside(
    text: str, match: re.Match[str], times: Sequence[Occasion], to_date: str = _TO_DATE
) -> Occasion | None:
    """Return the day beside a number, or the period."""
    for each in times:
        is_before = each.end <= match.start() and compiled(_JOINED).fullmatch(text, each.end, match.start())
        if is_before or (match.end() <= each.start and compiled(to_date).fullmatch(text, match.end(), each.start)):
            return each
    return None


def _named_beside(
    sentence: NoteSentence, match: re.Match[str], times: Sequence[Occasion], dated: date
) -> tuple[date, NodePath] | None:
    """Return the other day where the text names it: `three months before the opening of the session on 8 September`."""
    for each in times:
        gap = compiled(rf"(?:{_ITS_OPENING})\s(?:on\s|\()").fullmatch(sentence.text, match.end(), each.start)
        day = _only_day(each)
        if gap is not None and day not in {None, dated}:
            return (day, sentence.field.path) if day is not None else None
    return None


def _other(
    picture: Picture, sentence: NoteSentence, match: re.Match[str], calendar: SessionCalendar
) -> tuple[date, NodePath] | None:
    """Return the day before or after which something is, and where it is: of the session, or the one of a paragraph."""
    text, session = sentence.text, picture.programme.session
    paragraph = compiled(_PARAGRAPH).match(text, match.end())
    if paragraph is not None:
        return _day_of_paragraph(picture.read(note_parts), int(paragraph["paragraph"]), calendar)
    event = day_of_event(picture, text[match.end() :])
    if event is not None:
        return event
    mentions = mentions_in(picture, sentence)
    # `The Board meets for its ninth session on 3 May, seven weeks before the fifth session of the Conference`
    own = [each for each in mentions if each.start >= match.end() and each.number and each.meant is Meant.THIS]
    if any(each.meant is not Meant.THIS for each in mentions) and not own:
        return None
    end = compiled(_OF_SESSION).match(text, match.end())
    after = end.end() if end is not None else match.end()
    of_session = compiled(_SESSION).match(text, after)
    is_alone = end is not None and compiled(r"\s*(?:[.,;:()]|\Z)").match(text, after) is not None
    if (
        of_session is None
        and not is_alone
        and (end is None or picture.owners.owner_named_after(sentence.field, sentence.start + after) is not Owner.OWN)
    ):
        return None
    # `Six weeks before the opening of the session of the Conference`: its Subsidiary Body may have begun before.
    named = sentence.start + (of_session.end() if of_session is not None else after)
    if len(picture.programme.bodies) > 1 and picture.owners.name_after(sentence.field, named):
        return None
    is_end = end is not None and end["end"] in {"closing", "closure", "close", "end", "last day"}
    return (session.closes, ("session", "closes")) if is_end else (session.opens, ("session", "opens"))


def _others(
    picture: Picture, sentence: NoteSentence, match: re.Match[str], calendar: SessionCalendar
) -> list[tuple[date, NodePath]]:
    """Return the days before or after which something may be: where only a pronoun says it, all that come before.

    `It was posted 12 weeks before the session, on 15 June; the annex will be, six weeks before it, on 27 July`
    """
    text, opening = sentence.text, (picture.programme.session.opens, ("session", "opens"))
    if compiled(_PRONOUN).match(text, match.end()) is None:
        other = _other(picture, sentence, match, calendar)
        return [other] if other is not None else []
    is_other = picture.owners.owner(sentence.field, sentence.start, sentence.start) is Owner.OTHER
    at = sentence.start + match.start()
    before = sentence.field.plain[max(0, at - _LONGEST_BEFORE) : at]
    if not is_other and compiled(_OPENING).search(text, 0, match.start()):
        return [opening]
    days = [each.days[0] for each in _days_in(before, calendar)]
    named = [each.last if match["where"] == "after" else each.first for each in days]
    return [*([] if is_other else [opening]), *((day, sentence.field.path) for day in named)]


def _day_of_paragraph(parts: NoteParts, number: int, calendar: SessionCalendar) -> tuple[date, NodePath] | None:
    """Return the only day of a paragraph."""
    paragraph = next((each for each in parts.paragraphs if each.number == number), None)
    if paragraph is None:
        return None
    text = " ".join(paragraph.texts)
    days = {day for each in occasions(text, 0, len(text), calendar) if (day := _day(each)) is not None}
    return (days.pop(), paragraph.path) if len(days) == 1 else None


def _day(occasion: Occasion) -> date | None:
    return _only_day(occasion) if occasion.limit is not Limit.SPAN else None


def _dates(text: str, calendar: SessionCalendar) -> list[Occasion]:
    """Return the single days that are dates: a weekday alone may be that of the week before the session."""
    return [each for each in _days_in(text, calendar) if _only_day(each) is not None]


def _days_in(text: str, calendar: SessionCalendar) -> list[Occasion]:
    """Return the days and periods that are dates."""
    return [
        each
        for each in occasions(text, 0, len(text), calendar)
        if len(each.days) == 1 and compiled(r"\b[0-9]{1,2}\s[A-Z]").search(text, each.start, each.end)
    ]


def _ends(occasion: Occasion) -> list[date]:
    days = occasion.days[0]
    return [days.first] if days.first == days.last else [days.first, days.last]


def _only_day(occasion: Occasion) -> date | None:
    is_one = len(occasion.days) == 1 and occasion.days[0].first == occasion.days[0].last
    return occasion.days[0].first if is_one else None


@cache
def _spans() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<span>(?P<number>{cardinals()}|[Aa])\s(?:(?:full|working|calendar)\s)?(?P<unit>hour|day|week|month)s?)"
        r"\s(?P<where>before|after|prior\sto)\s"
    )


def _number(match: re.Match[str]) -> int | None:
    """Return how many days or weeks a span has: `three weeks`, `a week`."""
    return cardinal(match["number"]) or (1 if match["number"] in {"a", "A"} else None)


@cache
def _steps() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<span>\b(?P<number>{cardinals()}|[Aa])\s(?P<unit>day|week)s?\s(?P<step>earlier|later|thereafter))\b"
    )
