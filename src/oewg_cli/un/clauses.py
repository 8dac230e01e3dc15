"""Recognize the clauses of resolutions and decisions: parts of one long sentence, in which the organ itself speaks.

The words are in `data/clauses.toml`.
"""

import re
from functools import cache

from oewg_cli.un.un_data import read_data

_UNFINISHED = re.compile(r"[,;:](?:\s+(?:and|or))?[\s”’\"]*$")
_FIRST_WORD = re.compile(r"[\s“\"]*(?:\(?[0-9a-z]{1,3}[.)]\s+)?(?P<word>[A-Z][a-z]+)\b")


def is_unfinished(text: str) -> bool:
    """Return whether a text ends in the middle of a sentence: with a comma, a semicolon, a colon, or "; and"."""
    return _UNFINISHED.search(text, max(0, len(text) - 16)) is not None


def is_clause(text: str) -> bool:
    """Return whether an English text is a clause of a resolution: `Recalling also resolution 75/240,`."""
    first = _FIRST_WORD.match(text)
    if first is None:
        return False
    return first["word"] in _first_words() or (first["word"].endswith("ing") and is_unfinished(text))


@cache
def _first_words() -> frozenset[str]:
    return frozenset(read_data("clauses")["first_words"])
