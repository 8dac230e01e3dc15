"""Sets paragraphs and tables in the forms of one profile."""

from collections.abc import Sequence
from copy import deepcopy
from functools import cache
from itertools import islice
from typing import Any, NamedTuple

from oewg_cli.formats.word.data_elements import PropertyData, elements_from_data
from oewg_cli.formats.word.profile_data import Measures, measures
from oewg_cli.formats.word.run_elements import tab, text_run
from oewg_cli.formats.word.xml_elements import Element, append_all, element


class ParagraphForm(NamedTuple):
    """How one kind of paragraph is set.

    `paragraph` and `run` are the data of its pPr and rPr; `leading_tabs` come before its text. `above` and
    `below` count the spacers, the empty paragraphs around it, where a number is stated; `text` is what stands in it in
    every document.
    """

    paragraph: PropertyData
    run: PropertyData
    leading_tabs: int
    above: int | None
    below: int | None
    text: str


class Typesetter:
    """Makes the paragraphs and tables of a document by their names in the measures of its profile."""

    def __init__(self, measured: Measures) -> None:
        self.measures = measured
        # A copy is made many times faster than its elements one by one.
        self._empty: dict[tuple[str, bool | None], Element] = {}
        self._forms = {name: _form(data) for name, data in measured.layout["form"].items()}

    def form(self, name: str) -> ParagraphForm:
        """Return the form of this name; the forms of blocks have the names of their kinds."""
        return self._forms[name]

    def has_table(self, name: str) -> bool:
        """Return whether the profile has a table of this name."""
        return name in self.measures.layout["table"]

    def paragraph(self, name: str, *content: Element, keep_next: bool | None = None) -> Element:
        """Make a paragraph in the form of this name, kept with the next one or not, or as its style says.

        The paragraph mark has the form of the text, since it takes part in the height of the line.
        """
        if (name, keep_next) not in self._empty:
            self._empty[name, keep_next] = self._empty_paragraph(name, keep_next=keep_next)
        made = deepcopy(self._empty[name, keep_next])
        append_all(made, content)
        return made

    def _empty_paragraph(self, name: str, *, keep_next: bool | None) -> Element:
        shape = self._forms[name]
        properties = shape.paragraph | ({"rPr": shape.run} if shape.run else {})
        if keep_next is not None:
            # The standard has it right after the style.
            properties = {"pStyle": properties["pStyle"], "keepNext": keep_next} | properties
        return element("w:p", *elements_from_data("pPr", properties), *(tab() for _ in range(shape.leading_tabs)))

    def line(self, name: str, text: str) -> Element:
        """Make a paragraph in the form of this name that holds this text, or nothing where the text is empty."""
        return self.paragraph(name, text_run(text, self._forms[name].run)) if text else self.paragraph(name)

    def table(
        self, name: str, rows: Sequence[Sequence[Sequence[Element]]], kinds: Sequence[str] = (), caption: str = ""
    ) -> Element:
        """Make the table of this name from its rows; a row is its cells, and a cell one paragraph or more.

        Each row has its own shape in the data; where there are as many as the document needs, `kinds` names the shape
        of each. `caption` is what a reader hears who does not see the table.
        """
        shape = self.measures.layout["table"][name]
        shapes = [shape["row-of"][kind] for kind in kinds] if kinds else shape["row"]
        properties = shape["tblPr"] | ({"tblCaption": caption} if caption else {})
        return element(
            "w:tbl",
            *elements_from_data("tblPr", properties),
            element("w:tblGrid", *(element("w:gridCol", w=width) for width in shape["grid"])),
            *(_row(row, shape["grid"], cells) for row, cells in zip(shapes, rows, strict=True)),
        )


@cache
def typesetter(profile: str) -> Typesetter:
    """Return the typesetter of a profile, such as `new-york`."""
    return Typesetter(measures(profile))


def _form(data: dict[str, Any]) -> ParagraphForm:
    spacers = data.get("spacers", {})
    return ParagraphForm(
        paragraph=data.get("pPr", {}),
        run=data.get("rPr", {}),
        leading_tabs=data.get("leading-tabs", 0),
        above=spacers.get("above"),
        below=spacers.get("below"),
        text=data.get("text", ""),
    )


def _row(shape: dict[str, Any], grid: list[int], cells: Sequence[Sequence[Element]]) -> Element:
    columns = iter(grid)
    made = [
        _cell(shape.get("tcPr", {}), sum(islice(columns, span)), span, paragraphs)
        for span, paragraphs in zip(shape["spans"], cells, strict=True)
    ]
    properties = elements_from_data("trPr", shape["trPr"]) if "trPr" in shape else []
    return element("w:tr", *properties, *made)


def _cell(shape: dict[str, Any], width: int, span: int, paragraphs: Sequence[Element]) -> Element:
    spanning = {"gridSpan": span} if span > 1 else {}
    return element(
        "w:tc", *elements_from_data("tcPr", {"tcW": {"w": width, "type": "dxa"}} | spanning | shape), *paragraphs
    )
