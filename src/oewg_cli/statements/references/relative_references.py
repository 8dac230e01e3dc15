"""Read references to paragraphs without a number: `the two preceding paragraphs`, `subparagraph (e) above`.

The words are in `un/data/cross_references.toml`.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from oewg_cli.programme.text_fields import PARAGRAPHS
from oewg_cli.statements.owners import Owner
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.references.cross_references import CrossReference, PartKind, cross_references, is_of_note
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled, lazy_pattern
from oewg_cli.un.un_data import read_data

_PARTS = lazy_pattern("(?:paragraph|section)s?\\b")
_PART = "paragraph"
"""A part of a word without which no text needs to be searched."""
_SUBPARAGRAPHS = (
    r"\b[Ss]ub-?paragraphs?\s(?P<letters>\([a-z]{1,2}\)(?:(?:,\s|,?\sand\s|\sor\s|\sto\s|[–-])\([a-z]{1,2}\)){0,8})"
    r"(?P<after>\s(?:of|in)\s(?:the\s)?|,?\s\(?(?:above|below)\b)?"
)
_LETTER = lazy_pattern(r"\(([a-z]{1,2})\)")


class NeighbourReference(NamedTuple):
    """Words that refer to so many paragraphs, or sections, before or after theirs: `the two preceding paragraphs`."""

    wording: Wording
    how_many: int
    is_before: bool
    is_section: bool


class LineReference(NamedTuple):
    """A line of the list of a paragraph, by its letter alone; `paragraph` is the number, None for the own paragraph."""

    wording: Wording
    letter: str
    paragraph: int | None


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


def line_references(picture: Picture) -> tuple[LineReference, ...]:
    """Return the references of paragraphs to lines of lists of the note by their letters, in reading order."""
    return tuple(_line_references(picture)) if _PART in picture.index.text else ()


def _line_references(picture: Picture) -> Iterator[LineReference]:
    paragraphs: dict[tuple[object, int], CrossReference] = {}
    for match in picture.index.find(compiled(_SUBPARAGRAPHS), frozenset(PARAGRAPHS)):
        found, start = match.match, match.start
        if found is None or found["after"] is None or match.is_quotation:
            continue
        number = None
        if "o" not in found["after"] or found["after"].split()[0] in ("of", "in"):
            paragraphs = paragraphs or {
                (each.field, each.match.start): each
                for each in picture.read(cross_references)
                if each.kind is PartKind.PARAGRAPH and each.owner is Owner.OWN
            }
            reference = paragraphs.get((match.field, match.end))
            if reference is None:
                continue
            number = reference.ranges[0].first.number
        for letter in _LETTER.finditer(found["letters"]):
            at = start + found.start("letters") - found.start() + letter.start()
            yield LineReference(Wording(match.field, at, at + len(letter.group())), letter[1], number)


def attached_parts(picture: Picture) -> tuple[Wording, ...]:
    """Return what the texts say is attached to the note beside its annex: `the appendix to the present note`."""
    if not picture.index.has_any(read_data("cross_references")["en"]["words"]["attached"]):
        return ()
    return tuple(
        Wording(match.field, match.start, match.end)
        for match in picture.index.find(_attached())
        if is_of_note(match) and not match.is_quotation
    )


@cache
def _attached() -> re.Pattern[str]:
    return compiled(rf"\b(?i:{'|'.join(read_data('cross_references')['en']['words']['attached'])})\b")


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
