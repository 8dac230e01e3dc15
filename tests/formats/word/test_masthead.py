from typing import Any

import pytest
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from oewg_cli.formats.word.masthead import masthead
from oewg_cli.note.blocks import Note

_GRID = [1267, 1872, 245, 3110, 245, 3096, 15]


def _rows(note: Note) -> list[list[Any]]:
    return [row.findall(qn("w:tc")) for row in masthead(note.masthead)[0].iter(qn("w:tr"))]


def _lines(cell: BaseOxmlElement) -> list[str]:
    return ["".join(text.text or "" for text in line.iter(qn("w:t"))) for line in cell.iter(qn("w:p"))]


def test_the_masthead_reads_as_in_the_originals(full: Note) -> None:
    """Name and symbol above the line, organ and distribution under it; the cell of the emblem is empty."""
    assert [[_lines(cell) for cell in row] for row in _rows(full)] == [
        [[""], ["United Nations"], [""], ["A/AC.999/2024/1"]],
        [[""], ["General Assembly"], [""], ["Distr.: General", "31 January 2024", "", "Original: English"]],
    ]


def test_a_draft_has_no_symbol(draft: Note) -> None:
    """Its cell is empty and stays where it is."""
    assert _lines(_rows(draft)[0][3]) == [""]


def test_the_grid_and_the_heights_are_the_originals(full: Note) -> None:
    """Widths and heights in twips; each cell is as wide as the columns that it spans."""
    table = masthead(full.masthead)[0]
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
    runs = list(cell.iter(qn("w:r")))
    sizes = [next((size.get(qn("w:val")) for size in run.iter(qn("w:sz"))), None) for run in runs]
    texts = ["".join(text.text or "" for text in run.iter(qn("w:t"))) for run in runs]
    assert list(zip(texts, sizes, strict=True)) == parts
