"""How a stretch of a text is mended: it is written anew where it stands."""

from bisect import bisect_right
from operator import attrgetter

from oewg_cli.kernel.wording import quoted
from oewg_cli.model.inline import Inline
from oewg_cli.model.prose import ADOPTED, Prose
from oewg_cli.rules.rule import Change, Repair

_QUOTATION_MARKS = '“"‘'


def rewriting(prose: Prose, start: int, end: int, text: str, *, safe: bool = False) -> Repair | None:
    """Give the repair that writes another text for a stretch of the plain text.

    None where marks of italics or footnotes stand in it, and in a typed link, whose address would stay as it is. What
    is adopted or may be quoted is never mended without asking.
    """
    if is_linked(prose, start) or not prose.is_of_one_piece(start, end):
        return None
    change = Change(prose.plain_place(start, end), text)
    return Repair(f"Write {quoted(text)}.", (change,), safe=safe and not _may_be_of_others(prose))


def _may_be_of_others(prose: Prose) -> bool:
    return prose.role in ADOPTED or not prose.signs.isdisjoint(_QUOTATION_MARKS)


def is_linked(prose: Prose, at: int) -> bool:
    """Tell whether an offset of the plain text lies in a typed link or in an address."""
    return stretch_at(prose, at).link is not None


def stretch_at(prose: Prose, at: int) -> Inline:
    """Give the stretch of a text that shows the code point at an offset of the plain text."""
    place = prose.plain_place(at, at + 1)
    return prose.inlines[bisect_right(prose.inlines, place.start or 0, key=attrgetter("start")) - 1]
