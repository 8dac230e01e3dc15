"""A programme of three weeks in both profiles and all layouts: what is on each page, and that it is read back."""

from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise
from typing import NamedTuple

import pytest
from docx import Document
from formats.word.printed import Printed, converted, words_of_pages
from formats.word.samples import DESIGNS, name_of
from formats.word.seen import has, named, text
from programmes_alike import meaning
from three_weeks import three_weeks

from oewg_cli.api.checking import load
from oewg_cli.api.document_import import import_document
from oewg_cli.api.exporting import export
from oewg_cli.formats.layouts.programme_layout import TABLES
from oewg_cli.formats.word.writer import write_word
from oewg_cli.formats.word.xml_elements import Element
from oewg_cli.note.blocks import Block, BlockKind
from oewg_cli.note.composer import compose
from oewg_cli.note.design import Design, ProgrammeLayout, WordProfile
from oewg_cli.note.note import Note, NoteMeeting
from oewg_cli.text.source_text import SourceText

_PROGRAMME = three_weeks()
_LONG = 15
"""How many blocks under a heading are longer than half a page."""
_BODY_OF_PAGE = {WordProfile.NEW_YORK: (65, 730), WordProfile.GENEVA: (60, 790)}
"""What is between the headers and the footers, in points from the top."""
_READ_BACK = {ProgrammeLayout.HEADINGS, ProgrammeLayout.TABLE, ProgrammeLayout.WEEK}
_EACH_TABLE = pytest.mark.parametrize(
    "design", [design for design in DESIGNS if design.layout is ProgrammeLayout.TABLE], ids=name_of
)


def _note() -> Note:
    document = load(SourceText("programme.yaml", _PROGRAMME)).document
    assert document is not None
    return compose(document.programme)


_NOTE = _note()


def _rows(table: Element) -> list[Element]:
    """Return the rows of a table with a text: not that of the gap under the day."""
    return [row for row in named(table, "w:tr") if text(row)]


def _tables(design: Design) -> list[Element]:
    body = Document(BytesIO(write_word(_NOTE, design))).element.body
    return [table for table in named(body, "w:tbl") if has(table, "w:tblHeader")]


def test_it_is_a_programme_of_three_weeks() -> None:
    """With nothing that a rule finds but a day of observance."""
    assert len(_NOTE.days) == 15
    assert sum(len(day.meetings) for day in _NOTE.days) == 30
    checked = load(SourceText("programme.yaml", _PROGRAMME))
    assert not checked.findings


@_EACH_TABLE
def test_the_first_row_of_each_table_has_the_day(design: Design) -> None:
    """And it alone is a header, with the gap under it; what no later row may do is break, or be one."""
    tables = _tables(design)
    assert [text(named(table, "w:tc")[0]) for table in tables] == [_text(day.heading) for day in _NOTE.days]
    for table in tables:
        heads = [has(row, "w:tblHeader") for row in named(table, "w:tr")]
        assert heads == sorted(heads, reverse=True)
        assert not any(has(row, "w:tblHeader") for row in _rows(table)[1:])


@_EACH_TABLE
def test_only_one_row_may_break(design: Design) -> None:
    """The list that is longer than half a page, not its heading."""
    rows = [row for table in _tables(design) for row in _rows(table)]
    (long_row,) = [row for row in rows if not has(row, "w:cantSplit")]
    assert len(named(named(long_row, "w:tc")[1], "w:p")) > _LONG


@_EACH_TABLE
def test_each_heading_stays_with_what_is_under_it(design: Design) -> None:
    """In all its cells, for LibreOffice asks the first and Word all of them."""
    for table in _tables(design):
        for row, following in pairwise(_rows(table)):
            if has(named(row, "w:tc")[1], "w:b") and not has(named(following, "w:tc")[1], "w:b"):
                assert all(has(paragraph, "w:keepNext") for paragraph in named(row, "w:p"))


_TABLED = [each for each in DESIGNS if each.layout is not ProgrammeLayout.HEADINGS]


@pytest.mark.parametrize("design", _TABLED, ids=name_of)
def test_each_row_after_which_a_page_can_end_has_a_rule_under_it(design: Design) -> None:
    """In all its cells; one that stays with the next row has none of its own. The head of a table is repeated."""
    rows = [row for table in _tables(design) for row in named(table, "w:tr") if not has(row, "w:tblHeader")]
    assert rows
    for row in rows:
        ruled = [has(borders, "w:bottom") for borders in named(row, "w:tcPr")]
        assert set(ruled) == {not has(row, "w:keepNext")}


@pytest.mark.parametrize("ending", ["docx", "md"])
@pytest.mark.parametrize("design", [each for each in DESIGNS if each.layout in _READ_BACK], ids=name_of)
def test_it_is_read_back(design: Design, ending: str) -> None:
    """As the same programme."""
    written = export(SourceText("programme.yaml", _PROGRAMME), [ending], design=design).files[ending]
    assert meaning(import_document(f"note.{ending}", written).text) == meaning(_PROGRAMME)


