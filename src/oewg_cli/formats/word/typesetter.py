"""Makes paragraphs and tables in the forms of one profile."""

from collections.abc import Iterable, Sequence
from copy import deepcopy
from functools import cache
from itertools import islice
from typing import Any, NamedTuple, cast

from oewg_cli.formats.word.data_elements import PropertyData, elements_from_data
from oewg_cli.formats.word.profile_data import ProfileData, profile_data
from oewg_cli.formats.word.run_elements import run_of, tab, text_run
from oewg_cli.formats.word.xml_elements import Element, append_all, element

_AFTER_INDENT = frozenset({"jc", "outlineLvl", "rPr"})


class ParagraphForm(NamedTuple):
    """The form of one kind of paragraph.

    `paragraph` and `run` are the data of its `w:pPr` and `w:rPr`; `leading_tabs` come before its text. `above` and
    `below` are the numbers of spacers, empty paragraphs, before and after it, None where the profile states none.
    `text` is the same in every document. `underlined_tabs` make a line, in the form of a run. `deeper` is where a
    paragraph begins that is deeper than others of its kind: `from`, with a `step` more for each; None if none can be.
    """

    paragraph: PropertyData
    run: PropertyData
    leading_tabs: int
    above: int | None
    below: int | None
    text: str
    underlined_tabs: int
    deeper: dict[str, int] | None


_Cell = tuple[int, Sequence[Element]]
"""How many columns a cell spans, and its paragraphs."""


class FreeRow(NamedTuple):
    """A row of a table whose columns are free: the name of its form, and its cells."""

    kind: str
    cells: Sequence[_Cell]


class Typesetter:
    """Makes the paragraphs and tables of a document by their names in the data of its profile."""

    def __init__(self, profile: ProfileData) -> None:
        self.profile = profile
        # A copy is made many times faster than its elements one by one.
        self._empty: dict[tuple[str, bool | None, int, int | None], Element] = {}
        self._styles = {style["styleId"]: style for style in profile.styles["style"]}
        self._forms = {name: _form(data) for name, data in profile.layout["form"].items()}
        self._forms |= {centred(name): _in_the_middle(form) for name, form in self._forms.items()}

    def form(self, name: str) -> ParagraphForm:
        """Return the form with this name; the forms of blocks have the names of their kinds."""
        return self._forms[name]

    def has_form(self, name: str) -> bool:
        """Return whether the profile has a form with this name."""
        return name in self._forms

    def has_table(self, name: str) -> bool:
        """Return whether the profile has a table with this name."""
        return name in self.profile.layout["table"]

    def has_row(self, name: str, kind: str) -> bool:
        """Return whether the table with this name has rows of a kind."""
        return kind in self.profile.layout["table"][name]["row-of"]

    def outline(self, name: str) -> int | None:
        """Return the level of the headings of a form, 0 for the highest; None for a form that is none."""
        own = self._forms[name].paragraph
        level, style = own.get("outlineLvl"), own.get("pStyle")
        while level is None and style is not None:
            data = self._styles[str(style)]
            level, style = data.get("pPr", {}).get("outlineLvl"), data.get("basedOn")
        return cast("int | None", level)

    def paragraph(
        self,
        name: str,
        *content: Element,
        keep_next: bool | None = None,
        depth: int = 0,
        outline: int | None = None,
    ) -> Element:
        """Make a paragraph in the form with this name, kept with the next one or not, or as its style says.

        `depth` is how much deeper it is than others of its form, and `outline` its level as a heading where it is not
        that of the form. The paragraph mark has the format of the text, since it counts for the height of the line.
        """
        key = (name, keep_next, depth if self._forms[name].deeper else 0, outline)
        if key not in self._empty:
            self._empty[key] = self._empty_paragraph(*key)
        made = deepcopy(self._empty[key])
        append_all(made, content)
        return made

    def _empty_paragraph(self, name: str, keep_next: bool | None, depth: int, outline: int | None) -> Element:  # noqa: FBT001 - the key
        form = self._forms[name]
        level: PropertyData = {} if outline is None else {"outlineLvl": outline}
        properties = form.paragraph | level | ({"rPr": form.run} if form.run else {})
        if depth and form.deeper:
            properties = _indented(properties, form.deeper, depth)
        if keep_next is not None:
            # In the standard it comes directly after the style.
            properties = {"pStyle": properties["pStyle"], "keepNext": keep_next} | properties
        underlined = (run_of(element("w:tab"), form.run) for _ in range(form.underlined_tabs))
        return element(
            "w:p", *elements_from_data("pPr", properties), *(tab() for _ in range(form.leading_tabs)), *underlined
        )

    def text_paragraph(self, name: str, text: str) -> Element:
        """Make a paragraph in the form with this name and with this text, which may be empty."""
        return self.paragraph(name, text_run(text, self._forms[name].run)) if text else self.paragraph(name)

    def table(
        self,
        name: str,
        rows: Sequence[Sequence[Sequence[Element]]],
        kinds: Sequence[str] = (),
        title: str = "",
        description: str = "",
    ) -> Element:
        """Make the table with this name from its rows; a row is its cells, and a cell one paragraph or more.

        Each row has its own form in the data; of a table whose number of rows is free, `kinds` are the names of these
        forms. `title` and `description` are the alternative text of the table.
        """
        form = self.profile.layout["table"][name]
        forms = [form["row-of"][kind] for kind in kinds] if kinds else form["row"]
        made = [
            _row(row, form["grid"], [*zip(row["spans"], cells, strict=True)])
            for row, cells in zip(forms, rows, strict=True)
        ]
        return _table(form["tblPr"], form["grid"], made, title, description)

    def full_width(self, *, is_wide: bool) -> int:
        """Return the width of a table from margin to margin, on a page in landscape or not."""
        return int(self.profile.layout["full-width"]["landscape" if is_wide else "portrait"])

    def free_table(self, name: str, grid: Sequence[int], rows: Iterable[FreeRow], texts: tuple[str, str]) -> Element:
        """Make a table with columns of these widths; `texts` are the title and the description of its alternative text.

        `name` is that of its form, which has no columns of its own.
        """
        form = self.profile.layout["free-table"][name]
        properties: PropertyData = form["tblPr"] | {"tblW": {"w": sum(grid), "type": "dxa"}}
        return _table(properties, grid, [_row(form["row-of"][row.kind], grid, row.cells) for row in rows], *texts)


