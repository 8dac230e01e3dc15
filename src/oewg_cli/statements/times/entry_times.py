"""What the texts of the programme's days say of their own time: hours, half-days and days.

Only what is certainly the time of the entry counts: a deadline, a continuation, a side event and what was done before
are times of something else. The words are in `un/data/entry_times.toml`.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

from oewg_cli.programme.text_fields import Role, TextField
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.un.hours.half_days import HalfDay, half_day_named
from oewg_cli.un.hours.hours import Hours
from oewg_cli.un.hours.stated_hours import hours_stated
from oewg_cli.un.hours.typed_times import TIMES
from oewg_cli.un.phrases import phrases
from oewg_cli.un.un_data import read_data

_ROLES = frozenset({Role.HEADING, Role.ASIDE, Role.TEXT, Role.BULLET})
_ANY = lazy_pattern(r"[0-9]|[Mm]orning|noon|[Ee]vening|midnight|[ap]\.m\.|\b[A-Z][a-z]+day\b")
_NEEDED = (*"0123456789", "morning", "noon", "evening", "midnight", "a.m.", "p.m.", "day")
_CLAUSE_END = lazy_pattern(r"(?:;|(?<![ap]\.m)[.!?])\s+|\n")
_NEXT_SENTENCE = lazy_pattern(r"(?<=\.)\s+(?=[A-Z])")
_GOES_ON = lazy_pattern(r"\s(?:of|and|or)\b")
_FURTHEST = 24
_WORDS_OF_ZONE = 3


class EntryTime(NamedTuple):
    """What a text under a day says of its time: hours, a half-day, or a day, of which the weekday may be all."""

    wording: Wording
    hours: Hours | None = None
    half_day: HalfDay | None = None
    day: "StatedDay | None" = None


class StatedDay(NamedTuple):
    """A day as it is stated; `weekday` counts from Monday as 0, and what is not stated is None."""

    weekday: int | None
    day: int | None
    month: int | None
    year: int | None

    def date_in(self, year: int) -> date | None:
        """Return the day, in the given year if none is stated; None if there is only a weekday, or no such day."""
        if self.day is None or self.month is None:
            return None
        try:
            return date(self.year or year, self.month, self.day)
        except ValueError:
            return None


def entry_times(picture: Picture) -> tuple[EntryTime, ...]:
    """Return what the texts under the days say of their time, in reading order; in each text the days come first."""
    return tuple(
        stated
        for field in picture.index.texts_with(_NEEDED)
        if field.path[0] == "programme" and field.role in _ROLES and _ANY.search(field.plain)
        for stated in (*_days_in(field), *_hours_in(field), *_half_days_in(field))
    )


def _hours_in(field: TextField) -> Iterator[EntryTime]:
    for match in TIMES.finditer(field.plain):
        hours = hours_stated(match)
        end = match.start() + len(match[0].rstrip())
        if hours is not None and _is_own(field.plain, match.start(), end) and not _has_zone(field.plain, end):
            yield EntryTime(Wording(field, match.start(), end), hours=hours)


def _half_days_in(field: TextField) -> Iterator[EntryTime]:
    found = [match for pattern in _half_days() for match in pattern.finditer(field.plain)]
    named = {half_day_named(match["half"]) for match in found}
    for match in found if len(named) == 1 else ():
        goes_on = _GOES_ON.match(field.plain, match.end("what"))
        if goes_on is None and _is_own(field.plain, *match.span("what")):
            yield EntryTime(Wording(field, *match.span("what")), half_day=half_day_named(match["half"]))


def _days_in(field: TextField) -> Iterator[EntryTime]:
    months, weekdays = phrases("en")["months"], phrases("en")["weekdays"]
    for pattern in _days():
        for match in pattern.finditer(field.plain):
            if _is_own(field.plain, *match.span("what")):
                weekday = match["weekday"] or match["alone"]
                stated = StatedDay(
                    weekdays.index(weekday) if weekday else None,
                    int(match["day"]) if match["day"] else None,
                    months.index(match["month"]) + 1 if match["month"] else None,
                    int(match["year"]) if match["year"] else None,
                )
                yield EntryTime(Wording(field, *match.span("what")), day=stated)


def _is_own(text: str, start: int, end: int) -> bool:
    """Return whether no word of the same clause shows that the time is that of something else."""
    first = max((match.end() for match in _CLAUSE_END.finditer(text, 0, start)), default=0)
    last = _NEXT_SENTENCE.match(text, end) or _CLAUSE_END.search(text, end)
    before, after = text[first:start], text[end : last.start() if last else len(text)]
    return not (_not_after().search(before) or _something_else().search(f"{before} {after}"))


def _has_zone(text: str, end: int) -> bool:
    after = re.findall(r"\w+", text[end : end + _FURTHEST])
    return not set(read_data("entry_times")["zones"]).isdisjoint(after[:_WORDS_OF_ZONE])


def _either(words: list[str]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s") for word in words)


@cache
def _something_else() -> re.Pattern[str]:
    words = read_data("entry_times")
    followed = rf"followed\sby(?!\s(?:an?\s|the\s)?(?:\w+\s)?(?:{_either(words['parts_of_meeting'])})\b)"
    return re.compile(rf"\b(?:{_either(words['with_something_else'])}|{followed})\b", re.IGNORECASE)


@cache
def _not_after() -> re.Pattern[str]:
    words = read_data("entry_times")
    ended, future = _either(words["done_endings"]), "".join(f"(?<!{word})" for word in words["of_the_future"])
    return re.compile(rf"(?:\b(?:{_either(words['not_after'])})|(?:{ended}){future}\son)\s*\Z", re.IGNORECASE)


@cache
def _half_days() -> tuple[re.Pattern[str], ...]:
    half, weekdays = "morning|afternoon|evening", _either(phrases("en")["weekdays"])
    leads = _either(read_data("entry_times")["half_day_after"])
    return (
        re.compile(rf"\b(?P<what>(?i:{leads})\s(?:early\s|late\s)?(?P<half>{half}))\b"),
        re.compile(rf"(?<=[(\[])(?P<what>(?P<half>{half}|a\.m\.|p\.m\.))(?=(?:\s(?:meeting|session|segment))?[)\]])"),
        re.compile(rf"\b(?P<what>(?:{weekdays})\s(?P<half>{half}))(?=[)\],:]|\.?\Z|\s[–-])"),
        re.compile(r"\A(?P<what>(?P<half>Morning|Afternoon|Evening))(?=\s?[:–-]\s|\s(?:meeting|session|segment)\b)"),
    )


@cache
def _days() -> tuple[re.Pattern[str], ...]:
    """Return the forms in which a text names its own day: in brackets, at its beginning, and at its end."""
    months, weekdays = _either(phrases("en")["months"]), _either(phrases("en")["weekdays"])
    dated = rf"(?P<day>[0-9]{{1,2}})\s(?P<month>{months})(?:\s(?P<year>[12][0-9]{{3}}))?"
    full = rf"(?P<what>(?:(?P<weekday>{weekdays}),?\s)?{dated}|(?P<alone>{weekdays}))"
    with_weekday = rf"(?P<what>(?P<weekday>{weekdays}),?\s{dated}|(?P<alone>{weekdays}))"
    on_day = rf"(?P<what>(?P<weekday>(?!))?{dated}(?P<alone>(?!))?)"
    half = r"(?:\s(?:morning|afternoon|evening))?"
    return (
        re.compile(rf"[(\[](?:on\s)?{full}{half}(?=[)\]]|,\s[^()]*\))"),
        re.compile(rf"\A{full}{half}(?=\s?[:–-]\s)"),
        re.compile(
            rf"(?:,|\s[–-]|(?<=\w)\son|(?<=scheduled)\sfor)\s{with_weekday}{half}(?=\.?\Z|,\s(?:at|from)\s|\s\()"
        ),
        re.compile(rf",\son\s{on_day}(?=\.?\Z|,\s(?:at|from)\s)"),
    )
