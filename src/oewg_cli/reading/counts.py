"""Find what a text counts: a number with the noun after it, or with the words that stand for what is counted."""

from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.reading.lexicon import singular
from oewg_cli.reading.scanner import Tokens
from oewg_cli.text.lazy_patterns import lazy_pattern

_NOUN = r"[aCHGx]{0,3}?(?P<noun>[sF])(?![sF])"
_COUNT = lazy_pattern(
    r"(?P<times>[KN])(?:a{0,2}s)?y"  # `twice a year`, `two sessions a year`
    rf"|(?P<number>N)(?:o[tq]?(?P<of>N)?)?{_NOUN}"  # `three items`, `three of the ten items`
    r"|(?P<alone>N)(?=P)"  # `three of which`
    r"|(?P<total>N)(?:[aC]{0,2}s)?T"  # `three in all`, `three items in all`
)
_TIMES = {"once": 1, "twice": 2, "thrice": 3}
_NO_COUNT = frozenset("~i")
"""The letters of words before a number that make it an estimate, a limit or a label."""


class Count(NamedTuple):
    """A number and what it counts; `start` and `end` are the indices of its first token and of that after its last.

    The noun is in the singular, and empty where the text names it before the number. `form` is how it is counted:
    `number`, `part` (of the ten), `alone` (of them), `total` (in all) or `times` (a year). `whole` is the ten, or 0.
    """

    start: int
    end: int
    number: int
    noun: str
    form: str
    whole: int = 0


def counts_in(tokens: Tokens) -> Iterator[Count]:
    """Return the numbers of things in a text, in their order; estimates and limits are left out."""
    for match in _COUNT.finditer(tokens.letters):
        start, end = match.span()
        form = next(name for name in ("number", "alone", "total", "times") if match[name] is not None)
        first = tokens.tokens[start]
        if tokens.letters[start - 1 : start] in _NO_COUNT:
            continue
        at, of = match.start("noun"), match.start("of")
        form = "part" if tokens.letters[start + 1 : start + 2] == "o" else form
        noun = singular(tokens.tokens[at].text) if match["noun"] is not None else ""
        yield Count(
            start,
            end,
            _TIMES.get(first.text.casefold()) or first.value,
            noun,
            form,
            tokens.tokens[of].value if of > 0 else 0,
        )