@cache
def profile_typesetter(profile: str) -> Typesetter:
    """Return the typesetter of a profile, such as `new-york`."""
    return Typesetter(profile_data(profile))


def _form(data: dict[str, Any]) -> ParagraphForm:
    spacers = data.get("spacers", {})
    return ParagraphForm(
        paragraph=data.get("pPr", {}),
        run=data.get("rPr", {}),
        leading_tabs=data.get("leading-tabs", 0),
        above=spacers.get("above"),
        below=spacers.get("below"),
        text=data.get("text", ""),
        underlined_tabs=data.get("underlined-tabs", 0),
        deeper=data.get("deeper"),
    )


def centred(name: str) -> str:
    """Return the name of a form in which what has the form with this name is centred."""
    return f"{name}-centred"


def _in_the_middle(form: ParagraphForm) -> ParagraphForm:
    """Return a form without its indent and centred, in the order of the standard.

    What is deeper has an indent at both sides, so that it is centred too, and its depth can be read.
    """
    after = {name: value for name, value in form.paragraph.items() if name in _AFTER_INDENT}
    before = {name: value for name, value in form.paragraph.items() if name not in {*after, "ind"}}
    indent: PropertyData = {"ind": {"left": 0, "right": 0, "firstLine": 0}} if "ind" in form.paragraph else {}
    deeper = form.deeper and {"from": 0, "step": form.deeper["step"]}
    return form._replace(paragraph=before | indent | after | {"jc": "center"}, deeper=deeper)


def _indented(properties: PropertyData, deeper: dict[str, int], depth: int) -> PropertyData:
    """Return the properties of a paragraph that is deeper than others, in the order of the standard."""
    left = {"left": deeper["from"] + depth * deeper["step"]}
    if properties.get("jc") == "center":
        left |= {"right": left["left"]}
    own = properties.get("ind", {key: value for key, value in deeper.items() if key == "hanging"})
    after = {name: value for name, value in properties.items() if name in _AFTER_INDENT}
    before = {name: value for name, value in properties.items() if name not in _AFTER_INDENT}
    return before | {"ind": cast("PropertyData", own) | left} | after


def _table(
    properties: PropertyData, grid: Iterable[int], rows: Iterable[Element], title: str, description: str
) -> Element:
    texts = {"tblCaption": title, "tblDescription": description}
    return element(
        "w:tbl",
        *elements_from_data("tblPr", properties | {key: text for key, text in texts.items() if text}),
        element("w:tblGrid", *(element("w:gridCol", w=width) for width in grid)),
        *rows,
    )


def _row(form: dict[str, Any], grid: Iterable[int], cells: Iterable[_Cell]) -> Element:
    columns = iter(grid)
    made = [_cell(form.get("tcPr", {}), sum(islice(columns, span)), span, paragraphs) for span, paragraphs in cells]
    properties = elements_from_data("trPr", form["trPr"]) if "trPr" in form else []
    return element("w:tr", *properties, *made)


def _cell(form: dict[str, Any], width: int, span: int, paragraphs: Sequence[Element]) -> Element:
    spanning = {"gridSpan": span} if span > 1 else {}
    return element(
        "w:tc", *elements_from_data("tcPr", {"tcW": {"w": width, "type": "dxa"}} | spanning | form), *paragraphs
    )
