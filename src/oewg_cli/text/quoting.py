"""Quote and list words of a document in messages."""

from collections.abc import Sequence
from unicodedata import category

from oewg_cli.text.control_characters import CONTROLS, IN_REPORTS, SHOWN

_LONGEST = 60


def quoted(text: str) -> str:
    """Return a part of a document as a quotation on one line; of a long part only the beginning."""
    line = " ".join(text.split())
    return f"`{line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + '…'}`"


def listing(words: Sequence[str], last: str = "and") -> str:
    """Return several words as a list: `` `one`, `two` and `three` ``."""
    names = [quoted(word) for word in words]
    return f"{', '.join(names[:-1])} {last} {names[-1]}" if len(names) > 1 else "".join(names)


def visible(text: str) -> str:
    """Return a text on one line, with U+FFFD for each control character and half of a surrogate pair."""
    if text.isprintable():
        return text
    return "".join(SHOWN if char in CONTROLS or category(char) == "Cs" else char for char in text)


def visible_lines(text: str) -> str:
    """Return a text as `visible` does, but keep its line ends and tabs."""
    if text.replace("\n", "").isprintable() or IN_REPORTS.isdisjoint(text):
        return text
    return "".join(SHOWN if char in IN_REPORTS else char for char in text)
