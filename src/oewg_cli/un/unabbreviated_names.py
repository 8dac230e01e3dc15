"""Names that documents of the United Nations never abbreviate.

Source: Correspondence Manual, ST/DCS/4/Rev.1, "Abbreviations"; the names are in `data/words/never_abbreviated.toml`.
"""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from oewg_cli.un.un_data import read_data

UNITED_NATIONS = "UN"
"""The abbreviation that is also a part of names."""


class FullName(NamedTuple):
    """A name in full; `has_article` is true if it has "the" before it in a sentence."""

    name: str
    has_article: bool


@cache
def full_names() -> Mapping[str, FullName]:
    """Return the names by their abbreviations."""
    return {
        abbreviation: FullName(entry["name"], entry["article"])
        for entry in read_data("words/never_abbreviated")["name"]
        for abbreviation in entry["abbreviations"]
    }


@cache
def names_with_abbreviation() -> tuple[str, ...]:
    """Return the names that begin with the word "UN", since the bodies use it themselves."""
    return tuple(read_data("words/never_abbreviated")["of_their_own"])
