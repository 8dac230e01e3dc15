"""Read how a sentence divides meetings among days: `two on Monday, two on each of the next two days`."""

from collections.abc import Sequence
from datetime import date
from functools import cache
from re import Match, Pattern
from typing import NamedTuple

from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.times.occasions import Limit, Occasion, occasions
from oewg_cli.statements.times.session_calendar import SessionCalendar
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.cardinals import cardinal, cardinals
from oewg_cli.un.hours.half_days import HalfDay
from oewg_cli.un.phrases import spelled_ordinals

_EACH = (
    r"\b(?:on|in|of|during)\s(?:each\sof\s)?(?:the|its|these|those)\s(?:(?P<which>first|last|final|next|following)\s)?"
    r"(?P<other>(?:other|remaining|further)\s)?"
    r"(?:(?P<count>{number})\s)?(?P<other3>(?:other|remaining|further)\s)?days\b|\b(?:each|every)\s(?P<other2>other|remaining)\sday\b"
)
_NTH = r"\b(?:on|in|of)\sthe\s(?P<nth>[a-z]+)(?:\sday)?(?=\s?[,.;)]|\s(?:and|with|for)\b|\s?$)"
_FRONT = (
    r"(?:^|;\s|,\sand\s|\sand\s)(?:[Oo]n|[Ii]n|[Dd]uring)\s(?P<time>[^,;:()]{{3,60}}?),?"
    r"\sthere\s(?:will\sbe|are|is)\s(?P<number>{number})\b"
)
_EXCEPT = (
    r"(?:except(?:ing)?(?:\sfor)?|save(?:\sfor)?|other\sthan|apart\sfrom|with\sthe\sexception\sof|but(?:\snot)?"
    r"(?=\s(?:on\s)?[A-Z][a-z]+day\b))"
)
_FREE = rf"\b(?:none|respectively|or|at\sleast|at\smost|up\sto|{_EXCEPT})\b"
_EACH_DAY_EXCEPT = (
    r"\b(?P<number>{number})(?:\s(?:[a-z]+\s)?meetings?)?(?:\s(?:will\sbe\s|are\s|is\s)?(?:held|scheduled|planned|foreseen))?"
    r"(?:\son)?\s(?:each|every|a|per)\s(?:working\s)?day(?:\sof\s(?:the|its)\s(?:session|week))?,?\s{but}\s(?:on\s)?(?:the\s)?"
)
_AND_DAY = r",?\s(?:and\s)?(?:on\s)?"


class ShareOfDays(NamedTuple):
    """A number of meetings and the days of which each has so many, all of them if `of_each`, else any of them.

    `half_day` is the part of the day, if they are held in one; no days are known if what is said is not understood.
    """

    number: int
    wording: Wording
    days: tuple[date, ...]
    half_day: HalfDay | None = None
    of_each: bool = False

    @property
    def total(self) -> int:
        """Return how many meetings they are together."""
        return self.number * len(self.days) if self.of_each else self.number


def shares_of_days(
    sentence: NoteSentence, start: int, calendar: SessionCalendar, dates: Sequence[date]
) -> list[ShareOfDays]:
    """Return the parts that a sentence names from an offset on; `dates` are those of the programme, in order."""
    text = sentence.text
    if compiled(_FREE).search(text, start):
        return _with_exception(sentence, start, calendar, dates)
    parts = [(each.start("time") - len("on "), each.end("time"), each) for each in _fronted().finditer(text, start)]
    if not parts:
        matches = list(_share().finditer(text, start))
        ends = [each.start() for each in matches[1:]] + [len(text)]
        parts = [(each.end(), end, each) for each, end in zip(matches, ends, strict=False)]
    reader, found = _Reader(sentence, calendar, dates), list[ShareOfDays]()
    rest: list[int] = []
    for begin, end, match in parts:
        stop = compiled(r"[;:]\s|(?<![ap]\.m)\.\s").search(text, begin, end)
        share, is_rest = reader.one((begin, stop.start() if stop else end), match)
        rest += [len(found)] if is_rest else []
        found.append(share)
    others = tuple(day for day in dates if day not in reader.named)
    return [each._replace(days=others, of_each=True) if at in rest else each for at, each in enumerate(found)]


