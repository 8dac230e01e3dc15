"""The elements of changes in the document."""

from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from formats.word.redline.pairs import by_hand
from formats.word.samples import note_of
from formats.word.seen import named, text

from oewg_cli.formats.word.redline import Redline
from oewg_cli.formats.word.typesetter import profile_typesetter
from oewg_cli.formats.word.writer import write_word
from oewg_cli.formats.word.xml_elements import Element
from oewg_cli.note.blocks import UNNUMBERED, Block, BlockKind, Run, RunChange
from oewg_cli.note.design import PLAIN, Design, ProgrammeLayout
from oewg_cli.note.note import Note

_AS_TABLE = Design(layout=ProgrammeLayout.TABLE)
_CHANGES = tuple(
    qn(f"w:{name}")
    for name in (
        *("ins", "del", "moveFrom", "moveTo", "pPrChange", "rPrChange", "bookmarkStart"),
        *("moveFromRangeStart", "moveToRangeStart"),
    )
)
_TEXT = BlockKind.TEXT


def _parts(note: Note, design: Design = PLAIN) -> dict[str, Element]:
    with ZipFile(BytesIO(write_word(note, design))) as package:
        names = [name for name in package.namelist() if name.startswith("word/") and name.endswith(".xml")]
        return {name.removeprefix("word/"): parse_xml(package.read(name)) for name in names}


def _first_text(*runs: Run, change: RunChange | None = None, move: str = "") -> Element:
    """Return the paragraph of a text of these runs."""
    block = Block(_TEXT, runs, change=change, move=move)
    body = _parts(note_of(block))["document.xml"][0]
    return next(paragraph for paragraph in named(body, "w:p") if text(paragraph))


def _names(element: Element) -> list[str]:
    return [each.tag.partition("}")[2] for each in element]


@pytest.mark.parametrize(
    ("change", "around", "content"),
    [
        (RunChange.INSERTED, "ins", "t"),
        (RunChange.DELETED, "del", "delText"),
        (RunChange.MOVED_HERE, "moveTo", "t"),
        (RunChange.MOVED_AWAY, "moveFrom", "t"),
    ],
)
def test_a_run_is_in_its_change(change: RunChange, around: str, content: str) -> None:
    """And unchanged text is next to it; deleted text has an element of its own, moved text has not."""
    paragraph = _first_text(Run("a "), Run("b", change=change), Run(" c"))
    assert _names(paragraph) == ["pPr", "r", around, "r"]
    assert [_names(run) for run in paragraph[2]] == [[content]]
    assert text(paragraph) == "a b c"


def test_in_a_link_the_change_is_in_the_link() -> None:
    """The standard does not allow a link in a change."""
    paragraph = _first_text(
        Run("a", link="https://example.org"), Run("b", link="https://example.org", change=RunChange.INSERTED)
    )
    assert _names(paragraph) == ["pPr", "hyperlink"]
    assert _names(paragraph[1]) == ["r", "ins"]


@pytest.mark.parametrize(("change", "name"), [(RunChange.INSERTED, "ins"), (RunChange.DELETED, "del")])
def test_a_block_is_changed_with_its_end_and_its_number(change: RunChange, name: str) -> None:
    """The end comes first in its properties; nothing is outside the change, not even a leading tab."""
    block = Block(BlockKind.PARAGRAPH, (Run("a", change=change),), number=3, change=change)
    body = _parts(note_of(block))["document.xml"][0]
    paragraph = next(each for each in named(body, "w:p") if text(each))
    assert _names(named(paragraph[0], "w:rPr")[0])[0] == name
    assert _names(paragraph) == ["pPr", name]
    assert text(paragraph) == "3.\ta"
    title = _parts(note_of(Block(BlockKind.TITLE, (Run("a", change=change),), change=change)))["document.xml"]
    changed = next(each for each in named(title, "w:p") if "a" in text(each))
    assert _names(changed) == ["pPr", name]


@pytest.mark.parametrize(("change", "name"), [(RunChange.MOVED_AWAY, "moveFrom"), (RunChange.MOVED_HERE, "moveTo")])
def test_a_moved_block_is_named_and_what_changed_in_it_is_not_moved(change: RunChange, name: str) -> None:
    """Word pairs the ends by their name; the range ends in the paragraph, where no program loses the next one."""
    own = RunChange.DELETED if change is RunChange.MOVED_AWAY else RunChange.INSERTED
    block = Block(_TEXT, (Run("a "), Run("b", change=own)), change=change, move="move1-0")
    body = _parts(note_of(block, Block(_TEXT, (Run("c"),))))["document.xml"][0]
    moved, following = (each for each in named(body, "w:p") if text(each))
    changes = [name, {"moveFrom": "del", "moveTo": "ins"}[name]]
    assert _names(moved) == ["pPr", f"{name}RangeStart", *changes, f"{name}RangeEnd"]
    assert _names(named(moved[0], "w:rPr")[0])[0] == name
    start, end = moved[1], named(body, f"w:{name}RangeEnd")[0]
    assert (start.get(qn("w:name")), start.get(qn("w:id"))) == ("move1-0", end.get(qn("w:id")))
    assert _names(following) == ["pPr", "r"]


