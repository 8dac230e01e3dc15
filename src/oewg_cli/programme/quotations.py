"""Find what is in quotation marks in a text, in one pass, however many marks have no partner."""

from collections.abc import Iterator

from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.source_text import Span

_OPENING = lazy_pattern('[“"‘«„]')
_CLOSING = {"“": "”", '"': '"', "‘": "’", "«": "»", "„": "“”"}
_WORD = lazy_pattern(r"\w")


def quotations(text: str) -> Iterator[Span]:
    """Return the spans between an opening mark and the next one that closes it, with both marks.

    A mark that closes a single quotation and has a letter after it is an apostrophe, and then nothing is quoted.
    """
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
