"""The programme as a table, in both profiles."""

from typing import TypeVar

import pytest
from docx.oxml.ns import qn
from formats.days import days_of
from formats.word.samples import new_part, note_of
from formats.word.seen import has, lines, named, text, values

from oewg_cli.formats.word.body_writer import BodyWriter
from oewg_cli.formats.word.footnote_references import FootnoteMarks
from oewg_cli.formats.word.run_writer import RunWriter
from oewg_cli.formats.word.typesetter import profile_typesetter
from oewg_cli.formats.word.xml_elements import Element
from oewg_cli.note.blocks import Block, BlockKind, Note, NoteDay, NoteEntry, NoteMeeting, Run
from oewg_cli.note.design import WordProfile

_Fact = TypeVar("_Fact")
_EACH_PROFILE = pytest.mark.parametrize("profile", WordProfile)


def _block(kind: BlockKind, words: str, aside: str = "") -> Block:
    return Block(kind, (Run(words),), aside=(Run(aside),) if aside else ())


_OPENING = (_block(BlockKind.TITLE, "Of lights"), _block(BlockKind.ANNEX_TITLE, "Programme"))
_PROGRAMME = (
    _block(BlockKind.DAY, "Monday"),
    _block(BlockKind.HOURS, "10 a.m."),
    _block(BlockKind.HEADING, "Opening", aside=" – in short"),
    _block(BlockKind.TEXT, "Statements"),
    _block(BlockKind.BULLET, "Chair"),
    _block(BlockKind.HOURS, "3 p.m."),
    _block(BlockKind.HEADING, "Lamps"),
    _block(BlockKind.DAY, "Tuesday"),
    _block(BlockKind.HOURS, "10 a.m."),
    _block(BlockKind.DAY, "Wednesday"),
)
_DAYS = days_of(*_PROGRAMME)


def _set(note: Note, profile: str, *, as_table: bool = True) -> list[Element]:
    typesetter = profile_typesetter(profile)
    return list(BodyWriter(typesetter, RunWriter(new_part(), FootnoteMarks(note))).elements(note, as_table=as_table))


def _table(profile: str, days: tuple[NoteDay, ...] = _DAYS) -> Element:
    (table,) = (made for made in _set(note_of(days=days), profile) if made.tag == qn("w:tbl"))
    return table


def _rows(profile: str, days: tuple[NoteDay, ...] = _DAYS) -> list[Element]:
    return named(_table(profile, days), "w:tr")


def _rows_of(profile: str, facts: list[_Fact]) -> list[_Fact]:
    """Return what is known of each row: only in New York there is a gap, the second row."""
    return facts if profile == WordProfile.NEW_YORK else [*facts[:1], *facts[2:]]


@_EACH_PROFILE
def test_each_meeting_is_one_line(profile: WordProfile) -> None:
    """The day is in its first line only; a day without a meeting is a line too."""
    rows = _rows(profile)
    assert [["/".join(lines(cell)) for cell in named(row, "w:tc")] for row in rows] == _rows_of(
        profile,
        [
            ["Date", "Time", "Item"],
            ["", "", ""],
            ["Monday", "10 a.m.", "Opening – in short/Statements/Chair"],
            ["", "3 p.m.", "Lamps"],
            ["Tuesday", "10 a.m.", ""],
            ["Wednesday", "", ""],
        ],
    )


@_EACH_PROFILE
def test_the_titles_of_the_columns_are_repeated_on_each_page(profile: WordProfile) -> None:
    """With the gap below them; no row breaks across pages, except the gap, which cannot break."""
    rows = _rows(profile)
    assert [has(row, "w:tblHeader") for row in rows] == _rows_of(profile, [True, True, False, False, False, False])
    assert [has(row, "w:cantSplit") for row in rows] == _rows_of(profile, [True, False, True, True, True, True])


@_EACH_PROFILE
def test_the_table_is_captioned_with_the_title_of_the_note(profile: WordProfile) -> None:
    """A screen reader says what the table is."""
    assert values(_table(profile), "w:tblCaption") == ["Of lights"]


@_EACH_PROFILE
def test_headings_are_bold_and_what_is_run_in_after_them_is_not(profile: WordProfile) -> None:
    """As without a table."""
    texts = {
        text(run): [weight.get(qn("w:val"), "") for weight in named(run, "w:b")]
        for run in named(_rows(profile)[-4], "w:r")
    }
    assert texts["Opening"] == [""]
    assert texts[" – in short"] == ["0"]
    assert texts["Statements"] == texts["Monday"] == texts["Chair"] == []


