"""Forms: how each kind of paragraph of the document is set."""

from functools import cache
from typing import NamedTuple

from oewg_cli.formats.word.elements import Element, Properties, built, tab, text_run, w
from oewg_cli.formats.word.measures import layout


class Form(NamedTuple):
    """How one kind of paragraph is set.

    `paragraph` and `run` are the data of its pPr and rPr; `leading_tabs` come before its text. `above` and
    `below` count the spacers, the empty paragraphs around it: those below, if any number is stated, stand
    instead of those above the next paragraph.
    """

    paragraph: Properties
    run: Properties
    leading_tabs: int
    above: int
    below: int | None


@cache
def form(name: str) -> Form:
    """Give the form of this name; the forms of blocks have the names of their kinds."""
    data = layout()["form"][name]
    spacers = data.get("spacers", {})
    return Form(
        paragraph=data.get("pPr", {}),
        run=data.get("rPr", {}),
        leading_tabs=data.get("leading-tabs", 0),
        above=spacers.get("above", 0),
        below=spacers.get("below"),
    )


def paragraph(name: str, *content: Element, keep_next: bool | None = None) -> Element:
    """Make a paragraph in the form of this name, kept with the next one or not, or as its style says.

    The paragraph mark has the form of the text, since it takes part in the height of the line.
    """
    shape = form(name)
    properties = shape.paragraph | ({"rPr": shape.run} if shape.run else {})
    if keep_next is not None:
        # The standard has it right after the style.
        properties = {"pStyle": properties["pStyle"], "keepNext": keep_next} | properties
    tabs = [tab() for _ in range(shape.leading_tabs)]
    return w("p", *built("pPr", properties), *tabs, *content)


def line(name: str, text: str) -> Element:
    """Make a paragraph in the form of this name that holds this text, or nothing where the text is empty."""
    return paragraph(name, text_run(text, form(name).run)) if text else paragraph(name)
