"""The programme as a table, in both profiles."""

import pytest
from docx.oxml.ns import qn
from formats.days import days_of
from formats.word.samples import note_of, run_writer
from formats.word.seen import has, lines, named, text, values

from oewg_cli.formats.word.body_writer import BodyWriter
from oewg_cli.formats.word.programme_parts import programme_parts
from oewg_cli.formats.word.typesetter import profile_typesetter
from oewg_cli.formats.word.xml_elements import Element
from oewg_cli.note.blocks import Block, BlockKind, Run, RunChange
from oewg_cli.note.design import ProgrammeLayout, WordProfile
from oewg_cli.note.note import Footnote, Note, NoteDay, NoteEntry, NoteMeeting

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
    programme = [*programme_parts(note, ProgrammeLayout.TABLE if as_table else ProgrammeLayout.HEADINGS)]
    return list(BodyWriter(typesetter, run_writer(note, profile), note).elements(programme))


def _tables(profile: str, days: tuple[NoteDay, ...] = _DAYS) -> list[Element]:
    return [made for made in _set(note_of(days=days), profile) if made.tag == qn("w:tbl")]


def _rows(profile: str, days: tuple[NoteDay, ...] = _DAYS) -> list[list[Element]]:
    """Return the rows of each table that have a text: not those of the gap under the day."""
    return [[row for row in named(table, "w:tr") if text(row)] for table in _tables(profile, days)]


@_EACH_PROFILE
def test_each_day_is_a_table_and_each_entry_one_row_or_two(profile: WordProfile) -> None:
    """One for its heading and one for what is under it; the hours are in the first row of their meeting."""
    assert [[["/".join(lines(cell)) for cell in named(row, "w:tc")] for row in rows] for rows in _rows(profile)] == [
        [
            ["Monday", "Item"],
            ["10 a.m.", "Opening – in short"],
            ["", "Statements/Chair"],
            ["3 p.m.", "Lamps"],
        ],
        [["Tuesday", "Item"], ["10 a.m.", ""]],
        [["Wednesday", "Item"]],
    ]


@_EACH_PROFILE
def test_the_day_is_repeated_on_each_page(profile: WordProfile) -> None:
    """With the gap under it, where there is one; no other row is, and none breaks across pages."""
    for table, rows in zip(_tables(profile), _rows(profile), strict=True):
        heads = [has(row, "w:tblHeader") for row in named(table, "w:tr")]
        gap = len(named(table, "w:tr")) - len(rows)
        assert heads == [True] * (1 + gap) + [False] * (len(rows) - 1)
        assert all(has(row, "w:cantSplit") for row in rows)


@_EACH_PROFILE
def test_all_tables_have_the_same_columns(profile: WordProfile) -> None:
    """Under each other they look like one."""
    assert len({tuple(values(table, "w:gridCol", "w:w")) for table in _tables(profile)}) == 1
    assert len({tuple(values(table, "w:tblInd", "w:w")) for table in _tables(profile)}) == 1


@_EACH_PROFILE
def test_a_table_has_the_title_of_the_note_and_its_day_as_alternative_text(profile: WordProfile) -> None:
    """A screen reader says what the table is."""
    assert [values(table, "w:tblCaption") for table in _tables(profile)] == [["Of lights"]] * 3
    assert [values(table, "w:tblDescription") for table in _tables(profile)] == [["Monday"], ["Tuesday"], ["Wednesday"]]


@_EACH_PROFILE
def test_headings_are_bold_and_what_is_run_in_after_them_is_not(profile: WordProfile) -> None:
    """As without a table."""
    texts = {
        text(run): [weight.get(qn("w:val"), "") for weight in named(run, "w:b")]
        for row in _rows(profile)[0]
        for run in named(row, "w:r")
    }
    assert texts["Opening"] == [""]
    assert texts[" – in short"] == ["0"]
    assert texts["Monday"] == [""]
    assert texts["Statements"] == texts["10 a.m."] == texts["Chair"] == []


