"""Files that cannot be read: each is refused in one sentence, and nothing outside a file is ever read."""

import re
from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_LZMA, ZipFile

import pytest
from formats.word.reader.source_documents import NAME, read, texts
from formats.word.reader.word_files import (
    NAMESPACES,
    content_types,
    p,
    r,
    relationship,
    relationships,
    word_file,
    zipped,
)

from oewg_cli.files.byte_limits import LARGEST_DOCUMENT
from oewg_cli.formats.word import word_limits
from oewg_cli.formats.word.package import archive, xml_parser
from oewg_cli.formats.word.reader import text_builder
from oewg_cli.formats.word.reader.reader import read_word
from oewg_cli.process.errors import CommandError

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_MACRO_MAIN = "application/vnd.ms-word.document.macroEnabled.main+xml"
_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
_PLAIN = word_file(p("Clouds"))


def _document(text: str) -> dict[str, str | bytes]:
    return {"word/document.xml": text}


def _with(extra: dict[str, str | bytes]) -> bytes:
    return word_file("", extra=extra)


def _body(content: str, before: str = "") -> bytes:
    return _with(_document(f"{before}<w:document {NAMESPACES}><w:body>{content}</w:body></w:document>"))


def _outside(kind: str) -> bytes:
    return word_file(p("a"), rels=relationship("x", kind, "file:///etc/passwd", external=True))


def _encrypted() -> bytes:
    """Set the flag of encryption in each header of an entry."""
    made = bytearray(_PLAIN)
    for char, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        for found in re.finditer(re.escape(char), bytes(made)):
            made[found.start() + place] |= 1
    return bytes(made)


def _packed_otherwise() -> bytes:
    made = BytesIO()
    with ZipFile(BytesIO(_PLAIN)) as source, ZipFile(made, "w", ZIP_LZMA) as target:
        for name in source.namelist():
            target.writestr(name, source.read(name))
    return made.getvalue()


def _twice() -> bytes:
    made = BytesIO(_PLAIN)
    with ZipFile(made, "a") as archived:
        archived.writestr("WORD\\Document.xml", "<x/>")
    return made.getvalue()


