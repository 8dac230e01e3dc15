"""Ask about weekdays of a document that are not those of their dates."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

from oewg_cli.importing.assumed_years import dated
from oewg_cli.importing.first_page import FirstPage
from oewg_cli.importing.item_times import several_days_of
from oewg_cli.importing.line_forms.day_line import day_line, weekdays_by_name
from oewg_cli.un.dates.dates import day_and_month, weekday

_LANGUAGE = "en"


class NamedDay(NamedTuple):
    """A day of a document with the weekday that is typed with it; None where none is."""

    weekday: str | None
    day: date

    @property
    def is_wrong(self) -> bool:
        """Return whether the weekday is another one than that of the day."""
        return self.weekday is not None and self.weekday != weekday(self.day, _LANGUAGE)


def named_days(text: str, front: FirstPage) -> Iterator[NamedDay]:
    """Return the days that come from the first weekday of a text on, each with its weekday, as far as they are known.

    There are none where something else comes after them.
    """
    first = _weekday().search(text)
    typed = text[first.start() :] if first is not None else ""
    several, single = several_days_of(typed), day_line(typed)
    lines = [end for ends in several.ranges for end in dict.fromkeys(ends)] if several is not None else [single]
    for line in lines:
        day = dated(line, front).day if line is not None else None
        if line is not None and day is not None:
            yield NamedDay(line.weekday, day)


def weekday_question(typed: str, days: Iterable[NamedDay]) -> str | None:
    """Return what has to be asked of the days that are typed with weekdays; None where no weekday is wrong."""
    known = [*days]
    wrong = [
        f"{day_and_month(each.day, _LANGUAGE)} is a {weekday(each.day, _LANGUAGE)}" for each in known if each.is_wrong
    ]
    if not wrong:
        return None
    said = f"that is a {weekday(known[0].day, _LANGUAGE)}" if len(known) == 1 else " and ".join(dict.fromkeys(wrong))
    return f"The document has `{typed}`, but {said}. Which is right, the weekday or the date?"


@cache
def _weekday() -> re.Pattern[str]:
    names = "|".join(sorted(map(re.escape, weekdays_by_name()), key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{names})\b", re.IGNORECASE)
