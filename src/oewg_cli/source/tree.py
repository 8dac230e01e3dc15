"""The tree of a document: mappings, sequences and scalars, each with its span in the text."""

from collections.abc import Callable
from typing import Literal, NamedTuple, final

from oewg_cli.text.source_text import Span

NodePath = tuple[str | int, ...]
"""The keys of mappings and indices of sequences, counted from 0, that lead from the root to a node."""

Speller = Callable[["Scalar", str], list[Span]]
"""Returns, for a scalar in this style, the span that spells each code point of its text.

It returns an empty list if the spelling cannot be followed.
"""


Value = str | int | float | bool | None
"""The value of a scalar in its format."""


@final
class Scalar:
    """A word, a number or a text, and the way from its code points back to those of the document.

    `text` is the text as written, decoded but never turned into something else; `value` is that text, or the
    number, the boolean or the None that the format says it is. `style` is the first character of its quotes, `|` or
    `>` for a block, `*` for an alias, whose text is elsewhere, and empty if it is plain.
    """

    __slots__ = ("_speller", "_spelling", "end", "start", "style", "text", "value")

    def __init__(  # noqa: PLR0913, PLR0917 - two numbers are made faster than a span of them, for every word of a file
        self, text: str, value: Value, start: int, end: int, speller: Speller, style: str = ""
    ) -> None:
        self.text = text
        self.value = value
        self.start = start
        self.end = end
        self._speller = speller
        self.style = style
        self._spelling: list[Span] | None = None

    @property
    def span(self) -> Span:
        """Return the span in the document, with the quotes."""
        return Span(self.start, self.end)

    def part(self, start: int, end: int) -> Span:
        """Return the span in the document of `text[start:end]`, through quotes, escapes and folded lines.

        An empty range is the offset before the code point at `start`. If the spelling cannot be followed, the span is
        that of the whole scalar.
        """
        if self._spelling is None:
            self._spelling = self._speller(self, self.style)
        spelling = self._spelling
        if not 0 <= start <= end <= len(spelling) or not spelling:
            return self.span
        if start == end:
            place = spelling[start].start if start < len(spelling) else spelling[-1].end
            return Span(place, place)
        return Span(spelling[start].start, spelling[end - 1].end)


@final
class Sequence:
    """A list of nodes, from `start` to `end` in the document."""

    __slots__ = ("end", "items", "start")

    def __init__(self, items: list["Node"], start: int, end: int) -> None:
        self.items = items
        self.start = start
        self.end = end

    @property
    def span(self) -> Span:
        """Return the span in the document."""
        return Span(self.start, self.end)


@final
class Mapping:
    """Keys with their values, in the order of the document, from `start` to `end` in it; no key appears twice."""

    __slots__ = ("end", "entries", "start")

    def __init__(self, entries: dict[str, "KeyValue"], start: int, end: int) -> None:
        self.entries = entries
        self.start = start
        self.end = end

    @property
    def span(self) -> Span:
        """Return the span in the document."""
        return Span(self.start, self.end)


Node = Scalar | Sequence | Mapping


class KeyValue(NamedTuple):
    """A key and its value."""

    key: Scalar
    value: Node


class NodeLocation(NamedTuple):
    """A location in a document by name, not by offset: which node, its key or its value, which part of its text.

    `start` and `end` are code points of the node's text; without them the whole node is meant. A path that the
    document does not have (a missing key, the tag of a union) is followed as far as possible.
    """

    path: NodePath
    part: Literal["value", "key"] = "value"
    start: int | None = None
    end: int | None = None


def keys_in(root: Node) -> frozenset[str]:
    """Return the keys in a tree, each alone and after the key that it is under: `hours` and `session.hours`."""
    found: set[str] = set()
    known: set[tuple[str, tuple[str, ...]]] = set()
    left: list[tuple[str, Node]] = [("", root)]
    while left:
        above, node = left.pop()
        if type(node) is Mapping:
            keys = tuple(node.entries)
            if (above, keys) not in known:  # days, meetings and entries have few forms
                known.add((above, keys))
                found.update(keys, [f"{above}.{key}" for key in keys] if above else ())
            left += [(key, each.value) for key, each in node.entries.items() if type(each.value) is not Scalar]
        elif type(node) is Sequence:
            left += [(above, each) for each in node.items if type(each) is not Scalar]
    return frozenset(found)


def locate(root: Node, place: NodeLocation) -> Span:
    """Return the span of a location, in code points of the document's text."""
    node, key = walk(root, place.path)
    if place.part == "key":
        return key.span if key is not None else first_line(node)
    if isinstance(node, Scalar) and place.start is not None and place.end is not None:
        return node.part(place.start, place.end)
    return node.span


def walk(root: Node, path: NodePath) -> tuple[Node, Scalar | None]:
    """Follow a path from the root; return the node reached and its key, if it has one."""
    node, key = root, None
    for step in path:
        if isinstance(node, Mapping) and step in node.entries:
            key, node = node.entries[str(step)]
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            key, node = None, node.items[step]
    return node, key


def first_line(node: Node) -> Span:
    """Return the span that shows a whole node in a report: its first key, so that not a whole page is underlined."""
    while not isinstance(node, Scalar):
        if isinstance(node, Mapping) and node.entries:
            return next(iter(node.entries.values())).key.span
        if isinstance(node, Sequence) and node.items:
            node = node.items[0]
        else:
            break
    return node.span
