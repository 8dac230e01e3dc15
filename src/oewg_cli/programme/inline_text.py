"""Read the Markdown inside a text: italics, links, addresses and footnote marks, each with its offsets."""

import re
from functools import lru_cache
from typing import NamedTuple

from oewg_cli.text.lazy_patterns import lazy_pattern


class InlineSpan(NamedTuple):
    """A part of a text in one form.

    `text` is what the reader sees, `start` and `end` are its offsets in the text as typed, in code points. `link` is
    the address it leads to. With `footnote`, the name of a footnote, it is a footnote mark: its `text` is empty, and
    `start` and `end` are those of the whole mark with its brackets.
    """

    text: str
    start: int
    end: int
    italic: bool = False
    link: str | None = None
    footnote: str | None = None


_TOKEN = lazy_pattern(
    r"""
      \\(?P<escaped>[\\*\[\]<>^])
    | \[\^(?P<footnote>[^\[\]\s]+)\]
    | \[(?P<label>[^\[\]]+)\]\((?:\#?|(?P<target>(?:https?://|mailto:)[^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*))\)
    | <(?P<address>(?:https?://|mailto:)[^<>\s]+)>
    | (?P<bare>https?://(?:[^\s<>\[\]*()]|\([^\s<>\[\]*()]*\))*(?:[^\s<>\[\]*().,;:!?'"]|\([^\s<>\[\]*()]*\)))
    | (?P<star>\*)
    """,
    re.VERBOSE,
)


# The same texts come again in one programme, and in those of the sessions before.
@lru_cache(maxsize=4096)
def parse_inline(text: str) -> tuple[InlineSpan, ...]:
    """Read a text into its parts; what is not a known mark is text, so that nothing can fail.

    `*italics*`, `[text](address)`, `<https://…>`, a bare `https://…`, `[^name]`; a backslash before one of these
    marks makes it text. An address begins with `https://`, `http://` or `mailto:`; `[text](#)` is the text
    alone. Italics enclose whole words, so that the asterisk of a reissued document, `A/76/100*`, is text. The
    punctuation after a bare address is not part of it. A line end is a space.
    """
    if not may_have_marks(text):
        return (InlineSpan(shown(text), 0, len(text)),) if text else ()
    return tuple(_InlineReader(text).read())


class _InlineReader:
    def __init__(self, text: str) -> None:
        self._text = text
        self._found: list[InlineSpan] = []
        self._at = 0
        self._italic = False

    def read(self) -> list[InlineSpan]:
        tokens = list(_TOKEN.finditer(self._text))
        stars = _italic_stars(self._text, tokens)
        for token in tokens:
            if token["star"]:
                if token.start() in stars:
                    self._plain_until(token.start())
                    self._italic = not self._italic
                    self._at = token.end()
                continue
            self._plain_until(token.start())
            self._take(token)
        self._plain_until(len(self._text))
        return self._found

    def _take(self, token: re.Match[str]) -> None:
        self._at = token.end()
        if token["footnote"]:
            self._add("", *token.span(), footnote=token["footnote"])
        elif token["label"]:
            self._add(token["label"], *token.span("label"), link=token["target"])
        elif token["address"]:
            self._add(token["address"], *token.span("address"), link=token["address"])
        elif token["bare"]:
            self._add(token["bare"], *token.span("bare"), link=token["bare"])
        else:
            self._add(token["escaped"], *token.span("escaped"))

    def _plain_until(self, end: int) -> None:
        if end > self._at:
            self._add(self._text[self._at : end], self._at, end)
            self._at = end

    def _add(self, text: str, start: int, end: int, link: str | None = None, footnote: str | None = None) -> None:
        self._found.append(InlineSpan(shown(text), start, end, self._italic, link, footnote))


def may_have_marks(text: str) -> bool:
    """Return whether a text has a character with which a mark or an address begins; without one it is only text."""
    return "[" in text or "*" in text or "http" in text or "<" in text or "\\" in text


def shown(text: str) -> str:
    """Return what a reader sees of a text without marks: a line end is a space."""
    return text.replace("\r", " ").replace("\n", " ")


def _italic_stars(text: str, tokens: list[re.Match[str]]) -> set[int]:
    """Return the offsets of the asterisks that open or close italics: a pair encloses whole words."""
    pairs: set[int] = set()
    opened: int | None = None
    for token in tokens:
        if not token["star"]:
            continue
        start, end = token.span()
        before, after = text[start - 1 : start], text[end : end + 1]
        if opened is not None and start > opened + 1 and not before.isspace() and not after.isalnum():
            pairs |= {opened, start}
            opened = None
        elif not after.isspace() and not before.isalnum():
            opened = start
    return pairs
