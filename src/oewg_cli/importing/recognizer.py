"""Recognize the parts of a note in a source document."""

from typing import NamedTuple

from oewg_cli.importing.body_reader import BodyReader, first_body_line
from oewg_cli.importing.first_page import FirstPage
from oewg_cli.importing.first_page_reader import read_first_page
from oewg_cli.importing.recognized_parts import NotePart, PartKind
from oewg_cli.importing.source_footnotes import FoundFootnote, TypedAsteriskFootnote, gather_footnotes
from oewg_cli.importing.unfolded_tables import unfold_tables
from oewg_cli.note.source_document import Region, SourceDocument, SourceLine, SourceRun

_OF_TEXT = frozenset({Region.BODY, Region.BOX})
_OF_FIRST_PAGE = frozenset({Region.FIRST_HEAD, Region.FIRST_FOOT})
_OF_OTHER_PAGES = frozenset({Region.HEAD, Region.FOOT})


class Recognized(NamedTuple):
    """A source document that was understood as far as it can be.

    `parts` are those of the text after the title block, in the order of the page; those of the first page are in
    `front`. `notes` are the footnotes by their identities, `marks_without_footnote` the marks and raised numbers that
    refer to none.
    """

    source_document: SourceDocument
    front: FirstPage
    parts: tuple[NotePart, ...]
    notes: dict[str, FoundFootnote]
    asterisks: tuple[TypedAsteriskFootnote, ...]
    marks_without_footnote: tuple[SourceRun, ...]


def recognize(source_document: SourceDocument) -> Recognized:
    """Recognize what each line of a source document is, by what it says and by its form; never fails.

    The headers and footers of later pages only repeat; where the first page lacks its symbol or job number, these are
    read from there.
    """
    gathered = gather_footnotes(source_document)
    body = list(unfold_tables(line for line in gathered.lines if line.region in _OF_TEXT))
    begin = first_body_line(body)
    first = [line for line in gathered.lines if line.region in _OF_FIRST_PAGE]
    others = [line for line in gathered.lines if line.region in _OF_OTHER_PAGES]
    front = read_first_page(sorted([*first, *body[:begin]], key=lambda line: line.span))
    _complete(front, others)
    parts = tuple(BodyReader(body[begin:], front).parts())
    return Recognized(
        source_document, front, parts, gathered.notes, gathered.asterisks, gathered.marks_without_footnote
    )


def _complete(front: FirstPage, others: list[SourceLine]) -> None:
    found = read_first_page(others)
    front.symbol = front.symbol or found.symbol
    front.job = front.job or found.job
    front.texts.setdefault(PartKind.UNPLACED, []).extend(found.texts.get(PartKind.UNPLACED, ()))
