from collections.abc import Callable
from typing import cast

import pytest
from docx.oxml.ns import qn
from formats.word.samples import EMBLEM, new_part
from formats.word.seen import has, lines, named, text, values

from oewg_cli.formats.word.masthead_table import masthead_table
from oewg_cli.formats.word.pictures.placement import PicturePlacer
from oewg_cli.formats.word.typesetter import profile_typesetter
from oewg_cli.formats.word.writer import write_word
from oewg_cli.formats.word.xml_elements import Element
from oewg_cli.note.design import Design, WordProfile
from oewg_cli.note.note import Note

_GRID = [1267, 1872, 245, 3110, 245, 3096, 15]

Read = Callable[[bytes], dict[str, Element]]


def _table(note: Note, design: Design) -> Element:
    typesetter = profile_typesetter(design.profile or "new-york")
    pictures = PicturePlacer(new_part(), note.masthead, design, typesetter.profile.layout["picture"])
    return masthead_table(note.masthead, typesetter, pictures)[0]


def _rows(note: Note, profile: WordProfile = WordProfile.NEW_YORK) -> list[list[Element]]:
    return [named(row, "w:tc") for row in named(_table(note, Design(profile)), "w:tr")]


def test_the_masthead_reads_as_in_the_originals(full: Note) -> None:
    """Name and symbol above the line, organ and distribution under it; the cell of the emblem is empty."""
    assert [[lines(cell) for cell in row] for row in _rows(full)] == [
        [[""], ["United Nations"], [""], ["A/AC.999/2024/1"]],
        [[""], ["General Assembly"], [""], ["Distr.: General", "31 January 2024", "", "Original: English"]],
    ]


def test_a_draft_has_no_symbol(draft: Note) -> None:
    """Its cell is empty and kept."""
    assert lines(_rows(draft)[0][3]) == [""]


def test_the_grid_and_the_heights_are_the_originals(full: Note) -> None:
    """Widths and heights in twips; each cell is as wide as the columns that it spans."""
    table = _table(full, Design())
    assert [int(column.get(qn("w:w"), "")) for column in table.iter(qn("w:gridCol"))] == _GRID
    widths = [[int(cell[0][0].get(qn("w:w"), "")) for cell in row] for row in _rows(full)]
    assert widths == [[1267, 1872, 245, 6466], [1267, 5227, 245, 3096]]
    spans = [span.get(qn("w:val")) for span in table.iter(qn("w:gridSpan"))]
    assert spans == ["4", "3"]
    heights = [(h.get(qn("w:val")), h.get(qn("w:hRule"))) for h in table.iter(qn("w:trHeight"))]
    assert heights == [("864", "exact"), ("2880", "exact")]


@pytest.mark.parametrize(
    ("symbol", "parts"),
    [
        ("A/AC.999/2024/1", [("A", "40"), ("/AC.999/2024/1", None)]),
        ("NPT/CONF.2026/1*", [("NPT", "40"), ("/CONF.2026/1*", None)]),
        ("A", [("A", "40")]),
    ],
)
def test_the_first_component_of_the_symbol_is_large(
    full: Note, symbol: str, parts: list[tuple[str, str | None]]
) -> None:
    """Twenty points (40 half-points), and ten, the size of the text, for the rest."""
    cell = _rows(full._replace(masthead=full.masthead._replace(symbol=symbol)))[0][3]
    runs = named(cell, "w:r")
    sizes = [next(iter(values(run, "w:sz")), None) for run in runs]
    assert list(zip(map(text, runs), sizes, strict=True)) == parts


def test_the_masthead_of_geneva_reads_in_the_same_order(full: Note) -> None:
    """It has other cells and the same lines."""
    assert [[lines(cell) for cell in row] for row in _rows(full, WordProfile.GENEVA)] == [
        [[""], ["United Nations"], ["A/AC.999/2024/1"]],
        [[""], ["General Assembly"], ["Distr.: General", "31 January 2024", "", "Original: English"]],
    ]


