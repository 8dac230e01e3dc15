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
from formats.word.samples import DESIGNS, EMBLEM, RECYCLE, name_of, with_blocks_alone
from formats.word.seen import named
from formats.word.template import templates
from ooxml_integrity import check

from oewg_cli.formats.word.writer import template_remarks, write_word
from oewg_cli.note.blocks import Block, BlockKind, Run
from oewg_cli.note.design import PLAIN, Design, File, WordProfile
from oewg_cli.note.note import AsteriskFootnote, Footnote, Note
from oewg_cli.process.errors import CommandError

Read = Callable[[bytes], dict[str, BaseOxmlElement]]

_STYLED = ("w:pStyle", "w:rStyle", "w:basedOn", "w:next")
_TO_GO_ON_WRITING = {
    WordProfile.GENEVA: {
        *("HMG", "H4G", "SLG", "SMG", "SSG", "XLargeG", "FollowedHyperlink"),
    }
}
_AGAIN = """
import pickle, sys
from oewg_cli.formats.word.writer import write_word
for note, design in pickle.load(sys.stdin.buffer):
    sys.stdout.buffer.write(write_word(note, design))
"""
_EACH_DESIGN = pytest.mark.parametrize("design", DESIGNS, ids=name_of)
_EACH_NOTE = pytest.mark.parametrize("kind", ["full", "draft", "with_asterisks", "empty"])
_PICTURED = tuple(design._replace(emblem=EMBLEM, recycle=RECYCLE) for design in DESIGNS)
_EACH_PICTURED_DESIGN = pytest.mark.parametrize("design", _PICTURED, ids=name_of)


def _values(root: BaseOxmlElement, tag: str, attribute: str = "w:val") -> set[str]:
    return {str(found.get(qn(attribute))) for found in root.iter(qn(tag))}


def test_the_same_note_gives_the_same_bytes_in_every_process(notes: dict[str, Note]) -> None:
    """Neither the order of hashes nor the place on Earth changes a byte, in any profile and layout."""
    asked = [(note, design) for note in notes.values() for design in _PICTURED]
    here = b"".join(write_word(note, design) for note, design in asked)
    for seed, zone in (("1", "Pacific/Auckland"), ("2", "America/New_York")):
        again = subprocess.run(
            [sys.executable, "-c", _AGAIN],
            input=pickle.dumps(asked),
            capture_output=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": os.pathsep.join(sys.path)},
        )
        assert again.stdout == here


@_EACH_PICTURED_DESIGN
@_EACH_NOTE
def test_the_same_note_gives_the_same_bytes_again(notes: dict[str, Note], kind: str, design: Design) -> None:
    """Nothing is left of what was written before."""
    assert write_word(notes[kind], design) == write_word(notes[kind], design)


def test_the_archive_has_no_metadata(full: Note) -> None:
    """No entry is compressed, dated or marked by the machine."""
    with ZipFile(BytesIO(write_word(full))) as package:
        assert package.namelist()[0] == "[Content_Types].xml"
        for entry in package.infolist():
            assert entry.compress_type == ZIP_STORED
            assert entry.date_time == (1980, 1, 1, 0, 0, 0)
            assert (entry.create_system, entry.external_attr, entry.extra) == (3, 0o100644 << 16, b"")


