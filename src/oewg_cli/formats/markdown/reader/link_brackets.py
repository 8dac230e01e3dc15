"""Read links: the pairs of brackets in a paragraph, and the addresses after them."""

import re
from html import unescape
from typing import NamedTuple

from oewg_cli.text.lazy_patterns import lazy_pattern

_BRACKET = lazy_pattern(r"\\.|[\[\]]", re.DOTALL)
_CHAR = r"\\\S|[^\s()\\]"
_TARGET = lazy_pattern(
    rf"\(\s*+(?:<([^<>\n]*)>|((?!<)(?:{_CHAR}|\((?:{_CHAR})*+\))*+))(?:\s++(?:\"[^\"]*\"|'[^']*'))?\s*+\)"
)
_ATTRIBUTES = lazy_pattern(r"\{[^{}]{0,400}\}")
_PAGE_LINK = lazy_pattern(r"\[\[([^\[\]|\n]{1,200})(?:\|([^\[\]|\n]{1,200}))?\]\]")
_ESCAPE = lazy_pattern(r"\\([!-/:-@\[-`{-~])")
_LONGEST_NAME = 999

AUTOLINK = lazy_pattern(r"<((?:https?://|mailto:|ftp://)[^\s<>]*|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+)>", re.IGNORECASE)
"""An address between angle brackets."""

BARE_ADDRESS = lazy_pattern(
    r"""https?://
        (?:\\[!-/:-@\[-`{-~]|&(?!(?:nbsp|lt|gt|quot|\#\d+);)|[^\s<>\[\]*()\\"“”»|&^¹²³⁰⁴-⁹]
        |\((?:\\[!-/:-@\[-`{-~]|[^\s<>\[\]*()\\"“”»|^])*+\))++
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""An address as it is typed in a text, with backslashes before punctuation; parentheses in it are in pairs."""


class LinkTarget(NamedTuple):
    """The address of a link, and where its definition ends."""

    address: str
    end: int


def brackets(text: str) -> dict[int, int]:
    """Return the closing bracket of each opening one; a bracket after a backslash does not count."""
    opened: list[int] = []
    pairs: dict[int, int] = {}
    if "]" not in text:
        return pairs
    for found in _BRACKET.finditer(text):
        if found[0] == "[":
            opened.append(found.start())
        elif found[0] == "]" and opened:
            pairs[opened.pop()] = found.start()
    return pairs


def target(text: str, at: int) -> LinkTarget | None:
    """Read the address in parentheses that begins at an offset, and the title after it, which is not kept."""
    found = _TARGET.match(text, at)
    if found is None:
        return None
    return LinkTarget(unescaped(found[2] or "" if found[1] is None else found[1]), found.end())


def page_link(text: str, at: int) -> re.Match[str] | None:
    """Match a link to another page of notes, `[[page]]` or `[[page|what is shown]]`, of which no word would be lost."""
    found = _PAGE_LINK.match(text, at)
    if found is None or not any(map(str.isalpha, found[1])):
        return None
    is_shown = found[2] is None or found[1].casefold() in found[2].casefold()
    return found if is_shown else None


def after_attributes(text: str, at: int) -> int:
    """Return where attributes in braces end that begin at an offset, or the offset where there are none."""
    found = _ATTRIBUTES.match(text, at)
    return found.end() if found else at


def bare_end(text: str, at: int) -> int:
    """Return where the bare address that begins at an offset ends: the punctuation after it is not part of it."""
    found = BARE_ADDRESS.match(text, at)
    if found is None:
        return at
    least, end = text.index("//", at) + len("//"), found.end()
    while end > least and text[end - 1] in ".,;:!?'’_~`":
        end -= 2 if text[end - 2] == "\\" else 1
    return end if end > least else at


def unescaped(text: str) -> str:
    """Return an address without its backslashes and entities."""
    return unescape(_ESCAPE.sub(r"\1", text))


def is_name(start: int, end: int) -> bool:
    """Return whether a text in brackets is short enough to be the name of a link."""
    return end - start <= _LONGEST_NAME
