"""What is imported, by which reader, and how the rest is refused."""

from io import BytesIO
from zipfile import ZipFile

import pytest
import yaml
from manuscripts import note_with
from test_round_trips import WHOLE, note_of

from oewg_cli.api.document_import import import_document
from oewg_cli.files.byte_limits import LARGEST_PROGRAMME
from oewg_cli.importing.importer import read_source_document
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
        ("a.pdf", b"%PDF-1.4\n", "is a PDF file. Save the note as .docx"),
        ("a.docx", b"\x89PNG\r\n", "is a picture. Save the note as .docx"),
        ("a.jpg", b"\xff\xd8\xff\xe0", "is a picture. Save the note as .docx"),
        ("a.doc", b"{\\rtf1", "is an RTF file. Save the note as .docx"),
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
        ("a.odt", zipped(**{"content.xml": "<a/>"}), "is not a Word file"),
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
