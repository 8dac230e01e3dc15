"""The columns that text takes on a terminal."""

from unicodedata import category, east_asian_width

from oewg_cli.kernel.controls import CONTROLS

TAB = "    "
"""How a tab is shown."""


def columns(text: str) -> int:
    """Count the columns of a text: wide signs take two, joined ones and marks of direction none, tabs four."""
    if text.isascii():
        return len(text) + (len(TAB) - 1) * text.count("\t")
    return sum(map(_width, text))


def fitting(text: str, room: int) -> int:
    """Count the signs at the beginning of a text that find room in so many columns."""
    for number, sign in enumerate(text):
        room -= _width(sign)
        if room < 0:
            return number
    return len(text)


def _width(sign: str) -> int:
    if sign == "\t":
        return len(TAB)
    if category(sign) in {"Mn", "Me", "Cf"} and sign not in CONTROLS:
        return 0
    return 2 if east_asian_width(sign) in {"W", "F"} else 1
