"""The organs that a masthead may name, in full, and what people type instead.

Source: Editorial Manual, "Mastheads and cover pages",
<https://www.un.org/dgacm/en/content/editorial-manual/mast-cover>; the names are in `data/organs.toml`. The module
`references/organ_mentions` finds organs that are named next to the numbers of resolutions.
"""

from functools import cache
from typing import NamedTuple

from oewg_cli.un.un_data import read_data


class Organ(NamedTuple):
    """An organ by its full name in English.

    `series` are the first components of the symbols of its documents, `others` the short names and the
    abbreviations that people type for it.
    """

    name: str
    series: tuple[str, ...]
    others: tuple[str, ...]


@cache
def all_organs() -> tuple[Organ, ...]:
    """Return the organs known here, the principal ones first."""
    return tuple(
        Organ(entry["name"], tuple(entry["series"]), tuple(entry["others"])) for entry in read_data("organs")["organ"]
    )


def organ_named(name: str) -> Organ | None:
    """Find the organ with exactly this full name; None for anything else."""
    return _by_name().get(name)


def organ_meant(text: str) -> Organ | None:
    """Find the organ that a text means: its name in upper or lower case, a short name or an abbreviation.

    An article before the name, spaces and full stops do not count; None if no known organ is meant.
    """
    return _by_spelling().get(_spelling(text))


def organ_of_series(series: str) -> Organ | None:
    """Find the organ whose documents have symbols with this first component, such as `A`."""
    return next((organ for organ in all_organs() if series in organ.series), None)


@cache
def _by_name() -> dict[str, Organ]:
    return {organ.name: organ for organ in all_organs()}


@cache
def _by_spelling() -> dict[str, Organ]:
    return {_spelling(name): organ for organ in all_organs() for name in (organ.name, *organ.others)}


def _spelling(text: str) -> str:
    return " ".join(text.replace(".", "").casefold().split()).removeprefix("the ")
