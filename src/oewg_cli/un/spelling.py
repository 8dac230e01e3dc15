"""How the United Nations spells: words that are spelled in another way, and words that are misspelt.

The words stand in `data/words/spelling.toml` and `data/words/misspellings.toml`, where their sources are.
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
"""What stands wrongly, and what rightly, between the stems and the endings of a group of words."""


class DoubtfulSpelling(NamedTuple):
    """When a word that may be wrong is right, and when it is surely wrong.

    `unless` are parts of words beside which it is right as typed, `surely_before` the words before which it is wrong
    whatever else stands there. Where `surely_behind` names words, it is wrong behind these too, and nowhere else.
    """

    unless: tuple[str, ...]
    surely_before: tuple[str, ...]
    surely_after: tuple[str, ...]


@cache
def oxford_spellings() -> Mapping[str, str]:
    """Return how words are spelled that are spelled otherwise, the wrong ones in small letters."""
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
    """Return the words of `oxford_spellings` that are right where something else is meant."""
    return {
        entry["wrong"]: DoubtfulSpelling(
            tuple(entry["unless"]), tuple(entry["surely_before"]), tuple(entry.get("surely_behind", ()))
        )
        for entry in read_data("words/spelling")["doubtful"]
    }


@cache
def misspellings() -> Mapping[str, str]:
    """Return how words are spelled that are misspelt, the wrong ones in small letters."""
    words: dict[str, str] = read_data("words/misspellings")["words"]
    return words


def misspelt_names() -> Mapping[str, str]:
    """Return the names of bodies that are often misspelt, with their right form."""
    names: dict[str, str] = read_data("words/spelling")["names"]
    return names


def in_capitals_of(word: str, typed: str) -> str | None:
    """Write a word with the capitals that another one is typed with: `Organization` for `Organisation`.

    None where these are neither small letters, nor a capital and small letters, nor capitals.
    """
    if typed.islower():
        return word
    if typed.isupper() and len(typed) > 1:
        return word.upper()
    return word[:1].upper() + word[1:] if typed[:1].isupper() and typed[1:].islower() else None
