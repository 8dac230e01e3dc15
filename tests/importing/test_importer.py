"""What is imported, by which reader, and how the rest is refused."""

from io import BytesIO
from zipfile import ZipFile

import pytest
import yaml
from docx.opc.oxml import serialize_part_xml
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from manuscripts import note_with
from programmes_alike import meaning
from test_round_trips import WHOLE, note_of

from oewg_cli.api.document_import import import_document
from oewg_cli.files.byte_limits import LARGEST_PROGRAMME
from oewg_cli.importing.importer import read_source_document
from oewg_cli.note.design import Design, WordProfile
from oewg_cli.process.errors import CommandError
from oewg_cli.text.source_text import PagedText

OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)
NOTE = note_with("10 a.m.–1 p.m.\n\n##### Opening\n").encode()
WORD = note_of(WHOLE[0].read_text("utf-8"), "docx")


def refused(name: str, raw: bytes) -> str:
    """Return the sentence with which a document is refused."""
    with pytest.raises(CommandError) as error:
        import_document(name, raw)
    return str(error.value)


def zipped(**files: str) -> bytes:
    """Make a zip archive."""
    archive = BytesIO()
    with ZipFile(archive, "w") as package:
        for name, text in files.items():
            package.writestr(name, text)
    return archive.getvalue()


