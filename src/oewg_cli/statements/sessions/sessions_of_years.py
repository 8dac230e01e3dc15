"""Read of which year a session is by words such as `the second session of 2026`, where its number counts that year."""

import re

from oewg_cli.programme.model import Programme
from oewg_cli.statements.sessions.session_facts import session_numbers
from oewg_cli.text.lazy_patterns import compiled

_OF_YEAR = r"\sof\s(?P<year>(?:19|20)[0-9]{2})(?![\w/–-])"
_SESSION_OF_YEAR = rf"\bsessions?{_OF_YEAR}"
_MOST_A_YEAR = 4


def session_of_year_before(text: str, start: int) -> re.Match[str] | None:
    """Return the words for the sessions of a year that come last before an offset of a sentence."""
    found = list(compiled(_SESSION_OF_YEAR).finditer(text, 0, start)) if "session" in text[:start] else []
    return found[-1] if found else None


def year_of_count(programme: Programme, text: str, number: int, start: int, end: int) -> re.Match[str] | None:
    """Return the words for the year whose sessions the number of a session counts; None if its numbers go on.

    They count another year than that of the note, or any where the sessions of the note have higher numbers. After `the
    first session of 2027`, a later year, the second session in the same sentence is of that year as well.
    """
    if number > _MOST_A_YEAR:
        return None
    numbers, opens = session_numbers(programme), programme.session.opens.year
    found = compiled(_OF_YEAR).match(text, end) if text.startswith("of", end + 1) else None
    if found is None:
        before = session_of_year_before(text, start)
        return before if before is not None and int(before["year"]) > opens else None
    goes_on = int(found["year"]) == opens and min(numbers, default=0) <= _MOST_A_YEAR
    return None if number in numbers or goes_on else found
