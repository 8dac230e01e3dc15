"""The year or session of a resolution by its running number: 1325 is of 2000, 217 of the third session.

The numbers of the Security Council never begin again, nor did those of the General Assembly up to its thirtieth
session; they are in `data/running_numbers.toml`.
"""

from bisect import bisect_left
from functools import cache

from oewg_cli.un.references.resolutions import AdoptedText, IssuingOrgan, NumberStyle, SessionKind
from oewg_cli.un.un_data import read_data


def year_of_number(number: int) -> int | None:
    """Return the year of a resolution of the Security Council; None after the last complete year."""
    years, lasts = _years()
    at = bisect_left(lasts, number)
    return years[at] if number > 0 and at < len(years) else None


def is_of_later_year(number: int, year: int) -> bool:
    """Return whether a number of the Security Council is known to be from after this year, though not from which."""
    years, lasts = _years()
    return number > lasts[-1] and year <= years[-1]


def session_of_number(number: int) -> int | None:
    """Return the regular session of a resolution of the General Assembly up to the thirtieth; None if there is none.

    The numbers between two of these sessions are those of special sessions.
    """
    sessions = read_data("running_numbers")["of_session"]
    return next((int(session) for session, (first, last) in sessions.items() if first <= number <= last), None)


def with_right_period(adopted: AdoptedText) -> AdoptedText | None:
    """Return a resolution with the year or session of its number; None if it has the right one, or none is known."""
    if adopted.style is not NumberStyle.BRACKETS or adopted.session_kind is not SessionKind.REGULAR:
        return None
    if adopted.organ is IssuingOrgan.SECURITY_COUNCIL:
        period = year_of_number(adopted.number)
    elif adopted.organ is IssuingOrgan.GENERAL_ASSEMBLY:
        period = session_of_number(adopted.number)
    else:
        return None
    return None if period in {None, adopted.period} or period is None else adopted._replace(period=period)


@cache
def _years() -> tuple[list[int], list[int]]:
    last_of_year = read_data("running_numbers")["last_of_year"]
    return [int(year) for year in last_of_year], list(last_of_year.values())