def _with_exception(
    sentence: NoteSentence, start: int, calendar: SessionCalendar, dates: Sequence[date]
) -> list[ShareOfDays]:
    """Return the number of meetings on all days but those that a sentence excepts: `two on every day except Friday`."""
    text = sentence.text
    match = compiled(_EACH_DAY_EXCEPT.format(number=cardinals(), but=_EXCEPT)).search(text, start)
    if match is None or compiled(rf"\b{_EXCEPT}\b").search(text, match.end()):
        return []
    excepted: list[Occasion] = []
    for each in occasions(text, match.end(), len(text), calendar):
        end = excepted[-1].end if excepted else match.end()
        is_next = each.start == end if not excepted else compiled(_AND_DAY).fullmatch(text, end, each.start)
        if not is_next or not _is_plain(each):
            break
        excepted.append(each)
    free = {day.first for each in excepted for day in each.days}
    if not free or not free <= {*dates}:
        return []
    wording = sentence.part(match.start(), excepted[-1].end)
    days = tuple(day for day in dates if day not in free)
    return [ShareOfDays(cardinal(match["number"]) or 0, wording, days, of_each=True)]


class _Reader:
    """Reads the parts of one sentence, and keeps the days that are named."""

    def __init__(self, sentence: NoteSentence, calendar: SessionCalendar, dates: Sequence[date]) -> None:
        self._sentence = sentence
        self._calendar = calendar
        self._dates = dates
        self.named: list[date] = []

    def one(self, part: tuple[int, int], match: Match[str]) -> tuple[ShareOfDays, bool]:
        """Return a part, and whether its days are all those that the sentence does not name."""
        each = compiled(_EACH.format(number=cardinals())).search(self._sentence.text, *part)
        if each is not None and (each["other"] or each["other2"] or each["other3"]):
            return self._share(match, each.span(), (), part), True
        if each is not None:
            share = self._share(match, each.span(), self._several(each), part)
            # `Four of them on the last two days` are four together.
            is_more = share.number > len(share.days) > 1 or " of " in match[0]
            share = share._replace(of_each=not is_more or "each" in each[0])
        else:
            share = self._of_one_day(match, part)
        self.named += share.days
        return share, False

    def _share(
        self, match: Match[str], time: tuple[int, int], days: tuple[date, ...], part: tuple[int, int]
    ) -> ShareOfDays:
        words = compiled(r"\b(?:morning|afternoon|evening)").findall(self._sentence.text, *part)
        half = HalfDay[words[0].upper()] if len(set(words)) == 1 else None
        wording = self._sentence.part(min(match.start("number"), time[0]), max(match.end("number"), time[1]))
        return ShareOfDays(cardinal(match["number"]) or 0, wording, days, half)

    def _of_one_day(self, match: Match[str], part: tuple[int, int]) -> ShareOfDays:
        text = self._sentence.text
        times = [each for each in occasions(text, *part, self._calendar) if each.days]
        if len(times) == 1 and _is_plain(times[0]):
            days = tuple(days.first for days in times[0].days)
            return self._share(match, (times[0].start, times[0].end), days, part)
        # `Six in the first week and four in the second`
        nth = compiled(_NTH).search(text, *part) if not times and "week" not in text else None
        at = _number_of(nth["nth"]) if nth is not None else None
        if nth is None or at is None or not -len(self._dates) <= at < len(self._dates):
            return self._share(match, match.span("number"), (), part)
        return self._share(match, nth.span("nth"), (self._dates[at],), part)

    def _several(self, each: Match[str]) -> tuple[date, ...]:
        count = cardinal(each["count"]) if each["count"] else None
        match each["which"]:
            case "first":
                return tuple(self._dates[: count or 0])
            case "last" | "final":
                return tuple(self._dates[-count:]) if count else ()
            case "next" | "following":
                after = [day for day in self._dates if self.named and day > max(self.named)]
                return tuple(after[: count or 0])
            case _:
                return tuple(self._dates) if count in {None, len(self._dates)} else ()


def _number_of(word: str) -> int | None:
    """Return the place of a day that is counted: 0 for the first, -1 for the last."""
    nth = spelled_ordinals("en").get(word)
    return -1 if word in {"last", "final"} else nth - 1 if nth is not None else None


def _is_plain(time: Occasion) -> bool:
    is_single = all(days.first == days.last for days in time.days)
    return bool(time.days) and is_single and not time.meetings and time.room is None and time.limit is not Limit.LATEST


@cache
def _share() -> Pattern[str]:
    return compiled(
        rf"\b(?P<number>{cardinals()})(?:\s(?:[a-z]+\s)?meetings?)?(?:\sof\s(?:them|these))?"
        r"(?:,\s(?:the\s)?(?:last|first|final)(?:\sone)?)?,?\s(?:(?:will\sbe\s|are\s|is\s)?(?:held|scheduled|planned|foreseen)\s)?"
        r"(?=(?:on|in|during|each|every)\s)"
    )


@cache
def _fronted() -> Pattern[str]:
    return compiled(_FRONT.format(number=cardinals()))