@_EACH_PROFILE
def test_there_are_rules_around_each_day_and_under_the_last_row(profile: WordProfile) -> None:
    """Of 0.5 pt (4 eighths) above and 1.5 pt below the day; that under the last row is of a paragraph.

    A row that stays with the next one has none.
    """
    for table in _tables(profile):
        first, *others = named(table, "w:tr")
        borders = [
            (edge.tag.split("}")[1], edge.get(qn("w:sz"))) for each in named(first, "w:tcBorders") for edge in each
        ]
        assert borders == [("top", "4"), ("bottom", "12")] * 2
        assert not any(has(row, "w:tcBorders") for row in others if has(row, "w:keepNext"))
    made = _set(note_of(days=_DAYS), profile)
    last = max(number for number, each in enumerate(made) if each.tag == qn("w:tbl"))
    separator, end = made[last + 1 : last + 3]
    assert not has(separator, "w:pBdr")
    assert [(edge.tag.split("}")[1], edge.get(qn("w:sz"))) for each in named(end, "w:pBdr") for edge in each] == [
        ("top", "12")
    ]


@_EACH_PROFILE
def test_a_low_paragraph_separates_the_tables(profile: WordProfile) -> None:
    """Programs join tables with nothing between them; 1 pt is hardly seen."""
    made = _set(note_of(days=_DAYS), profile)
    after = [made[number + 1] for number, each in enumerate(made) if each.tag == qn("w:tbl")]
    assert [values(each, "w:spacing", "w:line") for each in after] == [["20"]] * 3
    assert [has(each, "w:keepNext") for each in after] == [False, False, True]


def _kept(profile: str, *blocks: Block) -> str:
    """Return for each row of a day that has these meetings whether it stays on the page of the next one."""
    (table,) = _tables(profile, days_of(_block(BlockKind.DAY, "Monday"), *blocks))
    found = ""
    for row in named(table, "w:tr"):
        kept = {has(paragraph[0], "w:keepNext") for paragraph in named(row, "w:p")}
        assert len(kept) == 1
        found += "+" if kept == {True} else "-"
    return found


@_EACH_PROFILE
def test_the_rows_of_a_short_meeting_stay_together(profile: WordProfile) -> None:
    """All paragraphs of a row stay with the next row, except at the end of a meeting; the last one with the rule."""
    hours, heading, under = _PROGRAMME[1:4]
    kept = _kept(profile, hours, heading, heading, under, heading, hours, heading)
    assert kept.endswith("+++-+")
    assert set(kept[:-2]) == {"+"}


_LONG_TEXT = _block(BlockKind.TEXT, "Lamp " * 60)


@_EACH_PROFILE
def test_the_rows_of_a_long_meeting_stay_together_page_by_page(profile: WordProfile) -> None:
    """Each page is about as full as another; what is under a heading is on its page."""
    hours, heading = _PROGRAMME[1], _block(BlockKind.HEADING, "Lamps")
    kept = _kept(profile, hours, *(heading, _LONG_TEXT) * 7, heading)
    assert kept.endswith("+++++++-+++++++")
    assert set(kept[:-8]) == {"+"}


@_EACH_PROFILE
def test_a_meeting_that_goes_on_on_another_page_has_its_hours_there(profile: WordProfile) -> None:
    """With "(continued)", whose word is in italics, and without the marks of footnotes, which are printed once."""
    hours = Block(BlockKind.HOURS, (Run("10 a.m."), Run(mark=1)))
    days = days_of(_PROGRAMME[0], hours, *(_block(BlockKind.HEADING, "Lamps"), _LONG_TEXT) * 7)
    made = _set(note_of(days=days, footnotes=(Footnote(1, (Run("Or later."),)),)), profile)
    (table,) = (each for each in made if each.tag == qn("w:tbl"))
    labels = [cell for row in named(table, "w:tr") if text(cell := named(row, "w:tc")[0])]
    assert [text(label) for label in labels] == ["Monday", "10 a.m.", "10 a.m. (continued)"]
    assert len(named(table, "w:footnoteReference")) == 1
    assert [text(run) for run in named(labels[-1], "w:r") if has(run, "w:i")] == ["continued"]


