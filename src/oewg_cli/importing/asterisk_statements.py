"""Read what the footnotes of asterisks say about the masthead and the agenda."""

import re
from datetime import date

from oewg_cli.importing.recognized_parts import PartKind
from oewg_cli.importing.recognizer import Recognized
from oewg_cli.importing.source_footnotes import TypedAsteriskFootnote
from oewg_cli.un.dates.dates import find_dates
from oewg_cli.un.references.symbols import parse_symbol

_REISSUED = re.compile(r"re-?issued\b.{0,200}\bon\b", re.IGNORECASE)


def agenda_symbol(recognized: Recognized) -> str | None:
    """Return the symbol of the agenda, if the footnote of the line of the agenda item names it."""
    char = recognized.front.chars.get(PartKind.AGENDA_ITEM)
    for note in recognized.asterisks:
        symbol = note.words.plain.strip().rstrip(".")
        if note.char == char and parse_symbol(symbol):
            return symbol
    return None


def reissues(note: TypedAsteriskFootnote) -> list[date]:
    """Return the days on which a document was reissued, if a footnote says so."""
    text = note.words.plain
    return [found.first for found in find_dates(text)] if _REISSUED.match(text) else []
