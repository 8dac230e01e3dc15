"""How the United Nations spells: words with another spelling, and misspelt words.

The words and their sources are in `data/words/spelling.toml` and `data/words/misspellings.toml`.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from oewg_cli.un.un_data import read_data

_ENDINGS = {
    "ize": ("is", "iz"),
    "ise": ("iz", "is"),
    "yse": ("yz", "ys"),
    "our": ("or", "our"),
    "re": ("er", "re"),
    "double": ("", "l"),
}
"""The wrong and the right letters between the stems and the endings of a group of words."""


class DoubtfulSpelling(NamedTuple):
    """When a word that may be wrong is right, and when it is surely wrong.

    With a word that contains one of `unless` in the same text, it is right. Before one of `surely_before` it is wrong
    in any case. If `surely_after` has words, it is also wrong after one of these, and nowhere else. With one of
    `unless_in_note` anywhere in the note it is right. `is_remark` is true if the spelling is known from memory only.
    """

    unless: tuple[str, ...]
    surely_before: tuple[str, ...]
    surely_after: tuple[str, ...]
    unless_in_note: tuple[str, ...]
    is_remark: bool


@cache
def oxford_spellings() -> Mapping[str, str]:
    """Return the words with another spelling, in lower case, and the right spelling of each."""
    data = read_data("words/spelling")
    doubtful = {entry["wrong"]: entry["right"] for entry in data["doubtful"]}
    words: dict[str, str] = data["words"]
    return {**dict(_grouped(data)), **words, **doubtful}


def _grouped(data: Mapping[str, Mapping[str, Sequence[str]]]) -> Iterator[tuple[str, str]]:
    for group, (wrong, right) in _ENDINGS.items():
        for stem in data[group]["stems"]:
            for ending in data[group]["endings"]:
                yield f"{stem}{wrong}{ending}", f"{stem}{right}{ending}"


@cache
def doubtful_spellings() -> Mapping[str, DoubtfulSpelling]:
    """Return the words of `oxford_spellings` that are right with another meaning."""
    return {
        entry["wrong"]: DoubtfulSpelling(
            tuple(entry["unless"]),
            tuple(entry["surely_before"]),
            tuple(entry.get("surely_after", ())),
            tuple(entry.get("unless_in_note", ())),
            bool(entry.get("is_remark")),
        )
        for entry in read_data("words/spelling")["doubtful"]
    }


@cache
def misspellings() -> Mapping[str, str]:
    """Return the misspelt words, in lower case, and the right spelling of each."""
    words: dict[str, str] = read_data("words/misspellings")["words"]
    return words


def misspelt_names() -> Mapping[str, str]:
    """Return the names of bodies that are often misspelt, with their right form."""
    names: dict[str, str] = read_data("words/spelling")["names"]
    return names


@cache
def plain_names() -> tuple[str, ...]:
    """Return names that have a word with another spelling, and are nobody's own: `Program of Work`."""
    return tuple(read_data("words/spelling")["plain_names"]["names"])


def in_capitals_of(word: str, typed: str) -> str | None:
    """Write a word with the capital letters of another word: `Organization` for `Organisation`.

    None unless the other word is in lower case, in upper case, or in lower case with a capital first letter.
    """
    if typed.islower():
        return word
    if typed.isupper() and len(typed) > 1:
        return word.upper()
    return word[:1].upper() + word[1:] if typed[:1].isupper() and typed[1:].islower() else None
