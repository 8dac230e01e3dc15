"""Names that have capital letters, and how they are found with small ones.

The names and their sources are in `data/words/capitalized_names.toml`.
"""

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache

from oewg_cli.un.un_data import read_data


@cache
def capitalized_names() -> Mapping[str, str]:
    """Return the names by their words in lower case."""
    data = read_data("words/capitalized_names")
    return {name.lower(): name for name in (*data["names"], *data["with_one_capital"])}


@cache
def names_in_any_case() -> frozenset[str]:
    """Return the names, in lower case, that are recognized in small letters."""
    return frozenset(name.lower() for name in read_data("words/capitalized_names")["names"])


def miscapitalized(words: AbstractSet[str]) -> re.Pattern[str] | None:
    """Return a pattern for the names in other letters than their own, of those whose words are all among the given.

    The words are in lower case. None if there is no such name.
    """
    names = tuple(name for name, parts in _parts() if parts <= words)
    return _pattern(names) if names else None


@cache
def _parts() -> Sequence[tuple[str, frozenset[str]]]:
    return [(name, frozenset(re.findall(r"[a-z-]+", name))) for name in capitalized_names()]


@lru_cache(maxsize=64)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(names, key=len, reverse=True)
    right = "|".join(capitalized_names()[name] for name in longest_first)
    return re.compile(rf"(?<![\w-])(?!(?:{right})\b)(?i:{'|'.join(longest_first)})(?![\w-])".replace(" ", r"[ \u00a0]"))
