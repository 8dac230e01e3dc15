"""The stems of words, by which an item is known in other forms of its title: `elected` for `Election of officers`."""

from functools import lru_cache

from oewg_cli.statements.subject_words import Words

_ENDINGS = (
    *("ational", "ation", "ition", "able", "ible", "ance", "ence", "ment", "ing", "ion", "ive", "ity", "ary", "ed"),
    *("al", "er", "or", "ly", "e", "y", "i"),
)
_SHORTEST = 4
_SHORTEST_WORD = 3


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """Return a word in lower case without the endings that make another form of it."""
    while True:
        ending = next((each for each in _ENDINGS if word.endswith(each) and len(word) - len(each) >= _SHORTEST), "")
        if not ending:
            return word
        word = word[: -len(ending)]


def stems(words: Words) -> Words:
    """Return the stems of words; of a word with a hyphen also those of its parts."""
    parts = {part for word in words for part in word.split("-") if len(part) >= _SHORTEST_WORD}
    return frozenset(stem(word) for word in parts)
