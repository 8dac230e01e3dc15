"""Notes with templates that another library makes: what is theirs, what is ours, and that no text is lost."""

import re
from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document
from docx.document import Document as Opened
from docx.enum.section import WD_SECTION
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt
from docx.styles.style import ParagraphStyle
from formats.word.samples import EMBLEM, name_of
from formats.word.seen import named, text, values
from formats.word.template import templates
from hypothesis import example, given
from hypothesis import strategies as st

from oewg_cli.formats.word.template.user_template import element_of, template_document
from oewg_cli.formats.word.writer import write_word
from oewg_cli.formats.word.xml_elements import Element
from oewg_cli.note.design import Design, File, WordProfile
from oewg_cli.note.note import Note
from oewg_cli.process.errors import CommandError

Read = Callable[[bytes], dict[str, Element]]

_EACH_TEMPLATE = pytest.mark.parametrize("name", templates.ALL)
_TEMPLATES_IN_DESIGNS = pytest.mark.parametrize(
    ("name", "design"),
    templates.IN_DESIGNS,
    ids=lambda given: name_of(given) if isinstance(given, Design) else given,
)
_NAMING = ("w:pStyle", "w:rStyle", "w:tblStyle", "w:basedOn", "w:next", "w:link")


def _design(name: str, profile: WordProfile = WordProfile.NEW_YORK) -> Design:
    return Design(profile, template=File(f"{name}.docx", templates.ALL[name]()))


def _opened(note: Note, name: str, profile: WordProfile = WordProfile.NEW_YORK) -> Opened:
    return Document(BytesIO(write_word(note, _design(name, profile))))


def _twips(*lengths: Length | None) -> list[int]:
    return [length.twips for length in lengths if length is not None]


def _links(root: Element) -> list[tuple[str, str]]:
    return [(text(link), link.get(qn("r:id"), "")) for link in named(root, "w:hyperlink")]


@_TEMPLATES_IN_DESIGNS
def test_the_text_the_footnotes_and_the_links_are_kept(
    with_asterisks: Note, parts: Read, design: Design, name: str
) -> None:
    """Paragraph by paragraph and link by link, as without a template."""
    template = File(f"{name}.docx", templates.ALL[name]())
    ours, set_in = (parts(write_word(with_asterisks, design._replace(template=given))) for given in (None, template))
    for part in ("word/document.xml", "word/footnotes.xml"):
        assert list(map(text, named(ours[part], "w:p"))) == list(map(text, named(set_in[part], "w:p")))
        assert values(ours[part], "w:footnoteReference", "w:id") == values(set_in[part], "w:footnoteReference", "w:id")
        targets = [
            [(words, _targets(roots, part)[identity]) for words, identity in _links(roots[part])]
            for roots in (ours, set_in)
        ]
        assert targets[0]
        assert targets[0] == targets[1]


def _targets(roots: dict[str, Element], part: str) -> dict[str, str]:
    relations = roots[part.replace("word/", "word/_rels/") + ".rels"]
    return {relation.get("Id", ""): relation.get("Target", "") for relation in relations}


@_EACH_TEMPLATE
@pytest.mark.parametrize("profile", WordProfile)
def test_every_style_that_is_named_is_defined_once(
    with_asterisks: Note, parts: Read, name: str, profile: WordProfile
) -> None:
    """By its identity and by its name; the styles of the text have the names of the layout."""
    roots = parts(write_word(with_asterisks, _design(name, profile)))
    defined = values(roots["word/styles.xml"], "w:style", "w:styleId")
    names = [title.casefold() for style in named(roots["word/styles.xml"], "w:style") for title in _names(style)]
    used = {value for root in roots.values() for tag in _NAMING for value in values(root, tag)}
    assert len(defined) == len(set(defined))
    assert len(names) == len(set(names))
    assert used <= set(defined)


def _names(style: Element) -> list[str]:
    return [name.get(qn("w:val"), "") for name in style.findall(qn("w:name"))]


@_EACH_TEMPLATE
def test_the_same_note_in_the_same_template_gives_the_same_bytes(full: Note, name: str) -> None:
    """Whatever was made in between."""
    design = _design(name)
    assert write_word(full, design) == write_word(full, design)


@_TEMPLATES_IN_DESIGNS
def test_no_two_parts_have_one_name_and_all_relationships_lead_somewhere(full: Note, design: Design, name: str) -> None:
    """A zip file could have both, and no program would find the second."""
    design = design._replace(emblem=EMBLEM, template=File("a.docx", templates.ALL[name]()))
    made = write_word(full, design)
    with ZipFile(BytesIO(made)) as package:
        assert len(package.namelist()) == len(set(package.namelist()))
    document = Document(BytesIO(made)).part
    for part in [document, *document.related_parts.values()]:
        root = getattr(part, "element", None)
        if root is not None:
            used = {value for made in root.iter() for key, value in made.items() if key in {qn("r:id"), qn("r:embed")}}
            assert used <= set(part.rels)


