"""Put the number of a list item before its words again."""

from oewg_cli.importing.line_words import Words
from oewg_cli.note.source_document import SourceLine
from oewg_cli.text.source_text import Span

_BULLETS = frozenset("•-–*+·▪‣◦o")


def with_marker(words: Words, line: SourceLine) -> Words:
    """Return the words of a line after the number of its list, which the format does not have; bullets are left out."""
    if line.marker is None or is_bullet(line.marker) or not words.pieces:
        return words
    first = words.pieces[0]
    lead = first._replace(text=f"{line.marker} ", span=Span(first.span.start, first.span.start), raised=False)
    return Words((lead, *words.pieces))


def is_bullet(marker: str) -> bool:
    """Return whether the marker of a list item is a bullet, not a number or a letter."""
    return marker.strip() in _BULLETS
