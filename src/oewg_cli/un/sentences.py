"""Distinguish a short line from a full sentence."""

from functools import cache

from oewg_cli.un.un_data import read_data

_LONGEST_LINE = 12
_MARKS = ".,;:!?()[]“”\"'’"


def may_be_sentence(text: str) -> bool:
    """Return whether an English text may be a full sentence: long, or with a word that shows it.

    True may be wrong, False is not.
    """
    words = [word.strip(_MARKS) for word in text.lower().split()]
    anywhere, first = _words()
    if not words or not words[0] or words[0] in first:
        return True
    return len(words) > _LONGEST_LINE or not anywhere.isdisjoint(words)


def has_verb(text: str) -> bool:
    """Return whether an English text has one of the verbs and other words that are rare outside sentences."""
    return not _words()[0].isdisjoint(word.strip(_MARKS) for word in text.lower().split())


@cache
def _words() -> tuple[frozenset[str], frozenset[str]]:
    words = read_data("sentence_words")
    return frozenset(words["anywhere"]), frozenset(words["first"])