def test_styles_with_the_names_of_ours_are_those_of_the_template(full: Note) -> None:
    """In upper or lower case, with the identity that they have there."""
    document = _opened(full, "styled")
    first = next(paragraph for paragraph in document.paragraphs if paragraph.text.startswith("1.\t"))
    style = first.style
    assert style is not None
    assert style.name == "__Single TXT"
    assert style.font.size == Pt(13)


def test_styles_that_the_template_does_not_have_are_ours(full: Note) -> None:
    """With their base styles; those of the template are kept."""
    document = _opened(full, "styled")
    styles = {style.name: style for style in document.styles}
    day = styles["_ H_2/3"]
    assert isinstance(day, ParagraphStyle)
    assert day.base_style is styles["_ H_1"] or day.base_style == styles["_ H_1"]
    assert "Office paper" in styles
    assert {paragraph.style.name for paragraph in document.paragraphs if paragraph.style} <= set(styles)


def test_an_identity_that_another_style_has_is_kept(full: Note) -> None:
    """Ours gets another one, and so do all references to it."""
    document = _opened(full, "taken")
    by_identity = {style.style_id: style.name for style in document.styles}
    assert by_identity["H23"] == "Somebody's 23"
    assert by_identity["Bullet1"] == "Somebody's bullets"
    named_so = {style.name: style.style_id for style in document.styles}
    assert (named_so["_ H_2/3"], named_so["Bullet 1"]) == ("H23_", "Bullet1_")
    assert {p.style.name for p in document.paragraphs if p.text == "Monday, 4 March" and p.style} == {"_ H_2/3"}
    assert {p.style.name for p in document.paragraphs if p.text.startswith("High Rep") and p.style} == {"Bullet 1"}


def test_the_page_and_its_headers_are_those_of_the_template(full: Note) -> None:
    """All sections have its paper and margins, and the text of its header instead of ours."""
    document = _opened(full, "headed")
    for section in document.sections:
        assert _twips(section.page_width, section.left_margin) == _twips(Mm(148), Mm(11))
        assert section.header.paragraphs[0].text == "Harbour office"
        assert section.footer.paragraphs[0].text == "Not for sale"
    assert "A/AC.999/2024/1" not in "".join(p.text for s in document.sections for p in s.header.paragraphs)


@pytest.mark.parametrize("profile", WordProfile)
def test_a_template_without_headers_gets_ours_with_their_settings(full: Note, profile: WordProfile) -> None:
    """The first page has its own, and even and odd ones differ; without the settings Word would not show them."""
    document = _opened(full, "plain", profile)
    first = document.sections[0]
    assert first.page_width == Document().sections[0].page_width
    assert first.different_first_page_header_footer
    assert document.settings.odd_and_even_pages_header_footer
    assert "A/AC.999/2024/1" in text(first.even_page_header._element)
    assert "24-01234 (E)" in text(first.first_page_footer._element)


@_EACH_TEMPLATE
def test_the_text_begins_on_the_first_page(full: Note, name: str) -> None:
    """In a section without a break before it, whatever the template has."""
    document = _opened(full, name)
    assert [section.start_type for section in document.sections] == [WD_SECTION.NEW_PAGE]


@pytest.mark.parametrize("profile", WordProfile)
def test_the_text_has_the_page_of_the_last_section_of_a_template(full: Note, profile: WordProfile) -> None:
    """Not that of its cover."""
    (only,) = _opened(full, "two sections", profile).sections
    assert _twips(only.left_margin) == _twips(Mm(20))


@_EACH_TEMPLATE
def test_footnotes_are_numbered_as_ours(full: Note, parts: Read, name: str) -> None:
    """The settings refer to the two separators that the footnotes have, once."""
    roots = parts(write_word(full, _design(name)))
    settings = next(root for root in roots.values() if root.tag == qn("w:settings"))
    (counted,) = named(settings, "w:footnotePr")
    assert values(counted, "w:footnote", "w:id") == ["-1", "0"]
    assert not [
        pr for section in named(roots["word/document.xml"], "w:sectPr") for pr in named(section, "w:footnotePr")
    ]


@pytest.mark.parametrize("name", [name for name in templates.ALL if name != "own bullets"])
@pytest.mark.parametrize(("profile", "style"), [("new-york", "Bullet 1"), ("geneva", "_Bullet 1_G")])
def test_bullets_are_a_list_that_exists(full: Note, name: str, profile: str, style: str) -> None:
    """The list of the style refers to a level, the level to the style, and no number is used twice."""
    document = _opened(full, name, WordProfile(profile))
    bullets = document.styles[style].element
    numbering = element_of(document.part, RT.NUMBERING)
    (number,) = values(bullets, "w:numId")
    (listed,) = [each for each in named(numbering, "w:num") if each.get(qn("w:numId")) == number]
    (abstract,) = values(listed, "w:abstractNumId")
    (kind,) = [each for each in named(numbering, "w:abstractNum") if each.get(qn("w:abstractNumId")) == abstract]
    assert values(kind, "w:numFmt") == ["bullet"]
    assert values(kind, "w:pStyle") == [bullets.get(qn("w:styleId"))]
    identities = values(numbering, "w:num", "w:numId"), values(numbering, "w:abstractNum", "w:abstractNumId")
    assert all(len(found) == len(set(found)) for found in identities)
    kinds = [each.tag for each in numbering]
    assert kinds == sorted(kinds)


