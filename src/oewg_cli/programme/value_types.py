"""The types of values in a programme, each with its check and with what an editor shows for it."""

import re
from datetime import date, timedelta
from typing import Annotated, Any, Literal

from oewg_cli.programme.format_part import Check, Convert, Length, Pattern, Range, TextFormat, WrongValue
from oewg_cli.un.hours.hours import parse_hours
from oewg_cli.un.phrases import phrases

EARLIEST, LATEST = date(1946, 1, 1), date(2099, 12, 31)
HALF_DAYS = ("morning", "afternoon")
_MONTHS = 12
_ISO_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_CLOCK_TIMES = re.compile(r"([0-9]{1,2}:[0-9]{2})(?:\s*[–-]\s*([0-9]{1,2}:[0-9]{2}))?")
_ON_CLOCK = re.compile(r"(?:[01]?[0-9]|2[0-3]):[0-5][0-9]|24:00")

FOOTNOTE_NAME = r"^[A-Za-z0-9][A-Za-z0-9_-]*$"
ITEM_NUMBER = r"^[1-9][0-9]{0,2}( \([a-z]{1,3}\)){0,2}$"
JOB_NUMBER = r"^([A-Z]{1,2}\.)?[0-9]{2}-[0-9]{5}$"
TIME = r"^(morning|afternoon|[0-9]{1,2}:[0-9]{2}\s*[–-]\s*[0-9]{1,2}:[0-9]{2})$"


def _read_date(value: object) -> date:
    match = _ISO_DATE.fullmatch(value) if isinstance(value, str) else None
    if match is None:
        raise WrongValue("date_form", "is not written as a date: year, month, day, such as 2024-03-04")
    year, month, day = map(int, match.groups())
    if not EARLIEST.year <= year <= LATEST.year:
        raise WrongValue("date_range", "is not within the years 1946 to 2099")
    if not 1 <= month <= _MONTHS:
        raise WrongValue("no_such_date", "is not in the calendar: there are twelve months")
    last = (date(year + month // _MONTHS, month % _MONTHS + 1, 1) - timedelta(days=1)).day
    if not 1 <= day <= last:
        context = {"month": phrases("en")["months"][month - 1], "year": year, "last": last}
        raise WrongValue("no_such_date", "is not in the calendar: {month} {year} has {last} days", context)
    return date(year, month, day)


def _check_time(value: str) -> None:
    if value not in HALF_DAYS and parse_hours(value) is None:
        raise _wrong_time(value.strip())


def _wrong_time(value: str) -> WrongValue:
    if all(half_day in value.casefold() for half_day in HALF_DAYS):
        return WrongValue("two_half_days", "cannot be the time of one meeting")
    match = _CLOCK_TIMES.fullmatch(value)
    if match is None:
        return WrongValue("time_form", "is not written in 24-hour time, such as 10:00–13:00")
    impossible = next((time for time in match.groups() if time and not _ON_CLOCK.fullmatch(time)), None)
    if impossible:
        return WrongValue("no_such_time", "cannot be right: there is no time {time}", {"time": impossible})
    if match[2] is None:
        return WrongValue("no_end", "has no end")
    return WrongValue("no_such_time", "cannot be right: 24:00 is the end of the day")


def _check_text(value: str) -> None:
    if not value.strip():
        raise WrongValue("blank", "is empty")


def _number_as_text(value: Any) -> Any:  # noqa: ANN401 - whatever is in the file
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _one_as_list(value: Any) -> Any:  # noqa: ANN401 - whatever is in the file
    return [value] if isinstance(value, (str, int)) and not isinstance(value, bool) else value


Text = Annotated[str, Check(_check_text, r"\S")]
"""Text as the drafter types it, never empty."""

Date = Annotated[date, Convert(_read_date, Annotated[str, TextFormat("date")])]
"""A day, typed `2024-03-04`, from 1946 to 2099."""

Time = Annotated[str, Check(_check_time, TIME)]
"""The hours of a meeting, typed `10:00–13:00` with an en dash or a hyphen, or `morning` or `afternoon`."""

ItemNumber = Annotated[
    str,
    Convert(
        _number_as_text,
        Annotated[int, Range(1, 999)] | Annotated[str, Pattern(ITEM_NUMBER)],
    ),
    Pattern(ITEM_NUMBER),
]
"""The number of an agenda item, `5`, or of a sub-item, `5 (a)`."""

ItemKey = Annotated[str, Pattern(ITEM_NUMBER)]
"""The number of an agenda item as the key of its title."""

FootnoteName = Annotated[str, Pattern(FOOTNOTE_NAME)]
"""The name by which a mark refers to a footnote, `[^name]`: letters, digits and hyphens."""

_NameInMark = Annotated[FootnoteName, Convert(_number_as_text, FootnoteName | int)]

FootnoteNames = Annotated[
    list[_NameInMark],
    Convert(_one_as_list, _NameInMark | list[_NameInMark]),
    Length(1),
]
"""One name of a footnote, or a list of them if several marks are at one place."""

ItemNumbers = Annotated[
    list[ItemNumber],
    Convert(_one_as_list, ItemNumber | list[ItemNumber]),
    Length(1),
]
"""One agenda item, or a list of them."""

Dates = Annotated[list[Date], Convert(_one_as_list, Date | list[Date]), Length(1)]
"""One day, or a list of them."""

_MOST_REISSUES = 20
"""Each reissue adds an asterisk to the symbol; no document was reissued more than a few times."""

_Reissues = Annotated[list[Date], Length(most=_MOST_REISSUES)]
Reissues = Annotated[_Reissues, Convert(_one_as_list, Date | _Reissues), Length(1)]
"""The days on which a document was reissued: one, or a list of them."""

AgendaKind = Literal["adopted", "provisional", "preliminary"]
"""The stage of an agenda: the preliminary list, the provisional agenda, or the adopted one."""

LanguageCode = Literal["ar", "en", "es", "fr", "ru", "zh"]
"""One of the six official languages."""

LanguageCodes = Annotated[
    list[LanguageCode],
    Convert(_one_as_list, LanguageCode | list[LanguageCode]),
    Length(1),
]
"""One language, or a list of them, such as those of a compilation with several originals."""

Distribution = Literal["General", "Limited", "Restricted"]
"""The three categories of distribution (Editorial Manual, "Masthead")."""

SessionKind = Literal["substantive", "organizational", "resumed", "special"]
"""What kind of session it is, as it is printed before the word session."""

SessionNumber = Annotated[int, Range(1, 999)]
"""The number of a session."""

JobNumber = Annotated[str, Pattern(JOB_NUMBER)]
"""The job number that the documents service assigns: `24-01655`, at Vienna `V.24-01655`, at Geneva `GE.24-01655`."""
