"""The tables of the layouts week, tracks and items, in both profiles."""

import pytest
from docx.oxml.ns import qn
from formats.word.samples import note_of, run_writer
from formats.word.seen import has, lines, named, text, values

from oewg_cli.formats.layouts.layout_table import LayoutCell, LayoutRow, LayoutTable
from oewg_cli.formats.word.body_writer import BodyWriter
from oewg_cli.formats.word.programme_parts import ProgrammePart
from oewg_cli.formats.word.typesetter import profile_typesetter
from oewg_cli.formats.word.xml_elements import Element
from oewg_cli.note.blocks import Block, BlockKind, Run
from oewg_cli.note.design import WordProfile

_EACH_PROFILE = pytest.mark.parametrize("profile", WordProfile)
_WIDTHS = {
    (WordProfile.NEW_YORK, False): 9840,
    (WordProfile.NEW_YORK, True): 13248,
    (WordProfile.GENEVA, False): 9638,
    (WordProfile.GENEVA, True): 14570,
}
"""The distance between the margins of a page, in twips; on pages in landscape where True."""


def _block(kind: BlockKind, words: str) -> Block:
    return Block(kind, (Run(words),))


def _cell(*words: str, span: int = 1, kind: BlockKind = BlockKind.TEXT) -> LayoutCell:
    return LayoutCell(tuple(_block(kind, each) for each in words), span)


_DAY, _WEEK = _block(BlockKind.DAY, "Monday"), _block(BlockKind.WEEK, "First week")
_TITLES = (_cell("Time"), _cell("Lamps"), _cell("Ships"), _cell("Ropes"))
_HOURS = _cell("10 a.m.", kind=BlockKind.HOURS)
_ROW = LayoutRow((_HOURS, _cell("a", kind=BlockKind.HEADING), _cell("b", span=2)))
_LAST = LayoutRow((LayoutCell(), LayoutCell(), _cell("c"), LayoutCell()))
_LONG = LayoutRow((_HOURS, LayoutCell(), LayoutCell(), LayoutCell(_cell("word " * 20).blocks * 20)))
_TRACKS = LayoutTable(_TITLES, (_ROW, _LAST), _DAY)
_ITEMS = LayoutTable(
    (_cell("Item"), _cell("Dates")), (LayoutRow((_cell("Lamps", kind=BlockKind.HEADING), _cell("Monday"))),)
)


def _set(profile: str, *programme: ProgrammePart) -> list[Element]:
    note = note_of(_block(BlockKind.TITLE, "Of lights"))
    return list(BodyWriter(profile_typesetter(profile), run_writer(note, profile), note).elements(programme))


def _tables(profile: str, *programme: ProgrammePart) -> list[Element]:
    return [made for made in _set(profile, *programme) if made.tag == qn("w:tbl")]


def _table(profile: str, table: LayoutTable) -> Element:
    (made,) = _tables(profile, table)
    return made


def _kept(profile: str, *rows: LayoutRow) -> str:
    """Return for each row of a table with these rows whether it stays on the page of the next one."""
    found = ""
    for row in named(_table(profile, LayoutTable(_TITLES, rows, _DAY)), "w:tr"):
        kept = {has(paragraph[0], "w:keepNext") for paragraph in named(row, "w:p")}
        assert len(kept) == 1
        found += "+" if kept == {True} else "-"
    return found


@_EACH_PROFILE
def test_the_heading_and_the_titles_are_repeated_on_each_page(profile: WordProfile) -> None:
    """So a page says of which day it is, and of whom the columns are; no row breaks across pages."""
    rows = named(_table(profile, _TRACKS), "w:tr")
    assert [["/".join(lines(cell)) for cell in named(row, "w:tc")] for row in rows] == [
        ["Monday"],
        ["Time", "Lamps", "Ships", "Ropes"],
        ["10 a.m.", "a", "b"],
        ["", "", "c", ""],
    ]
    assert [has(row, "w:tblHeader") for row in rows] == [True, True, False, False]
    assert all(has(row, "w:cantSplit") for row in rows)


@_EACH_PROFILE
def test_a_row_longer_than_half_a_page_may_break(profile: WordProfile) -> None:
    """LibreOffice loses the end of a row that may not and is longer than a page."""
    rows = named(_table(profile, LayoutTable(_TITLES, (_ROW, _LONG))), "w:tr")
    assert [has(row, "w:cantSplit") for row in rows] == [True, True, False]


@_EACH_PROFILE
@pytest.mark.parametrize("is_wide", [False, True])
def test_a_table_is_as_wide_as_the_text_and_a_cell_as_wide_as_its_columns(
    profile: WordProfile, *, is_wide: bool
) -> None:
    """The column of the hours is narrow, the others follow their words; a joint meeting spans those of its bodies."""
    table = _table(profile, _TRACKS._replace(is_wide=is_wide))
    first, *others = map(int, values(table, "w:gridCol", "w:w"))
    assert first + sum(others) == _WIDTHS[profile, is_wide] == int(values(table, "w:tblW", "w:w")[0])
    assert first < others[0] or not is_wide
    row = named(table, "w:tr")[2]
    assert [int(width) for width in values(row, "w:tcW", "w:w")] == [first, others[0], sum(others[1:])]
    assert values(row, "w:gridSpan") == ["2"]
    assert values(named(table, "w:tr")[0], "w:gridSpan") == ["4"]


