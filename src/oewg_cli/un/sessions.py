"""Regular sessions of the General Assembly: their numbers, their years and the days on which they open.

Source: rule 1 of the rules of procedure of the General Assembly, and the openings in `data/sessions.toml`.
"""

from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from oewg_cli.un.dates.dates import is_weekend
from oewg_cli.un.un_data import read_data

_SEPTEMBER = 9
_MONDAY, _TUESDAY = 0, 1


_UNCERTAINTY = timedelta(days=31)
"""How far a computed opening may be from the real one: within September (resolution 57/301)."""


class Opening(NamedTuple):
    """The day on which a regular session opens; `certain` is false if it is known from memory only."""

    day: date
    certain: bool


def year_of(session: int) -> int:
    """Return the year in which a regular session opens: 2020 for the seventy-fifth."""
    return int(read_data("sessions")["year_before_first"]) + session


def opening_of(session: int) -> Opening:
    """Return the opening of a regular session: the known one, or else by the rule of its time.

    A session before the first, or after the year 9999, is a ValueError.
    """
    if session < 1:
        raise ValueError(f"not a regular session: {session}")
    known = _known_openings().get(session)
    if known is not None:
        return known
    rule = next(rule for rule in reversed(read_data("sessions")["rule"]) if rule["first"] <= session)
    return Opening(_tuesday(rule["day"], year_of(session)), rule["certainty"] != "L")


def session_at(day: date) -> int:
    """Return the regular session on a day; it lasts until the next one opens. Return 0 before the first session."""
    session = day.year - year_of(0)
    if session < 1:
        return 0
    return session if day >= opening_of(session).day else session - 1


def latest_session_at(day: date) -> int:
    """Return the latest regular session that may have opened by a day, even if the opening is not certain."""
    session = session_at(day)
    following = opening_of(session + 1)
    return session if following.certain or following.day > day + _UNCERTAINTY else session + 1


@cache
def _known_openings() -> dict[int, Opening]:
    return {
        known["session"]: Opening(known["day"], known["certainty"] != "L") for known in read_data("sessions")["opening"]
    }


def _tuesday(rule: str, year: int) -> date:
    first = date(year, _SEPTEMBER, 1)
    first_monday = first + timedelta(days=(_MONDAY - first.weekday()) % 7)
    first_tuesday = first + timedelta(days=(_TUESDAY - first.weekday()) % 7)
    # A week with nothing but a Saturday or a Sunday in September does not count.
    first_week = first_monday if is_weekend(first) else first - timedelta(days=first.weekday())
    match rule:
        case "third-tuesday":
            return first_tuesday + timedelta(weeks=2)
        case "after-second-monday":
            return first_monday + timedelta(weeks=1, days=_TUESDAY)
        case "third-week":
            return first_week + timedelta(weeks=2, days=_TUESDAY)
        case "second-week":
            return first_week + timedelta(weeks=1, days=_TUESDAY)
        case _:
            raise ValueError(f"sessions.toml: unknown rule for an opening: {rule}")