@_EACH_PROFILE
def test_each_version_has_hours_where_it_goes_on_on_another_page(profile: WordProfile) -> None:
    """Where one has no new page, they are inserted or deleted, although the entry beside them is in both."""
    hours, entry = _PROGRAMME[1], (_block(BlockKind.HEADING, "Lamps"), _LONG_TEXT)
    new = [block._replace(change=RunChange.INSERTED) for block in entry]
    (table,) = _tables(profile, days_of(_PROGRAMME[0], hours, *new * 3, *entry * 5))
    (first,) = (row for row in named(table, "w:tr") if "continued" in text(row))
    label, content = named(first, "w:tc")
    assert "".join(map(text, named(label, "w:ins"))) == "10 a.m. (continued)"
    assert not has(content, "w:ins")


@_EACH_PROFILE
def test_a_row_longer_than_half_a_page_may_break(profile: WordProfile) -> None:
    """But not its heading, which is in another row and stays with its beginning."""
    bullets = [_block(BlockKind.BULLET, f"Lamp {number}") for number in range(20)]
    days = days_of(*_PROGRAMME[:3], *bullets)
    *_, heading, under = _rows(profile, days)[0]
    assert has(heading, "w:cantSplit")
    assert not has(under, "w:cantSplit")
    assert all(has(paragraph, "w:keepLines") for paragraph in named(under, "w:tc")[1].iterchildren(qn("w:p")))
    assert has(heading, "w:keepNext")
    assert not has(under, "w:keepNext")


@_EACH_PROFILE
def test_one_row_is_the_last_row(profile: WordProfile) -> None:
    """A table of one meeting has its rule."""
    assert len(_rows(profile, days_of(*_PROGRAMME[:2]))[0]) == 2


def test_the_paragraphs_of_a_table_of_geneva_are_those_of_its_generator() -> None:
    """Titles of columns in italics of 8 points on lines of 10; text 113 twips from the next column."""
    day, first, *_ = _rows("geneva")[0]
    _, title = named(day, "w:p")
    assert values(title[0], "w:sz") == ["16"]
    assert has(title[0], "w:i")
    assert [values(title, "w:spacing", f"w:{name}") for name in ("before", "after", "line", "lineRule")] == [
        ["80"],
        ["80"],
        ["200"],
        ["exact"],
    ]
    for line in [*named(day, "w:p"), *named(first, "w:p")]:
        assert values(line, "w:ind", "w:right") == ["113"]
    for line in named(first, "w:p"):
        assert [values(line, "w:spacing", f"w:{name}") for name in ("before", "after")] == [["40"], ["120"]]


@_EACH_PROFILE
def test_every_cell_has_a_paragraph(profile: WordProfile) -> None:
    """For Word a file is damaged if one has none."""
    cells = [cell for table in _tables(profile) for cell in named(table, "w:tc")]
    assert all(cell[-1].tag == qn("w:p") for cell in cells)


@_EACH_PROFILE
def test_there_are_spacers_above_and_below_the_tables(profile: WordProfile) -> None:
    """Above as many as the block there states below it, below as many as the closing rule states above it.

    They keep the closing rule on the page of the table.
    """
    made = _set(note_of(*_OPENING, days=_DAYS), profile)
    typesetter = profile_typesetter(profile)
    first, *_, last = (number for number, element in enumerate(made) if element.tag == qn("w:tbl"))
    above = typesetter.form(BlockKind.ANNEX_TITLE).below or 0
    assert [element.xml for element in made[first - above : first]] == [typesetter.paragraph("spacer").xml] * above
    assert "".join(lines(made[first - above - 1])).strip() == "Programme"
    separator, end, *spacers, rule = made[last + 1 :]
    above = typesetter.form("closing-rule").above or 0
    assert [element.xml for element in spacers] == [typesetter.paragraph("spacer", keep_next=True).xml] * above
    assert has(separator, "w:keepNext")
    assert has(end, "w:keepNext")
    assert rule.xml == typesetter.paragraph("closing-rule").xml


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
    # The documents are its aside, and have a column.
    block = _block(kind, "Documentation: ", "Lamps") if kind is BlockKind.DOCUMENTS else _block(kind, "Lamps")
    entry = NoteEntry(_block(BlockKind.HEADING, "Ships"), (block,))
    (table,) = _tables(profile, (NoteDay(_PROGRAMME[0], (NoteMeeting(_PROGRAMME[1], (entry,)),)),))
    assert "Lamps" in text(table)
