import pytest
from formats.word.reader.source_documents import forms, read
from formats.word.reader.word_files import p, r, style

_DEFAULTS = "<w:docDefaults><w:rPrDefault><w:rPr>{}</w:rPr></w:rPrDefault></w:docDefaults>"
_BOLD = style("Bold", "<w:rPr><w:b/></w:rPr>")
_STRONG = style("Strong", "<w:rPr><w:b/></w:rPr>", "character")
_RAISED = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
_OF_BOLD, _STRONG_RUN = '<w:pStyle w:val="Bold"/>', '<w:rStyle w:val="Strong"/>'
_CASES = {
    "nothing": ("", "", "", ":a"),
    "direct": ("", "", "<w:b/>", "b:a"),
    "by-the-paragraph": (_BOLD, _OF_BOLD, "", "b:a"),
    "by-the-characters": (_STRONG, "", _STRONG_RUN, "b:a"),
    "both-cancel-out": (_BOLD + _STRONG, _OF_BOLD, _STRONG_RUN, ":a"),
    "unless-the-document-is": (_DEFAULTS.format("<w:b/>") + _BOLD + _STRONG, _OF_BOLD, _STRONG_RUN, "b:a"),
    "direct-counts-more": (_BOLD, _OF_BOLD, '<w:b w:val="0"/>', ":a"),
    "off": (_BOLD, _OF_BOLD, '<w:b w:val="off"/>', ":a"),
    "false": (_BOLD, _OF_BOLD, '<w:b w:val="false"/>', ":a"),
    "one": ("", "", '<w:b w:val="1"/>', "b:a"),
    "by-the-default": (_DEFAULTS.format("<w:i/>"), "", "", "i:a"),
    "based-on": (_BOLD + style("Day", based_on="Bold"), '<w:pStyle w:val="Day"/>', "", "b:a"),
    "not-as-the-base": (
        _BOLD + style("Day", '<w:rPr><w:b w:val="0"/></w:rPr>', based_on="Bold"), '<w:pStyle w:val="Day"/>', "", ":a"
    ),
    "default-style": (_BOLD.replace("<w:style ", '<w:style w:default="1" ', 1), "", "", "b:a"),
    "in-a-circle": (
        style("A", "<w:rPr><w:b/></w:rPr>", based_on="B") + style("B", "<w:rPr><w:i/></w:rPr>", based_on="A"),
        '<w:pStyle w:val="A"/>', "", "bi:a",
    ),
    "raised": ("", "", '<w:vertAlign w:val="superscript"/>', "r:a"),
    "lowered": ("", "", '<w:vertAlign w:val="subscript"/>', ":a"),
    "raised-by-style": (style("Up", _RAISED, "character"), "", '<w:rStyle w:val="Up"/>', "r:a"),
    "set-down-again": (
        style("Up", _RAISED, "character"), "", '<w:rStyle w:val="Up"/><w:vertAlign w:val="baseline"/>', ":a"
    ),
    "as-marks-are": ("", "", '<w:rStyle w:val="FootnoteReference"/>', "r:a"),
    "as-marks-are-named": (
        style("x1", kind="character", name="footnote reference"), "", '<w:rStyle w:val="x1"/>', "r:a"
    ),
    "a-style-that-is-lacking": ("", "", '<w:rStyle w:val="Nobody"/>', ":a"),
}  # fmt: skip


def test_styles_on_one_base_all_have_its_settings() -> None:
    """Whichever is read first."""
    styles = _BOLD + style("Day", based_on="Bold") + style("Hour", based_on="Bold")
    paragraphs = (p("a", properties=f'<w:pStyle w:val="{name}"/>') for name in ("Day", "Bold", "Hour"))
    assert forms(read("".join(paragraphs), styles=styles)) == ["b:a"] * 3


@pytest.mark.parametrize("case", _CASES)
def test_a_format_is_resolved_as_in_word(case: str) -> None:
    """The settings of the characters come before those of their style, of the paragraph style, and the default."""
    styles, paragraph, run, seen = _CASES[case]
    assert forms(read(p(r("a", run), properties=paragraph), styles=styles)) == [seen]
