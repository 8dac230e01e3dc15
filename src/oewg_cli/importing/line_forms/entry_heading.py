"""Read the heading of an entry that has several agenda items, or words of its own and then its items."""

import re
from typing import NamedTuple

from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.source_text import Span

_ONE = r"[1-9][0-9]{0,2}(?:\.[1-9][0-9]?){0,2}(?: ?\([a-z]{1,3}\)){0,2}(?!\w|\.[0-9])"
_REFERENCE = rf"{_ONE}(?: ?[–-] ?(?:{_ONE}|\([a-z]{{1,3}}\)(?: \([a-z]{{1,3}}\))?))?"
_LIST = rf"{_REFERENCE}(?:(?:, and |, | and ){_REFERENCE}){{0,60}}"
_FRONT = lazy_pattern(rf"Agenda items (?P<items>{_LIST})", re.IGNORECASE)
_AFTER = lazy_pattern(rf" \(items? (?P<items>{_LIST})\)", re.IGNORECASE)
_STATE = lazy_pattern(r" \((?P<state>opens|continued|concluded|resumed)\)\s*$", re.IGNORECASE)
_LONGEST = 2_000


class EntryHeading(NamedTuple):
    """The heading of an entry; places are code points of the line.

    `items` are its agenda items in the form of the format, `5 (a)` or `7–9`, none for an entry without items. `words`
    are those of its own, an empty span if it has none. `state` is the word in parentheses at its end.
    """

    items: tuple[str, ...]
    words: Span
    state: str | None = None


def entry_heading(text: str) -> EntryHeading | None:
    """Read `Agenda items 3 and 4` and `General discussion (item 3)`, with a state or without; None for other lines."""
    if len(text) > _LONGEST:
        return None
    state, end = state_at_end(text)
    front = _FRONT.fullmatch(text, 0, end)
    if front:
        return EntryHeading(_items(front), Span(0, 0), state)
    opens = text.rfind(" (item", 0, end)
    after = _AFTER.fullmatch(text, opens, end) if opens > 0 else None
    if after is None or not text[:opens].strip():
        return None
    return EntryHeading(_items(after), Span(0, opens), state)


def state_at_end(text: str) -> tuple[str | None, int]:
    """Return the state of the work on an item, `opens` for "(opens)", and where it begins; the end if there is none."""
    opens = text.rfind(" (")
    found = _STATE.match(text, opens) if opens > 0 else None
    return (found["state"].lower(), opens) if found else (None, len(text.rstrip()))


def _items(found: re.Match[str]) -> tuple[str, ...]:
    listed = re.split(r", and |, | and ", found["items"])
    return tuple(re.sub(r" ?[–-] ?", "–", re.sub(r" ?\(", " (", each)).lower().replace("– (", "–(") for each in listed)
