"""Read tags of HTML in a text: what each does, and which two belong together."""

import re
from collections.abc import Sequence
from html import unescape

from oewg_cli.formats.markdown.reader.tokens import Token, TokenKind
from oewg_cli.text.lazy_patterns import lazy_pattern

_TAG = lazy_pattern(r"</?([A-Za-z][A-Za-z0-9]{0,15}(?::p)?)(\s[^<>\n]*)?/?>")
_ADDRESS = lazy_pattern(r"\shref\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'<>]+))", re.IGNORECASE)
_FORMS = {
    "b": TokenKind.BOLD,
    "strong": TokenKind.BOLD,
    "i": TokenKind.ITALIC,
    "em": TokenKind.ITALIC,
    "cite": TokenKind.ITALIC,
    "sup": TokenKind.RAISED,
    "a": TokenKind.LINK,
}
BREAKING = {
    *(
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "br",
        "caption",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
    ),
    *(
        "figcaption",
        "figure",
        "footer",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "head",
        "header",
        "hr",
        "html",
        "li",
        "main",
    ),
    *("ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul"),
}
"""The tags that begin or end a line."""
_WITHOUT_FORM = {
    *("abbr", "big", "code", "col", "colgroup", "del", "font", "ins", "kbd", "label", "mark", "nobr", "o:p", "q", "s"),
    *("samp", "small", "span", "strike", "sub", "tt", "u", "var", "wbr"),
}
_KINDS = {
    "img": TokenKind.PICTURE,
    **dict.fromkeys(BREAKING, TokenKind.BREAK),
    **dict.fromkeys(_WITHOUT_FORM, TokenKind.GONE),
}


def tag(text: str, at: int) -> Token | None:
    """Read the tag that begins at an offset of the text of a paragraph; an unknown tag is text."""
    found = _TAG.match(text, at)
    if found is None:
        return None
    name, span = found[1].lower(), found.span()
    opens = text[at + 1] != "/"
    if name in _FORMS:
        return Token(TokenKind.TAG, *span, name, opens=opens, closes=not opens)
    kind = TokenKind.TABLE if name == "table" and opens else _KINDS.get(name)
    return None if kind is None else Token(kind, *span)


def with_paired_tags(text: str, tokens: Sequence[Token]) -> list[Token]:
    """Replace tags by tokens that begin and end a form; a tag without its other half is text."""
    halves = _halves(tokens)
    found: list[Token] = []
    for token in tokens:
        if token.kind is not TokenKind.TAG:
            found.append(token)
        elif token.start in halves:
            found.append(_form(text, token))
        else:
            found.append(Token(TokenKind.TEXT, token.start, token.end, text[token.start : token.end]))
    return found


def _halves(tokens: Sequence[Token]) -> set[int]:
    """Return the offsets of the tags that have another half; tags of one name are nested."""
    opened: dict[str, list[int]] = {}
    halves: set[int] = set()
    for token in tokens:
        if token.kind is TokenKind.TAG and token.opens:
            opened.setdefault(token.value, []).append(token.start)
        elif token.kind is TokenKind.TAG and opened.get(token.value):
            halves |= {opened[token.value].pop(), token.start}
    return halves


def _form(text: str, token: Token) -> Token:
    kind = _FORMS[token.value]
    if kind is not TokenKind.LINK or token.closes:
        return token._replace(kind=kind, value="")
    address = _ADDRESS.search(text, token.start, token.end)
    if address is None:
        return token._replace(kind=kind, value="")
    return token._replace(kind=kind, value=unescape(address[1] or address[2] or address[3] or ""))