@_EACH_PROFILE
def test_there_is_a_rule_under_the_titles_and_under_the_last_line(profile: WordProfile) -> None:
    """1.5 pt (12 eighths) across all columns, and none between the lines."""
    found = [
        [cell.get(qn("w:sz")) for border in named(row, "w:tcBorders") for cell in named(border, "w:bottom")]
        for row in _rows(profile)
    ]
    assert found == _rows_of(profile, [["12"] * 3, [], [], [], [], ["12"] * 3])


@_EACH_PROFILE
def test_one_line_is_the_last_line(profile: WordProfile) -> None:
    """A table of one meeting has its rule."""
    assert len(_rows(profile, days_of(*_PROGRAMME[:2]))) == len(_rows_of(profile, ["titles", "gap", "line"]))
    assert has(_rows(profile, days_of(*_PROGRAMME[:2]))[-1], "w:tcBorders")


def test_the_paragraphs_of_a_table_of_geneva_are_those_of_its_generator() -> None:
    """Titles of columns in italics of 8 points on lines of 10; text 113 twips from the next column."""
    titles, first, *_ = _rows("geneva")
    for title in named(titles, "w:p"):
        assert values(title[0], "w:sz") == ["16"]
        assert has(title[0], "w:i")
        assert [values(title, "w:spacing", f"w:{name}") for name in ("before", "after", "line", "lineRule")] == [
            ["80"],
            ["80"],
            ["200"],
            ["exact"],
        ]
    for line in [*named(titles, "w:p"), *named(first, "w:p")]:
        assert values(line, "w:ind", "w:right") == ["113"]
    for line in named(first, "w:p"):
        assert [values(line, "w:spacing", f"w:{name}") for name in ("before", "after")] == [["40"], ["120"]]


@_EACH_PROFILE
def test_every_cell_has_a_paragraph(profile: WordProfile) -> None:
    """For Word a file is damaged if one has none."""
    cells = named(_table(profile), "w:tc")
    assert all(cell[-1].tag == qn("w:p") for cell in cells)


@_EACH_PROFILE
def test_there_are_spacers_above_and_below_the_table(profile: WordProfile) -> None:
    """Above as many as the block there states below it, below as many as the closing rule states above it."""
    made = _set(note_of(*_OPENING, days=_DAYS), profile)
    typesetter = profile_typesetter(profile)
    at = next(number for number, element in enumerate(made) if element.tag == qn("w:tbl"))
    above = typesetter.form(BlockKind.ANNEX_TITLE).below or 0
    spacer = typesetter.paragraph("spacer").xml
    assert [element.xml for element in made[at - above : at]] == [spacer] * above
    assert "".join(lines(made[at - above - 1])).strip() == "Programme"
    assert [element.xml for element in made[at + 1 : -1]] == [spacer] * (typesetter.form("closing-rule").above or 0)
    assert made[-1].xml == typesetter.paragraph("closing-rule").xml


def test_a_table_that_begins_the_body_has_no_spacers_above() -> None:
    """There is no block before it."""
    assert _set(note_of(days=_DAYS), "new-york")[0].tag == qn("w:tbl")


@_EACH_PROFILE
def test_blocks_before_the_first_day_are_written_as_without_a_table(profile: WordProfile) -> None:
    """Except for the last paragraph, which is kept with the table."""
    note = note_of(*_OPENING, days=_DAYS)
    as_table, as_headings = (_set(note, profile, as_table=asked) for asked in (True, False))
    before = [made.xml for made in as_table if text(made).strip() in {"", "Of lights"}]
    at = next(number for number, made in enumerate(as_table) if text(made).strip() == "Programme")
    assert [made.xml for made in as_table[:at]] == [made.xml for made in as_headings[:at]]
    assert before
    assert has(as_table[at], "w:keepNext")


@_EACH_PROFILE
@pytest.mark.parametrize("blocks", [(), _OPENING], ids=["empty", "opening"])
def test_without_a_day_there_is_no_table(profile: WordProfile, blocks: tuple[Block, ...]) -> None:
    """An empty programme is written as one of headings, since the table would be empty."""
    as_table, as_headings = (_set(note_of(*blocks), profile, as_table=asked) for asked in (True, False))
    assert [made.xml for made in as_table] == [made.xml for made in as_headings]


@_EACH_PROFILE
@pytest.mark.parametrize("kind", BlockKind)
def test_every_kind_of_block_can_be_in_an_entry(profile: WordProfile, kind: BlockKind) -> None:
    """Whatever a meeting has is set in the table, and nothing is lost."""
    entry = NoteEntry(_block(BlockKind.HEADING, "Ships"), (_block(kind, "Lamps"),))
    assert "Lamps" in text(_table(profile, (NoteDay(_PROGRAMME[0], (NoteMeeting(_PROGRAMME[1], (entry,)),)),)))