@_EACH_PROFILE
def test_all_tables_of_a_programme_have_one_width(profile: WordProfile) -> None:
    """Where one of them needs a page in landscape, all are on such pages."""
    tables = _tables(profile, _TRACKS, _TRACKS._replace(is_wide=True))
    assert {values(table, "w:tblW", "w:w")[0] for table in tables} == {str(_WIDTHS[profile, True])}


@_EACH_PROFILE
def test_the_first_column_of_items_is_wide_and_in_the_size_of_the_text(profile: WordProfile) -> None:
    """It has headings; a grid is in small type."""
    table = _table(profile, _ITEMS)
    widths = [int(width) for width in values(table, "w:gridCol", "w:w")]
    assert widths[0] > widths[1]
    assert not values(named(table, "w:tr")[1], "w:sz")
    sizes = set(values(named(_table(profile, _TRACKS), "w:tr")[2], "w:sz"))
    assert sizes == {"17" if profile is WordProfile.NEW_YORK else "18"}


@_EACH_PROFILE
def test_a_column_of_days_is_wider_than_one_of_hours(profile: WordProfile) -> None:
    """Under the day is what is done on it without a meeting."""
    days = LayoutRow((LayoutCell((_DAY, _block(BlockKind.HEADING, "Debate"))), _cell("a"), _cell("b", span=2)))
    hours, days_ = (
        int(values(_table(profile, LayoutTable(_TITLES, (row,))), "w:gridCol", "w:w")[0]) for row in (_ROW, days)
    )
    assert days_ - hours > 700


@_EACH_PROFILE
@pytest.mark.parametrize(
    ("table", "description"),
    [
        (_TRACKS, "Monday"),
        (_TRACKS._replace(heading=_WEEK), "First week"),
        (_TRACKS._replace(heading=None), "Time; Lamps; Ships; Ropes"),
    ],
)
def test_a_table_says_what_it_is(profile: WordProfile, table: LayoutTable, description: str) -> None:
    """A screen reader says its title and its heading, and knows its header and its first column."""
    made = _table(profile, table)
    assert values(made, "w:tblCaption") == ["Of lights"]
    assert values(made, "w:tblDescription") == [description]
    for name in ("firstRow", "firstColumn"):
        assert values(made, "w:tblLook", f"w:{name}") == ["1"]


@_EACH_PROFILE
def test_every_cell_has_a_paragraph(profile: WordProfile) -> None:
    """For Word a file is damaged if one has none."""
    assert all(cell[-1].tag == qn("w:p") for cell in named(_table(profile, _TRACKS), "w:tc"))


@_EACH_PROFILE
def test_the_rows_of_a_short_table_stay_together(profile: WordProfile) -> None:
    """And the last one with the rule under it; of a long table only the header stays with the first row."""
    assert _kept(profile, _ROW, _LAST) == "++++"
    assert _kept(profile, _ROW, _LONG, _ROW, _LAST) == "++---+"
    assert _kept(profile, _ROW, _LAST, _LONG) == "++---"


@_EACH_PROFILE
def test_there_is_a_rule_under_the_last_of_several_tables(profile: WordProfile) -> None:
    """Before a paragraph, such as the name of the next week, and at the end; a low paragraph is between two tables."""
    made = _set(profile, _TRACKS, _TRACKS, _WEEK, _TRACKS)
    kinds = "".join(
        "T" if each.tag == qn("w:tbl") else "w" if "week" in text(each) else "_" if has(each, "w:top") else ""
        for each in made
    )
    assert kinds == "TT_wT_"
    for number, each in enumerate(made):
        if each.tag == qn("w:tbl"):
            assert values(made[number + 1], "w:spacing", "w:line") == ["20"]


@_EACH_PROFILE
def test_the_name_of_a_week_stays_with_its_table(profile: WordProfile) -> None:
    """It is a heading."""
    week = next(each for each in _set(profile, _WEEK, _TRACKS) if "week" in text(each))
    assert values(week[0], "w:keepNext") == [""]


@_EACH_PROFILE
@pytest.mark.parametrize("kind", BlockKind)
def test_every_kind_of_block_can_be_in_a_cell(profile: WordProfile, kind: BlockKind) -> None:
    """Whatever a layout has in a cell is set, and nothing is lost."""
    row = LayoutRow((_HOURS, _cell("Lamps", kind=kind), LayoutCell(), LayoutCell()))
    assert "Lamps" in text(_table(profile, LayoutTable(_TITLES, (row,))))


@_EACH_PROFILE
def test_what_spans_several_columns_is_centred_over_them(profile: WordProfile) -> None:
    """So that it does not look like a meeting of the first of them."""
    rows = named(_table(profile, _TRACKS), "w:tr")[2:]
    found = [[values(cell, "w:jc") for cell in named(row, "w:tc")] for row in rows]
    spans = [[values(cell, "w:gridSpan") for cell in named(row, "w:tc")] for row in rows]
    assert found == [[["center"] if span else [] for span in row] for row in spans]
    assert any(map(any, found))


@_EACH_PROFILE
def test_the_titles_of_columns_have_one_form_in_all_tables(profile: WordProfile) -> None:
    """That of the tables in the originals: small and in italics, and never bold."""
    forms = set()
    for table, row in ((_TRACKS, 1), (_ITEMS, 0)):
        for cell in named(named(_table(profile, table), "w:tr")[row], "w:tc"):
            forms.add((*values(cell, "w:sz"), has(cell, "w:i"), has(cell, "w:b")))
    assert len({form[0] for form in forms}) == 1
    assert {form[-2:] for form in forms} == {(True, False)}
