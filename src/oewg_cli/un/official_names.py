"""Find official names with another word between their words, or with a slip in one of them.

The names and their sources are in `data/words/official_names.toml`.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import islice
from typing import NamedTuple

from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.near_words import are_near
from oewg_cli.un.un_data import read_data

_WORD = lazy_pattern(r"[^\W_]+(?:['’-][^\W_]+)*")
_GAP = lazy_pattern(r",?[ \u00a0]+")
_POSSESSIVE = lazy_pattern("['’]s$")
_COMMA = ","
_AFTER_NAME = ("", " ", ",", ".", ";", ":", ")", "\n")
_MOST_WORDS = 30
"""The words of a text in which a name may be; no name has so many."""
_FEWEST_WORDS = 3
"""The words of a name, without joining ones, of which a joining one may be missing."""

_SUBJECT = frozenset({"against", "for", "of", "on", "to"})
"""After one of these words comes the subject of an office or an instrument."""

_MANY_WORDS = 5
"""The words of a name, without joining ones, of which one may be quite another word."""


class InexactName(NamedTuple):
    """What is typed at a place of a text, and the name that it almost is; offsets are code points.

    `slip` is the word that differs from one of the name; empty if only the words between the others differ, or if the
    name `is_exact`.
    """

    start: int
    end: int
    right: str
    slip: str
    is_exact: bool = False


class _Words(NamedTuple):
    """The words of a name without those that join them, the joining words before each, and where each word ends."""

    words: tuple[str, ...]
    joints: tuple[tuple[str, ...], ...]
    ends: tuple[int, ...]


@cache
def official_names() -> tuple[str, ...]:
    """Return the names in full."""
    data = read_data("words/official_names")
    return tuple(name for kind in ("bodies", "offices", "instruments", "places") for name in data[kind])


@cache
def mistyped_names() -> Mapping[str, str]:
    """Return what is typed for names with another word, and the right names."""
    return dict(entry.split(" = ") for entry in read_data("words/official_names")["others"])


@cache
def mistyped_terms() -> Mapping[str, str]:
    """Return what is typed for names and terms that are no official names, each with the right one."""
    return dict(entry.split(" = ") for entry in read_data("words/official_names")["terms"])


@cache
def mistyped_by_part() -> Mapping[str, Sequence[tuple[str, str]]]:
    """Return what is typed for names and terms, each with the right one, by what is typed in lower case."""
    found: dict[str, list[tuple[str, str]]] = {}
    for typed, right in (*mistyped_names().items(), *mistyped_terms().items()):
        found.setdefault(typed.casefold(), []).append((typed, right))
    return found


def main_committees() -> Mapping[str, str]:
    """Return the names of the Main Committees of the General Assembly, each with its ordinal: `Sixth`."""
    names: dict[str, str] = read_data("words/official_names")["main_committees"]
    return names


@cache
def former_names() -> Mapping[str, tuple[str, int]]:
    """Return the former names, each with the name in use and the year of the change."""
    pairs = (entry.split(" = ") for entry in read_data("words/official_names")["former"])
    return {typed: (right.rpartition(", ")[0], int(right.rpartition(", ")[2])) for typed, right in pairs}


def inexact_names(text: str, names: Sequence[str]) -> Iterator[InexactName]:
    """Return what is almost one of the names, but not exactly, in order; the longest one at each place.

    The words that join the others may be other ones, or missing, and one other word may have a slip, or the words be in
    another order. A name begins with a capital letter or a digit, and has its capital letters in the text too.
    """
    by_first = _by_first_word(tuple(names))
    end = 0
    for first in _first_words(tuple(by_first)).finditer(text):
        if first.start() < end:
            continue
        rights = [(name, _words_of_name(name)) for name in by_first[first[0]]]
        exact = max([name for name, _ in rights if _is_exactly_at(name, text, first.start())], key=len, default=None)
        if exact is not None:  # most names are right, and then only longer ones may be meant
            end = first.start() + len(exact)
            count = len(_words_of_name(exact).words)
            rights = [each for each in rights if len(each[1].words) > count]
            if not rights:
                continue
        typed = _words_of(text, first.start(), max(len(right.words) for _, right in rights))
        alike = [each for name, right in rights if (each := _compared(typed, right, name, first.start()))]
        longest = max(alike, key=lambda each: (each.end, each.is_exact), default=None)
        end = max(end, longest.end) if longest else end
        if longest and not longest.is_exact:
            yield longest


@lru_cache(maxsize=16)
def _by_first_word(names: tuple[str, ...]) -> Mapping[str, Sequence[str]]:
    """Return the names by their first word, without those of one word; `Economic and Social` by both of the two."""
    found: dict[str, list[str]] = {}
    for name in names:
        first, *others = [word for word in _WORD.findall(name) if word.lower() not in _joining()] or [""]
        is_pair = bool(others) and name.startswith(f"{first} and {others[0]} ")
        for word in (first, *others[: int(is_pair)]) if others else ():
            found.setdefault(_POSSESSIVE.sub("", word), []).append(name)
    return found


# Most names of the list are in no text.
@lru_cache(maxsize=512)
def _words_of_name(name: str) -> _Words:
    return _words_of(name, 0, _MOST_WORDS)


@lru_cache(maxsize=16)
def _first_words(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern for the first words of names; for nothing if there are none.

    It begins with the first letters, since only what begins with one of a few letters is looked at then.
    """
    rests: dict[str, list[str]] = {}
    for word in words:
        rests.setdefault(re.escape(word[0]), []).append(re.escape(word[1:]))
    begun = "|".join(rf"{first}(?<![\w-]{first})(?:{'|'.join(others)})" for first, others in rests.items())
    return re.compile(rf"(?:{begun})(?![\w-])" if words else r"(?!)")


