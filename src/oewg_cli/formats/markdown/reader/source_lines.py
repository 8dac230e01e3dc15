"""Read the lines of a text as they are typed, without the fences and quotation marks around them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.formats.markdown.reader.hidden_text import ShownText
from oewg_cli.text.lazy_patterns import lazy_pattern

_LINE = lazy_pattern("[^\n\r\f\v\x85\u2028\u2029]+")
_BREAKS = {"\v", "\u2028"}
_SINGLE_ENDS = {"\n", "\r\n", "\r", "\x85", *_BREAKS}
_QUOTED = lazy_pattern(r"(?:[ \t]*>)++")
_CALLOUT = lazy_pattern(r"[ \t]*\[![A-Za-z-]{1,30}\][+-]?(?=[ \t]|$)")
_INDENTED = lazy_pattern(r"\s*")
_FENCE = lazy_pattern(r"(`{3,}|~{3,})([^`]*)$")
_TAB = 4
_WIDEST_INDENT = 8


class TypedLine(NamedTuple):
    """A line as it is typed, without the spaces around it, and its place in the text.

    `indent` is how far from the margin it begins, in columns. `follows_gap` says whether an empty line or the end of a
    page is before it, and `broken` whether its author broke it there, so that the next one is not part of it. A
    `literal` line is not Markdown. `depth` is the number of em spaces with which the text of a cell is indented.
    """

    text: str
    start: int
    indent: int = 0
    page: int = 1
    follows_gap: bool = False
    broken: bool = False
    literal: bool = False
    depth: int = 0

    @property
    def end(self) -> int:
        """Return where it ends in the text."""
        return self.start + len(self.text)

    @property
    def reach(self) -> int:
        """Return how many columns it fills; a centred line counts as if it began at the margin."""
        return len(self.text) + (self.indent if self.indent <= _WIDEST_INDENT else 0)

    def after(self, length: int) -> "TypedLine":
        """Return the line without its first characters, and without the spaces after them."""
        spaces = _INDENTED.match(self.text, length)
        at = spaces.end() if spaces else length
        return self._replace(text=self.text[at:], start=self.start + at, indent=self.indent + at)


def typed_lines(shown: ShownText) -> Iterator[TypedLine]:
    """Return the lines of a text that are not empty, without the marks of quotations and of callouts, `> [!note]`.

    LF, CR, CRLF, U+0085 and U+2029 end a line, and so do U+000B and U+2028, with which programs break a paragraph. A
    form feed ends a page. Two spaces at the end of a line break it there.
    """
    spaces = f"\\s{shown.cover}"
    content = re.compile(f"[{spaces}]*+(.*[^{spaces}])?", re.DOTALL)
    text = shown.text
    page, ended, follows_gap = 1, 0, True
    for found in _LINE.finditer(text):
        start, end = found.span()
        gap = text[ended:start]
        ended = end
        page += gap.count("\f")
        follows_gap = follows_gap or gap not in _SINGLE_ENDS
        quoted = _QUOTED.match(text, start, end)
        margin = quoted.end() if quoted else start
        callout = _CALLOUT.match(text, margin, end) if quoted else None
        margin = callout.end() if callout else margin
        inner = content.match(text, margin, end)
        if inner is None or inner[1] is None:
            follows_gap = True
            continue
        breaks = text.endswith("  ", start, end) or text.startswith(tuple(_BREAKS), end)
        indent = _columns(text[margin : inner.start(1)]) - (1 if quoted else 0)
        yield TypedLine(inner[1], inner.start(1), max(indent, 0), page, follows_gap, breaks)
        follows_gap = False


def without_fences(lines: list[TypedLine]) -> Iterator[TypedLine]:
    """Leave out the fences around code, and mark the lines between them; a fence that is not closed is text."""
    unclosed: dict[str, int] = {}
    at = 0
    while at < len(lines):
        fence = _FENCE.match(lines[at].text) if lines[at].text[0] in "`~" else None
        closing = _closing(lines, at, fence[1], unclosed) if fence else None
        if closing is None:
            yield lines[at]
            at += 1
            continue
        yield from (line._replace(literal=True, follows_gap=True) for line in lines[at + 1 : closing])
        at = closing + 1
        if at < len(lines):
            lines[at] = lines[at]._replace(follows_gap=True)


def _closing(lines: list[TypedLine], at: int, fence: str, unclosed: dict[str, int]) -> int | None:
    """Find the fence that closes one; where none was found before, no other search is made."""
    char = fence[0]
    if len(fence) >= unclosed.get(char, len(fence) + 1):
        return None
    for number in range(at + 1, len(lines)):
        text = lines[number].text
        if text.startswith(fence) and not text.strip(char):
            return number
    unclosed[char] = len(fence)
    return None


def _columns(spaces: str) -> int:
    columns = 0
    for char in spaces:
        columns += _TAB - columns % _TAB if char == "\t" else 1
    return columns