@pytest.mark.parametrize("profile", WordProfile)
def test_the_language_versions_are_the_last_line(full: Note, profile: WordProfile) -> None:
    """In the form of the line of the original."""
    with_line = full._replace(masthead=full.masthead._replace(versions="English only"))
    cell = _rows(with_line, profile)[1][-1]
    assert lines(cell) == ["Distr.: General", "31 January 2024", "", "Original: English", "English only"]
    *_, original, versions = named(cell, "w:p")
    assert versions.xml == original.xml.replace("Original: English", "English only")


def test_the_grid_and_the_heights_of_geneva_are_those_of_its_templates(full: Note) -> None:
    """The rules are the borders of the cells: 0.5 and 1.5 points (4 and 12 eighths) under the rows."""
    table = _table(full, Design(WordProfile.GENEVA))
    assert values(table, "w:gridCol", "w:w") == ["1276", "2268", "3260", "2835"]
    assert values(table, "w:gridSpan") == ["2", "2"]
    assert values(table, "w:trHeight") == ["851", "2835"]
    assert values(table, "w:trHeight", "w:hRule") == ["exact"] * 2
    under = [values(row, "w:bottom", "w:sz") for row in named(table, "w:tr")]
    assert under == [["4"] * 3, ["12"] * 3]


def test_a_long_organ_of_geneva_is_in_smaller_type(full: Note) -> None:
    """17 points (34 half-points) in place of 20."""
    long = full._replace(masthead=full.masthead._replace(organ="Convention on the Rights of All Harbours and Lights"))
    cells = [_rows(note, WordProfile.GENEVA)[1][1] for note in (full, long)]
    assert [set(values(cell, "w:sz")) for cell in cells] == [{"40"}, {"34"}]


@pytest.mark.parametrize("profile", WordProfile)
def test_the_emblem_is_in_its_cell_and_has_an_alternative_text(full: Note, profile: WordProfile) -> None:
    """The first cell of the second row, and no other; the text is that of the layout."""
    cells = named(_table(full, Design(profile, emblem=EMBLEM)), "w:tc")
    first_of_second_row = {"new-york": 4, "geneva": 3}[profile]
    assert [number for number, cell in enumerate(cells) if has(cell, "w:drawing")] == [first_of_second_row]
    described = [picture.get("descr") for picture in named(cells[first_of_second_row], "wp:docPr")]
    assert described == ["Emblem of the United Nations"]


@pytest.mark.parametrize("profile", WordProfile)
def test_without_an_emblem_its_cell_is_empty(full: Note, profile: WordProfile) -> None:
    """Its width and height are the same."""
    without, given = (_table(full, Design(profile, emblem=emblem)) for emblem in (None, EMBLEM))
    assert not has(without, "w:drawing")
    for drawn in [run for run in named(given, "w:r") if has(run, "w:drawing")]:
        cast("Element", drawn.getparent()).remove(drawn)
    assert without.xml == given.xml


def test_the_masthead_of_new_york_is_the_header_of_the_first_page(full: Note, parts: Read) -> None:
    """The body has none, so that nobody types into it."""
    roots = parts(write_word(full, Design(WordProfile.NEW_YORK)))
    assert "Distr.: General" in text(roots["word/header3.xml"])
    assert "Distr.: General" not in text(roots["word/document.xml"])


def test_the_masthead_of_geneva_is_the_first_of_the_body_and_floats(full: Note, parts: Read) -> None:
    """It is where it is placed on the page, over the margins of the text; the header of that page is empty."""
    roots = parts(write_word(full, Design(WordProfile.GENEVA)))
    table = cast("Element", roots["word/document.xml"][0][0])
    assert table.tag == qn("w:tbl")
    assert "Distr.: General" in text(table)
    (place,) = named(table, "w:tblpPr")
    assert [place.get(qn(f"w:{name}")) for name in ("vertAnchor", "horzAnchor", "tblpX", "tblpY")] == [
        "page",
        "page",
        "1134",
        "284",
    ]
    assert not text(roots["word/header3.xml"])
