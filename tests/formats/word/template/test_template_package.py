"""Notes with foreign templates: nothing that runs or fetches is used, and that is reported."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from formats.word.reader.word_files import NAMESPACES, field, p, r, relationship, zipped
from formats.word.template import templates
from formats.word.template.harmless import check_is_harmless
from formats.word.template.hostile_templates import PICTURE, REFUSED, SAID, SILENT, template

from oewg_cli.formats.word import word_limits
from oewg_cli.formats.word.package import archive, xml_parser
from oewg_cli.formats.word.pictures.png import png
from oewg_cli.formats.word.template.template_package import clean_template
from oewg_cli.formats.word.writer import template_remarks, write_word
from oewg_cli.note.design import Design, File
from oewg_cli.note.note import Note
from oewg_cli.process.errors import CommandError


def _design(content: bytes) -> Design:
    return Design(template=File("a.dotx", content))


def _check(made: bytes) -> None:
    """Check that a note has nothing of the active content of a template."""
    parts = check_is_harmless(made)
    assert not [name for name, part in parts.items() if b"evil" in part or "evil" in name]


@pytest.mark.parametrize("name", REFUSED)
def test_what_could_run_or_fetch_something_in_a_part_that_is_used_is_refused(full: Note, name: str) -> None:
    """In one sentence that names the file and the part, when the note is written and when the remarks are."""
    content, reason = REFUSED[name]
    for ask in (write_word, template_remarks):
        with pytest.raises(CommandError) as refusal:
            ask(full, _design(content))
        sentence = str(refusal.value)
        assert sentence.startswith("a.dotx ")
        assert reason in sentence
        assert sentence.endswith(".")
        assert "\n" not in sentence


@pytest.mark.parametrize("name", SAID)
def test_what_is_omitted_is_reported(full: Note, name: str) -> None:
    """And it is not in the note."""
    content, said = SAID[name]
    _check(write_word(full, _design(content)))
    (remark,) = [each for each in template_remarks(full, _design(content)) if each.startswith("Not used from a.dotx: ")]
    assert said in remark
    assert remark.endswith(".")


@pytest.mark.parametrize("name", SILENT)
def test_what_no_note_has_of_its_template_is_not_in_it(full: Note, name: str) -> None:
    """Nobody expects it there, and nothing is reported."""
    _check(write_word(full, _design(SILENT[name])))
    assert not [each for each in template_remarks(full, _design(SILENT[name])) if each.startswith("Not taken")]


def test_what_is_harmless_is_kept(full: Note) -> None:
    """The text of the header, a picture in it, the fields that count, the tab stops and the page."""
    made = write_word(full, _design(PICTURE))
    _check(made)
    with ZipFile(BytesIO(made)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    assert b"Harbour office" in parts["word/header1.xml"]
    assert b'r:embed="x"' in parts["word/header1.xml"]
    assert b"media/lamp.png" in parts["word/_rels/header1.xml.rels"]
    with ZipFile(BytesIO(PICTURE)) as package:
        assert parts["word/media/lamp.png"] == package.read("word/media/lamp.png")
    assert b"PAGE" in parts["word/footer1.xml"]
    assert b'<w:defaultTabStop w:val="500"/>' in parts["word/settings.xml"]
    assert b'w:w="8391"' in parts["word/document.xml"]
    assert b'name="Harbour"' in parts["word/theme/theme1.xml"]
    assert not [each for each in template_remarks(full, _design(PICTURE)) if each.startswith("Not taken")]


def test_the_result_of_a_field_is_kept_where_the_field_is_not(full: Note) -> None:
    """And the text of a link."""
    for name in ("field that shows a variable", "link to javascript:evil.example"):
        with ZipFile(BytesIO(write_word(full, _design(SAID[name][0])))) as package:
            header = package.read("word/header1.xml")
        assert b">shown<" in header
        assert b"instrText" not in header
        assert b"hyperlink" not in header


def test_the_parts_of_a_template_may_have_any_names(full: Note) -> None:
    """If a name could mean something else in an archive, the part gets another."""
    with ZipFile(BytesIO(PICTURE)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    for odd in (
        "media/[Content_Types].xml",
        "media/_rels/header1.xml.rels",
        "media/a:b.png",
        "media/x.exe",
        "é.png",
        "a" * 300 + ".png",
    ):
        renamed = {name.replace("media/lamp.png", odd): part for name, part in parts.items()}
        related = renamed["word/_rels/header1.xml.rels"].replace(b"media/lamp.png", odd.encode())
        made = write_word(full, _design(zipped({**renamed, "word/_rels/header1.xml.rels": related})))
        _check(made)
        with ZipFile(BytesIO(made)) as package:
            assert parts["word/media/lamp.png"] in [package.read(name) for name in package.namelist()]


def test_parts_that_get_other_names_get_different_ones(full: Note) -> None:
    """None of them is lost."""
    lamps = [png([[True] * width], scale=1) for width in (1, 2, 3)]
    shown = "".join(f"<w:drawing><a:blip r:embed='x{number}'/></w:drawing>" for number in range(3))
    made = write_word(
        full,
        _design(template(
            head=p(r(shown)),
            head_rels="".join(relationship(f"x{number}", "image", f"é{number}.png") for number in range(3)),
            extra={f"word/é{number}.png": lamp for number, lamp in enumerate(lamps)},
        )),
    )  # fmt: skip
    with ZipFile(BytesIO(made)) as package:
        assert set(lamps) <= {package.read(name) for name in package.namelist()}


def test_a_template_is_that_of_another_note_by_any_of_its_headers(full: Note) -> None:
    """Even by one that no section refers to any more."""
    heads = {"word/header9.xml": f"<w:hdr {NAMESPACES}>{p('Distr.: General')}</w:hdr>"}
    content = template(rels=relationship("h", "header", "header9.xml"), extra=heads)
    assert template_remarks(full, _design(template()))[0].startswith("Headers and footers are those of a.dotx")
    assert not template_remarks(full, _design(content))[0].startswith("Headers and footers are those of a.dotx")


def test_a_font_is_named_as_what_it_is(full: Note) -> None:
    """And not by the name of its part."""
    assert template_remarks(full, _design(SAID["fonts"][0]))[-1] == "Not used from a.dotx: embedded fonts."


def test_remarks_on_many_things_are_short(full: Note) -> None:
    """They name some, and count the rest."""
    many = "".join(p(field(f"ODD{number}", r("x"))) for number in range(30))
    remark = template_remarks(full, _design(template(head=many)))[-1]
    assert "the field `ODD11`; 18 more." in remark


def test_nothing_is_reported_of_headers_that_are_not_used(full: Note) -> None:
    """Those of another note are not used at all."""
    content = template(head=p("Distr.: General") + p(field("DOCVARIABLE a", r("x"))))
    assert not [each for each in template_remarks(full, _design(content)) if each.startswith("Not taken")]


_ENTITY = f'<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:hdr {NAMESPACES}>{p("&a;")}</w:hdr>'
_BROKEN: dict[str, tuple[bytes, str]] = {
    "entity in a header": (template(extra={"word/header1.xml": _ENTITY}), "declares a document type"),
    "entity in the relationships": (
        template(extra={"word/_rels/header1.xml.rels": "<!DOCTYPE a><Relationships/>"}), "declares a document type",
    ),
    "entity in the types": (
        template(extra={"[Content_Types].xml": "<!DOCTYPE a><Types/>"}), "declares a document type",
    ),
    "entity in a theme": (template(extra={"word/theme/theme1.xml": "<!DOCTYPE a><a/>"}), "declares a document type"),
    "another encoding": (
        template(extra={"word/header1.xml": '<?xml version="1.0" encoding="UTF-7"?>+ADw-'}), "not well-formed",
    ),
    "part of another kind": (template(extra={"word/header1.xml": "<x/>"}), "is not what it should be"),
    "styles that are none": (template(extra={"word/styles.xml": f"<w:hdr {NAMESPACES}/>"}), "not what it should be"),
    "too deep": (
        template(head="<w:sdt>" * 300 + "</w:sdt>" * 300), "has elements in more than",
    ),
    "fields too deep": (
        template(head=p(r('<w:fldChar w:fldCharType="begin"/>') * 100)), "too many fields one in another",
    ),
    "no part": (template(rels='<Relationship Id="n" Type="x/endnotes" Target="no.xml"/>'), "a part word/no.xml"),
}  # fmt: skip


@pytest.mark.parametrize("name", _BROKEN)
def test_a_file_that_cannot_be_read_is_not_a_template(full: Note, name: str) -> None:
    """The sentence says why."""
    content, reason = _BROKEN[name]
    with pytest.raises(CommandError, match=r"^a\.dotx cannot be a template: .*; this one") as no:
        write_word(full, _design(content))
    assert reason in str(no.value)


@pytest.mark.parametrize(("module", "limit", "most", "reason"), [
    (archive, "LARGEST_DOCUMENT", 100, "is larger than"),
    (archive, "MOST_ENTRIES", 3, "has more than 3 parts"),
    (archive, "LARGEST_PART", 100, "too large when it is unpacked"),
    (archive, "LARGEST_TOTAL", 1000, "too large when it is unpacked"),
    (xml_parser, "MOST_TAGS", 10, "has more elements"),
    (xml_parser, "MOST_ATTRIBUTES", 10, "has more elements"),
])  # fmt: skip
def test_a_file_that_is_too_large_is_not_a_template(
    monkeypatch: pytest.MonkeyPatch, module: object, limit: str, most: int, reason: str
) -> None:
    """By the limits of documents that are imported."""
    monkeypatch.setattr(module, limit, most)
    with pytest.raises(CommandError, match=reason):
        clean_template(File("a.dotx", PICTURE))


def test_a_part_that_unpacks_to_gigabytes_is_not_unpacked(full: Note) -> None:
    """Wherever it is."""
    content = template(extra={"word/header1.xml": b"\0" * (word_limits.LARGEST_PART + 2)})
    assert len(content) < 100_000
    with pytest.raises(CommandError, match="too large when it is unpacked"):
        write_word(full, _design(content))


def test_two_parts_with_one_name_are_refused(full: Note) -> None:
    """Two programs might read different ones."""
    made = BytesIO(PICTURE)
    with ZipFile(made, "a") as package:
        package.writestr("WORD\\header1.xml", "<x/>")
    with pytest.raises(CommandError, match="has one of its parts twice"):
        write_word(full, _design(made.getvalue()))


def test_the_same_template_is_cleaned_in_the_same_way() -> None:
    """Byte for byte, and cleaning it again removes nothing more."""
    for content in (PICTURE, *(make() for make in templates.ALL.values())):
        once = clean_template(File("a.dotx", content))
        assert once == clean_template(File("a.dotx", content))
        again = clean_template(File("a.dotx", once.content))
        assert not (*again.omitted, *again.omitted_from_headers)