def test_a_paragraph_with_another_number_shows_both() -> None:
    """The tab after them is kept."""
    block = Block(BlockKind.PARAGRAPH, (Run("a"),), number=3, was=2)
    body = _parts(note_of(block))["document.xml"][0]
    paragraph = next(each for each in named(body, "w:p") if text(each))
    assert _names(paragraph) == ["pPr", "del", "ins", "r", "r"]
    assert [text(each) for each in paragraph[1:]] == ["2.", "3.", "\t", "a"]


@pytest.mark.parametrize(("number", "was", "element"), [(UNNUMBERED, 1, "del"), (1, UNNUMBERED, "ins")])
def test_a_paragraph_that_becomes_a_single_one_loses_its_number(number: int, was: int, element: str) -> None:
    """With its tab, and the other way round."""
    body = _parts(note_of(Block(BlockKind.PARAGRAPH, (Run("a"),), number=number, was=was)))["document.xml"][0]
    paragraph = next(each for each in named(body, "w:p") if text(each))
    assert _names(paragraph) == ["pPr", element, "r"]
    assert [text(each) for each in paragraph[1:]] == ["1.\t", "a"]


@pytest.mark.parametrize("design", [PLAIN, _AS_TABLE], ids=["headings", "table"])
@pytest.mark.parametrize("name", ["half-days-swapped", "the-second-mark-less", "a-symbol-of-another-body"])
def test_no_two_changes_have_one_number(name: str, design: Design) -> None:
    """In all parts together, with the bookmarks of footnotes."""
    parts = _parts(by_hand(name).both, design).values()
    found = [each.get(qn("w:id")) for root in parts for each in root.iter(*_CHANGES)]
    assert found
    assert len(found) == len(set(found))


def test_a_change_has_its_author_and_no_date() -> None:
    """None comes from the clock; but the standard requires one for a move, which is that of the note."""
    roots = _parts(by_hand("half-days-swapped").both, Design(author="Ana Pérez")).values()
    changes = [each for root in roots for each in root.iter(*_CHANGES) if not each.tag.endswith("bookmarkStart")]
    assert {each.get(qn("w:author")) for each in changes} == {"Ana Pérez"}
    dates = {(each.tag.endswith("RangeStart"), each.get(qn("w:date"))) for each in changes}
    assert dates == {(False, None), (True, "2025-03-14T00:00:00Z")}


def test_a_change_has_the_date_that_was_asked_for() -> None:
    """At midnight."""
    roots = _parts(by_hand("half-days-swapped").both, Design(changed_on=date(2025, 4, 1))).values()
    changes = [each for root in roots for each in root.iter(*_CHANGES) if not each.tag.endswith("bookmarkStart")]
    assert {each.get(qn("w:date")) for each in changes} == {"2025-04-01T00:00:00Z"}
    assert {each.get(qn("w:author")) for each in changes} == {"Secretariat"}


def test_an_author_that_xml_cannot_hold_is_refused() -> None:
    """Like every other text."""
    with pytest.raises(ValueError, match=r"U\+0007"):
        write_word(by_hand("hours").both, Design(author="\a"))


def test_the_first_component_of_a_symbol_stays_large() -> None:
    """Where the organ changed, both components are large; the headers have the same change."""
    parts = _parts(by_hand("a-symbol-of-another-body").both)
    symbol = next(each for each in named(parts["header3.xml"], "w:p") if "CD" in text(each))
    sizes = [[size.get(qn("w:val")) for size in named(run, "w:sz")] for run in named(symbol, "w:r")]
    assert [text(run) for run in named(symbol, "w:r")][:2] == ["A", "/AC.999"]
    assert sizes[:2] == [["40"], []]
    assert sizes[[text(run) for run in named(symbol, "w:r")].index("CD")] == ["40"]
    for head in ("header1.xml", "header2.xml"):
        assert named(parts[head], "w:ins")
        assert named(parts[head], "w:del")


def _changes_of_tables(name: str) -> list[tuple[str, str]]:
    """Return for each table of a day the changes of its rows as letters, and that of the separator after it."""
    tables = named(_parts(by_hand(name).both, _AS_TABLE)["document.xml"], "w:tbl")
    return [
        ("".join(_letter(row.find(qn("w:trPr"))) for row in named(table, "w:tr")), _letter(_separator_end(table)))
        for table in tables
    ]


def _separator_end(table: Element) -> Element:
    separator = table.getnext()
    assert separator is not None
    assert not text(separator)
    return named(separator, "w:rPr")[0]


