"""Files that are neither Word files nor texts are refused by their first bytes and names."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from oewg_cli.api.document_import import import_document, read_version
from oewg_cli.importing.file_kinds import check_is_readable
from oewg_cli.process.errors import CommandError

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)
TEXT = b"Programme of work\n\nMonday, 4 March 2024\n\n10 a.m.\n\nOpening\n"
MESSAGE = b"Received: from a\r\nMIME-Version: 1.0\r\nSubject: Programme\r\n\r\n" + TEXT
PASTED = b"From: A\nSent: Friday, 1 March 2024 10:14\nSubject: Programme of work\n\n" + TEXT


def zipped(*names: str, mimetype: str = "") -> bytes:
    """Make a zip archive with parts of these names."""
    archive = BytesIO()
    with ZipFile(archive, "w") as package:
        if mimetype:
            package.writestr("mimetype", mimetype)
        for name in names:
            package.writestr(name, "<a/>")
    return archive.getvalue()


def ole(name: str) -> bytes:
    """Make the beginning of an old file of Office that has a stream of this name."""
    return OLE + name.encode("utf-16-le") + bytes(64)


ODT = zipped("content.xml", mimetype="application/vnd.oasis.opendocument.text")
AS_DOCX = "open it in Word or LibreOffice and save it as .docx"
KINDS = [
    ("a.pdf", b"%PDF-1.4\n", "is a PDF file: open it in Word and save it as .docx, or copy its text into a .txt file."),
    ("a.docx", b"%PDF-1.4\n", "is a PDF file, although its name ends in .docx: open it"),
    ("a.txt", b"\xef\xbb\xbf\n %PDF-1.4\n", "is a PDF file, although its name ends in .txt: open it"),
    ("a.pdf", bytes(8), "is a PDF file: "),
    ("a.rtf", b"{\\rtf1", f"is an RTF file: {AS_DOCX}."),
    ("a.doc", b"{\\rtf1", f"is an RTF file, although its name ends in .doc: {AS_DOCX}."),
    ("a.odt", ODT, f"is an OpenDocument text: {AS_DOCX}."),
    ("a.docx", ODT, f"is an OpenDocument text, although its name ends in .docx: {AS_DOCX}."),
    ("a", ODT, f"is an OpenDocument text: {AS_DOCX}."),
    ("a.ods", zipped(mimetype="application/vnd.oasis.opendocument.spreadsheet"), "is an OpenDocument table or"),
    ("a.xlsx", zipped("[Content_Types].xml", "xl/workbook.xml"), "is an Excel file: copy its cells into a Word"),
    ("a.pptx", zipped("[Content_Types].xml", "ppt/presentation.xml"), "is a PowerPoint file: copy its text into"),
    (
        "a.pages",
        zipped("Index/Document.iwa"),
        "is a Pages file: open it in Pages and export it as a Word file (.docx).",
    ),
    ("a.zip", zipped("a.docx"), "is a zip archive that is not a Word file: unpack it"),
    ("a.docx", zipped("a.docx"), "is a zip archive that is not a Word file, although its name ends in .docx: unpack"),
    ("a.doc", ole("WordDocument"), f"is an old .doc file: {AS_DOCX}, without a password."),
    ("a.docx", OLE, f"is an old .doc file, although its name ends in .docx: {AS_DOCX}, without a password."),
    ("a.docx", ole("EncryptedPackage"), "is protected by a password: open it in Word, remove the password"),
    ("a.msg", ole("__nameid_version1.0"), "is a message of Outlook: open it in Outlook, and copy the text of the"),
    ("a.xls", ole("Workbook"), "is an old Excel file: "),
    ("a.ppt", ole("PowerPoint Document"), "is an old PowerPoint file: "),
    ("a.wpd", b"\xffWPC", f"is a WordPerfect file: {AS_DOCX}."),
    ("a.docx", b"\x89PNG\r\n", "is a picture, although its name ends in .docx: ask for the Word file of the note"),
    ("a.jpg", b"\xff\xd8\xff\xe0", "is a picture: "),
    ("a.gz", b"\x1f\x8b\x08", "is an archive: unpack it"),
    ("a.eml", TEXT, "is a saved message: open it in your mail program, and copy the text of the message into a .txt"),
    ("a.txt", MESSAGE, "is a saved message, although its name ends in .txt: open it"),
    ("a.html", b"<p>4 March</p>", f"is a web page: {AS_DOCX}, or copy its text into a .txt file."),
    ("a.doc", b"\n<html><body>", f"is a web page, although its name ends in .doc: {AS_DOCX}"),
    ("a.ics", b"BEGIN:VCALENDAR\r\n", "is a calendar file: "),
    ("a.csv", TEXT, "is a table in plain text: "),
    ("folder/~$note.docx", b"\x05Maria", "is a file that Word keeps only while the document is open: close the"),
]
"""Names and bytes, and how the sentence about each goes on after the name."""


@pytest.mark.parametrize(("name", "raw", "why"), KINDS, ids=[f"{name} {why[:30]}" for name, _, why in KINDS])
def test_a_file_of_another_kind_is_refused_with_how_it_becomes_one_that_can_be_read(
    name: str, raw: bytes, why: str
) -> None:
    """In one sentence, by import and by all that read versions."""
    for reads in (import_document, read_version):
        with pytest.raises(CommandError) as error:
            reads(name, raw)
        said = str(error.value)
        assert said.startswith(f"{name} {why}")
        assert said.endswith(".")
        assert "\n" not in said


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("a.txt", PASTED),
        ("a.pdf", TEXT),
        ("a.odt", TEXT),
        ("a", TEXT),
        ("a.v2 final", TEXT),
        ("a.txt", b"PK " + TEXT),
        ("a.docx", zipped("[Content_Types].xml", "word/document.xml", "word/embeddings/xl/workbook.xml")),
        ("a.zip", zipped("[Content_Types].xml", "word/document.xml")),
        ("a.doc", zipped("[Content_Types].xml", "word/document.xml")),
        ("a.md", b""),
    ],
)
def test_texts_and_word_files_are_of_no_other_kind(name: str, raw: bytes) -> None:
    """Whatever their names are, and whatever they hold."""
    check_is_readable(name, raw)
