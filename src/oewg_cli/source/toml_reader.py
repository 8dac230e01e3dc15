"""Read TOML with positions: tomllib validates and decodes, tree-sitter locates."""

import tomllib
from bisect import bisect_right
from functools import cache
from itertools import accumulate
from typing import Any

import tree_sitter
import tree_sitter_toml

from oewg_cli.source.scalar_spelling import Spelling, read_escape
from oewg_cli.source.size_limits import check_depth
from oewg_cli.source.syntax_findings import Problems
from oewg_cli.source.toml_limits import refusal
from oewg_cli.source.tree import KeyValue, Mapping, Node, Scalar, Sequence
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.source_text import Span

_WHERE = lazy_pattern(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
_LINE_END = lazy_pattern(r"\\[ \t]*\r?\n[ \t\r\n]*|\r\n")


def read_toml(problems: Problems) -> Node | None:
    """Read TOML 1.0 into a tree; dates and times stay words.

    Returns None if it cannot be read to its end. Raises CommandError if it is nested too deep.
    """
    text = problems.without_forbidden()
    refused = refusal(text, problems.source.name)
    if refused is not None:
        raise refused
    tree = _parser().parse(text.encode())
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        root = _duplicates(problems, text, tree.root_node)
        if root is None:
            _add_error(problems, text, str(error))
        return root
    except ValueError:
        pass  # an integer with more digits than Python reads; the builder keeps it as a word
    return _TomlTreeBuilder(problems, text).document(tree.root_node)


def _duplicates(problems: Problems, text: str, root: tree_sitter.Node) -> Node | None:
    """Build the tree of a text that tomllib refuses, if duplicate keys are all that is wrong with it."""
    if root.has_error:
        return None
    seen = len(problems.findings)
    try:
        tree = _TomlTreeBuilder(problems, text).document(root)
    except tomllib.TOMLDecodeError:
        del problems.findings[seen:]
        return None
    return tree if len(problems.findings) > seen else None


@cache
def _parser() -> tree_sitter.Parser:
    return tree_sitter.Parser(tree_sitter.Language(tree_sitter_toml.language()))


def _add_error(problems: Problems, text: str, message: str) -> None:
    where = _WHERE.search(message)
    offset = len(text)
    if where and where[1]:
        line_start = 0
        for _ in range(int(where[1]) - 1):
            line_start = text.index("\n", line_start) + 1
        offset = line_start + int(where[2]) - 1
    elif where:
        offset = len(text.rstrip())
    problems.syntax(
        offset,
        f"This is not TOML: {_WHERE.sub('', message).rstrip('.')}.",
        'Write text in double quotes: title = "Provisional programme of work".',
    )


def _decoded(token: str) -> Any:  # noqa: ANN401 - whatever a value of TOML can be
    try:
        return tomllib.loads(f"v = {token}")["v"]
    except tomllib.TOMLDecodeError:
        raise
    except ValueError:
        return float(token.replace("_", ""))


class _TomlTreeBuilder:
    def __init__(self, problems: Problems, text: str) -> None:
        self._problems = problems
        self._text = text
        self._starts = None if text.isascii() else [0, *accumulate(len(c.encode()) for c in text)]

    def document(self, root: tree_sitter.Node) -> Mapping:
        """Build the whole document: the pairs of the root, then the tables in their order."""
        document = Mapping({}, *self._span(root))
        for part in root.named_children:
            if part.type == "pair":
                self._pair(document, part, 1)
            elif part.type in {"table", "table_array_element"}:
                header, *pairs = (child for child in part.named_children if child.type != "comment")
                table = Mapping({}, *self._span(part))
                *outer, key = self._keys(header)
                parent = self._descend(document, outer)
                if part.type == "table":
                    self._open_table(parent, key, table)
                else:
                    self._append_table(parent, key, table)
                    table.start, table.end = self._span(part)
                current = self._descend(document, [*outer, key])
                for pair in pairs:
                    self._pair(current, pair, 1)
        return document

    def _open_table(self, parent: Mapping, key: Scalar, table: Mapping) -> None:
        known = parent.entries.get(key.text)
        if known is None or not isinstance(known.value, Mapping):
            self._problems.put(parent, key, table)

    def _append_table(self, parent: Mapping, key: Scalar, table: Mapping) -> None:
        known = parent.entries.get(key.text)
        if known is None:
            parent.entries[key.text] = KeyValue(key, Sequence([table], *table.span))
        elif isinstance(known.value, Sequence):
            known.value.items.append(table)
            known.value.end = table.end
        else:
            self._problems.put(parent, key, table)

    def _descend(self, mapping: Mapping, keys: list[Scalar]) -> Mapping:
        """Go down the keys of a dotted name, making tables that have no header of their own."""
        check_depth(len(keys), self._problems.source.name)
        for key in keys:
            entry = mapping.entries.get(key.text)
            if entry is None:
                entry = mapping.entries[key.text] = KeyValue(key, Mapping({}, *key.span))
            value = entry.value
            if isinstance(value, Sequence) and value.items:
                value = value.items[-1]
            mapping = value if isinstance(value, Mapping) else Mapping({}, *key.span)
        return mapping

    def _pair(self, mapping: Mapping, pair: tree_sitter.Node, depth: int) -> None:
        names, value = (child for child in pair.named_children if child.type != "comment")
        *outer, key = self._keys(names)
        parent = self._descend(mapping, outer)
        self._problems.put(parent, key, self._node(value, depth + len(outer)))

    def _keys(self, node: tree_sitter.Node) -> list[Scalar]:
        if node.type == "dotted_key":
            return [key for child in node.named_children for key in self._keys(child)]
        if node.type == "quoted_key":
            return [self._scalar(node)]
        text = self._text_of(node)
        return [Scalar(text, text, *self._span(node), self._spell)]

    def _node(self, node: tree_sitter.Node, depth: int) -> Node:
        if node.type == "array":
            check_depth(depth, self._problems.source.name)
            items = [self._node(child, depth + 1) for child in node.named_children if child.type != "comment"]
            return Sequence(items, *self._span(node))
        if node.type == "inline_table":
            check_depth(depth, self._problems.source.name)
            mapping = Mapping({}, *self._span(node))
            for pair in node.named_children:
                self._pair(mapping, pair, depth + 1)
            return mapping
        return self._scalar(node)

    def _scalar(self, node: tree_sitter.Node) -> Scalar:
        token = self._text_of(node)
        quoted = node.type in {"string", "quoted_key"}
        value: Any = _decoded(token)
        if not isinstance(value, (str, int, float)):
            value = token
        return Scalar(value if quoted else token, value, *self._span(node), self._spell, token[:1] if quoted else "")

    def _spell(self, scalar: Scalar, style: str) -> list[Span]:
        spelling = Spelling()
        start, end = scalar.span
        width = 0
        if style:
            width = 3 if self._text.startswith(style * 3, start) and end - start >= len(style * 6) else 1
        at, end = start + width, end - width
        if width > 1 and self._text.startswith(("\n", "\r\n"), at):
            at = self._text.index("\n", at) + 1
        while at < end:
            line_end = _LINE_END.match(self._text, at, end)
            if line_end and (style == '"' or line_end[0] == "\r\n"):
                if line_end[0] == "\r\n":
                    spelling.add("\n", *line_end.span())
                at = line_end.end()
            elif self._text[at] == "\\" and style == '"':
                escape = read_escape(self._text, at)
                spelling.add(escape.character, at, escape.end)
                at = escape.end
            else:
                spelling.add_verbatim(self._text, at, at + 1)
                at += 1
        return spelling.spells(scalar.text)

    def _text_of(self, node: tree_sitter.Node) -> str:
        return self._text[slice(*self._span(node))]

    def _span(self, node: tree_sitter.Node) -> Span:
        """Convert offsets of tree-sitter, in bytes, to code points."""
        if self._starts is None:
            return Span(node.start_byte, node.end_byte)
        return Span(bisect_right(self._starts, node.start_byte) - 1, bisect_right(self._starts, node.end_byte) - 1)
