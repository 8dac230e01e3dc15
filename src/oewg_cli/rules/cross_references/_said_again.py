"""Tell which headings and lines may be there several times."""

from functools import cache

from oewg_cli.un.un_data import read_data

_FEWEST = 3
"""The words of the shortest heading that says what is done once."""


def may_be_said_again(wording: str) -> bool:
    """Return whether a heading or a line, in lower case, may come again: a break, a discussion, `to be announced`."""
    words = wording.strip(" .;,()[]")
    return words in _lines() or words.split(" (")[0] in _lines()


def may_be_resumed(wording: str) -> bool:
    """Return whether what a heading says, in lower case, may go on after something else: a debate, consultations."""
    return len(wording.split()) < _FEWEST or wording.startswith(_resumed())


@cache
def _resumed() -> tuple[str, ...]:
    return tuple(read_data("repetitions")["en"]["resumed"])


@cache
def _lines() -> frozenset[str]:
    return frozenset(read_data("repetitions")["en"]["lines"])
