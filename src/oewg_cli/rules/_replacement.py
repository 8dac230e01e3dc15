"""Fixes that replace a part of a text."""

from bisect import bisect_right
from operator import attrgetter

from oewg_cli.lint.rule import Replacement, SuggestedFix
from oewg_cli.programme.inline_text import InlineSpan
from oewg_cli.programme.text_fields import ADOPTED, TextField
from oewg_cli.text.quoting import quoted

_QUOTATION_MARKS = '“"‘'


def replacement(field: TextField, start: int, end: int, text: str, *, safe: bool = False) -> SuggestedFix | None:
    """Return the fix that replaces a part of the plain text.

    Return None where marks of italics or footnotes are in it, and in a typed link, whose address would not change. A
    fix is never safe in a text that was adopted or may be quoted.
    """
    if is_linked(field, start) or not field.is_of_one_piece(start, end):
        return None
    change = Replacement(field.plain_location(start, end), text)
    return SuggestedFix(f"Write {quoted(text)}.", (change,), safe=safe and not _may_be_quoted(field))


def _may_be_quoted(field: TextField) -> bool:
    return field.role in ADOPTED or not field.chars.isdisjoint(_QUOTATION_MARKS)


def is_linked(field: TextField, at: int) -> bool:
    """Return whether an offset of the plain text lies in a typed link or in an address."""
    return span_at(field, at).link is not None


def span_at(field: TextField, at: int) -> InlineSpan:
    """Return the part of a text that shows the character at an offset of the plain text."""
    location = field.plain_location(at, at + 1)
    return field.inlines[bisect_right(field.inlines, location.start or 0, key=attrgetter("start")) - 1]
