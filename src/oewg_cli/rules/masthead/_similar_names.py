"""Find names in a text that are almost, but not exactly, a given one."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from oewg_cli.text.lazy_patterns import compiled, lazy_pattern

_WORD = lazy_pattern(r"\w+|[^\w\s]")
_LONGEST = 100
_NEAR = 0.8
_INDEFINITE = r"\b(?:an?|another|one|such)\s(?:[a-z-]+,?\s){0,3}\Z"
_FINITE = r"\b(?:is|are|was|were|has|have|had|will|shall)\b"
_LONGEST_BEFORE = 60


class SimilarName(NamedTuple):
    """Where a name in a text differs from the right one.

    `start` and `end` are the code points of the text where the two differ, with one word that they share on each side;
    `written` is the text there, `right` the same part of the right name. `only_capitals` is true if only capitals
    differ.
    """

    start: int
    end: int
    written: str
    right: str
    only_capitals: bool


class _Words:
    """The words and punctuation marks of a text; its first letter counts as lower case."""

    def __init__(self, text: str, matches: list[re.Match[str]]) -> None:
        self.text = text
        self.matches = matches
        self.exact = [match.group() for match in matches]
        self.folded = [word.casefold() for word in self.exact]
        if matches:
            self.exact[0] = self.exact[0][:1].lower() + self.exact[0][1:]

    def part(self, start: int, end: int) -> "_Words":
        return _Words(self.text, self.matches[start:end])

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of some words, and of what is joined to them without a space."""
        while start > 0 and self.matches[start - 1].end() == self.matches[start].start():
            start -= 1
        while end < len(self.matches) and self.matches[end - 1].end() == self.matches[end].start():
            end += 1
        return self.matches[start].start(), self.matches[end - 1].end()


# The same texts come again in other versions of a programme, and in those of other sessions.
@lru_cache(maxsize=1024)
def similar_names(text: str, name: str) -> tuple[SimilarName, ...]:
    """Find what begins and ends like a name and shares most of its words, but differs from it; in order.

    Spaces and the case of the first letter do not count. Names of one word or of more than a hundred are not looked
    for, so that the time is linear in the text.
    """
    differences = (_difference(words.part(start, end), _words(name)) for words, start, end in _mentions(text, name))
    return tuple(filter(None, differences))


def is_mention(text: str, name: str, start: int, end: int) -> bool:
    """Return whether a part of a text is in what is exactly or almost a name, as `similar_names` looks for it."""
    return bool(mention(text, name, start, end))


def mention(text: str, name: str, start: int, end: int) -> str:
    """Return what is exactly or almost a name and has a part of the text in it; nothing if there is none."""
    spans = _spans_of_mentions(text, name)
    at = bisect_right(spans, (start, len(text))) - 1
    return text[slice(*spans[at])] if at >= 0 and end <= spans[at][1] else ""


def is_described(text: str, body: str, name: SimilarName) -> bool:
    """Return whether a text says only what is to be held or set up: `to convene a one-day meeting on clouds`."""
    written = mention(text, body, name.start, name.end)
    start = text.find(written, max(0, name.start - len(written))) if written else name.start
    return compiled(_INDEFINITE).search(text, max(0, start - _LONGEST_BEFORE), start) is not None


@lru_cache(maxsize=1)
def _spans_of_mentions(text: str, name: str) -> list[tuple[int, int]]:
    """Return the spans of all mentions in a text; the same text is asked about again and again."""
    return [(words.matches[start].start(), words.matches[end - 1].end()) for words, start, end in _mentions(text, name)]


def _mentions(text: str, name: str) -> Iterator[tuple["_Words", int, int]]:
    right = _words(name)
    shown = text.casefold()
    if not 1 < len(right.matches) <= _LONGEST or right.folded[0] not in shown or right.folded[-1] not in shown:
        return
    words = _words(text)
    at = 0
    while at < len(words.matches):
        end = _end_of_name(words.folded, at, right.folded)
        if end is None:
            at += 1
            continue
        yield words, at, end
        at = end


@lru_cache(maxsize=32)
def _words(text: str) -> _Words:
    return _Words(text, list(_WORD.finditer(text)))


def _end_of_name(words: list[str], start: int, name: list[str]) -> int | None:
    """Return the end of what is almost the name from a word on; None if it is something else."""
    if words[start] != name[0]:
        return None
    if Counter(words[start : start + len(name)]) == Counter(name):
        return start + len(name)  # `Council on Oceans and Coasts`: the same words, turned round
    slack = len(name) // 4 + 1
    ends = range(start + max(2, len(name) - slack), min(len(words), start + len(name) + slack) + 1)
    fitting = [end for end in ends if words[end - 1] == name[-1]]
    end = min(fitting, key=lambda end: abs(end - start - len(name)), default=None)
    return end if end is not None and _share(words[start:end], name) >= _NEAR else None


def _share(words: list[str], name: list[str]) -> float:
    return 2 * (Counter(words) & Counter(name)).total() / (len(words) + len(name))


def _difference(words: _Words, name: _Words) -> SimilarName | None:
    if words.exact == name.exact:
        return None
    head = length_of_same(words.exact, name.exact)
    shorter = min(len(words.exact), len(name.exact))
    tail = min(length_of_same(words.exact[::-1], name.exact[::-1]), shorter - head)
    before, after = max(0, head - 1), max(0, tail - 1)
    start, end = words.span(before, len(words.matches) - after)
    right = name.text[slice(*name.span(before, len(name.matches) - after))]
    if compiled(_FINITE).search(words.text, start, end) and not compiled(_FINITE).search(right):
        return None  # `The Conference on Basins is a subsidiary body of the Commission`: a clause, not a name.
    return SimilarName(start, end, words.text[start:end], right, words.folded == name.folded)


def length_of_same(one: Sequence[str], other: Sequence[str]) -> int:
    """Return how many words, or letters, two texts have alike from their beginning on."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((number for number, (a, b) in pairs if a != b), min(len(one), len(other)))
