"""Tell whether a word is known, and which known word a misspelt one is near to.

The words are in `data/words/common_words.txt` and `rare_words.txt`, which `tests/compile_words.py` makes of SCOWL and
the words of the United Nations. The common ones are enough for most programmes; the others are read when a word is not
among them, and never as a whole: a word is looked up in their sorted lines.
"""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from oewg_cli.files.data_files import read_lines_file
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.un.un_data import read_data

_PART = lazy_pattern(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_POSSESSIVE = lazy_pattern("(?:'s|(?<=s)')$")
_SHORTEST_FAR = _SHORTEST_PLURAL = 8
"""From how many letters on a word may have two mistakes, and a rare noun a plural that the list lacks: `cableways`."""
_SHORTEST_NAME, _SHORTEST_OTHER = 5, 7
"""How many letters a misspelt name has at least, and one with another letter."""
_SHORTEST_REST = 4
"""How many letters are left of a word without its prefix or ending, at least."""
_SHORT_PREFIX, _SHORTEST_AFTER_SHORT, _SHORTEST_RARE = 3, 6, 7
"""After a prefix of few letters more must be left: a word can begin like that by mistake."""
_LIKELIEST = 0
_DOUBLED = lazy_pattern(r"(.)\1+")


@cache
def common_words() -> frozenset[str]:
    """Return the common words and the names of the United Nations, all in lower case."""
    return frozenset(read_lines_file(__file__, "words/common_words").decode().lower().split())


def is_common(word: str) -> bool:
    """Return whether a word is a common one, in any capital letters; the parts of `follow-up` are words."""
    common = common_words()
    return word.lower() in common or all(part in common for part in parts_of(word.lower()))


@cache
def is_known(part: str) -> bool:
    """Return whether a word is in one of the lists, or formed of a common word; a name has a capital first letter."""
    lower = part.lower()
    return (
        lower in common_words()
        or _has_line(_rare("words"), lower)
        or (len(lower) >= _SHORTEST_PLURAL and _is_plural(lower) and _has_line(_rare("words"), lower[:-1]))
        or (part[:1].isupper() and _has_line(_rare("names"), part[0] + lower[1:]))
        or _is_formed(lower)
    )


def _is_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith("ss")


def parts_of(word: str) -> list[str]:
    """Return the parts of a word with hyphens, without endings of the possessive, and with straight apostrophes."""
    return [_POSSESSIVE.sub("", part) for part in _PART.findall(word.replace("’", "'"))]


@cache
def nearest_words(word: str) -> tuple[str, ...]:
    """Return the words that a word in lower case is nearest to, the most likely first; none if it is near to none.

    A mistake is a letter too many, one missing, another one, or two neighbours exchanged. A long word may have two of
    them if it begins like the word of the United Nations that is meant. Where letters are only exchanged or doubled,
    nothing else is returned.
    """
    most_common, common, *_ = _common()
    return (
        _within(word, most_common, 1)
        or _within(word, common, 1)
        or _within(word, _beginning_like(word), 1)
        or tuple(each for each in _within(word, most_common, 2) if each[0] == word[0] and len(word) >= _SHORTEST_FAR)
    )


@cache
def nearest_names(name: str) -> tuple[str, ...]:
    """Return the words with capital letters that a word is nearest to: of bodies and posts, days, months and places.

    The names of persons and other places are many, so that a short name with another letter is taken for another name,
    and so is that of a place.
    """
    word = name.lower()
    if len(word) < _SHORTEST_NAME:
        return ()
    _, _, titles, places, _ = _common()
    found = [each for each in _within(word, titles, 1) if len(word) >= _SHORTEST_OTHER or _is_same_letters(word, each)]
    if not found and len(word) > _SHORTEST_FAR:
        found = [each for each in _within(word, titles, 2) if each[0] == word[0]]
    if not found and len(word) > _SHORTEST_NAME:
        found = [each for each in _within(word, places, 1) if _is_same_letters(word, each)]
    if not found and len(word) > _SHORTEST_FAR:
        found = [each for each in _within(word, places, 2) if each[0] == word[0] and sorted({*each}) == sorted({*word})]
    return tuple(each.capitalize() for each in found)


def nearest_states(name: str) -> tuple[str, ...]:
    """Return the names of States that a word is nearest to where nothing but a State can be meant."""
    word = name.lower()
    if len(word) < _SHORTEST_NAME or word in place_words():
        return ()
    far = _within(word, places(), 2)
    found = _within(word, places(), 1) or [
        each for each in far if (len(word) > _SHORTEST_NAME and each[0] == word[0]) or sorted(each) == sorted(word)
    ]
    return tuple(each.capitalize() for each in found)


def places() -> Sequence[str]:
    """Return the words of the names of States and other places, in lower case."""
    return _common()[3]


@cache
def place_words() -> frozenset[str]:
    """Return the words of `places` as a set, in which one word is looked up."""
    return frozenset(places())


@cache
def is_own_name(word: str) -> bool:
    """Return whether a word with a capital letter is the name of a place, a person or the like, and no other word."""
    most_common, common, titles, *_ = _common()
    return word.lower() not in {*most_common, *common, *titles}


def _is_same_letters(word: str, meant: str) -> bool:
    """Return whether no letter is another one, where there is one mistake at most."""
    return len(word) != len(meant) or sorted(word) == sorted(meant)


def _within(word: str, words: Sequence[str], distance: int) -> tuple[str, ...]:
    # Few files have a misspelt word, and the others do not wait for it.
    from rapidfuzz.distance import OSA  # noqa: PLC0415
    from rapidfuzz.process import extract  # noqa: PLC0415

    found = extract(word, words, scorer=OSA.distance, processor=None, score_cutoff=distance, limit=None)
    likely = sorted((_unlikeliness(word, each), each) for each, _, _ in found)
    return tuple(each for rank, each in likely if rank == likely[0][0] or likely[0][0] > _LIKELIEST)


def _unlikeliness(word: str, meant: str) -> int:
    """Return how unlikely a word is the one that is meant.

    Letters are exchanged, or doubled or not, more often than one is missing or too many; that one is another is rarer.
    """
    if sorted(word) == sorted(meant) or _DOUBLED.sub(r"\1", word) == _DOUBLED.sub(r"\1", meant):
        return _LIKELIEST
    return 1 + (len(word) == len(meant)) + 2 * (word[0] != meant[0])


def _is_formed(word: str) -> bool:
    """Return whether a word is a common one with a prefix or an ending, a prefix, or a small Roman numeral."""
    parts = read_data("words/word_parts")
    if word in parts["prefixes"] or not set(word) - set(parts["roman"]):
        return True
    return any(_has_prefix(word, prefix) for prefix in parts["prefixes"]) or any(
        word.endswith(ending) and _is_rest(word.removesuffix(ending), _SHORTEST_REST) for ending in parts["endings"]
    )


def _has_prefix(word: str, prefix: str) -> bool:
    shortest = _SHORTEST_AFTER_SHORT if len(prefix) <= _SHORT_PREFIX else _SHORTEST_REST
    rest = word.removeprefix(prefix) if word.startswith(prefix) else ""
    # `A reinsurer`, `to underutilize`: what is long is no common word by mistake.
    return _is_rest(rest, shortest) or (len(rest) >= _SHORTEST_RARE and _has_line(_rare("words"), rest))


def _is_rest(rest: str, shortest: int) -> bool:
    return len(rest) >= shortest and rest in common_words()


def _has_line(lines: bytes, line: str) -> bool:
    """Return whether one of the sorted lines is the given one."""
    at = _first_from(lines, line)
    return at < len(lines) and _line_at(lines, at) == line.encode()


def _beginning_like(word: str) -> list[str]:
    """Return the rare words with the same first letter: that it is wrong in a rare word is too unlikely."""
    words = _rare("words")
    return words[_first_from(words, word[0]) : _first_from(words, chr(ord(word[0]) + 1))].decode().split()


def _first_from(lines: bytes, line: str) -> int:
    """Return the offset of the first of the sorted lines that is not before a given one."""
    typed = line.encode()
    return bisect_left(range(len(lines)), typed, key=lambda offset: _line_at(lines, offset))


def _line_at(lines: bytes, offset: int) -> bytes:
    """Return the line in which an offset is, without its end."""
    return lines[lines.rfind(b"\n", 0, offset) + 1 : lines.find(b"\n", offset)]


@cache
def _common() -> list[list[str]]:
    """Return the sections of the common words, in lower case, as `tests/compile_words.py` explains them."""
    sections = read_lines_file(__file__, "words/common_words").decode().lower().split("\n\n")
    return [section.split() for section in sections]


@cache
def _rare(kind: str) -> bytes:
    return read_lines_file(__file__, f"words/rare_{kind}")