_LAUGHS = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
_REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "nothing": (lambda: b"", "is not a Word file"),
    "text": (lambda: b"Clouds over land", "is not a Word file"),
    "cut": (lambda: _PLAIN[: len(_PLAIN) // 2], "is not a Word file"),
    "old": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), "is an old .doc file, or has a password"),
    "encrypted": (_encrypted, "is protected by a password"),
    "another-zip": (lambda: zipped({"a.txt": "a"}), "is not a Word file"),
    "a-sheet": (lambda: _with({"[Content_Types].xml": content_types(_SHEET)}), "is a file of another program"),
    "macros": (lambda: _with({"[Content_Types].xml": content_types(_MACRO_MAIN)}), "has macros"),
    "macros-aside": (lambda: _with({"word/vbaProject.bin": b"x"}), "has macros"),
    "no-text": (lambda: _with({"_rels/.rels": relationships()}), "does not say where its text is"),
    "text-outside": (
        lambda: _with({
            "_rels/.rels": relationships(relationship("x", "officeDocument", "https://example.org", external=True))
        }),
        "does not say where its text is",
    ),
    "text-missing": (
        lambda: _with({"_rels/.rels": relationships(relationship("x", "officeDocument", "word/no.xml"))}),
        "refers to a part word/no.xml",
    ),
    "part-missing": (lambda: word_file("", rels=relationship("x", "styles", "no.xml")), "refers to a part word/no.xml"),
    "not-a-text": (lambda: _with(_document(f"<w:styles {NAMESPACES}/>")), "has no text"),
    "no-body": (lambda: _with(_document(f"<w:document {NAMESPACES}/>")), "has no text"),
    "not-well-formed": (lambda: _body("<w:p>"), "not well-formed"),
    "not-unicode": (lambda: _with({"word/document.xml": b"\xff\xfe\x00"}), "not well-formed"),
    "in-another-encoding": (lambda: _body(p("a"), '<?xml version="1.0" encoding="UTF-7"?>+ADw-'), "not well-formed"),
    "unknown-entity": (lambda: _body(p("&cloud;")), "not well-formed"),
    "document-type": (lambda: _body(p("a"), "<!DOCTYPE w:document>"), "declares a document type"),
    "laughs": (lambda: _body(p("&b;"), _LAUGHS), "declares a document type"),
    "entity-of-a-file": (
        lambda: _body(p("&a;"), '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]>'), "declares a document type"
    ),
    "document-type-in-utf-16": (
        lambda: _with({"word/document.xml": f"<!DOCTYPE a><w:document {NAMESPACES}/>".encode("utf-16")}),
        "declares a document type",
    ),
    "document-type-of-styles": (
        lambda: word_file("", styles="", extra={"word/styles.xml": "<!DOCTYPE a><a/>"}), "declares a document type"
    ),
    "too-deep": (lambda: _body("<w:sdt>" * 300 + "</w:sdt>" * 300), "has elements in more than"),
    "packed-otherwise": (_packed_otherwise, "compressed in a way"),
    "a-part-twice": (_twice, "has one of its parts twice"),
    **{f"outside-{kind}": (lambda kind=kind: _outside(kind), "refers to content outside the file")  # type: ignore[misc]
       for kind in ("image", "subDocument", "frame", "oleObject", "aFChunk", "header")},
    "frames-outside": (
        lambda: _with({
            "word/_rels/webSettings.xml.rels": relationships(relationship("x", "frame", "https://e.org", external=True))
        }),
        "refers to content outside the file",
    ),
    "image-of-a-head-outside": (
        lambda: word_file(
            '<w:sectPr><w:headerReference r:id="header1"/></w:sectPr>',
            header1=p("a"),
            extra={"word/_rels/header1.xml.rels": relationships(relationship("x", "image", "e.png", external=True))},
        ),
        "refers to content outside the file",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", _REFUSED)
def test_a_file_that_cannot_be_read_is_refused_in_one_sentence(case: str) -> None:
    """The sentence names the file and says what is wrong."""
    make, reason = _REFUSED[case]
    with pytest.raises(CommandError) as refusal:
        read_word(NAME, make())
    sentence = str(refusal.value)
    assert sentence.startswith(NAME)
    assert reason in sentence
    assert sentence.endswith(".")
    assert "\n" not in sentence


@pytest.mark.parametrize(("module", "limit", "most", "reason"), [
    (archive, "LARGEST_DOCUMENT", 100, "is larger than"),
    (archive, "MOST_ENTRIES", 3, "has more than 3 parts"),
    (archive, "LARGEST_PART", 100, "too large when it is unpacked"),
    (archive, "LARGEST_TOTAL", 1000, "too large when it is unpacked"),
    (xml_parser, "MOST_TAGS", 10, "has more elements"),
    (xml_parser, "MOST_ATTRIBUTES", 10, "has more elements"),
    (text_builder, "LONGEST_PARAGRAPH", 5, "has a paragraph of more than 5 characters"),
    (text_builder, "LONGEST_TEXT", 10, "has more than 10 characters"),
    (text_builder, "MOST_LINES", 1, "has more than 1 paragraphs"),
])  # fmt: skip
def test_what_is_too_large_is_refused(
    monkeypatch: pytest.MonkeyPatch, module: object, limit: str, most: int, reason: str
) -> None:
    """Each limit by itself."""
    monkeypatch.setattr(module, limit, most)
    with pytest.raises(CommandError, match=reason):
        read_word(NAME, word_file(p("Clouds") + p("over land")))


def test_a_file_may_be_as_large_as_a_document_that_a_command_reads() -> None:
    """Both have one limit."""
    content = word_file(p("Clouds"), extra={"word/media/clouds.bin": b""})
    with pytest.raises(CommandError, match=r"^clouds\.docx is larger than 32 MB\.$"):
        read_word(NAME, bytes(LARGEST_DOCUMENT + 1 - len(content)) + content)
    assert texts(read_word(NAME, bytes(LARGEST_DOCUMENT - len(content)) + content)) == ["Clouds"]


def test_each_paragraph_may_have_the_longest_length(monkeypatch: pytest.MonkeyPatch) -> None:
    """The limit is not that of the text."""
    monkeypatch.setattr(text_builder, "LONGEST_PARAGRAPH", 6)
    assert texts(read(p("Clouds") + p("Clouds"))) == ["Clouds", "Clouds"]


def test_the_unpacked_size_counts() -> None:
    """A header may state that a part is small."""
    packed = bytearray(word_file(p("a" * 200)))
    place = packed.rfind(b"word/document.xml") - 46 + 24
    packed[place : place + 4] = (10).to_bytes(4, "little")
    with pytest.raises(CommandError, match=r"^clouds\.docx is damaged"):
        read_word(NAME, bytes(packed))
    with pytest.raises(CommandError, match="too large when it is unpacked"):
        read_word(NAME, word_file("a" * (word_limits.LARGEST_PART + 1)))


def test_a_link_and_a_template_may_be_outside_the_file() -> None:
    """Nothing follows them."""
    rels = relationship("x", "hyperlink", "https://example.org", external=True)
    rels += relationship("y", "attachedTemplate", "file:///c:/clouds.dotm", external=True)
    assert texts(read(p(f'<w:hyperlink r:id="x">{r("see")}</w:hyperlink>'), rels=rels)) == ["see"]


def test_only_what_is_needed_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    """A picture is not unpacked, whatever it is."""
    asked: list[str] = []
    unpacked = archive.LimitedArchive.read

    def ask(opened: archive.LimitedArchive, name: str) -> bytes | None:
        asked.append(name)
        return unpacked(opened, name)

    monkeypatch.setattr(archive.LimitedArchive, "read", ask)
    rels = relationship("x", "image", "media/image1.png") + relationship("y", "theme", "theme/theme1.xml")
    extra: dict[str, str | bytes] = {"word/media/image1.png": b"x", "word/theme/theme1.xml": "<!DOCTYPE a><a/>"}
    read(p("Clouds"), rels=rels, extra=extra)
    assert "word/document.xml" in asked
    assert not [name for name in asked if "media" in name or "theme" in name]


def test_names_of_parts_are_found_as_word_finds_them() -> None:
    """In upper or lower case, from the root or from the part that refers to them, and encoded as in an address."""
    for target in ("STYLES.xml", "/word/styles.xml", "../word/./styles.xml", "style%73.xml"):
        styles = (
            f'<w:styles {NAMESPACES}><w:style w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style></w:styles>'
        )
        made = read(p("a"), rels=relationship("s", "styles", target), extra={"word/styles.xml": styles})
        assert made.lines[0].style == "Normal"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_part_may_be_written_in_either_encoding(encoding: str) -> None:
    """The standard allows two."""
    text = f"<w:document {NAMESPACES}><w:body>{p('Nuées')}</w:body></w:document>"
    assert texts(read("", extra={"word/document.xml": text.encode(encoding)})) == ["Nuées"]


def test_the_strict_form_of_the_standard_is_read() -> None:
    """Its namespaces differ, and nothing else that is read here."""
    strict = NAMESPACES.replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    text = f"<w:document {strict}><w:body>{p('Clouds')}</w:body></w:document>"
    assert texts(read("", extra=_document(text))) == ["Clouds"]


def test_a_template_is_read_as_a_document() -> None:
    """It has the same text."""
    types = content_types(f"{_WORD}.template.main+xml")
    assert texts(read(p("Clouds"), extra={"[Content_Types].xml": types})) == ["Clouds"]
