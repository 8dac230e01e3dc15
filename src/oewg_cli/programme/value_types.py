"""The types of values in a programme, each with its check and with what an editor shows for it."""

from datetime import date, timedelta
from typing import Annotated, Any, Literal

from oewg_cli.programme.day_dates import DateRange
from oewg_cli.programme.format_part import Check, Convert, Length, Pattern, Range, TextFormat, WrongValue
from oewg_cli.programme.item_references import ItemReference, read_reference
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.un.hours.hours import parse_hours, parse_start
from oewg_cli.un.phrases import phrases

EARLIEST, LATEST = date(1946, 1, 1), date(2099, 12, 31)
HALF_DAYS = ("morning", "afternoon")
NAMED_HOURS = ("morning", "lunch", "afternoon", "evening")
"""The names that stand for usual hours, in the order of the day."""
_MONTHS = 12
_ISO_DATE = lazy_pattern(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
TIME_FORM = "is not written in 24-hour time, such as 10:00–13:00"
_CLOCK_TIMES = lazy_pattern(r"([0-9]{1,2}:[0-9]{2})(?:\s*[–-]\s*([0-9]{1,2}:[0-9]{2}))?")
_ON_CLOCK = lazy_pattern(r"(?:[01]?[0-9]|2[0-3]):[0-5][0-9]|24:00")

FOOTNOTE_NAME = r"^[A-Za-z0-9][A-Za-z0-9_-]*$"
_GREATEST_ITEM = 999
_ITEM = r"[1-9][0-9]{0,2}(\.[1-9][0-9]?){0,2}( \([a-z]{1,3}\)){0,2}"
ITEM_NUMBER = f"^{_ITEM}$"
_END_OF_ITEMS = rf"({_ITEM}|\([a-z]{{1,3}}\)( \([a-z]{{1,3}}\))?)"
ITEM_REFERENCE = rf"^{_ITEM}((\s*[–-]\s*|\s+to\s+){_END_OF_ITEMS})?$"
_REFERENCE = lazy_pattern(ITEM_REFERENCE)
MEETING_ID = r"^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"
JOB_NUMBER = r"^(([A-Z]{1,2}\.?)?[0-9]{2}-[0-9]{5}|[A-Z][0-9]{7})$"
_CLOCK = r"[0-9]{1,2}:[0-9]{2}"
_DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
_DATE = f"^{_DAY}$"
DATE_RANGE = rf"^{_DAY}\s*(–|-|to)\s*{_DAY}$"
_DATE_RANGE = lazy_pattern(rf"(?P<first>{_DAY})\s*(?:–|-|to)\s*(?P<last>{_DAY})")
USUAL_HOURS = rf"^{_CLOCK}\s*[–-]\s*{_CLOCK}$"
STRETCH = rf"^{_CLOCK}(\s*[–-]\s*{_CLOCK})?$"
TIME = rf"^({'|'.join(NAMED_HOURS)}|{_CLOCK}(\s*[–-]\s*{_CLOCK})?)$"


def _read_date(value: object) -> date:
    match = _ISO_DATE.fullmatch(value) if isinstance(value, str) else None
    if match is None:
        raise WrongValue("date_form", "is not written as a date: year, month, day, such as 2024-03-04")
    year, month, day = map(int, match.groups())
    if not EARLIEST.year <= year <= LATEST.year:
        raise WrongValue("date_range", "is not within the years 1946 to 2099")
    if not 1 <= month <= _MONTHS:
        raise WrongValue("no_such_date", "is not in the calendar: there are twelve months")
    try:
        return date(year, month, day)
    except ValueError:
        last = (date(year + month // _MONTHS, month % _MONTHS + 1, 1) - timedelta(days=1)).day
        context = {"month": phrases("en")["months"][month - 1], "year": year, "last": last}
        message = "is not in the calendar: {month} {year} has {last} days"
        raise WrongValue("no_such_date", message, context) from None


def _check_time(value: str) -> None:
    if value not in NAMED_HOURS:
        _check_stretch(value)


def _check_stretch(value: str) -> None:
    if parse_hours(value) is None and parse_start(value) is None:
        raise _wrong_time(value.strip())


def _check_usual_hours(value: str) -> None:
    if parse_start(value) is not None:
        raise WrongValue("no_end", "has no end")
    if parse_hours(value) is None:
        raise _wrong_time(value.strip())


def _wrong_time(value: str) -> WrongValue:
    if all(half_day in value.casefold() for half_day in HALF_DAYS):
        return WrongValue("two_half_days", "cannot be the time of one meeting")
    match = _CLOCK_TIMES.fullmatch(value)
    if match is None:
        return WrongValue("time_form", TIME_FORM)
    impossible = next((time for time in match.groups() if time and not _ON_CLOCK.fullmatch(time)), None)
    if impossible:
        return WrongValue("no_such_time", "cannot be right: there is no time {time}", {"time": impossible})
    return WrongValue("no_such_time", "cannot be right: 24:00 is the end of the day")


def check_text(value: str) -> None:
    """Check that a text is not empty."""
    if not value.strip():
        raise WrongValue("blank", "is empty")


_MOST_DAYS = 366
"""The longest range of days; a session is not longer than a year."""


def _read_range(value: object) -> DateRange:
    match = _DATE_RANGE.fullmatch(value) if isinstance(value, str) else None
    if match is None:
        day = _read_date(value)
        return DateRange(day, day)
    first, last = _read_date(match["first"]), _read_date(match["last"])
    if last < first:
        raise WrongValue("reversed_range", "ends before it begins")
    if (last - first).days >= _MOST_DAYS:
        raise WrongValue("long_range", "has more than {most} days", {"most": _MOST_DAYS})
    return DateRange(first, last)


def _read_item_reference(value: Any) -> ItemReference:  # noqa: ANN401 - whatever is in the file
    if value.__class__ is int and 0 < value <= _GREATEST_ITEM:
        return ItemReference(str(value))  # Most items are a number alone, of which the form is known.
    typed = _number_as_text(value)
    if not isinstance(typed, str):
        raise WrongValue("item_kind", "is not the number of an agenda item")
    if not _REFERENCE.fullmatch(typed):
        raise WrongValue("item_form", "is not the number of an agenda item, nor a range of them")
    return read_reference(typed)


def _number_as_text(value: Any) -> Any:  # noqa: ANN401 - whatever is in the file
    return str(value) if type(value) is int else value


def _one_as_list(value: Any) -> Any:  # noqa: ANN401 - whatever is in the file
    return [value] if type(value) in {str, int} else value


_MOST_OF_LIST = 100
"""The most values of a list that names dates, items or bodies; a list of more would not be read by anybody."""

Text = Annotated[str, Check(check_text, r"\S")]
"""Text as the drafter types it, never empty."""

Texts = Annotated[list[Text], Convert(_one_as_list, Text | list[Text]), Length(1)]
"""One text, or a list of them."""

Date = Annotated[date, Convert(_read_date, Annotated[str, TextFormat("date")])]
"""A day, typed `2024-03-04`, from 1946 to 2099."""

Time = Annotated[str, Check(_check_time, TIME)]
"""The hours of a meeting, typed `10:00–13:00` with an en dash or a hyphen, a start alone, or a name of hours."""

StretchTime = Annotated[str, Check(_check_stretch, STRETCH)]
"""The hours of a stretch within a meeting, or its start alone."""

UsualHours = Annotated[str, Check(_check_usual_hours, USUAL_HOURS)]
"""The hours for which a name stands, from their beginning to their end."""

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

_ItemOrRange = Annotated[
    ItemReference,
    Convert(_read_item_reference, Annotated[int, Range(1, 999)] | Annotated[str, Pattern(ITEM_REFERENCE)]),
]

_ItemsOrRanges = Annotated[list[_ItemOrRange], Length(1, _MOST_OF_LIST)]
EntryItems = Annotated[
    tuple[_ItemOrRange, ...], Length(1, _MOST_OF_LIST), Convert(_one_as_list, _ItemOrRange | _ItemsOrRanges)
]
"""The agenda items of an entry: a number, a range such as `127–135` or `2 (a)–(g)`, or a list of both."""

_DateOrRange = Annotated[
    DateRange,
    Convert(_read_range, Annotated[str, Pattern(_DATE), TextFormat("date")] | Annotated[str, Pattern(DATE_RANGE)]),
]

_DatesOrRanges = Annotated[list[_DateOrRange], Length(1, _MOST_OF_LIST)]
DayDatesTyped = Annotated[
    tuple[_DateOrRange, ...], Length(1, _MOST_OF_LIST), Convert(_one_as_list, _DateOrRange | _DatesOrRanges)
]
"""A day, a range of days, or a list of both."""

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
"""The job number that the documents service assigns: `24-01655`, at Vienna `V.24-01655`, at Geneva `GE.24-01655`.

At Bangkok it is `B24-01655`, at Nairobi `K2401655`.
"""

BodyNames = Annotated[list[Text], Convert(_one_as_list, Text | list[Text]), Length(1, _MOST_OF_LIST)]
"""Who meets: one name, or a list of them for a joint meeting."""

MeetingNumber = Annotated[int, Range(1, 9999)]
"""The number of a meeting in the count of its body."""

MeetingId = Annotated[str, Pattern(MEETING_ID)]
"""A word for a meeting: letters, digits, hyphens and underscores."""

EntryState = Literal["opens", "continued", "concluded", "resumed"]
"""Where the work on an agenda item begins or ends."""