class _Piece(NamedTuple):
    """A day, hours or a block, as its letters and digits.

    It is on one page unless it `breaks`, and on that of the next one if it `stays`. In a table `head` is the day, which
    is repeated above it, and `again` the hours with which its meeting goes on, but not within a row that breaks.
    """

    letters: str
    stays: bool = False
    breaks: bool = False
    head: str | None = None
    again: str = ""
    in_long_row: bool = False


def _letters(words: str) -> str:
    return "".join(char for char in words if char.isalnum())


def _text(block: Block) -> str:
    return "".join(run.text for run in (*block.runs, *block.aside))


def _pieces(*, as_table: bool) -> Iterator[_Piece]:
    for day in _NOTE.days:
        head = _letters(_text(day.heading)) + ("Item" if as_table else "")
        yield _Piece(head, stays=True)
        for meeting in day.meetings:
            hours = _letters(_text(meeting.hours))
            yield _Piece(hours, stays=True, head=head if as_table else None)
            for piece in _pieces_of(meeting, as_table=as_table):
                yield piece._replace(head=head, again=f"{hours}continued") if as_table else piece


def _pieces_of(meeting: NoteMeeting, *, as_table: bool) -> Iterator[_Piece]:
    for entry in meeting.entries:
        yield _Piece(_letters(_text(entry.heading)), stays=bool(entry.details))
        is_long = len(entry.details) >= _LONG
        for block in entry.details:
            stays = as_table and not is_long and block is not entry.details[-1]
            breaks = not as_table and block.kind is BlockKind.TEXT
            yield _Piece(_letters(_text(block)), stays, breaks, in_long_row=is_long)


def _printed(page: list[Printed], profile: WordProfile) -> str:
    """Return the letters and digits of a page line by line."""
    top, bottom = _BODY_OF_PAGE[profile]
    lines: list[list[Printed]] = []
    for word in sorted((word for word in page if top < word.top < bottom), key=lambda word: word.top):
        if not lines or word.top > lines[-1][0].top + 5:
            lines.append([])
        lines[-1].append(word)
    return _letters("".join(word.text for line in lines for word in sorted(line, key=lambda word: word.left)))


@pytest.fixture(scope="module")
def pages(soffice: str, pdftotext: str, tmp_path_factory: pytest.TempPathFactory) -> dict[Design, list[str]]:
    """Return the letters of the pages after the first, in each design."""
    folder = tmp_path_factory.mktemp("weeks")
    files = {design: folder / f"{name_of(design)}.docx" for design in DESIGNS}
    for design, path in files.items():
        path.write_bytes(write_word(_NOTE, design))
    made = converted(soffice, folder, files.values(), "pdf")
    found = {}
    for design, path in files.items():
        assert design.profile is not None
        _, *others = words_of_pages(pdftotext, made / path.with_suffix(".pdf").name)
        found[design] = [_printed(page, design.profile) for page in others]
    return found


@pytest.mark.parametrize("design", [each for each in DESIGNS if each.layout not in TABLES], ids=name_of)
def test_pages_end_where_they_may(pages: dict[Design, list[str]], design: Design) -> None:
    """No heading, hours or text is on two pages, nor apart from what it stays with.

    In a table the day is on each page, and the hours of a meeting that goes on there.
    """
    rest = "".join(_letters(_text(block)) for block in _NOTE.annex)
    pieces = list(_pieces(as_table=design.layout is ProgrammeLayout.TABLE))[::-1]
    for printed in pages[design]:
        assert printed.startswith(rest)
        page = printed.removeprefix(rest)
        first = pieces[-1]
        if first.head is not None:
            head = first.head + ("" if first.in_long_row else first.again)
            assert page.startswith(head)
            page = page.removeprefix(head)
        while page:
            piece = pieces.pop()
            page = page.removeprefix(piece.again)  # what comes after a row that breaks may be on the page of its end
            if piece.breaks and page != piece.letters and piece.letters.startswith(page):
                pieces.append(piece._replace(letters=piece.letters.removeprefix(page)))
                break
            assert page.startswith(piece.letters)
            page = page.removeprefix(piece.letters)
            assert page or not piece.stays, piece
        rest = ""
    assert not pieces


@pytest.mark.parametrize("design", [each for each in DESIGNS if each.layout is ProgrammeLayout.WEEK], ids=name_of)
def test_each_page_of_a_grid_has_the_days_above_it(pages: dict[Design, list[str]], design: Design) -> None:
    """Each week is on a page of its own, or its days are repeated on the next one."""
    weeks = [
        "Time" + "".join(_letters(_text(day.heading)) for day in _NOTE.days[first : first + 5]) for first in (0, 5, 10)
    ]
    rest = "".join(_letters(_text(block)) for block in _NOTE.annex)
    found = [[week for week in weeks if week in page] for page in pages[design]]
    assert all(page.removeprefix(rest).startswith(tuple(weeks)) for page in pages[design])
    assert list(dict.fromkeys(week for page in found for week in page)) == weeks
