"""Abbreviations whose full stop belongs to them, so that it ends no sentence."""

import re

from oewg_cli.un.un_data import read_data

_LETTERS_WITH_STOPS = re.compile(r"(?:\w\.)+")
_OPENING = "(“\"‘'["


def keeps_its_stop(word: str) -> bool:
    """Return if the full stop at the end of an English word is part of it, as in "p.m.", "etc." and an ellipsis."""
    bare = word.lstrip(_OPENING)
    return (
        bare.endswith("..")
        or _LETTERS_WITH_STOPS.fullmatch(bare) is not None
        or bare.casefold() in read_data("abbreviations")["en"]
    )