def test_a_style_of_lists_that_the_template_has_keeps_its_list(full: Note) -> None:
    """And ours is not added, which would refer to the same style."""
    document = _opened(full, "own bullets")
    theirs = Document(BytesIO(templates.ALL["own bullets"]()))
    numberings = [element_of(opened.part, RT.NUMBERING) for opened in (document, theirs)]
    assert len(named(numberings[0], "w:abstractNum")) == len(named(numberings[1], "w:abstractNum"))


@pytest.mark.parametrize("name", ["template", "macros"])
def test_templates_and_files_with_macros_make_plain_documents(full: Note, name: str) -> None:
    """The result has the type of a .docx file."""
    with ZipFile(BytesIO(write_word(full, _design(name)))) as package:
        types = package.read("[Content_Types].xml").decode()
    assert "document.main+xml" in types
    assert "template" not in types
    assert "macro" not in types


@pytest.mark.parametrize("old", WordProfile)
@pytest.mark.parametrize("new", WordProfile)
def test_the_headers_of_another_note_are_not_used(full: Note, old: WordProfile, new: WordProfile) -> None:
    """Only the styles and the page of last session's file are, not its symbol and its job number."""
    last = full._replace(masthead=full.masthead._replace(symbol="A/AC.999/2023/7", job="23-09876"))
    template = File("last.docx", write_word(last, Design(old, emblem=EMBLEM)))
    with ZipFile(BytesIO(write_word(full, Design(new, emblem=EMBLEM, template=template)))) as package:
        names = package.namelist()
        everything = b"".join(package.read(name) for name in names)
        sections = package.read("word/document.xml").decode().split("</w:sectPr>")
        related = package.read("word/_rels/document.xml.rels").decode()
    assert len(names) == len(set(names))
    assert max(section.count("<w:headerReference ") for section in sections) == 3
    assert all(f'Id="{identity}"' in related for identity in re.findall(r'r:id="(rId[0-9]+)"', "".join(sections)))
    assert b"2023/7" not in everything
    assert b"23-09876" not in everything
    assert b"24-01234" in everything


@given(st.binary(max_size=300))
@example(b"")
@example(b"PK\x05\x06" + bytes(18))
def test_a_file_that_is_not_a_word_document_is_refused_in_one_sentence_with_its_name(content: bytes) -> None:
    """Whatever its bytes are."""
    with pytest.raises(CommandError, match=r"^a\.docx cannot be a template: use a \.docx or"):
        template_document(File("a.docx", content))


@given(st.floats(0, 1, exclude_max=True))
def test_a_truncated_file_is_refused_in_one_sentence(share: float) -> None:
    """Wherever it ends."""
    content = templates.ALL["headed"]()
    with pytest.raises(CommandError, match=r"^a\.docx cannot be a template"):
        template_document(File("a.docx", content[: int(len(content) * share)]))


@given(st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)), min_size=1, max_size=8))
def test_a_damaged_file_is_used_or_refused_in_one_sentence(changes: list[tuple[int, int]]) -> None:
    """Without an error or a warning of the libraries that read it."""
    content = bytearray(templates.ALL["plain"]())
    for place, byte in changes:
        content[place % len(content)] = byte
    file = File("a.docx", bytes(content))
    try:
        template_document(file)
    except CommandError:
        with pytest.raises(CommandError, match=r"^a\.docx cannot be a template"):
            template_document(file)


@pytest.mark.parametrize("lacking", ["word/styles.xml", "word/settings.xml", "word/document.xml", "_rels/.rels"])
def test_a_package_without_a_part_is_not_a_template(lacking: str) -> None:
    """Nor is a zip file of something else."""
    made = BytesIO()
    with ZipFile(BytesIO(templates.ALL["plain"]())) as source, ZipFile(made, "w") as target:
        for name in source.namelist():
            if name != lacking:
                target.writestr(name, source.read(name))
    with pytest.raises(CommandError, match=r"^a\.docx cannot be a template"):
        template_document(File("a.docx", made.getvalue()))


@pytest.mark.parametrize("relationship", [RT.STYLES, RT.SETTINGS], ids=["styles", "settings"])
def test_a_document_without_styles_or_settings_is_not_a_template(relationship: str) -> None:
    """It is not damaged, but has nothing to use."""
    document, made = Document(), BytesIO()
    for identity in [identity for identity, each in document.part.rels.items() if each.reltype == relationship]:
        del document.part.rels[identity]
    document.save(made)
    with pytest.raises(CommandError, match=r"^a\.docx cannot be a template"):
        template_document(File("a.docx", made.getvalue()))


def test_a_reference_to_a_missing_header_is_removed(full: Note) -> None:
    """A template may be damaged where Word does not look."""
    document = _opened(full, "dangling")
    assert document.sections[0].header.is_linked_to_previous
