"""Words that are wrong next to certain other words: confused with others, or written apart or together by mistake.

The words and their sources are in `data/words/confused_words.toml` and `data/words/compounds.toml`.
"""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from typing import NamedTuple

from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.un.un_data import read_data

_NUMBER = lazy_pattern(r"\d+(?:[.,]\d+)*")
_LETTERS = lazy_pattern(r"[^\W\d_]+")
_LONGEST = 40
"""Of the words before or after a word; a number counts as it is typed."""


class WordInContext(NamedTuple):
    """What is right in place of a typed word, and where the typed word is wrong.

    It is wrong after one of `after` and before one of `before`; one of the two may be empty. `is_remark` is true if it
    is known from the usage of documents only.
    """

    typed: str
    right: str
    after: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    is_remark: bool = False

    def is_wrong(self, text: str, start: int, end: int) -> bool:
        """Return whether the typed word is wrong at a place of a text; offsets are code points."""
        if self.typed[0].isupper() and not text[start].isupper():
            return False
        return (not self.after or _ends_with(text[max(0, start - _LONGEST) : start], self.after)) and (
            not self.before or _begins_with(text[end : end + _LONGEST], self.before)
        )


@cache
def confused_words() -> Mapping[str, Sequence[WordInContext]]:
    """Return the words that are confused with others, by the typed word in lower case."""
    return _by_word(_in_context("words/confused_words"))


def confused_among(held: AbstractSet[str], line: str) -> dict[str, list[WordInContext]]:
    """Return the words of `confused_words` that may be wrong in texts with some words, which have no hyphens in them.

    Most are in a text without the words beside which they are wrong. A typed word with a hyphen is passed as well.
    `line` are the texts in lower case, with one space between two words.
    """
    found: dict[str, list[WordInContext]] = {}
    for typed in confused_words().keys() & held:
        words = [word for word, sides, phrases in _with_sides(typed) if _may_be_wrong(sides, phrases, held, line)]
        if words:
            found[typed] = words
    return found


def _may_be_wrong(
    sides: Sequence[frozenset[str]], phrases: Sequence[Sequence[str]], held: AbstractSet[str], line: str
) -> bool:
    """Return whether a word has one of the words beside which it is wrong anywhere, and next to it."""
    for side in sides:
        if side.isdisjoint(held):
            return False
    return all(any(map(line.__contains__, one)) for one in phrases)


@cache
def _with_sides(typed: str) -> list[tuple[WordInContext, list[frozenset[str]], list[tuple[str, ...]]]]:
    """Return what may be confused with a typed word, with words and with phrases of which one of each is needed."""
    found = []
    for word in confused_words()[typed]:
        needed = [longest for side in (word.after, word.before) if (longest := _longest_of_each(side))]
        phrases = [tuple(f"{each} {typed}" for each in word.after), tuple(f"{typed} {each}" for each in word.before)]
        # What has a number or another sign is looked for in the text alone.
        known = [side for side in phrases if side and all(each.replace(" ", "").isalpha() for each in side)]
        found.append((word, needed, known))
    return found


def _longest_of_each(phrases: Sequence[str]) -> frozenset[str]:
    """Return the longest word of each phrase; none if a phrase has no word, but only a number."""
    longest = [max(_LETTERS.findall(phrase), key=len, default="") for phrase in phrases]
    return frozenset(longest) if "" not in longest else frozenset()


@cache
def compounds() -> Mapping[str, Sequence[WordInContext]]:
    """Return the words that are written apart, together or with a hyphen by mistake, by what is typed in lower case."""
    data = read_data("words/compounds")
    always = (WordInContext(typed, right) for typed, right in _pairs(data["always"]))
    remarks = (WordInContext(typed, right, is_remark=True) for typed, right in _pairs(data["remarks"]))
    non = (WordInContext(f"non{gap}{word}", f"non-{word}") for word in data["non"] for gap in ("", " "))
    return _by_word([*always, *remarks, *non, *_spans(data), *_in_context("words/compounds")])


def _spans(data: Mapping[str, Sequence[str]]) -> Iterable[WordInContext]:
    after, before = tuple(data["span_after"]), tuple(data["span_before"])
    for number in data["span_numbers"]:
        for unit in data["span_units"]:
            yield WordInContext(f"{number} {unit}", f"{number}-{unit}", after, before)
            yield WordInContext(f"{number} {unit}s", f"{number}-{unit}", after, before)


def _in_context(name: str) -> Iterable[WordInContext]:
    for typed, right, after, before in read_data(name)["in_context"]:
        yield WordInContext(typed, right, _words(after), _words(before))


def _pairs(entries: Sequence[str]) -> Iterable[Sequence[str]]:
    return (entry.split(" = ") for entry in entries)


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split("|")) if text else ()


def _by_word(words: Iterable[WordInContext]) -> dict[str, list[WordInContext]]:
    found: dict[str, list[WordInContext]] = {}
    for word in words:
        found.setdefault(word.typed.lower(), []).append(word)
    return found


def _ends_with(text: str, words: tuple[str, ...]) -> bool:
    folded = _folded(text).rstrip()
    return folded.endswith(words) and any(_is_whole(folded, word, len(folded) - len(word)) for word in words)


def _begins_with(text: str, words: tuple[str, ...]) -> bool:
    folded = _folded(text).lstrip()
    return folded.startswith(words) and any(_is_whole(folded, word, 0) for word in words)


def _is_whole(text: str, word: str, at: int) -> bool:
    """Return whether a word is in a text at a place, with no letter next to it that continues it."""
    if at < 0 or not text.startswith(word, at):
        return False
    end = at + len(word)
    is_begun = word[0].isalnum() and text[at - 1 : at].isalnum() if at else False
    return not is_begun and not (word[-1].isalnum() and text[end : end + 1].isalnum())


def _folded(text: str) -> str:
    """Return a text in lower case, with usual spaces, and with a sign in place of each number."""
    return _NUMBER.sub("#", text.lower().replace("\u00a0", " "))
