"""Edit a text at spans of code points."""

from collections.abc import Iterable
from typing import NamedTuple

from oewg_cli.text.source_text import Span


class Edit(NamedTuple):
    """One change of a text: the code points in the span are replaced by `text`.

    An empty span is a place where `text` is inserted; an empty `text` deletes.
    """

    span: Span
    text: str


def edited(text: str, edits: Iterable[Edit]) -> str:
    """Return a text with edits made that do not overlap."""
    pieces = []
    at = 0
    for edit in sorted(edits):
        pieces += [text[at : edit.span.start], edit.text]
        at = edit.span.end
    return "".join([*pieces, text[at:]])
