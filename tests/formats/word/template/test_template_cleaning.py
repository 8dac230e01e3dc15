"""Parts of templates: which settings, sections and links are kept."""

from collections.abc import Callable, Mapping
from contextlib import nullcontext
from typing import cast

import pytest
from docx.oxml.ns import qn
from formats.word.reader.word_files import NAMESPACES
from formats.word.seen import named, text, values
from lxml import etree  # type: ignore[import-untyped]

from oewg_cli.formats.word.package.package_reader import PackagePart, Relationship
from oewg_cli.formats.word.template.template_cleaning import clean_part, clean_section, clean_settings
from oewg_cli.formats.word.xml_elements import Element
from oewg_cli.process.errors import CommandError

_LINK = '<w:p><w:hyperlink r:id="{}"><w:r><w:t>shown</w:t></w:r></w:hyperlink></w:p>'
_RELATED = {
    "web": Relationship("hyperlink", "https://example.org", is_external=True),
    "share": Relationship("hyperlink", "file://server/a", is_external=True),
    "inside": Relationship("hyperlink", "word/a.xml", is_external=False),
    "picture": Relationship("image", "word/lamp.png", is_external=False),
    "other": Relationship("image", "word/lamp.svg", is_external=False),
    "head": Relationship("header", "word/header1.xml", is_external=False),
    "foot": Relationship("footer", "word/footer1.xml", is_external=False),
}


def _root(content: str, tag: str = "hdr") -> Element:
    return cast("Element", etree.fromstring(f"<w:{tag} {NAMESPACES}>{content}</w:{tag}>"))


def _cleaned(content: str, related: Mapping[str, Relationship] = _RELATED) -> tuple[Element, list[str], list[str]]:
    """Clean a header; return it, the relationships that it keeps, and what was reported."""
    root, said = _root(content), list[str]()
    part = PackagePart("word/header1.xml", root, dict(related))
    kept = clean_part("a.dotx", part, said.append, lambda name: name.endswith(".png"))
    return root, list(kept), said


@pytest.mark.parametrize(("identity", "said"), [
    ("web", []), ("share", ["the link to `file://server/a`"]), ("inside", ["word/a.xml"]),
    ("none", ["a reference to a part that the file does not have"]),
])  # fmt: skip
def test_the_text_of_a_link_is_kept_wherever_it_leads(identity: str, said: list[str]) -> None:
    """And the link if it leads to the web."""
    root, kept, heard = _cleaned(_LINK.format(identity))
    assert text(root) == "shown"
    assert heard == said
    assert bool(named(root, "w:hyperlink")) is (not said)
    assert kept == ([] if said else [identity])


@pytest.mark.parametrize("attribute", ["r:embed", "r:id", "r:pict", "r:link", "r:href"])
def test_an_embedded_picture_is_kept(attribute: str) -> None:
    """One that is only linked is removed with its drawing."""
    root, kept, _ = _cleaned(f'<w:p><w:r><w:drawing><a:blip {attribute}="picture"/></w:drawing></w:r></w:p>')
    is_in = attribute in {"r:embed", "r:id", "r:pict"}
    assert bool(named(root, "w:drawing")) is is_in
    assert kept == (["picture"] if is_in else [])


def test_a_drawing_for_new_programs_is_removed_without_its_fallback() -> None:
    """The picture for other programs is kept."""
    svg = '<a:extLst><a:ext uri="a"><x:svgBlip r:embed="other"/></a:ext></a:extLst>'
    root, kept, said = _cleaned(
        f'<w:p><w:r><w:drawing><a:blip r:embed="picture">{svg}</a:blip></w:drawing></w:r></w:p>'
    )
    assert named(root, "a:blip")
    assert not named(root, "a:ext")
    assert kept == ["picture"]
    assert said == ["a picture of another kind (word/lamp.svg)"]


def test_what_is_kept_is_in_the_order_of_the_part() -> None:
    """So that a header in which all is kept has the same relationships as before."""
    _, kept, _ = _cleaned('<a:blip r:embed="picture"/>' + _LINK.format("web"))
    assert kept == ["web", "picture"]


def test_the_settings_of_pages_are_kept() -> None:
    """In their order; what could fetch or lock something is reported."""
    root = _root("<w:zoom/><w:mailMerge/><w:compat/><w:rsids/><x:y/><mc:AlternateContent/>", "settings")
    said = list[str]()
    clean_settings(root, said.append)
    assert [each.tag for each in root] == [qn("w:zoom"), qn("w:compat")]
    assert said == ["a mail merge"]


