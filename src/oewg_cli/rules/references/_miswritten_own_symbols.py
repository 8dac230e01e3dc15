"""Find symbols of the own series in which a letter stands for a digit, or a mark for another: `A/AC.999/2O24/3`."""

from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.rules.masthead._own_symbol import own_symbol
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.references.malformed_symbols import malformed_symbols
from oewg_cli.un.references.symbols import Symbol

_AROUND = "()[]“”\"',.;:"
_REST = r"(?:[A-Z]{1,4}[./])?[0-9]{1,3}(?:/(?:Rev|Add|Corr)\.[0-9]{1,2})?$"
_SAME = str.maketrans({"O": "0", "I": "1", "L": "1"})


class MiswrittenSymbol(NamedTuple):
    """What is typed, and the symbol of the own series that is meant."""

    match: TextMatch
    right: str


def miswritten_own_symbols(context: CheckContext) -> Iterator[MiswrittenSymbol]:
    """Return the words that have the letters and digits of a symbol of the own series, but not its form."""
    own = context.once(own_symbol)
    if own is None:
        return
    before = before_own(own)
    whole, index = _bare(before), context.text_index
    for typed in index.odd.split():
        word = typed.strip(_AROUND)
        if "/" not in word or not word.isascii() or word.startswith(before):
            continue
        for missing in (0, len(own.series)):
            if whole[missing:].isdigit():
                continue  # `2027/5` in a note of the series E/2027 is a resolution
            if len(word) > len(before) - missing - 1 and _bare(word).startswith(whole[missing:]):
                rest = _rest(word, len(whole) - missing)
                if compiled(_REST).match(rest) and not malformed_symbols(word, context.text_fields[0].series):
                    yield from (MiswrittenSymbol(match, before + rest) for match in _places(context, word))
                break


def before_own(own: Symbol) -> str:
    """Return what all symbols of the own series begin with: `A/AC.999/2024/`, `A/C.6/82/`."""
    if own.year is not None:
        return f"{own.document.partition(f'/{own.year}/')[0]}/{own.year}/"
    return own.document.removesuffix("".join(f"/{each}" for each in own.suffixes)).rpartition("/")[0] + "/"


def _bare(symbol: str) -> str:
    """Return the letters and digits of a symbol, with one form for those that look the same."""
    return "".join(filter(str.isalnum, symbol)).upper().translate(_SAME)


def _rest(word: str, count: int) -> str:
    """Return what comes after a number of letters and digits, without the marks before it."""
    seen = 0
    for at, character in enumerate(word):
        if seen == count:
            return word[at:].lstrip("/.,-")
        seen += character.isalnum()
    return ""


def _places(context: CheckContext, word: str) -> Iterator[TextMatch]:
    text, at = context.text_index.text, -1
    while (at := text.find(word, at + 1)) >= 0:
        before = text[at - 1 : at]
        if not (before.isalnum() or before == "/" or text[at + len(word) : at + len(word) + 1].isalnum()):
            yield context.text_index.match(at, at + len(word))
