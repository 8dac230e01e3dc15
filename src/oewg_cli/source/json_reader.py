"""Read JSON with positions, strictly RFC 8259, into the same tree as YAML."""

from json.decoder import JSONDecodeError, scanstring  # type: ignore[attr-defined]

from oewg_cli.source.plain_scalars import number
from oewg_cli.source.scalar_spelling import Spelling, read_escape
from oewg_cli.source.size_limits import MAX_VALUES, check_depth, too_many
from oewg_cli.source.syntax_findings import Problems
from oewg_cli.source.tree import Mapping, Node, Scalar, Sequence
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.quoting import quoted
from oewg_cli.text.source_text import Span

_SPACE = lazy_pattern(r"[ \t\r\n]*")
_WORD = lazy_pattern(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?(?![\w.+-])|true\b|false\b|null\b")
_WORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None}
_CLOSING = lazy_pattern(r"[\]}]")


def read_json(problems: Problems) -> Node | None:
    """Read JSON into a tree; return None if it cannot be read to its end.

    Raises CommandError if it is nested too deep.
    """
    reader = _JsonReader(problems)
    try:
        return reader.document()
    except _BrokenError as broken:
        problems.syntax(broken.offset, broken.message, broken.advice)
        return None


class _BrokenError(Exception):
    def __init__(self, offset: int, message: str, advice: str) -> None:
        super().__init__(message)
        self.offset = offset
        self.message = message
        self.advice = advice


class _JsonReader:
    def __init__(self, problems: Problems) -> None:
        self._problems = problems
        self._text = problems.without_forbidden()
        self._left = MAX_VALUES

    def document(self) -> Node:
        node, at = self._node(self._skip(0), 1)
        at = self._skip(at)
        if at < len(self._text):
            raise _BrokenError(at, *self._after_end(node, at))
        return node

    def _after_end(self, node: Node, at: int) -> tuple[str, str]:
        if isinstance(node, Scalar):
            return "There is no brace at the beginning of the file.", "Write `{` there."
        if _CLOSING.search(self._text, at):
            return "The first bracket is closed before this.", "Delete this, or move the closing bracket after it."
        return "There is text after the last bracket.", "Delete it."

    def _skip(self, at: int) -> int:
        found = _SPACE.match(self._text, at)
        return found.end() if found else at

    def _node(self, at: int, depth: int) -> tuple[Node, int]:
        self._left -= 1
        if self._left < 0:
            raise too_many(self._problems.source.name)
        opening = self._text[at : at + 1]
        if opening == '"':
            scalar = self._string(at)
            return scalar, scalar.span.end
        if opening in {"{", "["} and opening:
            check_depth(depth, self._problems.source.name)
            return self._mapping(at, depth) if opening == "{" else self._sequence(at, depth)
        word = _WORD.match(self._text, at)
        if word is None:
            advice = "Write a text in double quotes, a number, true, false, null, a list or a block."
            raise _BrokenError(at, "A value is missing here, or is not written as in JSON.", advice)
        value = _WORDS[word[0]] if word[0] in _WORDS else number(word[0])
        return Scalar(word[0], value, at, word.end(), self._spell), word.end()

    def _string(self, at: int) -> Scalar:
        try:
            text, end = scanstring(self._text, at + 1, False)  # noqa: FBT003 - it takes no keyword
        except JSONDecodeError as error:
            if error.msg.startswith("Unterminated"):
                raise _BrokenError(at, "This quote is never closed.", "Close it on the same line.") from None
            message = "A backslash before this letter has no meaning."
            raise _BrokenError(error.pos, message, "Write two backslashes.") from None
        line_end = self._text.find("\n", at, end)
        if line_end >= 0:
            raise _BrokenError(at, "This quote is not closed on its line.", "Close it, or write \\n for a line end.")
        return Scalar(text, text, at, end, self._spell, '"')

    def _sequence(self, at: int, depth: int) -> tuple[Node, int]:
        start = at
        items: list[Node] = []
        at = self._skip(at + 1)
        while self._text[at : at + 1] != "]":
            if items:
                at = self._after_comma(at, "]")
            item, at = self._node(at, depth + 1)
            items.append(item)
            at = self._skip(at)
        return Sequence(items, start, at + 1), at + 1

    def _mapping(self, at: int, depth: int) -> tuple[Node, int]:
        mapping = Mapping({}, at, at)
        at = self._skip(at + 1)
        first = True
        while self._text[at : at + 1] != "}":
            if not first:
                at = self._after_comma(at, "}")
            first = False
            if self._text[at : at + 1] != '"':
                raise _BrokenError(at, "A key is missing here.", "Write the key in double quotes, followed by a colon.")
            key = self._string(at)
            at = self._skip(key.span.end)
            if self._text[at : at + 1] != ":":
                raise _BrokenError(at, f"A colon is missing after the key {quoted(key.text)}.", "Put it here.")
            value, at = self._node(self._skip(at + 1), depth + 1)
            self._problems.put(mapping, key, value)
            at = self._skip(at)
        mapping.end = at + 1
        return mapping, at + 1

    def _after_comma(self, at: int, closing: str) -> int:
        if self._text[at : at + 1] != ",":
            raise _BrokenError(at, f"A comma or `{closing}` is missing here.", "Put it after the value before.")
        after = self._skip(at + 1)
        if self._text[after : after + 1] == closing:
            raise _BrokenError(at, "There is a comma after the last value.", "Remove it.")
        return after

    def _spell(self, scalar: Scalar, style: str) -> list[Span]:
        start, end = scalar.span
        if not style:
            return [Span(at, at + 1) for at in range(start, end)]
        return spell_escaped(self._text, start + 1, end - 1).spells(scalar.text)


def spell_escaped(text: str, start: int, end: int) -> Spelling:
    """Spell a string in double quotes, in which only escapes differ from the text."""
    spelling = Spelling()
    at = start
    while at < end:
        backslash = text.find("\\", at, end)
        stop = backslash if backslash >= 0 else end
        spelling.add_verbatim(text, at, stop)
        at = stop
        if backslash >= 0:
            escape = read_escape(text, at)
            spelling.add(escape.character, at, escape.end)
            at = escape.end
    return spelling
