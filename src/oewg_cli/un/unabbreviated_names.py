"""Names that documents of the United Nations never abbreviate.

Source: Correspondence Manual, ST/DCS/4/Rev.1, "Abbreviations"; the names stand in `data/words/never_abbreviated.toml`.
"""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from oewg_cli.un.un_data import read_data

UNITED_NATIONS = "UN"
"""The abbreviation that is a part of names as well."""


class FullName(NamedTuple):
    """A name in full; `has_article` tells whether "the" stands before it in a sentence."""

    name: str
    has_article: bool


@cache
def full_names() -> Mapping[str, FullName]:
    """Return the names by the abbreviations that are typed for them."""
    return {
        abbreviation: FullName(entry["name"], entry["article"])
        for entry in read_data("words/never_abbreviated")["name"]
        for abbreviation in entry["abbreviations"]
    }


@cache
def names_with_abbreviation() -> tuple[str, ...]:
    """Return the names that begin with "UN" as a word because the bodies call themselves so."""
    return tuple(read_data("words/never_abbreviated")["of_their_own"])
