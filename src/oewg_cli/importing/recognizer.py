"""Recognize the parts of a note in a source document."""

from collections.abc import Iterable
from itertools import takewhile
from typing import NamedTuple

from oewg_cli.importing.assumed_years import years_of_dates
from oewg_cli.importing.bodies_before_items import with_bodies_before_items
from oewg_cli.importing.body_reader import BodyReader, first_body_line
from oewg_cli.importing.entry_items import settled_items
from oewg_cli.importing.first_page import FirstPage, spaced
from oewg_cli.importing.first_page_reader import read_first_page
from oewg_cli.importing.gathered_days import gathered_days
from oewg_cli.importing.hours_first import with_hours_first
from oewg_cli.importing.line_words import Words
from oewg_cli.importing.meeting_names import MeetingNames, folded
from oewg_cli.importing.named_meetings import with_names_above
from oewg_cli.importing.named_weeks import with_named_weeks
from oewg_cli.importing.recognized_parts import NotePart, PartKind
from oewg_cli.importing.references_below import with_references
from oewg_cli.importing.source_footnotes import (
    FoundFootnote,
    SourceFootnotes,
    TypedAsteriskFootnote,
    gather_footnotes,
)
from oewg_cli.importing.sub_items import with_sub_items
from oewg_cli.importing.unfolded_tables import unfold_tables
from oewg_cli.note.source_document import Region, SourceDocument, SourceLine, SourceRun
from oewg_cli.text.lazy_patterns import lazy_pattern

_OF_TEXT = frozenset({Region.BODY, Region.BOX})
_OF_FIRST_PAGE = frozenset({Region.FIRST_HEAD, Region.FIRST_FOOT})
_WITH_STATEMENTS = frozenset({PartKind.MASTHEAD, PartKind.AGENDA_ITEM})
_ASTERISKS = lazy_pattern(r"\*+(?:\([0-9]+\))?")
_OF_OTHER_PAGES = frozenset({Region.HEAD, Region.FOOT})


class Recognized(NamedTuple):
    """A source document that was understood as far as it can be.

    `parts` are those of the text after the title block, in the order of the page; those of the first page are in
    `front`. `notes` are the footnotes by their identities, `marks_without_footnote` the marks and raised numbers that
    refer to none. `repeated` are parts that are in `parts` once for all their places, as the day of several items is.
    """

    source_document: SourceDocument
    front: FirstPage
    parts: tuple[NotePart, ...]
    notes: dict[str, FoundFootnote]
    asterisks: tuple[TypedAsteriskFootnote, ...]
    marks_without_footnote: tuple[SourceRun, ...]
    repeated: tuple[NotePart, ...] = ()


def recognize(source_document: SourceDocument) -> Recognized:
    """Recognize what each line of a source document is, by what it says and by its form; never fails.

    The headers and footers of later pages only repeat; where the first page lacks its symbol or job number, these are
    read from there.
    """
    gathered = gather_footnotes(source_document)
    of_text = (line for line in gathered.lines if line.region in _OF_TEXT)
    body = list(with_references(with_hours_first(unfold_tables(of_text, source_document.source.text))))
    begin = first_body_line(body)
    first = [line for line in gathered.lines if line.region in _OF_FIRST_PAGE]
    others = [line for line in gathered.lines if line.region in _OF_OTHER_PAGES]
    front = read_first_page(sorted([*first, *body[:begin]], key=lambda line: line.span))
    _complete(front, others)
    statements = _statements(front, gathered)
    asterisks = (TypedAsteriskFootnote(note.label, _joined(note.words)) for note in statements.values())
    known = {*map(folded, front.names_of_bodies())}
    settled = with_bodies_before_items([*settled_items([*BodyReader(body[begin:], front).parts()])], known)
    read = [*with_named_weeks([*with_sub_items(with_names_above([*settled]))])]
    above = takewhile(lambda part: part.kind is not PartKind.DAY, read)
    front.years = years_of_dates(part.words.plain for part in (*front.parts, *above))
    parts = [*MeetingNames(front.names_of_bodies(), read).settled(read)]
    days = tuple(gathered_days(parts))
    kept = set(map(id, days))
    return Recognized(
        source_document,
        front,
        days,
        {name: note for name, note in gathered.notes.items() if name not in statements},
        (*gathered.asterisks, *asterisks),
        gathered.marks_without_footnote,
        tuple(part for part in parts if id(part) not in kept),
    )


def _statements(front: FirstPage, gathered: SourceFootnotes) -> dict[str, FoundFootnote]:
    """Return the footnotes with asterisks that a program keeps and that are about the document, such as its reissue.

    They are those to which the masthead or the line of the agenda item refers, and those to which nothing refers, since
    the asterisks of a symbol in a header cannot be a mark. Their marks become asterisks of the first page.
    """
    notes = {name: note for name, note in gathered.notes.items() if _ASTERISKS.fullmatch(note.label)}
    words = [Words(line.runs) for line in gathered.lines]
    words += [each for note in gathered.notes.values() for each in note.words]
    found = notes.keys() - {mark.footnote for each in words for mark in each.marks}
    for number, part in enumerate(front.parts):
        marks = [mark.footnote for mark in part.words.marks if mark.footnote in notes]
        if part.kind not in _WITH_STATEMENTS or not marks:
            continue
        found |= set(marks)
        last = notes[marks[-1] or ""].label
        if part.kind is PartKind.AGENDA_ITEM:
            front.chars[part.kind] = last
        else:
            front.stars = max(front.stars, len(last))
        kept = Words(run for run in part.words.pieces if run.footnote not in notes)
        front.parts[number] = part._replace(words=kept)
    return {name: note for name, note in notes.items() if name in found}


def _joined(words: Iterable[Words]) -> Words:
    return Words(run for each in words for run in spaced(each)).strip()


def _complete(front: FirstPage, others: list[SourceLine]) -> None:
    found = read_first_page(others)
    front.symbol = front.symbol or found.symbol
    front.job = front.job or found.job
    front.texts.setdefault(PartKind.UNPLACED, []).extend(found.texts.get(PartKind.UNPLACED, ()))
