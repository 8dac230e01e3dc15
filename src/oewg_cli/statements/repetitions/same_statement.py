"""Compare what sentences say, whatever the order of their words, the voice of their verbs and their small words.

`After that date, proposals require the consent of the Bureau` and `The Bureau’s consent is needed for later proposals`.
The words are in `un/data/repetitions.toml`.
"""

from functools import cache, lru_cache
from typing import NamedTuple

from oewg_cli.statements.repetitions.same_wording import WORD, repetition_words, with_one_word
from oewg_cli.text.lazy_patterns import compiled

_ARTICLES = frozenset({"a", "an", "the"})
_STEM = 6
_SHORTEST_PLURAL = 4
_NAMED_BEFORE = r"\s*(?:those|they|them|it|these|this|that|all of them|all)\b"


class Said(NamedTuple):
    """What a sentence says: its words that count, and their order between those that do not.

    `is_of_named` is true if it begins with a word for what was named before, such as "those".
    """

    words: frozenset[str]
    order: tuple[str, ...]
    is_of_named: bool

    def is_said_by(self, other: "Said") -> bool:
        """Return whether another sentence says the same; one of the two may name what the other one calls "those"."""
        more = self.words ^ other.words
        named = self.is_of_named != other.is_of_named and len(more) == 1
        if more and not (named and more <= (other.words if self.is_of_named else self.words)):
            return False
        # The same words in other places: `A reports to B. B reports to A.`
        return self.order == other.order or _frame(self.order, self.words) != _frame(other.order, other.words)


# The same sentences come again in other versions of a programme.
@lru_cache(maxsize=2048)
def said(text: str) -> Said:
    """Return what a sentence says."""
    folded = with_one_word(text, "same_phrases")
    order = tuple(_stem(word) for word in compiled(WORD).findall(folded) if word not in _ARTICLES)
    words = frozenset(word for word in order if word not in _weak())
    return Said(words, order, compiled(_NAMED_BEFORE).match(folded) is not None)


def _frame(order: tuple[str, ...], words: frozenset[str]) -> tuple[str, ...]:
    return tuple("" if word in words else word for word in order)


def _stem(word: str) -> str:
    word = word.removesuffix("’s").removesuffix("'s").removesuffix("s’")
    if not word.isalpha():
        return word
    if len(word) >= _SHORTEST_PLURAL and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    ending = next((each for each in ("ing", "ed") if word.endswith(each) and not word.endswith("eed")), "")
    word = word.removesuffix(ending) if len(word) - len(ending) >= _SHORTEST_PLURAL else word
    return word[:_STEM]


@cache
def _weak() -> frozenset[str]:
    return frozenset(_stem(word) for word in repetition_words()["weak"])
