"""Titles of posts as the United Nations writes them: their hyphens and capital letters.

The titles and their sources are in `data/words/posts.toml`.
"""

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from enum import StrEnum
from functools import cache, lru_cache

from oewg_cli.un.un_data import read_data

_HYPHENS = str.maketrans({"‐": "-", "‑": "-"})


class PostKind(StrEnum):
    """How a title is written: always with capitals, with all or none, as two words, or in two ways by organizations."""

    UNITED_NATIONS = "united_nations"
    OF_BODIES = "of_bodies"
    TWO_WORDS = "two_words"
    DIRECTOR = "director"


@cache
def post_titles() -> Mapping[str, tuple[str, PostKind]]:
    """Return the titles with their kinds, by their letters alone in lower case: `vicechair`."""
    data = read_data("words/posts")
    found = {
        letters_of(title): (title, kind) for kind in PostKind if kind is not PostKind.DIRECTOR for title in data[kind]
    }
    director = data["director"]["title"]
    return {**found, letters_of(director): (director, PostKind.DIRECTOR)}


def mistyped_posts(words: AbstractSet[str]) -> re.Pattern[str] | None:
    """Return a pattern for the titles in another form than their own, of those whose words are all among the given.

    The words are in lower case, with or without hyphens in them. None if there is no such title.
    """
    parts = words | {part for word in words if "-" in word for part in (*word.split("-"), letters_of(word))}
    titles = tuple(title for title, needed, letters in _parts() if needed <= parts or letters in parts)
    return _pattern(titles) if titles else None


@cache
def _parts() -> Sequence[tuple[str, frozenset[str], str]]:
    titles = [title for title, _ in post_titles().values()]
    return [(title, frozenset(re.findall("[a-z]+", title.lower())), letters_of(title)) for title in titles]


@lru_cache(maxsize=64)
def _pattern(titles: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(titles, key=len, reverse=True)
    forms = (r"[-‐‑– \u00a0]{0,2}".join(title.replace("-", " ").split()) for title in longest_first)
    right = "|".join(longest_first)
    return re.compile(rf"(?<![\w-])(?!(?:{right})(?![\w-]))(?i:{'|'.join(forms)})(?![\w-])")


def letters_of(title: str) -> str:
    """Return the letters of a title in lower case, without its spaces and hyphens."""
    return "".join(filter(str.isalpha, title)).lower()


def with_plain_hyphens(title: str) -> str:
    """Return a title with the usual hyphens and spaces in place of those at which no line ends."""
    return title.translate(_HYPHENS).replace("\u00a0", " ")
