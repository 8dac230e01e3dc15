"""What a Word document states about its layout, as flat data: the reading of the XML for `test_measured.py`.

Keys are the names of elements and attributes of ECMA-376 part 1, clause 17, with its units. Styles have their names
as keys, since two documents may have two ids for one style. What no reader of English sees is omitted: languages,
sizes for other scripts, revision marks, and elements of other namespaces.
"""

from collections.abc import Iterator, Mapping
from itertools import groupby, takewhile
from typing import Any

from formats.word.measured_styles import Sheet
from formats.word.measured_xml import (
    Data,
    Element,
    attribute,
    attributes_of,
    children,
    each,
    local,
    stated,
    stated_in,
    within,
)

# Settings that are not layout: the history of a template, themes, equations, mail merges.
_NO_LAYOUT = (
    "clrSchemeMapping",
    "decimalSymbol",
    "docVars",
    "hdrShapeDefaults",
    "listSeparator",
    "mathPr",
    "rsids",
    "shapeDefaults",
    "themeFontLang",
    "zoom",
)
_HEADS_AND_FEET = {
    "masthead": "header3",
    "even-header": "header1",
    "odd-header": "header2",
    "foot-even": "footer1",
    "foot-odd": "footer2",
    "foot-first": "footer3",
}
_TITLES = frozenset({"Session", "Agenda_Item_Normal", "Agenda_Title_H2", "Title_H_CH", "Title_H1"})
# The attributes that distinguish pictures, and say which of two is above.
_IDENTITIES = ("anchorId", "editId", "relativeHeight")
_CONTENT = frozenset({"drawing", "footnoteRef", "tab"})


def measured(parts: Mapping[str, Element]) -> Data:
    """Return the styles, sections, settings, headers, footers, footnotes, forms, annex and closing rule."""
    sheet = Sheet(parts["word/styles.xml"], parts["word/numbering.xml"])
    (body,) = each(parts["word/document.xml"], "body")
    ends = [line for line in each(body, "p") if within(line, "sectPr")]
    lines = [_paragraph(line, sheet) for line in each(body, "p") if line not in ends]
    first, last = (within(body, "sectPr")[at] for at in (0, -1))
    heads_and_feet = {
        name: _header_or_footer(parts[f"word/{part}.xml"], sheet) for name, part in _HEADS_AND_FEET.items()
    }
    return {
        "style": sheet.effective(),
        "section": {"first": _section(first), "text": _section(last)},
        "settings": _without(stated(parts["word/settings.xml"]), *_NO_LAYOUT),
        "footnote": _footnotes(parts["word/footnotes.xml"], body, sheet),
        "opening": _opening(lines),
        "form": ({"section-end": _paragraph(ends[0], sheet)} if ends else {}) | _forms(lines),
        "annex": _annex(lines),
        "closing-rule": _closing_rule(lines[-1], _section(last)),
    } | heads_and_feet


def flat(data: Data, path: str = "") -> Iterator[tuple[str, Any]]:
    """Return each number with its path; the entries of a list of tables are counted from 1."""
    for name, value in data.items():
        here = f"{path}.{name}" if path else name
        if isinstance(value, dict):
            yield from flat(value, here)
        elif isinstance(value, list) and all(isinstance(entry, dict) for entry in value):
            yield from flat({str(number): entry for number, entry in enumerate(value, start=1)}, here)
        else:
            yield here, value


def _paragraph(element: Element, sheet: Sheet) -> Data:
    """Return a paragraph's style, its direct formatting, that of its mark and runs, and what it holds.

    Of runs alike that follow each other one is told. What it holds is told by kind, texts in one.
    """
    shape = stated_in(element, "pPr")
    content = list(_content(element))
    return {
        "style": sheet.name(shape.get("pStyle", "Normal")),
        "pPr": _without(shape, "pStyle", "rPr", "sectPr"),
        "mark": shape.get("rPr", {}),
        "run": [run for run, _ in groupby(run for run, kind in content if kind != "drawing")],
        "content": [kind for kind, times in groupby(kind for _, kind in content) for _ in _counted(kind, times)],
        "picture": [_picture(drawing) for drawing in within(element, "drawing")],
    }


def _counted(kind: str, times: Iterator[str]) -> Iterator[str]:
    yield from [kind] if kind == "text" else times


def _content(element: Element) -> Iterator[tuple[Data, str]]:
    """Return the formatting and the kind of what each run holds; what a field shows is part of the field."""
    simple = {run: attribute(field, "instr") for field in within(element, "fldSimple") for run in each(field, "r")}
    is_shown = False
    for run in within(element, "r"):
        shape = stated_in(run, "rPr")
        if run in simple:
            yield shape, _field(simple[run])
            continue
        for child in children(run):
            kind = local(child)
            if kind == "fldChar":
                is_shown = attribute(child, "fldCharType") == "separate"
            elif kind == "instrText":
                yield shape, _field(child.text or "")
            elif kind in _CONTENT:
                yield shape, kind
            elif kind == "t" and not is_shown:
                yield shape, "text"


