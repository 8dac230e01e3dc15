"""Find words that are true on the days or in the years of the last session only: names of holidays, years in titles."""

import re
from collections.abc import Iterator
from functools import cache

from oewg_cli.programme.bodies import is_of_nobody
from oewg_cli.programme.model import Programme
from oewg_cli.programme.text_fields import Role, TextField
from oewg_cli.rollover.session_words import wording
from oewg_cli.rollover.transition import SessionTransition
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.un.holidays import names_of_holidays
from oewg_cli.un.observances import names_of_observances

_YEAR = r"(?:19|20)[0-9]{2}"
_YEARS = lazy_pattern(rf"(?<![\w/.–-])({_YEAR})(?:[–/-]({_YEAR}|[0-9]{{2}}))?(?![\w/–-])")
_NEAR = 1
"""How many years before the last note, or after the session, a year in a title can change with the session."""


def dated_words(programme: Programme, field: TextField, transition: SessionTransition) -> Iterator[str]:
    """Return the words of a text that were chosen for the days or the year of the last session."""
    if field.role is Role.AGENDA_TITLE:
        yield from _years_in(field.plain, transition)
    elif field.path[0] == "programme" and field.role in {Role.TEXT, Role.HEADING, Role.ASIDE}:
        found = _day_off().search(field.plain) if _is_about_day(programme, field) else None
        if found:
            yield found[0]


def _years_in(title: str, transition: SessionTransition) -> Iterator[str]:
    last, coming = transition.last, transition.coming
    if last.opens.year == coming.opens.year:
        return
    near = range(min(transition.dated, last.opens).year - _NEAR, last.closes.year + _NEAR + 1)
    for found in _YEARS.finditer(title):
        names_thing = title[found.end() :].lstrip().startswith(tuple(wording()["named_by_year"]))
        if int(found[1]) in near and not names_thing:
            yield found[0]


def _is_about_day(programme: Programme, field: TextField) -> bool:
    """Return whether a text is that of a day, of an entry of a day, or in a meeting that is nobody's."""
    day = programme.programme[int(field.path[1])]
    if field.path[2] != "meetings":
        return True
    meeting = day.meetings[int(field.path[3])] if day.meetings else None
    return meeting is not None and is_of_nobody(meeting)


@cache
def _day_off() -> re.Pattern[str]:
    """Return the pattern of what a day off is called: its name, or capitalized words before "Day"."""
    names = {name.removesuffix(" (observed)").removeprefix("the ") for name in _known_names()}
    words = "|".join(
        re.escape(name) for name in sorted(names | set(wording()["days_off"]), key=lambda name: (-len(name), name))
    )
    kinds = "|".join(wording()["kinds_of_days_off"])
    return re.compile(
        rf"\b(?:(?i:{words})|(?:[A-Z][\w'’]{{1,30}} ){{1,4}}Day|(?:(?i:{kinds}) )?(?i:holidays?|days? off))\b"
    )


def _known_names() -> frozenset[str]:
    return names_of_holidays() | names_of_observances()
