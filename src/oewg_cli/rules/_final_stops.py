"""Texts that should end like a sentence, but do not."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Replacement, SuggestedFix
from oewg_cli.programme.text_fields import Role, TextField
from oewg_cli.source.tree import NodeLocation
from oewg_cli.un.typed_footnote_marks import TYPED_MARK, is_typed_mark

_CLOSING = "\"'”’»)]"
_STOPS = (".", "?", "!", "…")
_STOPS_OF_ADDRESSES = (".", ",", ";", ":")
_TYPED_MARK_AT_END = re.compile(rf"{TYPED_MARK.pattern}\Z")
_MALFORMED_MARK_AT_END = re.compile(r"\[\^(?:[^\[\]]*\]|[^\s\[\]]*)\Z")
_MARKS_APART_AT_END = re.compile(r"\[\^[^\s\[\]]+\][\s,;]+\[\^[^\s\[\]]+\]\Z")


class OpenEnd(NamedTuple):
    """A text without a mark that ends a sentence: the location of its last word, and the fix."""

    field: TextField
    location: NodeLocation
    fix: SuggestedFix | None


def open_ends(context: CheckContext, role: Role, *, also: str = "") -> Iterator[OpenEnd]:
    """Return the texts of a role that end neither with a stop nor with a mark in `also`, but no empty text.

    A closing parenthesis or quotation mark may follow the stop.
    """
    for field in context.texts(role):
        shown = _shown(field).rstrip()
        is_open = shown and not shown.rstrip(_CLOSING).endswith((*_STOPS, *also))
        if is_open and not _is_reported_otherwise(field, shown):
            word = shown.rsplit(maxsplit=1)[-1]
            yield OpenEnd(field, field.plain_location(len(shown) - len(word), len(shown)), _full_stop(field, word))


def _is_reported_otherwise(field: TextField, shown: str) -> bool:
    """Return whether FTN007, FTN008, FTN009 or LNK004 reports the end, which may have its stop elsewhere."""
    typed = _TYPED_MARK_AT_END.search(shown)
    return bool(
        (typed and is_typed_mark(shown, typed.start()))
        or _MALFORMED_MARK_AT_END.search(shown)
        or _MARKS_APART_AT_END.search(field.text.rstrip())
        or (field.inlines[-1].link or "").endswith(_STOPS_OF_ADDRESSES)
    )


def _full_stop(field: TextField, word: str) -> SuggestedFix | None:
    end = len(field.text.rstrip())
    if word.endswith((",", ";", ":", "-", "–")) or (field.marks and field.marks[-1].end == end):
        return None
    return SuggestedFix("Add a full stop at the end.", (Replacement(field.location(end, end), "."),))


def _shown(field: TextField) -> str:
    """Return the plain text with each address as one word of its length, since a stop in it does not end a sentence."""
    if "http" not in field.text and "mailto:" not in field.text:
        return field.plain
    return "".join("x" * len(inline.text) if inline.text == inline.link else inline.text for inline in field.inlines)
