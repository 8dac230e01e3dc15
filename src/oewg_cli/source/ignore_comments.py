"""Comments that leave findings in peace, such as `# oewg: ignore[CODE]`, and the lines for which they do."""

from typing import NamedTuple

from oewg_cli.source.tree import Node
from oewg_cli.text.source_text import SourceText, Span

CHAR = "oewg:"
"""What such a comment begins with, behind its hash."""


class Ignore(NamedTuple):
    """A comment that leaves findings in peace.

    `names` are the places of the selectors in its brackets; `lines` are the lines, counted from 1, whose findings it
    leaves in peace, or None for the whole file. `removal` is what has to be taken out so that the comment is gone and
    nothing else; None where the text before it could become another.
    """

    names: tuple[Span, ...]
    lines: frozenset[int] | None
    removal: Span | None


class Misread(NamedTuple):
    """What is meant to leave findings in peace and does not.

    A `late` comment is for the file, but not above it; what stands `in_text` is no comment, and is printed.
    """

    span: Span
    late: bool = False
    in_text: bool = False


class Ignores(NamedTuple):
    """All comments of a document that leave findings in peace, or are meant to, in their order."""

    ignores: tuple[Ignore, ...] = ()
    misread: tuple[Misread, ...] = ()


def read_ignores(source: SourceText, root: Node | None) -> Ignores:
    """Read the comments that leave findings in peace; the tree is that of the reader, with nothing taken out of it.

    At the end of a line such a comment is for the findings that begin on the line, or in a text over several lines
    that begins or ends there; on a line of its own for what begins on the next line that is neither blank nor a
    comment, with everything in it; and with `ignore-file`, on a line of its own above the first key, for the whole
    file. Where the syntax is broken there is no tree, and only the comments above the first key are read.
    """
    if CHAR not in source.text:
        return Ignores()
    # Few documents have such a comment.
    from oewg_cli.source.ignore_reader import IgnoreReader  # noqa: PLC0415

    reader = IgnoreReader(source, root)
    return Ignores(tuple(reader.ignores), tuple(reader.misread))
