"""Styles, numbering and settings, as another library reads them."""

from io import BytesIO
from typing import cast

import pytest
from docx import Document
from docx.document import Document as Opened
from docx.oxml.ns import qn
from docx.shared import Length
from docx.styles.style import ParagraphStyle
from formats.word.seen import named, values

from oewg_cli.formats.word.profile_data import profile_data
from oewg_cli.formats.word.static_parts import numbering, settings, style_sheet
from oewg_cli.formats.word.writer import write_word
from oewg_cli.formats.word.xml_elements import Element
from oewg_cli.note.design import Design, WordProfile
from oewg_cli.note.note import Note

_BUILT_IN = {
    "Normal",
    "Default Paragraph Font",
    "Normal Table",
    "No List",
    "Hyperlink",
    "FollowedHyperlink",
    "footnote text",
    "footnote reference",
    "header",
    "footer",
}


@pytest.fixture(scope="module")
def opened(full: Note) -> Opened:
    """Return the note as another library opens it."""
    return Document(BytesIO(write_word(full)))


def _chain(opened: Opened, identity: str) -> list[ParagraphStyle]:
    """Return a style and those it is based on, the nearest first."""
    style = next(style for style in opened.styles if style.style_id == identity)
    chain = []
    while style is not None:
        chain.append(cast("ParagraphStyle", style))
        style = chain[-1].base_style
    return chain


@pytest.mark.parametrize(
    ("identity", "points", "line", "bold"),
    [
        ("Normal", 10, 12, None),
        ("SingleTxt", 10, 12, None),
        ("H1", 12, 13.5, True),
        ("HCh", 14, 15, True),
        ("H23", 10, 12, True),
        ("H56", 10, 12, None),
        ("HM", 17, 18, True),
        ("XLarge", 20, 19.5, True),
        ("TitleHCH", 14, 15, True),
        ("TitleH1", 12, 13.5, True),
        ("Session", 10, 12, True),
        ("AgendaItemNormal", 10, 12, None),
        ("Bullet1", 10, 12, None),
        ("FootnoteText", 8.5, 10.5, None),
    ],
)
def test_a_style_has_the_size_line_and_weight_of_the_originals(
    opened: Opened, identity: str, points: float, line: float, *, bold: bool | None
) -> None:
    """With those of its base styles: points, an exact line in points, and bold or not."""
    chain = _chain(opened, identity)
    sizes = [style.font.size.pt for style in chain if style.font.size is not None]
    lines = [style.paragraph_format.line_spacing for style in chain]
    heights = [height.pt for height in lines if isinstance(height, Length)]
    weights = [style.font.bold for style in chain if style.font.bold is not None]
    assert [*sizes, 10.0][0] == points
    assert heights[0] == line
    assert [*weights, None][0] is bold


@pytest.mark.parametrize(
    ("identity", "points", "bold"),
    [
        ("Normal", 10, None),
        ("SingleTxtG", 10, None),
        ("HChG", 14, True),
        ("H1G", 12, True),
        ("H23G", 10, True),
        ("H56G", 10, None),
        ("HMG", 17, True),
        ("H4G", 10, None),
        ("SLG", 28, True),
        ("SMG", 20, True),
        ("SSG", 14, True),
        ("XLargeG", 20, True),
        ("Bullet1G", 10, None),
        ("Bullet2G", 10, None),
        ("ParNoG", 10, None),
        ("FootnoteText", 9, None),
        ("Header", 9, True),
        ("Footer", 8, None),
    ],
)
def test_a_style_of_geneva_has_the_size_and_weight_of_its_original(
    full: Note, identity: str, points: float, *, bold: bool | None
) -> None:
    """As in the templates of its document generator, which have 14 styles with _G in their names."""
    chain = _chain(Document(BytesIO(write_word(full, Design(WordProfile.GENEVA)))), identity)
    sizes = [style.font.size.pt for style in chain if style.font.size is not None]
    weights = [style.font.bold for style in chain if style.font.bold is not None]
    assert [*sizes, 10.0][0] == points
    assert [*weights, None][0] is bold


_COLUMN = {"left": "1134", "right": "1134"}
_HEADING = {**_COLUMN, "hanging": "1134"}


