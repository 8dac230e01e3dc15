"""Find what an author hid in a text: comments of HTML, and the front matter of a page."""

from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.formats.export_stamp import parse_stamp
from oewg_cli.note.source_document import SourceComment
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.source_text import Span

_OPENING, _CLOSING = "<!--", "-->"
_FRONT_MATTER = lazy_pattern(
    r"---[ \t]*(?:\r\n?|\n)((?:(?:[a-z][a-z0-9_-]*:(?:[ \t][^\r\n]*)?|[ \t]+\S[^\r\n]*|-[ \t][^\r\n]*)(?:\r\n?|\n))++)"
    r"(?:---|\.\.\.)[ \t]*(?=[\r\n]|\Z)"
)
_NONCHARACTERS = [chr(code) for code in range(0xFDD0, 0xFDF0)]


class ShownText(NamedTuple):
    """A text in which each hidden code point is replaced by `cover`, and the comments that were hidden."""

    text: str
    cover: str
    comments: tuple[SourceComment, ...] = ()


def cover_hidden_text(text: str) -> ShownText:
    """Cover the comments of a text, and its front matter if there is any, and return them as comments.

    The stamp of an export is covered too, and is no comment of its author.
    Front matter is at the very beginning between `---` and `---`, and all of it is keys in lower case with values. A
    comment that does not end is text.
    """
    hidden = [*_front_matter(text)]
    hidden += _comments(text, hidden[-1].span.end if hidden else 0)
    if not hidden:
        return ShownText(text, "")
    chars = set(text)
    cover = next((char for char in _NONCHARACTERS if char not in chars), None)
    if cover is None:
        return ShownText(text, "")
    parts: list[str] = []
    at = 0
    for comment in hidden:
        parts += [text[at : comment.span.start], cover * (comment.span.end - comment.span.start)]
        at = comment.span.end
    comments = tuple(each for each in hidden if each.text and parse_stamp(each.text) is None)
    return ShownText("".join((*parts, text[at:])), cover, comments)


def _front_matter(text: str) -> Iterator[SourceComment]:
    if found := _FRONT_MATTER.match(text):
        yield SourceComment(found[1].strip(), "", Span(*found.span()))


def _comments(text: str, at: int) -> Iterator[SourceComment]:
    while (start := text.find(_OPENING, at)) >= 0:
        end = text.find(_CLOSING, start + len(_OPENING))
        if end < 0:
            return
        at = end + len(_CLOSING)
        yield SourceComment(text[start + len(_OPENING) : end].strip(), "", Span(start, at))