@pytest.mark.parametrize(
    ("name", "raw", "why"),
    [
        ("a.md", b"", "has no day and no session in it"),
        ("a.md", b"# Clouds\n\nThere are many. May they rain in March.\n", "has no day and no session in it"),
        ("a.txt", "Programme of work\n\n4 Märchen".encode(), "has no day and no session in it"),
        ("a.yaml", b"symbol: A/78/265\n", "is a programme already: oewg import reads Word, Markdown and plain text"),
        ("a.txt", b"Monday, 4 March\n\ncaf\xe9", "is not UTF-8 text (line 3, byte 21)"),
        ("a.txt", "Monday, 4 March".encode("utf-16"), "is not UTF-8 text"),
        ("a.md", b"x" * (LARGEST_PROGRAMME + 1), "is larger than"),
        ("a.md", NOTE + b"*_" * 10_001, "more than 20,000 asterisks, underscores and opening brackets"),
        ("a.md", NOTE + b"| a |\n|-|\n" + b"|" + b"a<br>" * 10_001 + b"|\n", "more than"),
        ("a.doc", OLD_WORD, ".docx"),
        ("a.md", OLD_WORD, ".docx"),
        ("a.docx", OLD_WORD, ".docx"),
        ("a.docx", b"Monday, 4 March 2024\n\nMorning", "is not a Word file"),
        ("A.DOCX", b"", "is not a Word file"),
        ("a.docm", NOTE, "is not a Word file"),
        ("a.md", b"PK\x03\x04 cut off", "is not a Word file"),
        ("a.odt", zipped(**{"content.xml": "<a/>"}), "is a zip archive that is not a Word file: unpack it"),
        ("a.docx", WORD[: len(WORD) // 2], "is not a Word file"),
    ],
    ids=lambda each: f"{len(each)} bytes" if isinstance(each, bytes) else str(each)[:12],
)
def test_what_is_not_a_programme_is_refused_in_one_sentence(name: str, raw: bytes, why: str) -> None:
    """Which says of which file it speaks, and why."""
    said = refused(name, raw)
    assert said.startswith(f"{name} ")
    assert why in said
    assert said.endswith(".")
    assert "\n" not in said


@pytest.mark.parametrize("name", ["a.md", "a.txt", "a", "a.markdown", "a.docx.txt", "A.MD", "a.pdf"])
def test_text_is_read_as_markdown_whatever_its_name_is(name: str) -> None:
    """But for that of a Word file."""
    assert import_document(name, NOTE).text == import_document("b.md", NOTE).text.replace("b.md", name)


@pytest.mark.parametrize("name", ["a.docx", "a.md", "a", "A.DOTX", "a.zip"])
def test_a_word_file_is_known_by_its_first_bytes(name: str) -> None:
    """Whatever its name is; places in it are named with their pages."""
    source_document = read_source_document(name, WORD)
    assert isinstance(source_document.source, PagedText)
    assert source_document.source.name == name
    assert "programme:" in import_document(name, WORD).text


@pytest.mark.parametrize(
    "text",
    [
        "Monday, 4 March 2024",
        "Fourth session",
        "Group on clouds\n\nGeneva, 4–8 March 2024",
        "\ufeffMonday, 4 March 2024",
        "Fourth session\r\n\r\nMonday, 4 March 2024\r\n",
    ],
)
def test_a_day_or_a_session_makes_a_programme(text: str) -> None:
    """However little else there is."""
    assert {"masthead", "session", "programme"} <= yaml.safe_load(import_document("a.md", text.encode()).text).keys()


def test_the_name_of_the_document_is_in_the_programme_without_its_folder() -> None:
    """And what was found speaks of the document."""
    imported = import_document("folder/note.md", NOTE.replace(b"10 a.m.", b"10am"))
    assert "# Read from note.md. " in imported.text
    assert imported.checked.source.name == "folder/note.md"
    assert [finding.rule.name for finding in imported.checked.findings] == ["hours-malformed"]


def test_the_same_document_gives_the_same_programme() -> None:
    """Nothing comes from the clock."""
    assert import_document("a.docx", WORD).text == import_document("a.docx", WORD).text


def test_a_text_that_begins_with_the_letters_of_a_zip_archive_is_a_text() -> None:
    """An archive has two more bytes."""
    assert (
        "programme:"
        in import_document("a.txt", b"PKO working group\n\nMonday, 4 March 2024\n\nMorning\n\nOpening\n").text
    )


ASTERISKS = """
masthead:
  organ: General Assembly
  symbol: A/AC.999/2025/2
  date: 2025-03-24
  original: en
  reissued: [2025-03-31, 2025-04-02]
body: Ad hoc working group on clouds[^body]
session: {number: 4, kind: substantive, place: Geneva, opens: 2025-05-12, closes: 2025-05-14}
item: {number: 3, agenda: provisional}
title: Provisional programme of work[^times][^two]
subtitle: Note by the Secretariat[^late]
paragraphs:
  - The fourth session will be held at Geneva from 12 to 14 May 2025.[^number]
agenda:
  symbol: A/AC.999/2025/1
  items: {3: Organization of work}
programme:
  - date: 2025-05-12
    meetings: [{time: 10:00–13:00, entries: [{item: 3}]}]
footnotes:
  body: About the body, see the *Journal*.
  times: Times may change.
  two: See resolution 76/211.
  late: Submitted late.
  number: Not by an asterisk.
"""
"""A programme with a footnote of asterisks wherever there can be one."""


@pytest.mark.parametrize("design", [Design(profile) for profile in WordProfile], ids=lambda design: design.profile)
def test_footnotes_of_asterisks_come_back_from_word(design: Design) -> None:
    """The marks of a title, the reissues and the agenda."""
    back = import_document("note.docx", note_of(ASTERISKS, "docx", design))
    assert meaning(back.text) == meaning(ASTERISKS)
    assert "# check:" not in back.text


def as_word_types(document: bytes) -> bytes:
    """Return a document of Geneva without what nobody sees; the marks of the reissues are after the symbol."""
    typed = BytesIO()
    with ZipFile(BytesIO(document)) as package, ZipFile(typed, "w") as other:
        for name in package.namelist():
            content = package.read(name)
            if name in {"word/document.xml", "word/footnotes.xml"}:
                root = parse_xml(content)
                runs = list(root.iter(qn("w:r")))
                for hidden in [run for run in runs if list(run.iter(qn("w:vanish")))]:
                    hidden.getparent().remove(hidden)
                for text in root.iter(qn("w:t")):
                    text.text = (text.text or "").replace("\u200c", "")
                references = [run for run in runs if list(run.iter(qn("w:footnoteReference")))]
                unseen = [run for run in references if not any(text.text for text in run.iter(qn("w:t")))]
                symbols = [run for run in runs if run[-1].text == "/AC.999/2025/2**"]
                for symbol in symbols:
                    symbol[-1].text = "/AC.999/2025/2"
                    for number, reference in reversed(list(enumerate(unseen[:2], start=1))):
                        reference[-1].text = "*" * number
                        symbol.addnext(reference)
                content = serialize_part_xml(root)
            other.writestr(name, content)
    return typed.getvalue()


def test_footnotes_of_asterisks_are_read_as_word_types_them() -> None:
    """As the templates of Geneva have them."""
    document = as_word_types(note_of(ASTERISKS, "docx", Design(WordProfile.GENEVA)))
    with ZipFile(BytesIO(document)) as package:
        assert "\u200c" not in package.read("word/document.xml").decode()
    back = import_document("note.docx", document)
    assert meaning(back.text) == meaning(ASTERISKS)
    assert "# check:" not in back.text
