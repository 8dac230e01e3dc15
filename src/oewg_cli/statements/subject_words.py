"""The words that say of what a text speaks, in the form in which two texts are compared."""

from collections.abc import Iterator
from functools import cache, lru_cache

from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.un_data import read_data

_SHORTEST_STEM = 3
_FEWEST_OF_PART = 2

Words = frozenset[str]
"""The words of a subject in the form in which they are compared."""
WORD = r"[^\W_]+(?:[-’'][^\W_]+)*"
"""A word, as a pattern."""
_NEXT = r"[’”)]*\s(?P<next>[A-Za-z][\w-]*)"
_GROUPS = frozenset({"states", "delegations", "participants", "members"})
"""After a name these are a part of it, though no subject is told by them: `other delegations`."""
_TO_TIME = r"\s(?:on|in|at|to|for|from|during|by)\s"


# The same headings are compared again and again.
@lru_cache(maxsize=2048)
def subject_words(text: str) -> Words:
    """Return the words of a text that say of what it speaks, without endings of the plural and without fillers.

    Words that mean the same are one word: a bureau is its officers, draft resolutions are draft proposals.
    """
    words = (compared(word) for word in compiled(WORD).findall(_without_agenda(text)))
    return frozenset(word for word in words if word is not None)


# So are the same words.
@lru_cache(maxsize=8192)
def compared(folded: str) -> str | None:
    """Return one word in lower case as it is compared; None for a word that says nothing of a subject."""
    word = _singular(folded)
    return None if word in _fillers() else read_data("subject_words")["same"].get(word, word)


def _without_agenda(text: str) -> str:
    """Return a text in lower case without "agenda" before the number of an item."""
    return compiled(r"\bagenda\s(?=(?:sub-)?items?\b)").sub("", text.casefold())


def _singular(word: str) -> str:
    word = word.removesuffix("’s").removesuffix("'s")
    if word.endswith("ies") and len(word) > _SHORTEST_STEM + 1:
        return f"{word[:-3]}y"
    is_plural = word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > _SHORTEST_STEM
    return word[:-1] if is_plural else word


@cache
def _fillers() -> frozenset[str]:
    return frozenset(read_data("subject_words")["fillers"])


def words_of_title(title: str) -> Iterator[Words]:
    """Return the words of a title, and those of both things of which it speaks: `Adoption of the agenda and others`."""
    yield subject_words(title)
    parts = [subject_words(part) for part in title.split(" and ")] if title.count(" and ") == 1 else []
    yield from (words for words in parts if len(words) >= _FEWEST_OF_PART and "other" not in words)


def end_of_name(text: str, end: int) -> int | None:
    """Return where a name with words up to an offset ends, with the noun of a group after it; None if it goes on."""
    following = compiled(_NEXT).match(text, end)
    if following is None:
        return end
    folded, data = following["next"].casefold(), read_data("scheduled_phrases")
    if folded in data["passed_over"] or folded in data["words"]["after_name"] or folded.endswith("ed"):
        return end
    # `The exchange falls on Friday`
    is_verb = folded.endswith("s") and compiled(_TO_TIME).match(text, following.end("next")) is not None
    return following.end() if folded in _GROUPS else end if is_verb else None
