"""Find the comments of a document, and leave out texts that only look like one."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

import yaml

from oewg_cli.source.loader import Format, format_of
from oewg_cli.source.syntax_findings import Problems
from oewg_cli.source.yaml_reader import FASTEST_LOADER
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.source_text import SourceText, Span

_REST = "[^\r\n\x85\u2028\u2029]*"
_COMMENT = lazy_pattern(f"#{_REST}")
_BLOCK_HEADER = lazy_pattern(f"[|>][-+0-9]*[ \t]+(#{_REST})")
_HEAD_LINE = lazy_pattern(f"[ \t]*(?:(#{_REST})|%{_REST}|---[ \t]*(?:#{_REST})?)?(?:\r\n|[\r\n\x85\u2028\u2029]|$)")
_TOML_STRING_OR_COMMENT = lazy_pattern(
    r'"""(?:[^\\]|\\.)*?"""+|\'\'\'.*?\'\'\'+|"(?:[^"\\\r\n]|\\.)*"|\'[^\'\r\n]*\'|#[^\r\n]*', re.DOTALL
)


class Comment(NamedTuple):
    """A comment, from its hash to the end of its line, without the line end.

    `ends_text` is true if the block of text above it ends only because of it, so that without it what follows could
    become a part of that text (YAML 1.2.2, section 8.1).
    """

    span: Span
    ends_text: bool = False


def comments_of(source: SourceText) -> list[Comment]:
    """Return the comments of a document that can be read, in their order; JSON has none.

    Of several YAML documents in one file only the first is read, as by the reader.
    """
    written_as = format_of(source)
    if written_as is Format.JSON:
        return []
    if written_as is Format.TOML:
        pieces = _TOML_STRING_OR_COMMENT.finditer(source.text)
        return [Comment(Span(*piece.span())) for piece in pieces if piece[0].startswith("#")]
    return list(_comments_in_yaml(Problems(source).without_forbidden()))


def head_comments(source: SourceText) -> list[Comment]:
    """Return the comments on lines of their own above all else, even if the rest cannot be read."""
    if format_of(source) is Format.JSON:
        return []
    comments = []
    at = 0
    while at < len(source.text) and (line := _HEAD_LINE.match(source.text, at)):
        if line[1]:
            comments.append(Comment(Span(*line.span(1))))
        at = line.end()
    return comments


# Ignore comments and open questions are read one after the other.
@lru_cache(maxsize=1)
def _comments_in_yaml(text: str) -> tuple[Comment, ...]:
    return tuple(_yaml_comments(text))


def _yaml_comments(text: str) -> Iterator[Comment]:
    """Find comments between tokens, and after the mark of a block of text, which is part of its token."""
    end = 0
    within_document = after_text = False
    for token in _tokens(text):
        start = token.start_mark.index
        for found in _COMMENT.finditer(text, end, start):
            yield Comment(Span(*found.span()), after_text)
            after_text = False
        end = max(end, token.end_mark.index)
        if isinstance(token, yaml.DocumentEndToken) or (within_document and isinstance(token, yaml.DocumentStartToken)):
            return
        within_document = within_document or not isinstance(token, (yaml.StreamStartToken, yaml.DirectiveToken))
        header = _BLOCK_HEADER.match(text, start) if isinstance(token, yaml.ScalarToken) else None
        after_text = isinstance(token, yaml.ScalarToken) and token.style in {"|", ">"}
        if header and after_text:
            yield Comment(Span(*header.span(1)))


def _tokens(text: str) -> Iterator[Any]:
    """Scan a text as far as it can be scanned; an error can only come after the first document."""
    try:
        yield from yaml.scan(text, Loader=FASTEST_LOADER)
    except yaml.YAMLError:
        return
