"""Read what the footnotes of asterisks say about the masthead and the agenda."""

from datetime import date

from oewg_cli.importing.line_forms import masthead_line
from oewg_cli.importing.recognized_parts import PartKind
from oewg_cli.importing.recognizer import Recognized
from oewg_cli.importing.source_footnotes import TypedAsteriskFootnote
from oewg_cli.un.references.symbols import parse_symbol


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
    return masthead_line.reissues(note.words.plain)
