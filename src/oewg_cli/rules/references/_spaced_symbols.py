"""Find symbols of the own series with a space in them, `A/AC. 999/2024/3`, and `Corr1` after a symbol."""

import re
from collections.abc import Iterator

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.rules.masthead._own_symbol import own_symbol
from oewg_cli.rules.references._miswritten_own_symbols import MiswrittenSymbol, before_own
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.references.malformed_symbols import malformed_symbols

_REST = r"(?:[A-Z]{1,4}[./])?[0-9]{1,3}(?:/(?:Rev|Add|Corr)\.[0-9]{1,2})?(?![\w/])"
_SUFFIX = r"(?<=[0-9]) (?:and|,) (?P<suffix>(?P<kind>Corr|Add|Rev)(?P<number>[1-9][0-9]?))\b"
_SUFFIXES = ("Corr", "Add", "Rev")
_MOST = 40


def spaced_symbols(context: CheckContext) -> Iterator[MiswrittenSymbol]:
    """Yield the symbols of the own series in which a space is beside a mark, or in place of one."""
    own, index = context.once(own_symbol), context.text_index
    before = before_own(own) if own is not None else ""
    parts = re.split("[/.]", before.rstrip("/"))
    if len(parts) == 1 or not all(part in index.text for part in parts):
        return
    marks = [mark for mark in before.rstrip("/") if mark in "/."]
    typed = re.escape(parts[0]) + "".join(
        rf"(?: ?{re.escape(mark)} ?| ){re.escape(part)}" for mark, part in zip(marks, parts[1:], strict=True)
    )
    for match in index.find(compiled(rf"\b{typed} ?/ ?(?P<rest>{_REST})")):
        is_spaced = match.match is not None and " " in match.text and not match.is_quotation
        if is_spaced and match.match is not None and not malformed_symbols(match.text, match.field.series):
            yield MiswrittenSymbol(match, before + match.match["rest"])


def suffixes_without_stop(context: CheckContext) -> Iterator[MiswrittenSymbol]:
    """Yield what is added to a symbol after `and`, without its full stop: `and Corr1`."""
    if not any(f" {suffix}" in context.text_index.text for suffix in _SUFFIXES):
        return
    for match in context.text_index.find(compiled(_SUFFIX)):
        if match.match is not None and not match.is_quotation and _is_after_symbol(match.field.plain, match.start):
            start = match.end - len(match.match["suffix"])
            right = f"{match.match['kind']}.{match.match['number']}"
            yield MiswrittenSymbol(match.part(start, match.end), right)


def _is_after_symbol(plain: str, end: int) -> bool:
    word = plain[max(0, end - _MOST) : end].rpartition(" ")[2]
    return "/" in word
