"""How many levels of elements a part may have."""

import sys
from collections.abc import Callable

import pytest
from formats.word.reader.source_documents import NAME
from formats.word.reader.word_files import p, r, word_file
from formats.word.template.hostile_templates import template

from oewg_cli.formats.word.reader.reader import read_word
from oewg_cli.formats.word.template.template_package import clean_template
from oewg_cli.formats.word.word_limits import DEEPEST_ELEMENT
from oewg_cli.note.design import File
from oewg_cli.process.errors import CommandError

WORDS = "Clouds"
_BOX = (
    "<w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p>",
    "</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>",
)
NESTED = {
    "paragraphs": ("<w:p>", "</w:p>"),
    "paragraphs-in-runs": ("<w:p><w:r>", "</w:r></w:p>"),
    "runs": ("<w:r>", "</w:r>"),
    "tables": ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
    "tables-without-cells": ("<w:tbl>", "</w:tbl>"),
    "tables-in-paragraphs": ("<w:p><w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl></w:p>"),
    "controls": ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
    "insertions": ("<w:p><w:ins>", "</w:ins></w:p>"),
    "fields": ('<w:p><w:fldSimple w:instr="DATE">', "</w:fldSimple></w:p>"),
    "links": ("<w:hyperlink>", "</w:hyperlink>"),
    "alternatives": ("<mc:AlternateContent><mc:Fallback>", "</mc:Fallback></mc:AlternateContent>"),
    "boxes": _BOX,
    "unknown": ("<x:cloud>", "</x:cloud>"),
}


def nested(kind: str, levels: int) -> str:
    """Return words in elements of this kind, as many one in another as fit into a number of levels."""
    begin, end = NESTED[kind]
    inner = p(WORDS)
    times = (levels - inner.count("</")) // end.count("</")
    return f"{begin * times}{inner}{end * times}"


def in_body(content: str) -> bytes:
    """Return a file with this in its body, which is two levels deep."""
    return word_file(content)


def in_footnote(content: str) -> bytes:
    """Return a file with this in a footnote, which is one level deep."""
    return word_file(p(r('<w:footnoteReference w:id="1"/>')), footnotes=f'<w:footnote w:id="1">{content}</w:footnote>')


def in_cell(content: str) -> bytes:
    """Return a file with this in a cell of a table, which is four levels deep."""
    return word_file(f"<w:tbl><w:tr><w:tc>{content}</w:tc></w:tr></w:tbl>")


def in_header(content: str) -> bytes:
    """Return a file with this in the header of its first page."""
    section = '<w:sectPr><w:headerReference w:type="first" r:id="header1"/><w:titlePg/></w:sectPr>'
    return word_file(p(WORDS) + section, header1=content)


FILES: dict[Callable[[str], bytes], int] = {in_body: 2, in_footnote: 2, in_cell: 5, in_header: 1}


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("kind", NESTED)
def test_the_deepest_elements_are_read(file: Callable[[str], bytes], kind: str) -> None:
    """All their words; the limit of calls of Python is not reached, with some left for the caller of the reader."""
    made = file(nested(kind, DEEPEST_ELEMENT - FILES[file]))
    allowed = sys.getrecursionlimit()
    sys.setrecursionlimit(900)
    try:
        read = read_word(NAME, made)
    finally:
        sys.setrecursionlimit(allowed)
    lines = [*read.lines, *(line for note in read.notes.values() for line in note.lines)]
    assert WORDS in [piece.text for line in lines for piece in line.runs]


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("kind", NESTED)
@pytest.mark.parametrize("levels", [DEEPEST_ELEMENT + 6, 245, 10_000])
def test_deeper_elements_are_refused(file: Callable[[str], bytes], kind: str, levels: int) -> None:
    """In one sentence that names the file and the part."""
    with pytest.raises(CommandError, match=rf"^{NAME} is damaged: word/\w+\.xml has elements in more than"):
        read_word(NAME, file(nested(kind, levels)))


@pytest.mark.parametrize("kind", NESTED)
def test_templates_are_read_within_the_same_limit(kind: str) -> None:
    """At the limit a template is refused or cleaned, and beyond it refused."""
    for levels, is_too_deep in ((DEEPEST_ELEMENT - 2, False), (DEEPEST_ELEMENT + 6, True)):
        content = nested(kind, levels)
        for made in (template(head=content), template(body=content)):
            try:
                clean_template(File(NAME, made))
                said = ""
            except CommandError as refusal:
                said = str(refusal)
            assert ("has elements in more than" in said) == is_too_deep
