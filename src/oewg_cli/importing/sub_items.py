"""Read the lettered lines under an agenda item as its sub-items: `(a) Adoption of the agenda` under item 2."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from oewg_cli.importing.line_forms.entry_heading import state_at_end
from oewg_cli.importing.line_forms.item_line import ItemHeading, continued_at
from oewg_cli.importing.recognized_parts import NotePart, PartKind
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.source_text import Span

_LETTERED = lazy_pattern(r"\((?P<letter>[a-z])\) +(?=[A-Z])")
_SUB_ITEM = lazy_pattern(r"(?P<item>.*) \((?P<letter>[a-z])\)")
_ENDS = " ;,:–-"
_LAST_WORDS = ("; and", "; or")
_LONGEST = 200
_LINES = frozenset({PartKind.HEADING, PartKind.BULLET, PartKind.TEXT})


class _Above(NamedTuple):
    """The heading of the item above a line, its number without a letter, and the last letter under it."""

    heading: NotePart
    item: str
    letter: str | None


def with_sub_items(parts: Iterable[NotePart]) -> Iterator[NotePart]:
    """Return the parts with lettered lines under the heading of an item as headings of its sub-items.

    The letters begin with (a), or go on from those that the item has before; all others are lines of a list.
    """
    above: _Above | None = None
    last: dict[str, str] = {}
    for part in parts:
        made = None if above is None else _sub_item(part, above, last)
        if made is not None:
            yield made
        else:
            yield part
        above = _after(made or part, above)
        if above is not None and above.letter is not None:
            last[above.item] = max(above.letter, last.get(above.item, "a"))


def _after(part: NotePart, above: _Above | None) -> _Above | None:
    """Return what is above the next line: the item of a heading, until another heading or the end of the meeting."""
    if part.kind is PartKind.HEADING:
        if part.item is None:
            return None
        found = _SUB_ITEM.fullmatch(part.item.number)
        if found is None:
            return _Above(part, part.item.number, None)
        return _Above(part, found["item"], found["letter"])
    return above if part.kind in {*_LINES, PartKind.DOCUMENTS, PartKind.FURNITURE} else None


def _sub_item(part: NotePart, above: _Above, last: dict[str, str]) -> NotePart | None:
    found = _LETTERED.match(part.words.plain) if part.kind in _LINES and part.item is None else None
    if found is None or len(part.words.plain) > _LONGEST or not _is_next(found["letter"], above, last):
        return None
    item = _heading(part.words.plain, found.end(), f"{above.item} ({found['letter']})")
    return part._replace(kind=PartKind.HEADING, item=item, level=above.heading.level, bodies=above.heading.bodies)


def _is_next(letter: str, above: _Above, last: dict[str, str]) -> bool:
    """Return whether a letter goes on from the line above, or begins again with one that the item has had."""
    if above.letter is not None:
        return letter == chr(ord(above.letter) + 1)
    return letter == "a" or (letter <= chr(ord(last.get(above.item, "a")) + 1) and above.item in last)


def _heading(text: str, start: int, number: str) -> ItemHeading:
    end = len(text.rstrip())
    for words in _LAST_WORDS:
        end -= len(words) if text.endswith(words, start, end) else 0
    opens = text.rfind("(", start, end)
    continued = continued_at(text, opens) if opens > start else None
    if continued is not None:
        title = Span(start, len(text[: continued.start].rstrip(_ENDS)))
        return ItemHeading(number, title, Span(*continued[:2]), end, continued.is_right)
    state, at = state_at_end(text[:end])
    title = Span(start, len(text[: at if state else end].rstrip(_ENDS)))
    return ItemHeading(number, title, None, end, state=state)
