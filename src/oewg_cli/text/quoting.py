"""How the messages of findings quote and list what stands in a document."""

from collections.abc import Sequence
from unicodedata import category

from oewg_cli.text.control_characters import CONTROLS, IN_REPORTS, SHOWN

_LONGEST = 60


def quoted(text: str) -> str:
    """Quote a piece of a document on one line; of a long piece the beginning."""
    line = " ".join(text.split())
    return f"`{line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + '…'}`"


def listing(words: Sequence[str], last: str = "and") -> str:
    """Name several words: `` `one`, `two` and `three` ``."""
    names = [quoted(word) for word in words]
    return f"{', '.join(names[:-1])} {last} {names[-1]}" if len(names) > 1 else "".join(names)


def visible(text: str) -> str:
    """Return a text on one line: U+FFFD for each control character and half of a surrogate pair."""
    if text.isprintable():
        return text
    return "".join(SHOWN if char in CONTROLS or category(char) == "Cs" else char for char in text)


def visible_lines(text: str) -> str:
    """Return a text as `visible` does, its line ends and tabs kept."""
    if IN_REPORTS.isdisjoint(text):
        return text
    return "".join(SHOWN if char in IN_REPORTS else char for char in text)
