"""Find what a note has and a programme has no place for."""

from collections.abc import Iterator

from oewg_cli.importing.asterisk_statements import agenda_symbol, reissues
from oewg_cli.importing.footnote_names import NAMED_BY_ASTERISKS
from oewg_cli.importing.line_words import Words
from oewg_cli.importing.recognized_parts import PartKind
from oewg_cli.importing.recognizer import Recognized
from oewg_cli.note.source_document import Region, Unread

_PICTURE = "a picture"


def unplaced(recognized: Recognized) -> Iterator[Words]:
    """Return the words that found no place, those of the first page first.

    These are unknown lines of the title block, footnotes of asterisks on lines that can have no mark, lines between
    paragraphs or above the days, and a title of the annex that is not that of the note.
    """
    front = recognized.front
    yield from front.texts.get(PartKind.UNPLACED, ())
    named = {front.chars.get(kind) for kind in NAMED_BY_ASTERISKS}
    named |= {front.chars.get(PartKind.AGENDA_ITEM)} if agenda_symbol(recognized) else set()
    yield from (note.words for note in recognized.asterisks if note.char not in named and not reissues(note))
    title = front.text(PartKind.TITLE)
    for part in recognized.parts:
        is_other_title = part.kind is PartKind.ANNEX_TITLE and (title is None or not _is_same(part.words, title))
        if part.kind is PartKind.UNPLACED or is_other_title:
            yield part.words


def unread(recognized: Recognized) -> Iterator[Unread]:
    """Return what could not be read, except pictures in headers and footers: the emblem and the codes."""
    for each in recognized.source_document.unread:
        if each.what != _PICTURE or each.region in {Region.BODY, Region.BOX}:
            yield each


def _is_same(words: Words, title: Words) -> bool:
    return words.plain.strip(" *").casefold() == title.plain.strip(" *").casefold()
