"""Tell whether a number with "of" or a full stop before a month is a day: `on 2 of March`, `on 2. March`."""

import re

from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.un.un_data import read_data

_LONGEST_BEFORE, _LONGEST_LEAD = 12, 20
"""How long the words before a day are that show that it is one, before "of" and before a full stop."""
_SPACE = r"[^\S\n]"
_GAP = rf"{_SPACE}{{1,2}}"
_LEADS_TO_DAY = lazy_pattern(
    rf"(?:(?:\b(?:[Ff]rom|[Oo]n|[Uu]ntil|[Bb]y|[Bb]efore|[Aa]fter|[Ss]ince|[Bb]etween|of)|[a-z]day,){_GAP}"
    rf"|[0-9]\.(?:{_GAP}[A-Z][a-z]{{2,8}})?(?:{_GAP}(?:to|and|until){_GAP}|{_SPACE}?–{_SPACE}?))"
    rf"(?:the{_SPACE})?\Z"
)
_GOES_ON = lazy_pattern(rf"[.,;:)\n]|\Z|{_SPACE}?–|{_SPACE}(?:to|until|at|in|for|from|onwards|and{_SPACE}[0-9])")


def is_of_month(match: re.Match[str]) -> bool:
    """Return whether "of" stands between a day and its month: "on 2 of March 2026", not "received 2 of March’s"."""
    before = match.string[max(0, match.start() - _LONGEST_BEFORE) : match.start()].lower().split()[-1:]
    is_led = not set(read_data("dates_and_times")["dates"]["before"]).isdisjoint(before)
    is_counted = match.string.startswith(("’", "'"), match.end())
    return is_led and not is_counted and bool(match["year"] or not match["days"].isdigit())


def is_before_month(match: re.Match[str]) -> bool:
    """Return whether a full stop stands between a day and its month: "on 2. March", not "items 1 and 2. March is"."""
    text, start = match.string, match.start()
    is_led = _LEADS_TO_DAY.search(text, max(0, start - _LONGEST_LEAD), start) is not None
    return is_led and _GOES_ON.match(text, match.end("year" if match["year"] else "month")) is not None
