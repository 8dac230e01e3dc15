"""Read references to paragraphs without a number: `the two preceding paragraphs`, `subparagraph (e) above`.

The words are in `un/data/cross_references.toml`.
"""

import re
from functools import cache
from typing import NamedTuple

from oewg_cli.programme.text_fields import PARAGRAPHS
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled, lazy_pattern
from oewg_cli.un.un_data import read_data

_PARTS = lazy_pattern("(?:paragraph|section)s?\\b")


class NeighbourReference(NamedTuple):
    """Words that refer to so many paragraphs, or sections, before or after theirs: `the two preceding paragraphs`."""

    wording: Wording
    how_many: int
    is_before: bool
    is_section: bool


def neighbour_references(picture: Picture) -> tuple[NeighbourReference, ...]:
    """Return the references of paragraphs of the note to those next to them, in reading order."""
    return tuple(
        NeighbourReference(
            Wording(match.field, match.start, match.end),
            _counts().get((found["one"] or found["other"] or "").lower(), 1),
            found["before"] is not None,
            found["section"] is not None,
        )
        for match in (
            picture.index.find(_neighbours(), frozenset(PARAGRAPHS)) if _PARTS.search(picture.index.text) else ()
        )
        if (found := match.match) is not None and not match.is_quotation
    )


@cache
def _counts() -> dict[str, int]:
    return {word: count for count, word in enumerate(read_data("cross_references")["en"]["words"]["counts"], start=2)}


@cache
def _neighbours() -> re.Pattern[str]:
    words = read_data("cross_references")["en"]["words"]
    before, after, counts = ("|".join(words[key]) for key in ("before", "after", "counts"))
    return compiled(
        rf"\b[Tt]he\s(?:(?P<one>{counts})\s)?(?:(?P<before>{before})|{after})\s(?:(?P<other>{counts})\s)?(?:paragraphs?|(?P<section>sections?))\b"
        r"(?!\s(?:of|in|to)\b)"
    )
