"""What of a Word file is no text: properties and places, and what cannot become text."""

from oewg_cli.formats.word.namespaces import w

WITHOUT_TEXT = frozenset(
    map(w, (
        "pPr", "rPr", "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr", "rubyPr", "tblPr", "tblGrid", "tblPrEx", "trPr",
        "tcPr", "sectPr", "fldData", "ffData", "proofErr", "bookmarkStart", "bookmarkEnd", "permStart", "permEnd",
        "softHyphen", "separator", "continuationSeparator", "annotationRef",
    ))
)  # fmt: skip
"""Elements that hold properties, places or what is printed only where a line breaks."""

NOT_TEXT = {
    w("altChunk"): "an inserted file",
    w("subDoc"): "a sub-document",
    w("rt"): "small text above other text",
    w("pgNum"): "a page number",
    **dict.fromkeys(
        map(w, ("dayShort", "dayLong", "monthShort", "monthLong", "yearShort", "yearLong")), "a date that Word fills in"
    ),
}
"""Elements that stand for something else than text, and what it is."""