def _picture(drawing: Element) -> Data:
    """Return how large a picture is, and how it is placed: in the line, or anchored at a distance from what."""
    (frame,) = children(drawing)
    parts = {local(part): part for part in children(frame)}
    size = {"placed": local(frame), "extent": attributes_of(parts["extent"])}
    if size["placed"] == "inline":
        return size
    found = size | _without(attributes_of(frame), *_IDENTITIES)
    for name in ("positionH", "positionV"):
        (offset,) = children(parts[name])
        found[name] = attributes_of(parts[name]) | {local(offset): int(offset.text or "")}
    return found | {name: True for name in parts if name.startswith("wrap")}


def _field(instruction: str) -> str:
    """Return the kind of a field; a field that has no kind shows what it says."""
    kind = instruction.split(maxsplit=1)[0]
    return f"field {kind}" if kind.isalpha() else "field"


def _section(element: Element) -> Data:
    return _without(stated(element), "footerReference", "headerReference")


def _header_or_footer(root: Element, sheet: Sheet) -> Data:
    """Return a header or footer: a table, the paragraph under it, and perhaps one above it."""
    (table,) = each(root, "tbl")
    at = list(root).index(table)
    above, below = ([_paragraph(line, sheet) for line in lines] for lines in (root[:at], root[at + 1 :]))
    return ({"before": above} if above else {}) | _table(table, sheet) | {"after": below}


def _table(element: Element, sheet: Sheet) -> Data:
    """Return a table; the cells of a row in the order in which they are seen, from the left."""
    shape = stated_in(element, "tblPr")
    step = -1 if "bidiVisual" in shape else 1
    rows = each(element, "tr")
    return {
        "tblPr": shape,
        "grid": [attributes_of(column)["w"] for column in within(element, "gridCol")],
        "row": [
            {"trPr": stated_in(row, "trPr"), "cell": [_cell(cell, sheet) for cell in each(row, "tc")[::step]]}
            for row in rows
        ],
    }


def _cell(element: Element, sheet: Sheet) -> Data:
    return {
        "tcPr": stated_in(element, "tcPr"),
        "paragraph": [_paragraph(line, sheet) for line in each(element, "p")],
    }


def _footnotes(root: Element, body: Element, sheet: Sheet) -> Data:
    """Return the separators, with the character of which each consists, the first footnote, and the first mark."""
    separator, continuation, note, *_ = each(root, "footnote")
    mark = next(run for run in within(body, "r") if each(run, "footnoteReference"))
    return {
        "separator": _separator(separator, sheet),
        "continuation": _separator(continuation, sheet),
        "note": _beginning(_paragraph(each(note, "p")[0], sheet), content=6, runs=3),
        "mark": {"style": sheet.name(stated_in(mark, "rPr")["rStyle"])},
    }


def _separator(element: Element, sheet: Sheet) -> Data:
    chars = "".join(text.text or "" for text in within(element, "t"))
    return _paragraph(each(element, "p")[0], sheet) | {"signs": len(chars), "sign": chars[0]}


def _opening(lines: list[Data]) -> list[str]:
    """Return the styles of the title block in their order, and the empty paragraphs between them counted."""
    roles = [_role(line) for line in lines]
    block = takewhile(lambda role: role != "text", roles[roles.index("Session") :])
    counted = ((role, len(list(same))) for role, same in groupby(block))
    return [f"{times} {role}" if times > 1 else role for role, times in counted]


def _role(line: Data) -> str:
    """Return what a paragraph of the title block is, by its style, or that it is a spacer."""
    style = str(line["style"])
    if style == "__Single Txt" and not line["content"]:
        return "spacer"
    return style if style in _TITLES else "text"


def _forms(lines: list[Data]) -> Data:
    """Return a spacer and the first paragraph of each style."""
    forms = {"spacer": next(line for line in lines if _role(line) == "spacer")}
    for line in lines:
        if line["content"]:
            forms.setdefault(line["style"], _beginning(line, content=3, runs=1))
    return forms


def _annex(lines: list[Data]) -> Data:
    """Return the two headings of an annex, and the number of spacers below each."""
    heading, title = (number for number, line in enumerate(lines) if line["style"] == "_ H _Ch")
    return {
        "heading": lines[heading],
        "title": lines[title],
        "spacers": [_spacers(lines[heading + 1 :]), _spacers(lines[title + 1 :])],
    }


def _spacers(lines: list[Data]) -> int:
    return len(list(takewhile(lambda line: _role(line) == "spacer", lines)))


def _closing_rule(line: Data, section: Data) -> Data:
    """Return where the rule under the text begins, its length in twips, and what it is drawn with."""
    indents, rule, margins = line["pPr"]["ind"], line["pPr"]["pBdr"]["bottom"], section["pgMar"]
    column = section["pgSz"]["w"] - margins["left"] - margins["right"]
    return {
        "left": indents["left"],
        "width": column - indents["left"] - indents["right"],
        "sz": rule["sz"],
        "color": rule["color"],
    }


def _beginning(line: Data, *, content: int, runs: int) -> Data:
    """Return the beginning of a paragraph, without what follows in the text."""
    return line | {"content": line["content"][:content], "run": line["run"][:runs]}


def _without(data: Data, *names: str) -> Data:
    return {name: value for name, value in data.items() if name not in names}
