"""Read hours at the end of a line: `High-level segment (10 a.m.)`, `Reception, 6 p.m.`."""

from oewg_cli.importing.line_forms.hours_line import HoursLine, hours_line
from oewg_cli.text.lazy_patterns import lazy_pattern

_BEFORE = lazy_pattern(r" ?[(\[]|, | at | – | - ")
_DATE = lazy_pattern(r"[0-9]{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}$|[A-Z][a-z]{2,8} [0-9]{1,2}$")
_LONGEST, _MOST_WORDS = 200, 12


def hours_at_end(text: str) -> HoursLine | None:
    """Return the hours that are the end of a line, in brackets or after a comma, a dash or "at"; None without them.

    A line of more words is a sentence, and says of something when it is. Hours after a date are of that day.
    """
    plain = text.rstrip()
    if len(plain) > _LONGEST or len(plain.split()) > _MOST_WORDS:
        return None
    for before in [*_BEFORE.finditer(plain)][-4:]:
        found = hours_line(plain, before.end())
        if found is not None and found.half_day is None and not plain[found.end :].strip(" .)]"):
            lead = plain[: before.start()].strip()
            return found if lead and _DATE.search(lead) is None else None
    return None
