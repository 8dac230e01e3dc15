"""Follow how YAML spells a scalar: plain, in quotes, literal or folded, over one line or many.

libyaml returns the decoded text of a scalar and where it begins and ends. To locate a word inside it, its folding of
lines (YAML 1.1, chapters 7 and 8) is repeated here, code point by code point.
"""

from typing import NamedTuple

from oewg_cli.source.scalar_spelling import Spelling, read_escape
from oewg_cli.source.tree import Scalar
from oewg_cli.text.adjacent_words import end_before
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.source_text import Span

_BREAK = lazy_pattern(r"\r\n|[\n\r\x85\u2028\u2029]")
_NO_SPACE = lazy_pattern(r"[^ \r\n\x85\u2028\u2029]")
_SPACES = lazy_pattern(r"[ \t\r\n\x85\u2028\u2029]*")
_PLAIN_TEXT = lazy_pattern(r"""[^ \t\r\n\x85\u2028\u2029'\\]+""")


class YamlSpeller:
    """Return the spelling of the scalars of one YAML document, as code points without a byte-order mark."""

    def __init__(self, source: str) -> None:
        self._source = source

    def __call__(self, scalar: Scalar, style: str) -> list[Span]:
        """Spell a scalar; the style is libyaml's: `'`, `"`, `|`, `>`, or empty for a plain one."""
        start, end = scalar.span
        if style in {"|", ">"}:
            return _spell_block(self._source, start, end, scalar.text)
        if style in {"'", '"'}:
            start, end = start + 1, end - 1
        if self._source[start:end] == scalar.text and not _BREAK.search(scalar.text):
            verbatim = Spelling()
            verbatim.add_verbatim(self._source, start, end)
            return verbatim.spans
        return _spell_flow(self._source, start, end, style).spells(scalar.text)


def _spell_flow(source: str, start: int, end: int, style: str) -> Spelling:
    spelling = Spelling()
    at = start
    while at < end:
        spaces = _SPACES.match(source, at, end)
        if spaces and spaces[0]:
            _fold(spelling, source, at, spaces.end(), escaped=False)
            at = spaces.end()
        elif source[at] == "\\" and style == '"':
            at = _unescape(spelling, source, at, end)
        elif source[at] == "'" and style == "'":
            spelling.add("'", at, at + 2)
            at += 2
        else:
            words = _PLAIN_TEXT.match(source, at, end)
            after = words.end() if words else at + 1
            spelling.add_verbatim(source, at, after)
            at = after
    return spelling


def _unescape(spelling: Spelling, source: str, at: int, end: int) -> int:
    line_break = _BREAK.match(source, at + 1, end)
    if line_break is None:
        escape = read_escape(source, at)
        spelling.add(escape.character, at, escape.end)
        return escape.end
    spaces = _SPACES.match(source, line_break.end(), end)
    after = spaces.end() if spaces else line_break.end()
    _fold(spelling, source, line_break.end(), after, escaped=True)
    return after


def _fold(spelling: Spelling, source: str, start: int, end: int, *, escaped: bool) -> None:
    """Spell white space: within a line as it is, one break as a space, more breaks as one break fewer.

    After an escaped break each further break is one in the text, and spaces are dropped.
    """
    breaks = list(_BREAK.finditer(source, start, end))
    if not breaks:
        if not escaped:
            spelling.add_verbatim(source, start, end)
        return
    kept = [_in_text(found[0]) for found in breaks]
    if not escaped and kept[0] == "\n":
        kept = kept[1:] or [" "]
    ends = [found.end() for found in breaks[len(breaks) - len(kept) :]]
    ends[-1] = end
    begin = start
    for character, until in zip(kept, ends, strict=True):
        spelling.add(character, begin, until)
        begin = until


def _in_text(line_break: str) -> str:
    return line_break if line_break in {"\u2028", "\u2029"} else "\n"


class _Line(NamedTuple):
    """A line of a block scalar: its content, and the break that ends it."""

    start: int
    end: int
    after: int


def _spell_block(source: str, start: int, end: int, text: str) -> list[Span]:
    header, *lines = _lines(source, start, end)
    explicit = any(char.isdigit() for char in source[header.start : header.end].partition("#")[0])
    folded = source[start] == ">"
    for indent in _indents(source, lines, text, explicit=explicit):
        spans = _unfold(source, lines, indent, folded=folded).spells(text)
        if spans or not text:
            return spans
    return []


def _lines(source: str, start: int, end: int) -> list[_Line]:
    lines = []
    at = start
    for found in _BREAK.finditer(source, start, end):
        lines.append(_Line(at, found.start(), found.end()))
        at = found.end()
    lines.append(_Line(at, end, end))
    return lines


def _indents(source: str, lines: list[_Line], text: str, *, explicit: bool) -> range:
    """Return the possible indentations; with an indicator some spaces before the first words belong to the text."""
    for line in lines:
        content = source[line.start : line.end]
        width = len(content) - len(content.lstrip(" "))
        if width < len(content):
            indent = max(0, width - _spaces_before_words(text)) if explicit else width
            return range(indent, indent + 1)
    return range(max((line.end - line.start for line in lines), default=0) + 1)


def _spaces_before_words(text: str) -> int:
    """Return how many spaces are before the first words of a text on their line."""
    words = _NO_SPACE.search(text)
    at = words.start() if words else len(text)
    return at - end_before(text, at, " ")


def _unfold(source: str, lines: list[_Line], indent: int, *, folded: bool) -> Spelling:
    """Repeat what libyaml does with block scalars; the line ends that chomping removes stay at the end."""
    spelling = Spelling()
    breaks: list[_Line] = []
    between_words = False
    for line in lines:
        content = source[line.start : line.end]
        if len(content) <= indent and not content.strip(" "):
            breaks.append(line)
            continue
        if content[:indent].strip(" "):
            break
        begins_with_word = content[indent] not in {" ", "\t"}
        if folded and between_words and begins_with_word and _is_newline(source, breaks[0]):
            folded_line = breaks.pop(0)
            if not breaks:
                spelling.add(" ", folded_line.end, line.start + indent)
        _add_breaks(spelling, source, breaks)
        spelling.add_verbatim(source, line.start + indent, line.end)
        breaks, between_words = [line], begins_with_word
    _add_breaks(spelling, source, breaks)
    return spelling


def _is_newline(source: str, line: _Line) -> bool:
    return _in_text(source[line.end : line.after]) == "\n"


def _add_breaks(spelling: Spelling, source: str, lines: list[_Line]) -> None:
    for line in lines:
        if line.after > line.end:
            spelling.add(_in_text(source[line.end : line.after]), line.end, line.after)
