"""How the messages of findings quote and list what stands in a document."""

from collections.abc import Sequence
from unicodedata import category

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
    """Show signs that a terminal would obey, and halves of surrogate pairs, as U+FFFD, sign for sign."""
    if text.isprintable():
        return text
    return "".join("\ufffd" if category(sign) in {"Cc", "Cs"} else sign for sign in text)
