"""Lists: what Word prints before each item, counted as Word counts."""

from typing import NamedTuple

from oewg_cli.formats.word.reader.formatting.number_formats import format_number
from oewg_cli.formats.word.reader.formatting.style_sheet import StyleSheet
from oewg_cli.formats.word.reader.formatting.symbol_fonts import list_bullet
from oewg_cli.formats.word.xml_elements import ParsedElement, child_value, qname, whole_number
from oewg_cli.text.lazy_patterns import lazy_pattern

LEVELS = 9
"""The levels of a list, by the standard."""

_PLACEHOLDER = lazy_pattern("%([1-9])")
_NO_LIST = "0"


class ListLevel(NamedTuple):
    """A level of a list: its first number, its number format, what it prints, and after which level it restarts.

    `restarts` counts levels from 1: None is any higher level, 0 none.
    """

    start: int
    number_format: str
    text: str
    restarts: int | None
    style: str | None
    is_legal: bool


class _ListDefinition(NamedTuple):
    """A list as paragraphs refer to it: its counter, its levels, and other first numbers of single levels."""

    counter: str
    levels: dict[int, ListLevel]
    starts: dict[int, int]


class ListCounters:
    """The lists of a file, and the numbers that each has reached."""

    def __init__(self, root: ParsedElement | None, styles: StyleSheet) -> None:
        self._styles = styles
        self._abstract: dict[str, ParsedElement] = {}
        self._numbers: dict[str, ParsedElement] = {}
        self._lists: dict[str, _ListDefinition | None] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._started: set[tuple[str, int]] = set()
        for each in root if root is not None else ():
            if each.tag == qname("w:abstractNum"):
                self._abstract[each.get(qname("w:abstractNumId"), "") or ""] = each
            elif each.tag == qname("w:num"):
                self._numbers[each.get(qname("w:numId"), "") or ""] = each

    def depth(self, number: str, style: str) -> int:
        """Return the level of a list that belongs to a style, from 0; the first level where none does."""
        found = self._list(number)
        levels = found.levels.items() if found is not None else ()
        return next((depth for depth, level in levels if level.style == style), 0)

    def marker(self, number: str, depth: int) -> str | None:
        """Count an item of a list, and return what is printed before it: None for nothing."""
        found = self._list(number)
        level = None if found is None else found.levels.get(depth)
        if found is None or level is None:
            return None
        counts = self._counts.setdefault(found.counter, {})
        counts[depth] = self._next(number, depth, found, level)
        for deeper in [each for each in counts if each > depth]:
            restarts = found.levels[deeper].restarts if deeper in found.levels else None
            if restarts is None or restarts > depth:
                del counts[deeper]
        if level.number_format == "bullet":
            return list_bullet(level.text)
        if level.number_format == "none":
            return _PLACEHOLDER.sub("", level.text) or None
        return (
            _PLACEHOLDER.sub(
                lambda placeholder: _printed_number(found, int(placeholder[1]) - 1, counts, level), level.text
            )
            or None
        )

    def _next(self, number: str, depth: int, found: _ListDefinition, level: ListLevel) -> int:
        if (number, depth) not in self._started:
            self._started.add((number, depth))
            if depth in found.starts:
                return found.starts[depth]
        count = self._counts[found.counter].get(depth)
        return level.start if count is None else count + 1

    def _list(self, number: str) -> _ListDefinition | None:
        if number not in self._lists:
            self._lists[number] = self._make(number)
        return self._lists[number]

    def _make(self, number: str) -> _ListDefinition | None:
        element = self._numbers.get(number)
        if element is None or number == _NO_LIST:
            return None
        counter = child_value(element, "w:abstractNumId") or ""
        abstract = self._abstract.get(counter)
        linked = child_value(abstract, "w:numStyleLink")
        if linked is not None:
            through = self._numbers.get(self._styles.list_of(linked) or "")
            counter = child_value(through, "w:abstractNumId") or counter
            abstract = self._abstract.get(counter)
        levels = dict(_levels(abstract)) if abstract is not None else {}
        starts: dict[int, int] = {}
        for each in element:
            depth = whole_number(each.get(qname("w:ilvl")))
            if each.tag == qname("w:lvlOverride") and depth is not None:
                levels |= dict(_levels(each))
                start = whole_number(child_value(each, "w:startOverride"))
                starts |= {} if start is None else {depth: start}
        return _ListDefinition(counter, levels, starts)


def _levels(parent: ParsedElement) -> list[tuple[int, ListLevel]]:
    found = []
    for each in parent:
        depth = whole_number(each.get(qname("w:ilvl")))
        if each.tag == qname("w:lvl") and depth is not None and 0 <= depth < LEVELS:
            start = whole_number(child_value(each, "w:start"))
            legal = each.find(qname("w:isLgl"))
            level = ListLevel(
                start=0 if start is None else start,
                number_format=child_value(each, "w:numFmt") or "decimal",
                text=child_value(each, "w:lvlText") or "",
                restarts=whole_number(child_value(each, "w:lvlRestart")),
                style=child_value(each, "w:pStyle"),
                is_legal=legal is not None,
            )
            found.append((depth, level))
    return found


def _printed_number(found: _ListDefinition, depth: int, counts: dict[int, int], level: ListLevel) -> str:
    """Return the number of a level as an item of the same or of a deeper level prints it."""
    shown = found.levels.get(depth)
    if shown is None:
        return ""
    is_decimal = level.is_legal and shown.number_format != "decimalZero"
    return format_number(counts.get(depth, shown.start), "decimal" if is_decimal else shown.number_format)
