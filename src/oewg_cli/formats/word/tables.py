"""Tables: the grids in which the masthead, the running heads and the feet stand."""

from collections.abc import Sequence
from itertools import islice
from typing import Any

from oewg_cli.formats.word.elements import Element, built, w
from oewg_cli.formats.word.measures import layout


def table(name: str, *rows: Sequence[Sequence[Element]]) -> Element:
    """Make the table of this name from its rows; a row is its cells, and a cell one paragraph or more."""
    shape = layout()["table"][name]
    return w(
        "tbl",
        *built("tblPr", shape["tblPr"]),
        w("tblGrid", *(w("gridCol", w=width) for width in shape["grid"])),
        *(_row(row, shape["grid"], cells) for row, cells in zip(shape["row"], rows, strict=True)),
    )


def _row(shape: dict[str, Any], grid: list[int], cells: Sequence[Sequence[Element]]) -> Element:
    columns = iter(grid)
    made = [
        _cell(shape.get("tcPr", {}), sum(islice(columns, span)), span, paragraphs)
        for span, paragraphs in zip(shape["spans"], cells, strict=True)
    ]
    return w("tr", *built("trPr", shape["trPr"]), *made)


def _cell(shape: dict[str, Any], width: int, span: int, paragraphs: Sequence[Element]) -> Element:
    spanning = {"gridSpan": span} if span > 1 else {}
    return w("tc", *built("tcPr", {"tcW": {"w": width, "type": "dxa"}} | spanning | shape), *paragraphs)
