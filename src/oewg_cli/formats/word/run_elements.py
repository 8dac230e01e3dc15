"""Runs of text, tabs and fields."""

from collections.abc import Iterable, Iterator
from copy import deepcopy

from oewg_cli.formats.word.data_elements import PropertyData, elements_from_data
from oewg_cli.formats.word.xml_elements import SPACE, Element, element
from oewg_cli.text.lazy_patterns import lazy_pattern

_TAB_OR_LINE_END = lazy_pattern(r"\r\n|[\t\n\r]")
_NOT_IN_XML = lazy_pattern("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def printable(text: str) -> str:
    """Return the text as Word can hold it: on one line, each tab or line end a space.

    Raises ValueError for a character that XML 1.0 cannot hold, such as a control character or a lone surrogate.
    """
    if found := _NOT_IN_XML.search(text):
        raise ValueError(f"A Word document cannot hold U+{ord(found[0]):04X}: {text!r}")
    return _TAB_OR_LINE_END.sub(" ", text)


def text_run(text: str, form: PropertyData) -> Element:
    """Make a run of this text; `form` is the data of its `w:rPr`, and where it is empty the style counts."""
    key = repr(form)
    if key not in _runs:
        content = element("w:t")
        content.set(SPACE, "preserve")
        _runs[key] = run_of(content, form)
    made = deepcopy(_runs[key])
    made[-1].text = printable(text)
    return made


# A copy is made many times faster than its elements one by one; there are as many entries as different forms.
_runs: dict[str, Element] = {}


def run_of(content: Element, form: PropertyData) -> Element:
    """Make a run with one element in it, in this form."""
    return element("w:r", *(elements_from_data("rPr", form) if form else ()), content)


def tab() -> Element:
    """Make a run with a tab."""
    return run_of(element("w:tab"), {})


def field(instruction: str, result: Iterable[Element], form: PropertyData) -> Iterator[Element]:
    """Make a field of runs in this form; `result` is what a program shows that does not compute fields, as runs.

    A tracked change needs runs, and some programs print `w:fldSimple` without its form, or do not read it.
    """
    code = element("w:instrText")
    code.set(SPACE, "preserve")
    code.text = f" {instruction} "
    yield run_of(element("w:fldChar", fldCharType="begin"), form)
    yield run_of(code, form)
    yield run_of(element("w:fldChar", fldCharType="separate"), form)
    yield from result
    yield run_of(element("w:fldChar", fldCharType="end"), form)
