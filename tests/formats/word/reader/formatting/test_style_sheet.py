import pytest
from formats.word.reader.source_documents import read
from formats.word.reader.word_files import p, style

from oewg_cli.note.source_document import TextForm

_OUTLINE = '<w:pPr><w:outlineLvl w:val="{}"/></w:pPr>'
_CASES = {
    "nothing": ("", "", 0),
    "direct": ("", '<w:outlineLvl w:val="2"/>', 3),
    "none": (style("T", _OUTLINE.format(1)), '<w:pStyle w:val="T"/><w:outlineLvl w:val="9"/>', 0),
    "by-style": (style("T", _OUTLINE.format(1)), '<w:pStyle w:val="T"/>', 2),
    "based-on": (style("B", _OUTLINE.format(0)) + style("T", based_on="B"), '<w:pStyle w:val="T"/>', 1),
    "by-name": (style("T", name="heading 4"), '<w:pStyle w:val="T"/>', 4),
    "by-the-name-below": (style("B", name="Heading 4") + style("T", based_on="B"), '<w:pStyle w:val="T"/>', 4),
    "of-a-style-that-is-lacking": ("", '<w:pStyle w:val="Heading2"/>', 2),
    "title": (style("T", name="Title"), '<w:pStyle w:val="T"/>', 1),
    "level-over-name": (style("T", _OUTLINE.format(5), name="heading 1"), '<w:pStyle w:val="T"/>', 6),
    "no-number": ("", '<w:outlineLvl w:val="x"/>', 0),
    "too-deep": ("", '<w:outlineLvl w:val="99999999999999999999"/>', 0),
}


@pytest.mark.parametrize("case", _CASES)
def test_a_heading_is_recognized_by_its_level_or_its_name(case: str) -> None:
    """The level counts more than the name of the style."""
    styles, properties, level = _CASES[case]
    line = read(p("Clouds", properties=properties), styles=styles).lines[0]
    assert (line.form, line.level) == (TextForm.HEADING if level else TextForm.PLAIN, level)


def test_a_line_has_the_name_of_its_style() -> None:
    """Without a style that of the default; where the file does not have the style, its identity."""
    styles = style("N", name="Normal").replace("<w:style ", '<w:style w:default="1" ') + style("x", name="Single Txt")
    paragraphs = [p("a", properties=f'<w:pStyle w:val="{name}"/>' if name else "") for name in ("", "x", "Lost")]
    assert [line.style for line in read("".join(paragraphs), styles=styles).lines] == ["Normal", "Single Txt", "Lost"]
    assert read(p("a")).lines[0].style is None


def test_a_long_chain_of_styles_is_followed_to_its_end() -> None:
    """Longer than the limit of nested calls."""
    chain = "".join(style(f"s{number}", based_on=f"s{number + 1}") for number in range(5000))
    styles = chain + style("s5000", _OUTLINE.format(3))
    assert read(p("a", properties='<w:pStyle w:val="s0"/>'), styles=styles).lines[0].level == 4
