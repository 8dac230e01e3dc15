"""Decide whether parts of texts differ only in facts: in names, numbers, quotations, and words that go with them."""

from collections.abc import Collection, Sequence
from functools import cache

from oewg_cli.rollover.session_words import wording
from oewg_cli.rollover.text_differences import TextWord
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.un.cardinals import cardinal
from oewg_cli.un.phrases import spelled_ordinals
from oewg_cli.un.word_list import is_own_name, place_words

_LETTERS = lazy_pattern(r"[^\W\d_](?:[\w’'-]*\w)?")
_DIGIT = lazy_pattern(r"[0-9]")
_SHORTEST_SUBJECT = 4
"""How many letters a word of a subject has at least."""


def are_other_facts(old: Sequence[TextWord], new: Sequence[TextWord]) -> bool:
    """Return whether words differ in facts, and in nothing else but the words that join facts or go with persons."""
    words = (*old, *new)
    rest = [word for word in words if not _is_fact(word)]
    return len(rest) < len(words) and all(_bare(word) in _joining() for word in rest)


def are_of_person_or_time(old: Sequence[TextWord], new: Sequence[TextWord]) -> bool:
    """Return whether words differ as the person does, or the time: `her` and `his`, `will be` and `was`."""
    known = {*wording()["person_or_time"], "the"}
    return all(
        words and words[-1:] != ["the"] and known.issuperset(words)
        for words in ([_bare(word) for word in old], [_bare(word) for word in new])
    )


def has_facts(words: Sequence[TextWord]) -> bool:
    """Return whether one of some words is a fact."""
    return any(map(_is_fact, words))


def are_other_subjects(
    old: Sequence[TextWord], new: Sequence[TextWord], before: Collection[str], now: Collection[str]
) -> bool:
    """Return whether words name a subject that only the last note has (`before`), or only this one (`now`)."""
    return any(_bare(word) in before for word in old) or any(_bare(word) in now for word in new)


def subject_words(texts: Sequence[str]) -> set[str]:
    """Return the words in lower case by which subjects are told from each other."""
    found = {word.casefold() for text in texts for word in _LETTERS.findall(text)}
    return {word for word in found if len(word) >= _SHORTEST_SUBJECT}


def _is_fact(word: TextWord) -> bool:
    if word.is_open or _DIGIT.search(word.text):
        return "://" not in word.text
    bare = _LETTERS.search(word.text)
    if bare is None:
        return False
    name, lower = bare[0], bare[0].casefold()
    if cardinal(lower) is not None or lower in spelled_ordinals("en"):
        return True
    return name[0].isupper() and (not word.is_first or lower in place_words() or is_own_name(name))


def _bare(word: TextWord) -> str:
    found = _LETTERS.search(word.text)
    return found[0].casefold() if found else ""


@cache
def _joining() -> frozenset[str]:
    return frozenset(["", *wording()["between_facts"], *wording()["person_or_time"]])