def _letter(properties: Element | None) -> str:
    """Return `+` for what is inserted, `-` for what is deleted, and `=` for what is in both versions."""
    changes = [] if properties is None else _names(properties)
    return "+" * ("ins" in changes) or "-" * ("del" in changes) or "="


@pytest.mark.parametrize(
    ("name", "rows", "separators"),
    [
        # Each table begins with the row of its day and the gap under it.
        ("nothing", "======== ======= ======", "==="),
        ("a-meeting-cancelled", "==----== ======= ======", "==="),
        ("the-last-meeting-cancelled", "======== ======= ====--", "==="),
        ("all-meetings-of-a-day-cancelled", "======== ==----- ======", "==="),
        ("a-last-entry-more", "======+== ======= ======", "==="),
        ("a-text-less", "=======- ======= ======", "==="),
        ("a-day-less", "======== ------- ======", "=-="),
        ("the-first-day-less", "-------- ======= ======", "-=="),
        ("the-last-day-less", "======== ======= ------", "==-"),
        ("a-day-more", "======== ======= ====== +++", "===+"),
        ("a-day-more-at-the-start", "++++ ======== ======= ======", "+==="),
        ("a-day-held-later", "======== ------- +++++++ ======", "=-+="),
    ],
)
def test_rows_and_tables_of_one_version_are_inserted_or_deleted(name: str, rows: str, separators: str) -> None:
    """Each as a whole, a table together with the separator after it; the others do not change."""
    found = _changes_of_tables(name)
    assert " ".join(rows for rows, _ in found) == rows
    assert "".join(separator for _, separator in found) == separators


def test_the_last_end_of_a_cell_is_kept() -> None:
    """Where the last paragraph is another one, it has the form of each version, since its end cannot be deleted."""
    table = named(_parts(by_hand("a-last-bullet-more").both, _AS_TABLE)["document.xml"], "w:tbl")[1]
    cell = next(cell for cell in named(table, "w:tc") if "Rapporteur" in text(cell))
    before, last = named(cell, "w:p")[-2:]
    assert text(last) == "Rapporteur"
    assert [_names(end) for end in named(before[0], "w:rPr")] == [["ins"]]
    assert not named(last[0], "w:ins")


def test_the_earlier_form_of_a_paragraph_is_its_last_property() -> None:
    """As the standard requires, also where its end is changed afterwards."""
    typesetter, redline = profile_typesetter("new-york"), Redline()
    paragraph = typesetter.paragraph("table-text", keep_next=True)
    redline.record_form(paragraph, typesetter.paragraph("table-text"))
    redline.change_end(paragraph, RunChange.INSERTED)
    assert _names(paragraph[0])[-2:] == ["rPr", "pPrChange"]


def test_a_paragraph_has_an_earlier_form_where_another_one_followed_it() -> None:
    """The last entry is kept with the closing rule; an entry with a text under it, with the text."""
    body = _parts(by_hand("a-last-entry-more").both)["document.xml"][0]
    assert not named(body, "w:pPrChange")
    body = _parts(by_hand("the-last-entry-less").both)["document.xml"][0]
    (change,) = named(body, "w:pPrChange")
    assert [each.get(qn("w:val")) for each in named(change, "w:keepNext")] == ["0"]
    assert [each.get(qn("w:val")) for each in named(change.getparent(), "w:keepNext")] == [None, "0"]


def test_a_table_has_the_earlier_form_of_each_row_and_cell() -> None:
    """Where it was another one; a row of one version only has no earlier form."""
    typesetter, redline = profile_typesetter("new-york"), Redline()
    cells: list[list[Element]] = [[], []]
    table, old = (typesetter.table("day", [cells] * 3, kinds) for kinds in (["row"] * 3, ["long-row", "day", "day"]))
    redline.change_row(table[-1], RunChange.INSERTED)
    redline.record_table_form(table, old)
    rows, old_rows = (named(each, "w:tr") for each in (table, old))
    recorded = [[each.tag.partition("}")[2] for each in row.iter() if each.tag.endswith("Change")] for row in rows]
    assert recorded == [["trPrChange"], ["trPrChange", "tcPrChange", "tcPrChange"], []]
    (change,) = named(rows[1], "w:trPrChange")
    assert _names(change[0]) == _names(named(old_rows[1], "w:trPr")[0])
    assert [len(each) for each in named(rows[0], "w:trPrChange")] == [1]


def test_the_title_of_the_table_has_an_earlier_form() -> None:
    """It is its alternative text."""
    document = _parts(by_hand("another-title").both, _AS_TABLE)["document.xml"]
    (properties,) = named(document, "w:tblPr")[:1]
    captions = [each.get(qn("w:val")) for each in named(properties, "w:tblCaption")]
    assert captions == ["Revised programme of work", "Provisional programme of work"]
    assert _names(properties)[-1] == "tblPrChange"
