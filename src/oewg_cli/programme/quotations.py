"""Find what is in the words of others: in quotation marks, found in one pass, and the titles of works."""

from collections.abc import Iterator
from itertools import groupby

from oewg_cli.programme.text_fields import TextField
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.source_text import Span

_OPENING = lazy_pattern('[“"‘«„]')
_CLOSING = {"“": "”", '"': '"', "‘": "’", "«": "»", "„": "“”"}
_WORD = lazy_pattern(r"\w")
_OF_NUMBER = lazy_pattern(r"[0-9]/|/[A-Z0-9]")
"""What is in a reference, right or wrong, as in `A/76/100` and `Res. 75/240`: a link with it is not a title."""
_OF_ADDRESS = lazy_pattern(r"www\.|:?//")


def quotations(text: str) -> Iterator[Span]:
    """Return the spans between an opening mark and the next one that closes it, with both marks.

    A mark that closes a single quotation and has a letter after it is an apostrophe, and then nothing is quoted.
    """
    if not any(mark in text for mark in _CLOSING):
        return
    next_ones: dict[str, int] = {}
    at = 0
    while opening := _OPENING.search(text, at):
        at = opening.end()
        closing = min(_next(text, char, at, next_ones) for char in _CLOSING[opening[0]])
        if closing < len(text) and not (opening[0] == "‘" and _WORD.match(text, closing + 1)):
            at = closing + 1
            yield Span(opening.start(), at)


def _next(text: str, char: str, at: int, known: dict[str, int]) -> int:
    """Return the offset of the next such character, or the length of the text; each is found once."""
    if known.get(char, -1) < at:
        found = text.find(char, at)
        known[char] = len(text) if found < 0 else found
    return known[char]


def titles_of_works(field: TextField) -> Iterator[Span]:
    """Return the spans of the plain text that are in italics, and the texts of links that are not references."""
    end = 0
    for (is_italic, link), inlines in groupby(field.inlines, lambda inline: (inline.italic, inline.link)):
        start, shown = end, "".join(inline.text for inline in inlines)
        end += len(shown)
        is_title = is_italic or (link and shown != link and not _OF_NUMBER.search(shown))
        if is_title and not _OF_ADDRESS.search(shown):
            yield Span(start, end)
