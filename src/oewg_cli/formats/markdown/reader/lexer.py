"""Find the marks of Markdown and of HTML in a paragraph."""

import re
from collections.abc import Callable, Container, Mapping
from html import unescape
from typing import ClassVar

from oewg_cli.formats.markdown.reader.definitions import LinkDefinition, link_name
from oewg_cli.formats.markdown.reader.emphasis import emphasis_token, with_emphasis
from oewg_cli.formats.markdown.reader.html_tags import tag, with_paired_tags
from oewg_cli.formats.markdown.reader.link_brackets import (
    AUTOLINK,
    LinkTarget,
    after_attributes,
    bare_end,
    brackets,
    is_name,
    page_link,
    target,
    unescaped,
)
from oewg_cli.formats.markdown.reader.paragraph_text import ParagraphText
from oewg_cli.formats.markdown.reader.tokens import Token, TokenKind
from oewg_cli.text.lazy_patterns import lazy_pattern

_COMMON = (
    r"(?:\\\\)+|\\[!-/:-@\[-`{-~\n ]?|&(?=#?\w)|<(?=[A-Za-z/])|\n|\*+|_+|`+|(?<!\^)\^|\^(?!\^)"
    r"|[⁰¹²³⁴-⁹]+|[\ufdd0-\ufdef]+|(?<!=)==(?!=)|(?<![A-Za-z0-9])https?://"
)
_CHARS = lazy_pattern(_COMMON, re.IGNORECASE)
_CHARS_AND_BRACKETS = lazy_pattern(rf"{_COMMON}|!(?=\[)|[\[\]]", re.IGNORECASE)
_NO_BREAK_ESCAPED = lazy_pattern(r"(?<=\S)\\[ ](?=\S)")
_ENTITY = lazy_pattern(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_WITHIN_ADDRESS = lazy_pattern(rf"\\[!-/:-@\[-`{{-~]|{_ENTITY.pattern}")
_NOTE = lazy_pattern(r"\[\^([^\[\]\s]+)\]")
_MARKED = lazy_pattern(r"(?<!\w)==(?!\s)[^=\n]{1,200}(?<!\s)==(?![\w=])")
_RAISED = lazy_pattern(r"\^(?:\\\S|[^\s^\\]){1,60}\^")
_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_NO_BREAK = "\u00a0"


class KnownNames:
    """What is known of a text besides its lines: its links by name, which of them are used, and its footnotes."""

    def __init__(self, links: Mapping[str, LinkDefinition], notes: Container[str], cover: str) -> None:
        self.links = links
        self.notes = notes
        self.cover = cover
        self.used: set[str] = set()


def tokens(content: ParagraphText, known: KnownNames) -> list[Token]:
    """Find the marks in the text of a paragraph, in their order; everything else is text."""
    found = _Lexer(content, known).read()
    return with_emphasis(with_paired_tags(content.text, found))


class _Lexer:
    def __init__(self, content: ParagraphText, known: KnownNames) -> None:
        self._content = content
        self._text = content.text
        self._known = known
        self._found: list[Token] = []
        self._at = 0
        self._brackets = brackets(self._text)
        self._pending: list[Token] = []
        self._runs: dict[int, list[int]] | None = None

    def read(self) -> list[Token]:
        chars = _CHARS_AND_BRACKETS if self._brackets else _CHARS
        for found in chars.finditer(self._text):
            start = found.start()
            if start < self._at:
                continue
            if self._pending and self._pending[-1].start == start:
                self._add(self._pending.pop())
            else:
                self._READERS.get(found[0][0], _Lexer._address)(self, found)
        return self._found

    def _add(self, *tokens: Token) -> None:
        self._found += tokens
        self._at = tokens[-1].end

    def _fits(self, end: int) -> bool:
        """Return whether a token would end before the one that is open."""
        return not self._pending or end <= self._pending[-1].start

    def _escape(self, found: re.Match[str]) -> None:
        """Read backslashes in pairs, or one with the character after it."""
        start, end = found.span()
        after = found[0][1:]
        if after.startswith("\\"):
            self._add(Token(TokenKind.TEXT, start, end, "\\" * ((end - start) // 2)))
        elif after == "\n" or self._text[max(start - 1, 0) : end + 1] in {"\\", "\n\\"}:
            self._add(Token(TokenKind.BREAK, start, end))
        elif after == " ":
            if _NO_BREAK_ESCAPED.match(self._text, start):
                self._add(Token(TokenKind.TEXT, start, end, _NO_BREAK))
        elif after:
            self._add(Token(TokenKind.TEXT, start, end, after))

    def _entity(self, found: re.Match[str]) -> None:
        entity = _ENTITY.match(self._text, found.start())
        if entity is not None and (shown := unescape(entity[0])) != entity[0]:
            self._add(Token(TokenKind.TEXT, *entity.span(), shown))

    def _angle(self, found: re.Match[str]) -> None:
        start = found.start()
        link = AUTOLINK.match(self._text, start)
        if link is not None and self._fits(link.end()):
            address = link[1] if ":" in link[1] else f"mailto:{link[1]}"
            self._add(
                Token(TokenKind.LINK, start, start + 1, address, opens=True),
                Token(TokenKind.TEXT, *link.span(1), link[1]),
                Token(TokenKind.LINK, link.end() - 1, link.end(), closes=True),
            )
        elif (read := tag(self._text, start)) is not None and self._fits(read.end):
            self._add(read)

    def _joint(self, found: re.Match[str]) -> None:
        self._add(Token(TokenKind.JOINT, *found.span()))

    def _stars(self, found: re.Match[str]) -> None:
        self._add(emphasis_token(self._text, *found.span()))

    def _code(self, found: re.Match[str]) -> None:
        """Read code up to the next run of as many backticks in the same line."""
        start, end = found.span()
        if self._runs is None:
            self._runs = {}
            for run in reversed([*re.finditer("`+", self._text)]):
                self._runs.setdefault(len(run[0]), []).append(run.start())
        starts = self._runs.get(end - start, [])
        while starts and starts[-1] < end:
            starts.pop()
        if not starts or not self._fits(starts[-1] + end - start) or self._text.find("\n", end, starts[-1]) >= 0:
            return
        close = starts[-1]
        self._add(
            Token(TokenKind.GONE, start, end),
            Token(TokenKind.TEXT, end, close, self._text[end:close]),
            Token(TokenKind.GONE, close, close + end - start),
        )

    def _raised(self, found: re.Match[str]) -> None:
        raised = _RAISED.match(self._text, found.start())
        if raised is not None and self._fits(raised.end()):
            self._add(Token(TokenKind.RAISED, raised.start(), raised.start() + 1, opens=True))
            self._pending.append(Token(TokenKind.RAISED, raised.end() - 1, raised.end(), closes=True))

    def _digits(self, found: re.Match[str]) -> None:
        start, end = found.span()
        self._add(
            Token(TokenKind.RAISED, start, start, opens=True),
            Token(TokenKind.TEXT, start, end, found[0].translate(_DIGITS)),
            Token(TokenKind.RAISED, end, end, closes=True),
        )

    def _covered(self, found: re.Match[str]) -> None:
        cover = self._known.cover
        if cover and cover in found[0]:
            shown = found[0].replace(cover, "")
            self._add(Token(TokenKind.TEXT if shown else TokenKind.GONE, *found.span(), shown))

    def _address(self, found: re.Match[str]) -> None:
        """Read a bare address, where only backslashes and entities have a meaning."""
        start = found.start()
        end = bare_end(self._text, start)
        if self._pending:
            end = min(end, self._pending[-1].start)
        if end <= found.end():
            return
        self._add(Token(TokenKind.LINK, start, start, unescaped(self._text[start:end]), opens=True))
        for escape in _WITHIN_ADDRESS.finditer(self._text, start, end):
            self._add(Token(TokenKind.TEXT, *escape.span(), unescaped(escape[0])))
        self._add(Token(TokenKind.LINK, end, end, closes=True))

    def _picture(self, found: re.Match[str]) -> None:
        start = found.start()
        close = self._brackets.get(start + 1)
        if close is None:
            return
        link = target(self._text, close + 1) or self._reference(start + 1, close)
        if link is not None:
            end = after_attributes(self._text, link.end)
            if self._fits(end):
                self._add(Token(TokenKind.PICTURE, start, end))

    def _bracket(self, found: re.Match[str]) -> None:
        start = found.start()
        note = _NOTE.match(self._text, start)
        if note is not None and note[1] in self._known.notes:
            self._add(Token(TokenKind.NOTE, *note.span(), note[1]))
            return
        close = self._brackets.get(start)
        if close is None:
            return
        link = target(self._text, close + 1)
        if link is None and (end := after_attributes(self._text, close + 1)) > close + 1:
            self._enclose(Token(TokenKind.GONE, start, start + 1), Token(TokenKind.GONE, close, end))
            return
        link = link or self._reference(start, close)
        if link is not None:
            end = after_attributes(self._text, link.end)
            self._enclose(
                Token(TokenKind.LINK, start, start + 1, link.address, opens=True),
                Token(TokenKind.LINK, close, end, closes=True),
            )
        elif (page := page_link(self._text, start)) is not None:
            shown = page.span(1 if page[2] is None else 2)
            self._enclose(Token(TokenKind.GONE, start, shown[0]), Token(TokenKind.GONE, shown[1], page.end()))

    def _marked(self, found: re.Match[str]) -> None:
        """Read text that is marked with a colour, `==text==`."""
        if (marked := _MARKED.match(self._text, found.start())) and self._fits(marked.end()):
            self._add(Token(TokenKind.GONE, *found.span()))
            self._pending.append(Token(TokenKind.GONE, marked.end() - len("=="), marked.end()))

    def _enclose(self, opening: Token, closing: Token) -> None:
        if self._fits(closing.end):
            self._add(opening)
            self._pending.append(closing)

    def _reference(self, start: int, close: int) -> LinkTarget | None:
        """Find the link that a name in brackets refers to: `[text][name]`, `[name][]` or `[name]`."""
        if not self._known.links:
            return None
        second = self._brackets.get(close + 1)
        if second is not None and second > close + 2:
            start, close = close + 1, second
            second = None
        if not is_name(start, close):
            return None
        name = link_name(self._text[start + 1 : close])
        if name not in self._known.links:
            return None
        self._known.used.add(name)
        return LinkTarget(self._known.links[name].address, (close if second is None else second) + 1)

    def _closing(self, found: re.Match[str]) -> None:
        """Keep a bracket that closes nothing as text."""

    _READERS: ClassVar[dict[str, Callable[["_Lexer", re.Match[str]], None]]] = {
        "\\": _escape,
        "&": _entity,
        "<": _angle,
        "\n": _joint,
        "*": _stars,
        "_": _stars,
        "`": _code,
        "^": _raised,
        "=": _marked,
        "!": _picture,
        "[": _bracket,
        "]": _closing,
        **dict.fromkeys("⁰¹²³⁴⁵⁶⁷⁸⁹", _digits),
        **dict.fromkeys((chr(code) for code in range(0xFDD0, 0xFDF0)), _covered),
    }
