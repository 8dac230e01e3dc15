"""Find the documents at the end of a line: `Rain (A/AC.999/1 and Add.1)`, `Item 5 A/AC.999/1, A/AC.999/2`."""

import re
from typing import NamedTuple

from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.source_text import Span

_SYMBOL = (
    r"(?=[^\s,;]{1,120}[/.][0-9])[A-Z][A-Z0-9]{0,11}(?:[./-][A-Za-z0-9]{1,20}){0,12}"
    r"/(?:[A-Za-z0-9()\[\]]{1,20}[./-]){0,12}[A-Za-z0-9]{1,20}"
)
_MORE = r"(?:Add|Amend|Corr|Rev)\.[0-9]{1,3}(?:[-–][0-9]{1,3})?|[Aa]ddend(?:um|a)|[Cc]orrigend(?:um|a)"
_JOINT = r"(?: ?[,;] ?(?:and )?| and | & )"
_LIST = rf"{_SYMBOL}(?:{_JOINT}(?:{_SYMBOL}|{_MORE})){{0,40}}"
_IN_BRACKETS = lazy_pattern(rf"[(\[] ?(?P<documents>{_LIST}) ?[)\]]")
_BARE = lazy_pattern(rf"(?:^|.* {{2,}}|.*[:–—] ?|.* - )(?P<documents>{_LIST}) *$")
_BEGINS = lazy_pattern(r"[(\[]")
_LONGEST = 2_000


class ListedSymbols(NamedTuple):
    """The documents of a line, and the span of them with the brackets and the space before them."""

    documents: Span
    around: Span


def listed_symbols(text: str) -> ListedSymbols | None:
    """Return the documents in brackets that have nothing after them but other brackets, or those at the end of a line.

    A line that is one of symbols alone has no words outside `around`. None where there are none.
    """
    if "/" not in text or len(text) > _LONGEST:
        return None
    for begins in _BEGINS.finditer(text):
        found = _IN_BRACKETS.match(text, begins.start())
        if found and text[found.end() :].strip()[:1] in {"", "(", "["}:
            return _around(text, found)
    bare = _BARE.match(text)
    return _around(text, bare) if bare else None


def _around(text: str, found: re.Match[str]) -> ListedSymbols:
    start = found.start("documents") if found.re.pattern == _BARE.pattern else found.start()
    return ListedSymbols(Span(*found.span("documents")), Span(len(text[:start].rstrip(" ,:–—-")), found.end()))
