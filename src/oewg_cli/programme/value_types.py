"""The types of values in a programme, each with its check and with what an editor shows for it."""

import re
from calendar import monthrange
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field, Strict, StringConstraints
from pydantic_core import PydanticCustomError

from oewg_cli.un.hours.hours import parse_hours
from oewg_cli.un.phrases import phrases

EARLIEST, LATEST = date(1946, 1, 1), date(2099, 12, 31)
HALF_DAYS = ("morning", "afternoon")
_MONTHS = 12
_ISO_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")

NOTE_NAME = r"^[A-Za-z0-9][A-Za-z0-9_-]*$"
ITEM_NUMBER = r"^[1-9][0-9]{0,2}( \([a-z]{1,3}\)){0,2}$"
JOB_NUMBER = r"^([A-Z]{1,2}\.)?[0-9]{2}-[0-9]{5}$"
TIME = r"^(morning|afternoon|[0-9]{1,2}:[0-9]{2}\s*[–-]\s*[0-9]{1,2}:[0-9]{2})$"


def _read_date(value: object) -> date:
    match = _ISO_DATE.fullmatch(value) if isinstance(value, str) else None
    if match is None:
        raise PydanticCustomError("date_form", "is not written as a date: year, month, day, such as 2024-03-04")
    year, month, day = map(int, match.groups())
    if not EARLIEST.year <= year <= LATEST.year:
        raise PydanticCustomError("date_range", "lies outside the years 1946 to 2099")
    if not 1 <= month <= _MONTHS:
        raise PydanticCustomError("no_such_date", "is not in the calendar: there are twelve months")
    last = monthrange(year, month)[1]
    if not 1 <= day <= last:
        context = {"month": phrases("en")["months"][month - 1], "year": year, "last": last}
        raise PydanticCustomError("no_such_date", "is not in the calendar: {month} {year} has {last} days", context)
    return date(year, month, day)


def _check_time(value: str) -> str:
    if value not in HALF_DAYS and parse_hours(value) is None:
        raise PydanticCustomError("time_form", "is not written in 24-hour time, such as 10:00–13:00")
    return value


def _check_text(value: str) -> str:
    if not value.strip():
        raise PydanticCustomError("blank", "is empty")
    return value


def _number_as_text(value: Any) -> Any:  # noqa: ANN401 - whatever is in the file
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _one_as_list(value: Any) -> Any:  # noqa: ANN401 - whatever is in the file
    return [value] if isinstance(value, (str, int)) and not isinstance(value, bool) else value


Text = Annotated[str, AfterValidator(_check_text), Field(json_schema_extra={"pattern": r"\S"})]
"""Text as the drafter types it, never empty."""

Date = Annotated[
    date,
    BeforeValidator(_read_date, json_schema_input_type=Annotated[str, Field(json_schema_extra={"format": "date"})]),
]
"""A day, typed `2024-03-04`, from 1946 to 2099."""

Time = Annotated[str, AfterValidator(_check_time), Field(json_schema_extra={"pattern": TIME})]
"""The hours of a meeting, typed `10:00–13:00` with an en dash or a hyphen, or `morning` or `afternoon`."""

ItemNumber = Annotated[
    str,
    BeforeValidator(
        _number_as_text,
        json_schema_input_type=Annotated[int, Field(ge=1, le=999)]
        | Annotated[str, StringConstraints(pattern=ITEM_NUMBER)],
    ),
    StringConstraints(pattern=ITEM_NUMBER),
]
"""The number of an agenda item, `5`, or of a sub-item, `5 (a)`."""

ItemKey = Annotated[str, StringConstraints(pattern=ITEM_NUMBER)]
"""The number of an agenda item as the key of its title."""

NoteName = Annotated[str, StringConstraints(pattern=NOTE_NAME)]
"""The name by which a mark refers to a footnote, `[^name]`: letters, digits and hyphens."""

_NameInMark = Annotated[NoteName, BeforeValidator(_number_as_text, json_schema_input_type=NoteName | int)]

NoteNames = Annotated[
    list[_NameInMark],
    BeforeValidator(_one_as_list, json_schema_input_type=_NameInMark | list[_NameInMark]),
    Field(min_length=1),
]
"""One name of a footnote, or a list of them if several marks are at one place."""

ItemNumbers = Annotated[
    list[ItemNumber],
    BeforeValidator(_one_as_list, json_schema_input_type=ItemNumber | list[ItemNumber]),
    Field(min_length=1),
]
"""One agenda item, or a list of them."""

Dates = Annotated[
    list[Date], BeforeValidator(_one_as_list, json_schema_input_type=Date | list[Date]), Field(min_length=1)
]
"""One day, or a list of them."""

_MOST_REISSUES = 20
"""Each reissue adds an asterisk to the symbol; no document was reissued more than a few times."""

_Reissues = Annotated[list[Date], Field(max_length=_MOST_REISSUES)]
Reissues = Annotated[
    _Reissues, BeforeValidator(_one_as_list, json_schema_input_type=Date | _Reissues), Field(min_length=1)
]
"""The days on which a document was reissued: one, or a list of them."""

AgendaKind = Literal["adopted", "provisional", "preliminary"]
"""The stage of an agenda: the preliminary list, the provisional agenda, or the adopted one."""

LanguageCode = Literal["ar", "en", "es", "fr", "ru", "zh"]
"""One of the six official languages."""

LanguageCodes = Annotated[
    list[LanguageCode],
    BeforeValidator(_one_as_list, json_schema_input_type=LanguageCode | list[LanguageCode]),
    Field(min_length=1),
]
"""One language, or a list of them for a compilation with several originals."""

Distribution = Literal["General", "Limited", "Restricted"]
"""The three categories of distribution (Editorial Manual, "Masthead")."""

SessionKind = Literal["substantive", "organizational", "resumed", "special"]
"""What kind of session it is, as it is printed before the word session."""

SessionNumber = Annotated[int, Strict(), Field(ge=1, le=999)]
"""The number of a session."""

JobNumber = Annotated[str, StringConstraints(pattern=JOB_NUMBER)]
"""The job number that the documents service assigns: `24-01655`, at Vienna `V.24-01655`, at Geneva `GE.24-01655`."""
