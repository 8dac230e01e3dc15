"""Compare sentences, lines and headings by the words that count: without articles, and with other words for the same.

The words are in `un/data/repetitions.toml`.
"""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.un_data import read_data

WORD = r"\w+(?:[’'./-]\w+)*"
_SHORTEST_PLURAL = 5


# The same lines come again from note to note.
@lru_cache(maxsize=2048)
def same_wording(text: str) -> tuple[str, ...]:
    """Return the words that count, in order; two texts with the same ones say the same."""
    return tuple(wording_of(compiled(WORD).findall(with_one_word(text, "phrases"))))


def with_one_word(text: str, kind: str) -> str:
    """Return a text in lower case with single spaces, and with one word for each phrase of a kind in the data."""
    phrases = repetition_words()[kind]
    return _phrases(kind).sub(lambda found: phrases[found.group()], " ".join(text.casefold().split()))


def repetition_words() -> dict[str, dict[str, str]]:
    """Return the words by which sentences are compared."""
    data: dict[str, dict[str, str]] = read_data("repetitions")["en"]
    return data


def wording_of(words: Iterable[str]) -> list[str]:
    """Return those of some words in lower case that count, each as it is compared."""
    same, small = repetition_words()["same"], _small()
    return [_singular(same.get(word, word)) for word in words if word not in small]


def _singular(word: str) -> str:
    is_plural = len(word) >= _SHORTEST_PLURAL and word.endswith("s") and not word.endswith(("ss", "us", "is"))
    return word[:-1] if is_plural else word


@cache
def _small() -> frozenset[str]:
    return frozenset((*repetition_words()["small"], *repetition_words()["courtesy"]))


@cache
def _phrases(kind: str) -> re.Pattern[str]:
    return compiled(rf"\b(?:{'|'.join(repetition_words()[kind])})\b")
