import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from ooxml_integrity import check

from oewg_cli.formats.word.writer import write_word
from oewg_cli.note.blocks import Block, BlockKind, Footnote, Note, Run

Read = Callable[[bytes], dict[str, BaseOxmlElement]]

_STYLED = ("w:pStyle", "w:rStyle", "w:basedOn", "w:next")
_OWNER = {
    "word/document.xml": "word/_rels/document.xml.rels",
    "word/footnotes.xml": "word/_rels/footnotes.xml.rels",
}
_AGAIN = """
import pickle, sys
from oewg_cli.formats.word.writer import write_word
sys.stdout.buffer.write(write_word(pickle.load(sys.stdin.buffer)))
"""


def _values(root: BaseOxmlElement, tag: str, attribute: str = "w:val") -> set[str]:
    return {str(found.get(qn(attribute))) for found in root.iter(qn(tag))}


def test_the_same_note_gives_the_same_bytes_in_every_process(full: Note) -> None:
    """Neither the order of hashes nor the place on Earth changes a byte."""
    for seed, zone in (("1", "Pacific/Auckland"), ("2", "America/New_York")):
        again = subprocess.run(
            [sys.executable, "-c", _AGAIN],
            input=pickle.dumps(full),
            capture_output=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": os.pathsep.join(sys.path)},
        )
        assert again.stdout == write_word(full)


def test_the_archive_tells_nothing_of_its_making(full: Note) -> None:
    """No entry is compressed, dated or marked by the machine."""
    with ZipFile(BytesIO(write_word(full))) as package:
        assert package.namelist()[0] == "[Content_Types].xml"
        for entry in package.infolist():
            assert entry.compress_type == ZIP_STORED
            assert entry.date_time == (1980, 1, 1, 0, 0, 0)
            assert (entry.create_system, entry.external_attr, entry.extra) == (3, 0o100644 << 16, b"")


def test_nothing_is_in_the_package_but_what_the_note_needs(full: Note, parts: Read) -> None:
    """No thumbnail, theme or other content of a template comes along."""
    assert sorted(name for name in parts(write_word(full)) if "rels" not in name) == [
        "[Content_Types].xml",
        "docProps/core.xml",
        "word/document.xml",
        "word/footer1.xml",
        "word/footer2.xml",
        "word/footer3.xml",
        "word/footnotes.xml",
        "word/header1.xml",
        "word/header2.xml",
        "word/header3.xml",
        "word/numbering.xml",
        "word/settings.xml",
        "word/styles.xml",
    ]


def test_the_properties_name_the_note_and_its_date_and_nobody(full: Note) -> None:
    """The title and the language are the note's; the only time is midnight of its date."""
    properties = Document(BytesIO(write_word(full))).core_properties
    assert properties.title == "Provisional programme of work: note by the Secretariat"
    assert properties.language == "en-GB"
    assert properties.created is not None
    assert properties.created.isoformat() == "2024-01-31T00:00:00+00:00"
    assert properties.created == properties.modified
    assert properties.author == properties.last_modified_by == ""


def test_a_title_may_be_longer_than_a_line_of_properties(full: Note) -> None:
    """Word reads titles of any length, whatever libraries allow."""
    properties = Document(BytesIO(write_word(full._replace(title="x" * 300)))).core_properties
    assert properties.title == "x" * 300


@pytest.mark.parametrize(("language", "tag"), [("en", "en-GB"), ("fr", "fr-FR"), ("pt", "pt")])
def test_word_checks_the_text_in_the_language_of_the_note(full: Note, parts: Read, language: str, tag: str) -> None:
    """A language without a country of its own here stands as it is."""
    styles = parts(write_word(full._replace(language=language)))["word/styles.xml"]
    assert _values(styles, "w:lang") == {tag}


def test_every_style_that_is_named_is_defined_and_every_other_is_left_out(full: Note, parts: Read) -> None:
    """A style is here because the note, or another style, rests on it."""
    roots = parts(write_word(full))
    defined = _values(roots["word/styles.xml"], "w:style", "w:styleId")
    named = {value for root in roots.values() for tag in _STYLED for value in _values(root, tag)}
    assert named <= defined
    assert defined - named == {"TableNormal", "NoList"}


def test_every_relationship_that_is_named_is_there(full: Note, parts: Read) -> None:
    """The relationships of the document and of the footnotes are their own."""
    roots = parts(write_word(full))
    for part, relations in _OWNER.items():
        known = {str(relation.get("Id")) for relation in roots[relations]}
        used = [value for made in roots[part].iter() for key, value in made.items() if key == qn("r:id")]
        assert used
        assert set(used) <= known


def test_no_table_cell_ends_without_a_paragraph(full: Note, draft: Note, parts: Read) -> None:
    """Word calls a file damaged in which one does, and no validator says so."""
    for note in (full, draft):
        for root in parts(write_word(note)).values():
            assert all(cell[-1].tag == qn("w:p") for cell in root.iter(qn("w:tc")))


def test_text_is_on_one_line(full: Note, parts: Read) -> None:
    """A tab, a line end or both ends of a line in a text are one space each."""
    block = Block(BlockKind.TEXT, (Run("a\tb\nc\rd\r\ne"),))
    roots = parts(write_word(full._replace(blocks=(block,), footnotes=())))
    texts = [text.text for text in roots["word/document.xml"].iter(qn("w:t"))]
    assert texts == ["a b c d e"]


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\x1f", "\ud800", "\ufffe", "\uffff"])
@pytest.mark.parametrize("place", ["text", "link", "title", "symbol", "footnote"])
def test_what_xml_cannot_hold_is_refused(full: Note, character: str, place: str) -> None:
    """No broken file is made: the error tells the character."""
    bad = f"a{character}"
    blocks, footnotes = full.blocks, full.footnotes
    if place == "text":
        full = full._replace(blocks=(Block(BlockKind.TEXT, (Run(bad),)), *blocks))
    elif place == "link":
        full = full._replace(blocks=(Block(BlockKind.TEXT, (Run("a", link=bad),)), *blocks))
    elif place == "title":
        full = full._replace(title=bad)
    elif place == "symbol":
        full = full._replace(masthead=full.masthead._replace(symbol=bad))
    else:
        full = full._replace(footnotes=(Footnote(1, (Run(bad),)), *footnotes[1:]))
    with pytest.raises(ValueError, match=f"U\\+{ord(character):04X} cannot stand in a Word document"):
        write_word(full)


def test_a_note_without_blocks_is_a_document_too(full: Note, parts: Read) -> None:
    """The masthead, the sections and the closing rule are there."""
    body = parts(write_word(full._replace(blocks=(), footnotes=())))["word/document.xml"][0]
    assert [child.tag for child in body] == [qn("w:p"), qn("w:p"), qn("w:sectPr")]


def test_the_structure_is_sound(full: Note, draft: Note, tmp_path: Path) -> None:
    """Another program's checks of parts, styles, notes and relationships find nothing."""
    for name, note in (("full", full), ("draft", draft)):
        path = tmp_path / f"{name}.docx"
        path.write_bytes(write_word(note))
        assert check(str(path)) == []