def test_nothing_is_in_the_package_but_what_the_note_needs(full: Note, parts: Read) -> None:
    """No thumbnail, theme or other content of a template; besides these parts there are pictures only."""
    assert sorted(name for name in parts(write_word(full)) if "rels" not in name) == [
        "[Content_Types].xml",
        "docProps/app.xml",
        "docProps/core.xml",
        "docProps/custom.xml",
        "word/document.xml",
        "word/fontTable.xml",
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


def test_the_properties_name_the_note_its_date_and_its_organ(full: Note) -> None:
    """The title and the language are the note's; the only time is midnight of its date."""
    properties = Document(BytesIO(write_word(full))).core_properties
    assert properties.title == "Provisional programme of work: note by the Secretariat"
    assert properties.language == "en-GB"
    assert properties.created is not None
    assert properties.created.isoformat() == "2024-01-31T00:00:00+00:00"
    assert properties.created == properties.modified
    assert (properties.author, properties.last_modified_by) == ("General Assembly", "")


def test_the_properties_say_what_the_note_is_about(full: Note) -> None:
    """Its subject, and its keywords separated as in Word; an empty subject is there as such."""
    properties = Document(BytesIO(write_word(full))).core_properties
    assert properties.subject == "Open-ended working group on the lighting of harbours: seventh substantive session"
    assert properties.keywords == "A/AC.999/2024/1; General Assembly"
    bare = full._replace(properties=full.properties._replace(subject="", keywords=()))
    properties = Document(BytesIO(write_word(bare))).core_properties
    assert (properties.subject, properties.keywords) == ("", "")


def test_a_title_may_be_longer_than_a_line_of_properties(full: Note) -> None:
    """Word reads titles of any length, whatever libraries allow."""
    note = full._replace(properties=full.properties._replace(title="x" * 300))
    assert Document(BytesIO(write_word(note))).core_properties.title == "x" * 300


@pytest.mark.parametrize(("language", "tag"), [("en", "en-GB"), ("fr", "fr-FR"), ("pt", "pt")])
def test_word_checks_the_text_in_the_language_of_the_note(full: Note, parts: Read, language: str, tag: str) -> None:
    """A language without a country of its own here is not changed."""
    styles = parts(write_word(full._replace(language=language)))["word/styles.xml"]
    assert _values(styles, "w:lang") == {tag}


@_EACH_PICTURED_DESIGN
@_EACH_NOTE
def test_every_style_that_is_named_is_defined(notes: dict[str, Note], parts: Read, kind: str, design: Design) -> None:
    """Word would use a style of its own instead."""
    roots = parts(write_word(notes[kind], design))
    named_styles = {value for root in roots.values() for tag in _STYLED for value in _values(root, tag)}
    assert named_styles <= _values(roots["word/styles.xml"], "w:style", "w:styleId")


@pytest.mark.parametrize("profile", WordProfile)
def test_no_style_is_unused(notes: dict[str, Note], parts: Read, profile: WordProfile) -> None:
    """A style is here because a note, or another style, needs it, or those who go on writing the note at Geneva."""
    agenda = tuple(Block(kind, (Run("a"),)) for kind in BlockKind)
    notes = notes | {"agenda": with_blocks_alone(notes["empty"], *agenda)}
    written = [parts(write_word(note, Design(profile))) for note in notes.values()]
    used = {value for roots in written for root in roots.values() for tag in _STYLED for value in _values(root, tag)}
    defined = _values(written[0]["word/styles.xml"], "w:style", "w:styleId")
    assert defined - used == {"TableNormal", "NoList"} | _TO_GO_ON_WRITING.get(profile, set())


@_EACH_PICTURED_DESIGN
@_EACH_NOTE
def test_every_relationship_that_is_used_exists(notes: dict[str, Note], parts: Read, kind: str, design: Design) -> None:
    """Those of each part are its own: links, pictures, headers and footers."""
    roots = parts(write_word(notes[kind], design))
    used_at_all = set()
    for name, root in roots.items():
        folder, _, file = name.rpartition("/")
        relations = roots.get(f"{folder}/_rels/{file}.rels", ())
        known = {str(relation.get("Id")) for relation in relations}
        used = {value for made in root.iter() for key, value in made.items() if key in {qn("r:id"), qn("r:embed")}}
        used_at_all |= used
        assert used <= known
    assert used_at_all


@_EACH_PICTURED_DESIGN
@_EACH_NOTE
def test_every_picture_has_a_text_and_a_number_of_its_own(
    notes: dict[str, Note], parts: Read, kind: str, design: Design
) -> None:
    """In the whole document: headers, body and footers."""
    roots = parts(write_word(notes[kind], design))
    pictures = [properties for root in roots.values() for properties in named(root, "wp:docPr")]
    assert len(pictures) == (2 if kind == "draft" else 4)
    assert all(properties.get("descr") for properties in pictures)
    assert len({properties.get("id") for properties in pictures}) == len(pictures)


@_EACH_DESIGN
@_EACH_NOTE
def test_no_table_cell_ends_without_a_paragraph(notes: dict[str, Note], parts: Read, kind: str, design: Design) -> None:
    """For Word a file is damaged if one does, and no validator says so."""
    for root in parts(write_word(notes[kind], design)).values():
        assert all(cell[-1].tag == qn("w:p") for cell in root.iter(qn("w:tc")))


@_EACH_DESIGN
def test_no_table_is_the_last_of_the_body(full: Note, parts: Read, design: Design) -> None:
    """Nor do two follow each other, which Word would join."""
    for root in parts(write_word(full, design)).values():
        for table in root.iter(qn("w:tbl")):
            following = table.getnext()
            assert following is not None
            assert following.tag == qn("w:p")


def test_text_is_on_one_line(full: Note, parts: Read) -> None:
    """A tab, a line end or both ends of a line in a text are one space each."""
    block = Block(BlockKind.TEXT, (Run("a\tb\nc\rd\r\ne"),))
    roots = parts(write_word(with_blocks_alone(full, block)))
    texts = [text.text for text in roots["word/document.xml"].iter(qn("w:t"))]
    assert texts == ["a b c d e"]


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\x1f", "\ud800", "\ufffe", "\uffff"])
@pytest.mark.parametrize("place", ["text", "link", "title", "subject", "symbol", "star", "footnote"])
def test_what_xml_cannot_hold_is_refused(full: Note, character: str, place: str) -> None:
    """No broken file is made: the error names the character."""
    bad = f"a{character}"
    if place == "text":
        full = full._replace(front=(Block(BlockKind.TEXT, (Run(bad),)), *full.front))
    elif place == "link":
        full = full._replace(front=(Block(BlockKind.TEXT, (Run("a", link=bad),)), *full.front))
    elif place == "title":
        full = full._replace(properties=full.properties._replace(title=bad))
    elif place == "subject":
        full = full._replace(properties=full.properties._replace(subject=bad))
    elif place == "star":
        full = full._replace(asterisk_footnotes=(AsteriskFootnote("*", (Run(bad),)),))
    elif place == "symbol":
        full = full._replace(masthead=full.masthead._replace(symbol=bad))
    else:
        full = full._replace(footnotes=(Footnote(1, (Run(bad),)), *full.footnotes[1:]))
    with pytest.raises(ValueError, match=f"A Word document cannot hold U\\+{ord(character):04X}"):
        write_word(full)


def test_a_note_without_blocks_is_a_document_too(full: Note, parts: Read) -> None:
    """The masthead, the section and the closing rule are there."""
    body = parts(write_word(with_blocks_alone(full)))["word/document.xml"][0]
    assert [child.tag for child in body] == [qn("w:p"), qn("w:sectPr")]


@_EACH_PICTURED_DESIGN
@_EACH_NOTE
def test_the_structure_is_sound(notes: dict[str, Note], tmp_path: Path, kind: str, design: Design) -> None:
    """The checks of another program find nothing in parts, styles, footnotes and relationships."""
    path = tmp_path / "note.docx"
    path.write_bytes(write_word(notes[kind], design))
    assert check(str(path)) == []


@pytest.mark.parametrize(("name", "design"), templates.IN_DESIGNS)
def test_the_structure_is_sound_in_a_template(with_asterisks: Note, tmp_path: Path, name: str, design: Design) -> None:
    """The same checks find nothing in what is used of the template."""
    path = tmp_path / "note.docx"
    template = File("a.docx", templates.ALL[name]())
    path.write_bytes(write_word(with_asterisks, design._replace(emblem=EMBLEM, template=template)))
    assert check(str(path)) == []


def test_without_a_profile_the_duty_station_decides(full: Note) -> None:
    """Geneva has its own; elsewhere a note looks as in New York, and the profile that was asked for comes first."""
    geneva, vienna = (full._replace(station=station) for station in ("Geneva", "Vienna"))
    assert write_word(geneva) == write_word(full, Design(WordProfile.GENEVA))
    assert write_word(vienna) == write_word(full) == write_word(full, Design(WordProfile.NEW_YORK))
    assert write_word(geneva, Design(WordProfile.NEW_YORK)) == write_word(full)


@pytest.mark.parametrize(("name", "has"), [("plain", False), ("styled", True)])
def test_a_remark_names_the_styles_that_a_template_does_not_have(full: Note, *, name: str, has: bool) -> None:
    """As Word shows them; those of the template, in upper or lower case, are not among them."""
    design = Design(WordProfile.NEW_YORK, template=File("office.dotx", templates.ALL[name]()))
    (remark,) = template_remarks(full, design)
    assert remark.startswith("office.dotx does not have these styles, which were added: ")
    lacking = remark.removesuffix(".").partition(": ")[2].split(", ")
    assert "_ H_2/3" in lacking
    assert ("__Single Txt" in lacking) is not has
    assert "Normal" not in lacking


def test_there_is_no_remark_without_a_template(full: Note) -> None:
    """Nothing was done that a user could not expect."""
    assert template_remarks(full, PLAIN) == []


@pytest.mark.parametrize(
    ("profile", "replaced"), [(WordProfile.NEW_YORK, "masthead and footer"), (WordProfile.GENEVA, "footer")]
)
def test_a_remark_says_what_the_headers_of_a_template_replace(full: Note, profile: WordProfile, replaced: str) -> None:
    """The masthead of Geneva is in the body, and is kept; a document of the same profile has all styles."""
    letter = full._replace(masthead=full.masthead._replace(distribution="For all"))
    template = File("ours.docx", write_word(letter, Design(profile)))
    said = f"Headers and footers are those of ours.docx, also the {replaced} of the first page."
    assert template_remarks(full, Design(profile, template=template)) == [said]


def test_a_file_that_is_not_a_template_is_refused_in_one_sentence(full: Note) -> None:
    """When the note is written and when the remarks are."""
    design = Design(template=File("notes.txt", b"Lamps"))
    for ask in (write_word, template_remarks):
        with pytest.raises(CommandError, match=r"^notes\.txt cannot be a template"):
            ask(full, design)