def _is_exactly_at(name: str, text: str, start: int) -> bool:
    """Return whether a name is at a place of a text, without another word close to its end."""
    end = start + len(name)
    return text.startswith(name, start) and name[-1].isalnum() and text[end : end + 1] in _AFTER_NAME


def _words_of(text: str, start: int, most: int) -> _Words:
    """Return so many words of a text from a place on, as far as only commas and spaces are between them."""
    words, joints, ends, at = [], [], [], start
    before: list[str] = []
    for match in islice(_WORD.finditer(text, start), _MOST_WORDS):
        if match.start() != at and _GAP.fullmatch(text, at, match.start()) is None:
            break
        before += [_COMMA] if text.startswith(_COMMA, at) else []
        at = match.end()
        if match[0].lower() in _joining():
            before.append(match[0].lower())
            continue
        word = _POSSESSIVE.sub("", match[0])
        words.append(word)
        joints.append(tuple(before))
        ends.append(match.start() + len(word))
        before = []
        if len(words) == most:
            break
    return _Words(tuple(words), tuple(joints), tuple(ends))


def _compared(typed: _Words, right: _Words, name: str, start: int) -> InexactName | None:
    """Return what is at a place if it is a name or almost one; None if it is something else."""
    count = len(right.words)
    words, joints = typed.words[:count], typed.joints[:count]
    if count <= 1 or len(words) < count or not all(map(_may_join, joints, right.joints)):
        return None
    if () in joints[1:] and () not in right.joints[1:] and count < _FEWEST_WORDS:
        return None
    slips = [word for word, known in zip(words, right.words, strict=True) if word != known]
    head = next((place - 1 for place, joint in enumerate(right.joints) if place and joint), count - 1)
    if slips and sorted(words) == sorted(right.words):
        return InexactName(start, typed.ends[count - 1], name, "")  # `Budgetary and Administrative Questions`
    # One or many may be meant: `a Sustainable Development Goal`, but not of the subject: `Office of Legal Affair`.
    has_subject = any(not _SUBJECT.isdisjoint(joint) for joint in right.joints[1:])
    counted = (head,) if has_subject else (head, count - 1)
    is_other_number = any(_is_other_number(words[at], right.words[at]) for at in counted)
    # In a long name one word may be quite another one: `International Convention on Civil and Political Rights`, but
    # not what it is: `United Nations Industrial Development Report`.
    is_last_known = has_subject or words[-1] == right.words[-1]
    is_long = count >= _MANY_WORDS and all(word.istitle() for word in slips) and is_last_known
    if len(slips) > 1 or is_other_number or not (is_long or all(map(_may_be, words, right.words))):
        return None
    is_exact = not slips and joints[1:] == right.joints[1:]
    return InexactName(start, typed.ends[count - 1], name, slips[0] if slips else "", is_exact)


def _may_join(typed: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Return whether joining words may stand for others, which may be missing: not where a name has none.

    A comma or an "and" begins something else, unless the name has one there.
    """
    return (bool(right) or not typed) and all(word in right for word in typed if word in {_COMMA, "and"})


def _is_other_number(typed: str, right: str) -> bool:
    """Return whether one word is the plural of the other: `Sustainable Development Goal`, `High Commissioners`."""
    return typed == f"{right}s" or right == f"{typed}s"


def _may_be(typed: str, right: str) -> bool:
    """Return whether a word is one of a name, or a slip for it; other capital letters are none."""
    return typed == right or (typed.casefold() != right.casefold() and are_near(typed, right))


@cache
def _joining() -> frozenset[str]:
    return frozenset(read_data("words/official_names")["joining"])