def test_a_section_has_its_page_and_its_first_header_of_each_kind() -> None:
    """Nothing of another kind, and nothing outside the file."""
    heads = "".join(
        f'<w:{kind}Reference w:type="{pages}" r:id="{identity}"/>'
        for kind, pages, identity in (
            ("header", "default", "foot"), ("header", "default", "head"), ("header", "default", "head"),
            ("header", "first", "head"), ("footer", "default", "foot"), ("footer", "even", "none"),
        )
    )  # fmt: skip
    borders = '<w:pgBorders><w:top w:val="single" r:id="picture"/><w:p/></w:pgBorders>'
    root = _root(f'{heads}<w:pgSz w:w="1"/>{borders}<w:printerSettings r:id="x"/><w:sectPrChange/>', "sectPr")
    assert clean_section("a.dotx", PackagePart("word/document.xml", root, dict(_RELATED)), root) == [
        "head",
        "head",
        "foot",
    ]
    assert values(root, "w:headerReference", "r:id") == ["head", "head"]
    assert values(root, "w:footerReference", "r:id") == ["foot"]
    (top,) = named(root, "w:top")
    assert dict(top.attrib) == {qn("w:val"): "single"}
    assert [each.tag for each in root][3:] == [qn("w:pgSz"), qn("w:pgBorders")]
    assert not named(root, "w:p")


def test_a_bullet_without_its_picture_is_removed() -> None:
    """No list refers to it any more."""
    bullet = '<w:numPicBullet w:numPicBulletId="{0}"><w:pict><v:imagedata r:id="{1}"/></w:pict></w:numPicBullet>'
    levels = '<w:lvl><w:lvlPicBulletId w:val="1"/></w:lvl><w:lvl><w:lvlPicBulletId w:val="2"/></w:lvl>'
    root, _, _ = _cleaned(bullet.format(1, "other") + bullet.format(2, "picture") + levels)
    assert values(root, "w:numPicBullet", "w:numPicBulletId") == ["2"]
    assert values(root, "w:lvlPicBulletId") == ["2"]


def test_a_link_in_a_removed_drawing_is_not_kept() -> None:
    """It does not belong to the part any more."""
    link = '<a:hlinkClick r:id="web"/>'
    root, kept, _ = _cleaned(f'<w:p><w:r><w:drawing><a:blip r:embed="other"/>{link}</w:drawing></w:r></w:p>')
    assert not named(root, "w:drawing")
    assert kept == []


def test_properties_of_shapes_that_only_look_like_commands_are_kept() -> None:
    """And links to the web, and to places in the document."""
    shape = '<v:shape href="{}" o:oned="t" alt="of the harbour" o:ole="" onclick=""><v:shadow on="t"/></v:shape>'
    for link in ("https://example.org", "#place"):
        root, _, said = _cleaned(f"<w:p><w:r><w:pict>{shape.format(link)}</w:pict></w:r></w:p>")
        (drawn,), (shadow,) = named(root, "w:pict")[0], named(root, "w:pict")[0][0]
        assert list(drawn.attrib.values()) == [link, "t", "of the harbour", ""]
        assert dict(shadow.attrib) == {"on": "t"}
        assert said == ["the command `onclick`"]


def test_data_of_fields_is_removed() -> None:
    """Nobody can see what is in them."""
    root, _, said = _cleaned('<w:p><w:fldSimple w:instr="PAGE"><w:fldData>AAAA</w:fldData><w:r/></w:fldSimple></w:p>')
    assert named(root, "w:fldSimple")
    assert not named(root, "w:fldData")
    assert said == []


@pytest.mark.parametrize("clean_it", [
    lambda part: clean_part("a.dotx", part, print, bool), lambda part: clean_section("a.dotx", part, part.root),
])  # fmt: skip
def test_an_element_has_few_attributes(clean_it: Callable[[PackagePart], object]) -> None:
    """Looking through a hundred thousand takes minutes."""
    for many, is_refused in ((200, False), (201, True)):
        attributes = " ".join(f"a{number}='1'" for number in range(many))
        root = etree.fromstring(f"<a {attributes}/>")
        with pytest.raises(CommandError, match="too many attributes") if is_refused else nullcontext():
            clean_it(PackagePart("word/styles.xml", root, {}))


def test_the_copy_of_an_old_drawing_is_removed() -> None:
    """Nothing checks its content; the old drawing is kept."""
    root, _, said = _cleaned('<w:p><w:r><w:pict><v:shape o:gfxdata="UEsDBBQ"/></w:pict></w:r></w:p>')
    (shape,) = (each for each in root.iter() if str(each.tag).endswith("}shape"))
    assert not shape.attrib
    assert said == []
