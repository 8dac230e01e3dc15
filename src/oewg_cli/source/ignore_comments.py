"""Read the comments that ignore findings, such as `# oewg: ignore[CODE]`, and the lines that they are for."""

from typing import NamedTuple

from oewg_cli.source.tree import Node
from oewg_cli.text.source_text import SourceText, Span

CHAR = "oewg:"
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


def read_ignores(source: SourceText, root: Node | None) -> Ignores:
    """Read the comments that ignore findings; `root` is the tree of the reader, with nothing removed from it.

    At the end of a line such a comment is for the findings that begin on the line, or in a text over several lines that
    begins or ends there. On a line of its own it is for all that begins on the next line that is not empty and not a
    comment. With `ignore-file`, on a line of its own above the first key, it is for the whole file. If the syntax is
    broken there is no tree, and only the comments above the first key are read.
    """
    if CHAR not in source.text:
        return Ignores()
    # Few documents have such a comment.
    from oewg_cli.source.ignore_reader import IgnoreReader  # noqa: PLC0415

    reader = IgnoreReader(source, root)
    return Ignores(tuple(reader.ignores), tuple(reader.misread))