@pytest.mark.parametrize(
    ("identity", "spacing", "indents", "stops"),
    [
        ("Normal", ("atLeast", 240, None, None), {}, []),
        ("SingleTxtG", (None, None, None, 120), _COLUMN, []),
        ("HMG", ("exact", 360, 240, 240), _HEADING, ["851"]),
        ("HChG", ("exact", 300, 360, 240), _HEADING, ["851"]),
        ("H1G", ("exact", 270, 360, 240), _HEADING, ["851"]),
        ("H23G", ("exact", 240, 240, 120), _HEADING, ["851"]),
        ("H4G", ("exact", 240, 240, 120), _HEADING, ["851"]),
        ("H56G", ("exact", 240, 240, 120), _HEADING, ["851"]),
        ("SLG", ("exact", 580, 240, 240), _COLUMN, []),
        ("SMG", ("exact", 420, 240, 240), _COLUMN, []),
        ("SSG", ("exact", 300, 240, 240), _COLUMN, []),
        ("XLargeG", ("exact", 420, 240, 240), _COLUMN, []),
        ("Bullet1G", (None, None, None, 120), {"right": "1134"}, []),
        ("Bullet2G", (None, None, None, 120), {"right": "1134"}, []),
        ("ParNoG", (None, None, None, 120), {"right": "1134"}, []),
        ("FootnoteText", ("exact", 220, None, None), _HEADING, ["1021"]),
        ("Header", ("auto", 240, None, None), {}, []),
        ("Footer", ("auto", 240, None, None), {}, []),
    ],
)
def test_a_style_of_geneva_has_the_distances_of_its_original(
    identity: str, spacing: tuple[str | int | None, ...], indents: dict[str, str], stops: list[str]
) -> None:
    """The rule and the height of the line, the space before and after, the indents and the tab stops, in twips."""
    style = _geneva_style(identity)
    assert values(style, "w:next") in ([], ["Normal"])
    found = [dict(each.items()) for each in named(style, "w:spacing")]
    names = ("lineRule", "line", "before", "after")
    expected = {qn(f"w:{name}"): str(value) for name, value in zip(names, spacing, strict=True) if value is not None}
    assert found == [expected]
    indented = [{name: each.get(qn(f"w:{name}")) for name in indents} for each in named(style, "w:ind")]
    assert indented == ([indents] if indents else [])
    assert values(style, "w:tab", "w:pos") == stops


@pytest.mark.parametrize("identity", ["Hyperlink", "FollowedHyperlink"])
def test_links_at_geneva_are_blue_and_not_underlined(identity: str) -> None:
    """Also those that were followed, for which Word would use a style of its own."""
    style = _geneva_style(identity)
    assert values(style, "w:color") == ["0000FF"]
    assert values(style, "w:u") == ["none"]


def _geneva_style(identity: str) -> Element:
    sheet = style_sheet(profile_data("geneva"), "en-GB")
    return next(style for style in named(sheet, "w:style") if style.get(qn("w:styleId")) == identity)


@pytest.mark.parametrize(("number", "left"), [(0, "1701"), (1, "2268")])
def test_bullets_of_geneva_are_close_to_their_text(number: int, left: str) -> None:
    """The dot of Times New Roman, 170 twips before the text, which is at a tab stop."""
    level = named(numbering(profile_data("geneva").layout), "w:lvl")[number]
    assert values(level, "w:lvlText") == ["\u2022"]
    assert values(level, "w:rFonts", "w:ascii") == ["Times New Roman"]
    assert values(level, "w:ind", "w:left") == values(level, "w:tab", "w:pos") == [left]
    assert values(level, "w:ind", "w:hanging") == ["170"]


def test_tab_stops_are_those_of_the_text_column(opened: Opened) -> None:
    """Eleven of them, in twips; before them, in titles, the stop at which a number ends."""
    column = [1267, 1742, 2218, 2693, 3182, 3658, 4133, 4622, 5098, 5573, 6048]
    for identity, stops in (("SingleTxt", column), ("TitleHCH", [1022, *column])):
        found = _chain(opened, identity)[0].paragraph_format.tab_stops
        assert [stop.position.twips for stop in found] == stops


@pytest.mark.parametrize("profile", WordProfile)
def test_our_own_styles_are_marked_as_such(profile: WordProfile) -> None:
    """So that Word does not take one for its own, nor one of its own for another."""
    for style in style_sheet(profile_data(profile), "en-GB").iter(qn("w:style")):
        name = next(style.iter(qn("w:name"))).get(qn("w:val"))
        assert (style.get(qn("w:customStyle")) is None) == (name in _BUILT_IN)


@pytest.mark.parametrize(
    ("profile", "lists"),
    [
        ("new-york", [("Bullet1", "bullet")]),
        ("geneva", [("Bullet1G", "bullet"), ("Bullet2G", "bullet"), ("ParNoG", "decimal")]),
    ],
)
def test_each_list_has_its_style(profile: str, lists: list[tuple[str, str]]) -> None:
    """The style refers to the list, and the list to the style."""
    root = numbering(profile_data(profile).layout)
    levels = {each.get(qn("w:abstractNumId")): each for each in root.iter(qn("w:abstractNum"))}
    found = []
    for each in root.iter(qn("w:num")):
        level = levels[values(each, "w:abstractNumId")[0]]
        (style,) = values(level, "w:pStyle")
        found.append((style, *values(level, "w:numFmt")))
        sheet = style_sheet(profile_data(profile), "en-GB")
        listed = next(each for each in sheet if each.get(qn("w:styleId")) == style)
        assert values(listed, "w:numId") == [each.get(qn("w:numId"))]
    assert found == lists
    assert len(levels) == len(lists)


@pytest.mark.parametrize("profile", WordProfile)
def test_word_lays_out_as_in_its_current_version(profile: WordProfile) -> None:
    """Compatibility mode 15: without it, Word would lay out the document as in 2007."""
    root = settings(profile_data(profile).layout)
    modes = {setting.get(qn("w:name")): setting.get(qn("w:val")) for setting in root.iter(qn("w:compatSetting"))}
    assert modes["compatibilityMode"] == "15"
