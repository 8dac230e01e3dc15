"""Count the columns that a text takes on a terminal."""

from functools import lru_cache
from unicodedata import category, east_asian_width

from oewg_cli.text.control_characters import CONTROLS

TAB = "    "
"""How a tab is shown."""


def columns(text: str) -> int:
    """Return the columns of a text: wide characters take two, combining and direction marks none, tabs four."""
    if text.isascii():
        return len(text) + (len(TAB) - 1) * text.count("\t")
    return sum(map(_width, text))


def fitting(text: str, room: int) -> int:
    """Return how many characters at the beginning of a text fit into so many columns."""
    for number, char in enumerate(text):
        room -= _width(char)
        if room < 0:
            return number
    return len(text)


# The same few characters come again and again.
@lru_cache(maxsize=1024)
def _width(char: str) -> int:
    if char == "\t":
        return len(TAB)
    if category(char) in {"Mn", "Me", "Cf"} and char not in CONTROLS:
        return 0
    return 2 if east_asian_width(char) in {"W", "F"} else 1
