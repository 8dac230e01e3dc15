"""Abbreviations whose full stop belongs to them, so that it does not end a sentence."""

from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.un.un_data import read_data

_LETTERS_WITH_STOPS = lazy_pattern(r"(?:\w\.)+")
_OPENING_CHARACTERS = "(“\"‘'["


def keeps_its_stop(word: str) -> bool:
    """Return whether the full stop at the end of an English word is part of it: "p.m.", "etc.", an ellipsis."""
    stripped = word.lstrip(_OPENING_CHARACTERS)
    return (
        stripped.endswith("..")
        or _LETTERS_WITH_STOPS.fullmatch(stripped) is not None
        or stripped.casefold() in read_data("abbreviations")["en"]
    )
