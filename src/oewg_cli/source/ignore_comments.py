"""The comments that ignore findings, such as `# oewg: ignore[CODE]`, and the lines that they are for."""

from typing import NamedTuple

from oewg_cli.text.source_text import Span

MARKER = "oewg:"
"""What such a comment begins with, after its hash."""


class Ignore(NamedTuple):
    """A comment that ignores findings.

    `names` are the spans of the selectors in its brackets; `lines` are the lines, counted from 1, whose findings it
    ignores, or None for the whole file. `removal` is the span that removes the comment and nothing else; None if the
    text before it could become another.
    """

    names: tuple[Span, ...]
    lines: frozenset[int] | None
    removal: Span | None


class Misread(NamedTuple):
    """A comment that is meant to ignore findings and does not.

    A `late` comment is for the file, but not above the first key; what is `in_text` is not a comment, and is printed.
    """

    span: Span
    late: bool = False
    in_text: bool = False


class Ignores(NamedTuple):
    """All comments of a document that ignore findings, or are meant to, in their order."""

    ignores: tuple[Ignore, ...] = ()
    misread: tuple[Misread, ...] = ()
