"""Names that have capital letters, and how they are found with small ones.

The names and their sources are in `data/words/capitalized_names.toml`.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from typing import NamedTuple

from oewg_cli.un.official_names import official_names
from oewg_cli.un.un_data import read_data


class Miscapitalized(NamedTuple):
    """A name that has other capital letters in a text than its own; offsets are code points."""

    start: int
    end: int
    name: str


@cache
def capitalized_names() -> Mapping[str, str]:
    """Return the names by their words in lower case."""
    data = read_data("words/capitalized_names")
    official = (name for name in official_names() if name not in data["but_for"])
    return {name.lower(): name for name in (*data["names"], *data["with_one_capital"], *official)}


@cache
def names_in_any_case() -> frozenset[str]:
    """Return the names that are recognized in small letters."""
    return frozenset(read_data("words/capitalized_names")["names"])


def miscapitalized(text: str, words: AbstractSet[str]) -> list[Miscapitalized]:
    """Return the names that have other letters than their own in a text, in order; of two at a place the longer one.

    `words` are those of the text in lower case: a name is looked for only if all its words are among them.
    """
    folded = folded_alike(text)
    found = [
        Miscapitalized(at, at + len(folded_name), name)
        for folded_name, name, parts in _parts()
        if parts <= words
        for at in _places(folded, folded_name)
        if text[at : at + len(folded_name)].replace("\u00a0", " ") != name
    ]
    kept: list[Miscapitalized] = []
    for each in sorted(found, key=lambda each: (each.start, -each.end)):
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    return kept


def folded_alike(text: str) -> str:
    """Return a text of the same length in lower case, with usual spaces."""
    lower = text.lower()
    return (lower if len(lower) == len(text) else "".join(char.lower()[0] for char in text)).replace("\u00a0", " ")


@cache
def _parts() -> Sequence[tuple[str, str, frozenset[str]]]:
    return [(folded, name, frozenset(re.findall(r"[a-z-]+", folded))) for folded, name in capitalized_names().items()]


def _places(text: str, name: str) -> Iterator[int]:
    """Return where a name is in a text as whole words; both are in lower case."""
    at = text.find(name)
    while at >= 0:
        end = at + len(name)
        if not (_is_joined(text[at - 1 : at]) if at else False) and not _is_joined(text[end : end + 1]):
            yield at
        at = text.find(name, end)


def _is_joined(character: str) -> bool:
    return character.isalnum() or character in {"-", "_"}
