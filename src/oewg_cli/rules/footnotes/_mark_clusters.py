"""Footnote marks at the same place of a text."""

from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.programme.inline_text import InlineSpan
from oewg_cli.programme.text_fields import TextField
from oewg_cli.text.lazy_patterns import lazy_pattern

_SEPARATORS = lazy_pattern(r"[\s,;]+")


class Cluster(NamedTuple):
    """The marks at one place, at least one, with nothing but commas, semicolons and spaces between them.

    `after` is the character that the reader sees after the last mark, empty at the end of the text, and `after_start`
    is where it is typed, in code points.
    """

    marks: tuple[InlineSpan, ...]
    after: str
    after_start: int

    @property
    def typed(self) -> str:
        """Return the marks as they should be typed, one directly after the other."""
        return "".join(f"[^{mark.footnote}]" for mark in self.marks)


def clusters(field: TextField) -> Iterator[Cluster]:
    """Return the places of a text that have marks, in order."""
    marks: list[InlineSpan] = []
    between: InlineSpan | None = None
    for inline in field.inlines if field.marks else ():
        if inline.footnote is not None:
            marks.append(inline)
            between = None
        elif marks and between is None and _SEPARATORS.fullmatch(inline.text):
            between = inline
        elif marks:
            yield _cluster(marks, between or inline)
            marks, between = [], None
    if marks:
        yield _cluster(marks, between)


def _cluster(marks: list[InlineSpan], after: InlineSpan | None) -> Cluster:
    return Cluster(tuple(marks), after.text[:1] if after else "", after.start if after else marks[-1].end)
