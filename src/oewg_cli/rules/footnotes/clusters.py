"""Footnote marks that stand at one place of a text."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.model.inline import Inline
from oewg_cli.model.prose import Prose

_SEPARATORS = re.compile(r"[\s,;]+")


class Cluster(NamedTuple):
    """The marks at one place, never none, with nothing but commas, semicolons and blanks between them.

    `after` is the character that the reader sees behind the last of them, empty at the end of the text.
    """

    marks: tuple[Inline, ...]
    after: str

    @property
    def typed(self) -> str:
        """Give the marks as they should be typed, one right behind the other."""
        return "".join(f"[^{mark.note}]" for mark in self.marks)


def clusters(prose: Prose) -> Iterator[Cluster]:
    """Give the places of a text that bear marks, in order."""
    marks: list[Inline] = []
    between = ""
    for inline in prose.inlines:
        if inline.note is not None:
            marks.append(inline)
            between = ""
        elif marks and not between and _SEPARATORS.fullmatch(inline.text):
            between = inline.text
        elif marks:
            yield Cluster(tuple(marks), (between or inline.text)[:1])
            marks, between = [], ""
    if marks:
        yield Cluster(tuple(marks), between[:1])
