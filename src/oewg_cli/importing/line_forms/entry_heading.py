"""Read the heading of an entry that has several agenda items, or words of its own and then its items."""

import re
from typing import NamedTuple

from oewg_cli.programme.item_references import read_reference
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.source_text import Span

_ONE = r"[1-9][0-9]{0,2}(?:\.[1-9][0-9]?){0,2}(?: ?\([a-z]{1,3}\)){0,2}(?!\w|\.[0-9])"
_REFERENCE = rf"{_ONE}(?: and \([a-z]{{1,3}}\)| ?[–-] ?(?:{_ONE}|\([a-z]{{1,3}}\)(?: \([a-z]{{1,3}}\))?))?"
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
    found, opens = _FRONT.fullmatch(text, 0, end), 0
    if found is None:
        opens = text.rfind(" (item", 0, end)
        found = _AFTER.fullmatch(text, opens, end) if text[: max(0, opens)].strip() else None
    items = None if found is None else _items(found)
    return None if items is None else EntryHeading(items, Span(0, opens), state)


def state_at_end(text: str) -> tuple[str | None, int]:
    """Return the state of the work on an item, `opens` for "(opens)", and where it begins; the end if there is none."""
    opens = text.rfind(" (")
    found = _STATE.match(text, opens) if opens > 0 else None
    return (found["state"].lower(), opens) if found else (None, len(text.rstrip()))


def _items(found: re.Match[str]) -> tuple[str, ...] | None:
    """Return the items of a list; None if two letters after one number, `2 (a) and (c)`, are not a range of two."""
    listed = [re.sub(r" ?\(", " (", each).lower() for each in re.split(r", and |, | and (?!\()", found["items"])]
    items = [re.sub(r" ?[–-] ?| and ", "–", each) for each in listed]
    pairs = [(typed, item) for typed, item in zip(listed, items, strict=True) if " and " in typed]
    return None if any(read_reference(item).printed("en") != typed for typed, item in pairs) else tuple(items)
