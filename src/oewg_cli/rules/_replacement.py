"""How a stretch of a text is mended: it is written anew where it stands."""

from bisect import bisect_right
from operator import attrgetter

from oewg_cli.lint.rule import Replacement, SuggestedFix
from oewg_cli.programme.inline_text import InlineSpan
from oewg_cli.programme.text_fields import ADOPTED, TextField
from oewg_cli.text.quoting import quoted

_QUOTATION_MARKS = '“"‘'


def replacement(field: TextField, start: int, end: int, text: str, *, safe: bool = False) -> SuggestedFix | None:
    """Return the repair that writes another text for a stretch of the plain text.

    None where marks of italics or footnotes stand in it, and in a typed link, whose address would stay as it is. What
    is adopted or may be quoted is never mended without asking.
    """
    if is_linked(field, start) or not field.is_of_one_piece(start, end):
        return None
    change = Replacement(field.plain_location(start, end), text)
    return SuggestedFix(f"Write {quoted(text)}.", (change,), safe=safe and not _may_be_of_others(field))


def _may_be_of_others(field: TextField) -> bool:
    return field.role in ADOPTED or not field.chars.isdisjoint(_QUOTATION_MARKS)


def is_linked(field: TextField, at: int) -> bool:
    """Return whether an offset of the plain text lies in a typed link or in an address."""
    return stretch_at(field, at).link is not None


def stretch_at(field: TextField, at: int) -> InlineSpan:
    """Return the stretch of a text that shows the code point at an offset of the plain text."""
    place = field.plain_location(at, at + 1)
    return field.inlines[bisect_right(field.inlines, place.start or 0, key=attrgetter("start")) - 1]
