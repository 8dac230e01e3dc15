"""Words that are wrong next to certain other words: confused with others, or written apart or together by mistake.

The words and their sources are in `data/words/confused_words.toml` and `data/words/compounds.toml`.
"""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import chain
from typing import NamedTuple

from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.un.un_data import read_data
from oewg_cli.un.word_forms import singular_of

_NUMBER = lazy_pattern(r"\d+(?:[.,]\d+)*")
_LONGEST = 40
"""Of the words before or after a word; a number counts as it is typed."""
_SIGN = ""
"""Stands for a number or another sign next to a word, which may be anywhere; those are looked for in the text alone."""
_ByNearest = Mapping[str, Sequence[str]]
"""The words on one side of a typed word, by the one of them that is next to it."""


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
    return {typed: _confused(typed) for typed in typed_for_others()}


def typed_for_others() -> AbstractSet[str]:
    """Return the typed words of `confused_words`."""
    return _entries("words/confused_words").keys()


@cache
def _confused(typed: str) -> Sequence[WordInContext]:
    return [_in_context("words/confused_words", *entry) for entry in _entries("words/confused_words")[typed]]


def confused_among(
    held: AbstractSet[str], neighbours: Iterable[tuple[str, str]], line: str
) -> dict[str, list[WordInContext]]:
    """Return the words of `confused_words` that may be wrong in texts with some words, which have no hyphens in them.

    Most are in a text without the words beside which they are wrong. A typed word with a hyphen is passed as well.
    `neighbours` are each two words that follow each other, without signs. `line` are the texts in lower case, with one
    space between two words.
    """
    looked_at = typed_for_others() & held
    before: dict[str, set[str]] = {typed: {_SIGN} for typed in looked_at}
    after: dict[str, set[str]] = {typed: {_SIGN} for typed in looked_at}
    for one, other in neighbours:
        if other in looked_at:
            before[other].add(one)
        if one in looked_at:
            after[one].add(other)
    found = {typed: _may_be_wrong(typed, before[typed], after[typed], line) for typed in looked_at}
    return {typed: words for typed, words in found.items() if words}


def _may_be_wrong(typed: str, before: AbstractSet[str], after: AbstractSet[str], line: str) -> list[WordInContext]:
    """Return the meanings of a typed word that has one of their words next to it; all if it has parts itself."""
    if not typed.isalpha():
        return [*_confused(typed)]
    return [
        word
        for word, words_before, words_after in _with_nearest(typed)
        if not before.isdisjoint(words_before)
        and not after.isdisjoint(words_after)
        and _may_be_beside(words_before, before, line)
        and _may_be_beside(words_after, after, line)
    ]


def _may_be_beside(words: _ByNearest, known: AbstractSet[str], line: str) -> bool:
    """Return whether one of some words is in the texts whole, by what is next to the typed word there."""
    return any("#" in each or each in line for nearest in words.keys() & known for each in words[nearest])


@cache
def _with_nearest(typed: str) -> Sequence[tuple[WordInContext, _ByNearest, _ByNearest]]:
    """Return the meanings of a typed word, each with the words before and after it by that next to it."""
    return [
        (
            word,
            _by_nearest((each, each.rpartition(" ")[2]) for each in word.after or ("",)),
            _by_nearest((each, each.partition(" ")[0]) for each in word.before or ("",)),
        )
        for word in _confused(typed)
    ]


def _by_nearest(words: Iterable[tuple[str, str]]) -> _ByNearest:
    found: dict[str, list[str]] = {}
    for each, nearest in words:
        found.setdefault(nearest if nearest.isalpha() else _SIGN, []).append(each)
    return found


@cache
def compounds() -> Mapping[str, Sequence[WordInContext]]:
    """Return the words that are written apart, together or with a hyphen by mistake, by what is typed in lower case."""
    data = read_data("words/compounds")
    always = (WordInContext(typed, right) for typed, right in _pairs(data["always"]))
    remarks = (WordInContext(typed, right, is_remark=True) for typed, right in _pairs(data["remarks"]))
    entries = chain.from_iterable(_entries("words/compounds").values())
    written = (_in_context("words/compounds", *entry) for entry in entries)
    non = (WordInContext(f"non{gap}{word}", f"non-{word}") for word in data["non"] for gap in ("", " "))
    return _by_word([*always, *remarks, *non, *_spans(data), *written])


def _spans(data: Mapping[str, Sequence[str]]) -> Iterable[WordInContext]:
    after, before = tuple(data["span_after"]), tuple(data["span_before"])
    for number in data["span_numbers"]:
        for unit in data["span_units"]:
            yield WordInContext(f"{number} {unit}", f"{number}-{unit}", after, before)
            yield WordInContext(f"{number} {unit}s", f"{number}-{unit}", after, before)


@cache
def _entries(name: str) -> Mapping[str, Sequence[tuple[str, str, str, str]]]:
    """Return what is typed, what is right and the words on both sides, by the typed word in lower case."""
    found: dict[str, list[tuple[str, str, str, str]]] = {}
    for entry, right, after, before in read_data(name)["in_context"]:
        for typed in entry.split("|"):
            for each in dict.fromkeys((typed, typed.replace("'", "’"))):
                found.setdefault(each.lower(), []).append((each, right.replace("*", each), after, before))
    return found


def _in_context(name: str, typed: str, right: str, after: str, before: str) -> WordInContext:
    groups = read_data(name).get("groups", {})
    return WordInContext(typed, right, _words(after, groups), _words(before, groups))


def _words(text: str, groups: Mapping[str, str]) -> tuple[str, ...]:
    """Return the words of one side; a name after "@" stands for all words of a group, `@things` for nouns in plural."""
    found: list[str] = []
    for word in text.split("|") if text else ():
        if word == "@things":
            found += _things()
        else:
            found += groups[word[1:]].split("|") if word.startswith("@") else [word]
    return tuple(found)


def _pairs(entries: Sequence[str]) -> Iterable[Sequence[str]]:
    return (entry.split(" = ") for entry in entries)


@cache
def _things() -> tuple[str, ...]:
    """Return the plurals of nouns that are counted, but for those that are also what one does: `reports`."""
    verbs = read_data("words/word_forms")["also_verbs"]
    return tuple(plural for plural, noun in singular_of().items() if noun not in verbs)


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
