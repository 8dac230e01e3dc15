"""Elements of WordprocessingML, made by name or from data."""

import re
from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from functools import cache
from itertools import islice
from typing import TypeAlias, Union, cast

from docx.oxml.ns import nsmap, qn
from docx.oxml.parser import oxml_parser
from docx.oxml.xmlchemy import BaseOxmlElement

# Where python-docx has no class for a tag, its elements are lxml's own; only what both can do is used.
Element: TypeAlias = BaseOxmlElement
Data: TypeAlias = Union[bool, int, str, "list[Data]", "dict[str, Data]"]
Properties: TypeAlias = dict[str, Data]

# The elements in the data files that hold other elements; every other table there is a list of attributes.
_HOLDERS = frozenset(
    {
        "compat",
        "footnotePr",
        "numPr",
        "pBdr",
        "pPr",
        "rPr",
        "tabs",
        "tblBorders",
        "tblCellMar",
        "tblPr",
        "tcBorders",
        "tcPr",
        "trPr",
    }
)
_WORD = ("w", "r")
_TEXT = qn("w:t")
_SPACE = qn("xml:space")
_MOST_TEXTS = 500
_BREAK = re.compile(r"\r\n|[\t\n\r]")
_FOREIGN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def element(tag: str, attributes: Mapping[str, str | int], prefixes: tuple[str, ...]) -> Element:
    """Make an element whose tag and attributes have prefixes; those in `prefixes` are declared on it."""
    named = {_known(name): str(value) for name, value in attributes.items()}
    return cast("Element", oxml_parser.makeelement(_known(tag), named, _declared(prefixes)))


def w(name: str, /, *content: Element, **attributes: str | int) -> Element:
    """Make the element of this name in the namespace of WordprocessingML; its attributes are of it too."""
    named = {_known(f"w:{key}"): str(value) for key, value in attributes.items()}
    made = cast("Element", oxml_parser.makeelement(_known(f"w:{name}"), named, _declared(_WORD)))
    put(made, content)
    return made


def put(parent: Element, content: Iterable[Element]) -> None:
    """Put elements at the end of another one; those with many texts lose and regain `xml:space` on the way.

    lxml looks for the namespace of that attribute among all those that it met in the element that is moved, so that
    the time to move one with n texts grows with the square of n.
    """
    for each in content:
        if next(islice(each.iter(_TEXT), _MOST_TEXTS, None), None) is None:
            parent.append(each)
        else:
            kept = [text for text in each.iter(_TEXT) if text.attrib.pop(_SPACE, None)]
            parent.append(each)
            for text in kept:
                text.set(_SPACE, "preserve")


# A document has thousands of elements, with a few dozen names.
_known = cache(qn)


@cache
def _declared(prefixes: tuple[str, ...]) -> dict[str, str]:
    return {prefix: nsmap[prefix] for prefix in prefixes}


def related(made: Element, relationship: str) -> Element:
    """Let an element point to the target of this relationship of its part, and give it back."""
    made.set(qn("r:id"), relationship)
    return made


def built(name: str, data: Data) -> list[Element]:
    """Make the elements that data of this name stands for, in the order of the data.

    True is an element alone, False one with the value 0, a number or string one with that value; a table is
    one element with children or with attributes, whichever its name has in the standard; a list is one
    element for each entry.
    """
    if isinstance(data, list):
        return [made for entry in data for made in built(name, entry)]
    if isinstance(data, dict):
        if name in _HOLDERS:
            return [w(name, *children(data))]
        return [w(name, **cast("dict[str, str | int]", data))]
    if data is True:
        return [w(name)]
    return [w(name, val=int(data) if data is False else data)]


def children(data: Properties) -> list[Element]:
    """Make the elements that stand in an element with this data."""
    return [made for name, value in data.items() for made in built(name, value)]


def printable(text: str) -> str:
    """Return the text as Word can hold it: on one line, each tab or line end a space.

    ValueError for a character that XML 1.0 cannot hold, such as a control character or a lone surrogate.
    """
    if found := _FOREIGN.search(text):
        raise ValueError(f"U+{ord(found[0]):04X} cannot stand in a Word document: {text!r}")
    return _BREAK.sub(" ", text)


def text_run(text: str, form: Properties) -> Element:
    """Make a run of this text in this form, the data of its rPr; where that is empty, the style gives it."""
    key = repr(form)
    if key not in _runs:
        content = w("t")
        content.set(_SPACE, "preserve")
        _runs[key] = run_of(content, form)
    made = deepcopy(_runs[key])
    made[-1].text = printable(text)
    return made


# A copy is made many times faster than its elements one by one; there are as many kinds of runs as forms have.
_runs: dict[str, Element] = {}


def run_of(content: Element, form: Properties) -> Element:
    """Make a run that holds one element, in this form."""
    return w("r", *(built("rPr", form) if form else ()), content)


def tab() -> Element:
    """Make a run that holds a tab."""
    return run_of(w("tab"), {})


def field(instruction: str, cached: str, form: Properties) -> Element:
    """Make a field; `cached` is what a reader sees that does not work fields out."""
    return w("fldSimple", text_run(cached, form), instr=f" {instruction} ")


def field_of_runs(instruction: str, cached: Iterable[Element]) -> Iterator[Element]:
    """Make a field of nothing but runs, as it has to be where it stands in a change; `cached` as above, as runs."""
    told = w("instrText")
    told.set(_SPACE, "preserve")
    told.text = f" {instruction} "
    yield run_of(w("fldChar", fldCharType="begin"), {})
    yield run_of(told, {})
    yield run_of(w("fldChar", fldCharType="separate"), {})
    yield from cached
    yield run_of(w("fldChar", fldCharType="end"), {})
