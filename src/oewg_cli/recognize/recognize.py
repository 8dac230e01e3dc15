"""From a manuscript to the parts of a note."""

from typing import NamedTuple

from oewg_cli.note.manuscript import Line, Manuscript, Piece, Region
from oewg_cli.recognize.first_page import read_first_page
from oewg_cli.recognize.flow import Flow, beginning
from oewg_cli.recognize.front import Front
from oewg_cli.recognize.notes import AsteriskNote, FoundNote, gather
from oewg_cli.recognize.parts import Part, PartKind
from oewg_cli.recognize.tables import unfolded

_OF_TEXT = frozenset({Region.BODY, Region.BOX})
_OF_FIRST_PAGE = frozenset({Region.FIRST_HEAD, Region.FIRST_FOOT})
_OF_OTHER_PAGES = frozenset({Region.HEAD, Region.FOOT})


class Recognized(NamedTuple):
    """A manuscript that was understood as far as it can be.

    `parts` are those of the text below the title block, in the order of the page; those of the first page are in
    `front`. `notes` are by their identities, `uncalled` the raised figures that call none.
    """

    manuscript: Manuscript
    front: Front
    parts: tuple[Part, ...]
    notes: dict[str, FoundNote]
    asterisks: tuple[AsteriskNote, ...]
    uncalled: tuple[Piece, ...]


def recognize(manuscript: Manuscript) -> Recognized:
    """Recognize what each line of a manuscript is, by what it says and by its form; never fails.

    The heads and feet of other pages than the first only repeat; where the first page lacks its symbol or job number,
    they are taken from there.
    """
    gathered = gather(manuscript)
    body = list(unfolded(line for line in gathered.lines if line.region in _OF_TEXT))
    begin = beginning(body)
    first = [line for line in gathered.lines if line.region in _OF_FIRST_PAGE]
    others = [line for line in gathered.lines if line.region in _OF_OTHER_PAGES]
    front = read_first_page(sorted([*first, *body[:begin]], key=lambda line: line.span))
    _complete(front, others)
    parts = tuple(Flow(body[begin:], front).parts())
    return Recognized(manuscript, front, parts, gathered.notes, gathered.asterisks, gathered.uncalled)


def _complete(front: Front, others: list[Line]) -> None:
    found = read_first_page(others)
    front.symbol = front.symbol or found.symbol
    front.job = front.job or found.job
    front.texts.setdefault(PartKind.UNPLACED, []).extend(found.texts.get(PartKind.UNPLACED, ()))
