"""Read the marks before the items of a list, and how deep an item is."""

import re
from typing import NamedTuple

from oewg_cli.formats.markdown.reader.source_lines import TypedLine
from oewg_cli.text.lazy_patterns import lazy_pattern

BULLET = "•"
_TASK = lazy_pattern(r"\[[ xX]\](?=\s)")
_BULLETS = lazy_pattern(r"[•·▪▫◦‣●○■□\uf0b7\uf0a7](?=\s|$|[^\s\d])|[-*+–—](?=\s|$)")
_NUMBERS = lazy_pattern(
    r"""
      \d{1,3}[.)](?=\s|$) | \((?:\d{1,3}|[A-Za-z]|[ivx]{2,5})\)(?=\s|$) | (?:[a-z]|[ivx]{2,5})\)(?=\s|$)
    | (?:[A-Za-z]|[ivxIVX]{2,5}|\#)\.(?=[ ]{2}|\t)
    """,
    re.VERBOSE,
)


class ListMark(NamedTuple):
    """The mark of a list item: its number as it is typed, or `•` for any other mark, and its line without it."""

    marker: str
    line: TypedLine


def list_mark(line: TypedLine) -> ListMark | None:
    """Read the mark of an item at the beginning of a line.

    Marks are the usual bullets, with a space after them, and `1.`, `1)`, `(a)`, `a)`, `(iv)`; a letter with a full stop
    is one if two spaces follow, as programs write it. The box of a task, `[ ]` or `[x]`, is part of its bullet.
    """
    bullet = _BULLETS.match(line.text)
    if bullet:
        item = line.after(bullet.end())
        task = _TASK.match(item.text)
        return ListMark(BULLET, item.after(task.end()) if task else item)
    number = _NUMBERS.match(line.text)
    return ListMark(number[0], line.after(number.end())) if number else None


class ListDepths:
    """How deep each item of a list is, by the distance of its mark from the margin."""

    def __init__(self) -> None:
        self._indents: list[int] = []

    def level(self, indent: int) -> int:
        """Return the depth of an item, from 1; one column more or less makes no difference."""
        while self._indents and self._indents[-1] > indent + 1:
            self._indents.pop()
        if not self._indents or self._indents[-1] + 1 < indent:
            self._indents.append(indent)
        return len(self._indents)

    def leave(self) -> None:
        """End the list."""
        self._indents.clear()
