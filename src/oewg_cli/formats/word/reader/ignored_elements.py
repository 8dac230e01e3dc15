"""The elements of a Word file that have no text: properties and positions, and what cannot become text."""

from oewg_cli.formats.word.reader.content_controls import unfilled_control
from oewg_cli.formats.word.xml_elements import ParsedElement, qname, word_names

WITHOUT_TEXT = word_names((
        "pPr", "rPr", "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr", "rubyPr", "tblPr", "tblGrid", "tblPrEx", "trPr",
        "tcPr", "sectPr", "fldData", "ffData", "proofErr", "bookmarkStart", "bookmarkEnd", "permStart", "permEnd",
        "softHyphen", "separator", "continuationSeparator", "annotationRef",
))  # fmt: skip
"""Elements with properties or positions, and those that are printed only where a line breaks."""

_NOT_TEXT = {
    qname("w:altChunk"): "an inserted file",
    qname("w:subDoc"): "a sub-document",
    qname("w:rt"): "small text above other text",
    qname("w:pgNum"): "a page number",
    **dict.fromkeys(
        word_names(("dayShort", "dayLong", "monthShort", "monthLong", "yearShort", "yearLong")),
        "a date that Word fills in",
    ),
}


def not_text(element: ParsedElement) -> str | None:
    """Return in words what an element is that has no text of an author; None for any other."""
    return _NOT_TEXT.get(element.tag) or unfilled_control(element)
