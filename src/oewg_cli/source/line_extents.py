"""Find on which lines the parts of a document are."""

from collections import defaultdict

from oewg_cli.source.tree import KeyValue, Mapping, Node, Scalar, Sequence
from oewg_cli.text.source_text import SourceText


class Extents:
    """The lines that belong together, by the number of a line, counted from 1."""

    def __init__(self, source: SourceText, root: Node) -> None:
        self._source = source
        self._beginning: dict[int, list[KeyValue | Node]] = defaultdict(list)
        self._texts: dict[int, set[int]] = defaultdict(set)
        self._below: dict[int, frozenset[int]] = {}
        self._add(root)

    def around(self, line: int) -> frozenset[int]:
        """Return the line, with all lines of the texts that begin or end on it."""
        return frozenset({line, *self._texts.get(line, ())})

    def below(self, line: int) -> frozenset[int]:
        """Return the line, with all lines of the entries and items that begin on it."""
        if line not in self._below:
            lines = {line}
            for part in self._beginning.get(line, ()):
                lines.update(*(self._lines(scalar) for scalar in _scalars(part)))
            self._below[line] = frozenset(lines)
        return self._below[line]

    def _add(self, root: Node) -> None:
        waiting = [root]
        while waiting:
            node = waiting.pop()
            if isinstance(node, Scalar):
                self._add_text(node)
            elif isinstance(node, Mapping):
                for entry in node.entries.values():
                    self._add_text(entry.key)
                    if not _is_made_by_its_parts(entry):
                        self._begin(entry.key, entry)
                    if isinstance(entry.value, Scalar):
                        self._begin(entry.value, entry.value)
                    waiting.append(entry.value)
            else:
                for item in node.items:
                    self._begin(item, item)
                waiting += node.items

    def _begin(self, at: Node, part: KeyValue | Node) -> None:
        self._beginning[self._source.position(at.span.start).line].append(part)

    def _add_text(self, scalar: Scalar) -> None:
        lines = self._lines(scalar)
        if len(lines) > 1:
            for line in (lines[0], lines[-1]):
                self._texts[line].update(lines)

    def _lines(self, scalar: Scalar) -> range:
        """Return the lines of a scalar; the line end after a YAML block belongs to its last line."""
        start, end = scalar.span
        last = self._source.position(max(start, end - 1)).line
        return range(self._source.position(start).line, last + 1)


def _is_made_by_its_parts(entry: KeyValue) -> bool:
    """Return whether an entry has no beginning of its own: a table of TOML written as dotted keys or as items only."""
    key, value = entry
    if isinstance(value, Mapping):
        return value.span == key.span
    return isinstance(value, Sequence) and value.span.start < key.span.start


def _scalars(part: KeyValue | Node) -> list[Scalar]:
    """Return all keys and values within a part, in no order."""
    found: list[Scalar] = []
    waiting: list[KeyValue | Node] = [part]
    while waiting:
        inner = waiting.pop()
        if isinstance(inner, Scalar):
            found.append(inner)
        elif isinstance(inner, KeyValue):
            waiting += inner
        elif isinstance(inner, Mapping):
            waiting += inner.entries.values()
        else:
            waiting += inner.items
    return found
