import pytest
from formats.word.reader.source_documents import NAME, read
from formats.word.reader.word_files import p, style, word_file

from oewg_cli.formats.word.reader.reader import read_word
from oewg_cli.note.source_document import TextForm
from oewg_cli.process.errors import CommandError


def _level(depth: int, counted: str, text: str, start: int = 1, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{counted}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def _abstract(identity: int, *levels: str, more: str = "") -> str:
    return f'<w:abstractNum w:abstractNumId="{identity}">{more}{"".join(levels)}</w:abstractNum>'


def _number(identity: int, abstract: int, more: str = "") -> str:
    return f'<w:num w:numId="{identity}"><w:abstractNumId w:val="{abstract}"/>{more}</w:num>'


def _items(*places: tuple[int, int]) -> str:
    """Make items of lists, each at a level."""
    return "".join(
        p("x", properties=f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>')
        for number, depth in places
    )


def _markers(body: str, numbering: str, styles: str = "") -> list[str | None]:
    return [line.marker for line in read(body, numbering=numbering, styles=styles).lines]


_OUTLINE = _abstract(0, _level(0, "decimal", "%1."), _level(1, "lowerLetter", "(%2)"), _level(2, "lowerRoman", "(%3)"))
_START = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{}"/></w:lvlOverride>'
_CASES = {
    "counted": (_OUTLINE + _number(1, 0), [(1, 0)] * 3, ["1.", "2.", "3."]),
    "below": (
        _OUTLINE + _number(1, 0),
        [(1, 0), (1, 1), (1, 1), (1, 2), (1, 0), (1, 1)],
        ["1.", "(a)", "(b)", "(i)", "2.", "(a)"],
    ),
    "both-numbers": (
        _abstract(0, _level(0, "upperRoman", "%1."), _level(1, "decimal", "%1.%2")) + _number(1, 0),
        [(1, 0), (1, 1), (1, 1)], ["I.", "I.1", "I.2"],
    ),
    "legal": (
        _abstract(0, _level(0, "upperRoman", "%1."), _level(1, "decimal", "%1.%2", more="<w:isLgl/>")) + _number(1, 0),
        [(1, 0), (1, 1)], ["I.", "1.1"],
    ),
    "goes-on": (
        _abstract(0, _level(0, "decimal", "%1."), _level(1, "decimal", "%2)", more='<w:lvlRestart w:val="0"/>'))
        + _number(1, 0),
        [(1, 0), (1, 1), (1, 0), (1, 1)], ["1.", "1)", "2.", "2)"],
    ),
    "starts-elsewhere": (_abstract(0, _level(0, "decimal", "%1.", 7)) + _number(1, 0), [(1, 0)] * 2, ["7.", "8."]),
    "two-of-one-kind-count-on": (
        _OUTLINE + _number(1, 0) + _number(2, 0), [(1, 0), (2, 0), (1, 0)], ["1.", "2.", "3."]
    ),
    "a-new-start": (
        _OUTLINE + _number(1, 0) + _number(2, 0, _START.format(5)), [(1, 0), (2, 0), (2, 0)], ["1.", "5.", "6."]
    ),
    "two-lists": (
        _OUTLINE + _abstract(1, _level(0, "decimal", "%1)")) + _number(1, 0) + _number(2, 1),
        [(1, 0), (2, 0), (1, 0)], ["1.", "1)", "2."],
    ),
    "a-level-of-its-own": (
        _OUTLINE + _number(1, 0, f'<w:lvlOverride w:ilvl="0">{_level(0, "upperLetter", "%1.")}</w:lvlOverride>'),
        [(1, 0)] * 2, ["A.", "B."],
    ),
    "an-override-of-nothing": (_OUTLINE + _number(1, 0, "<w:lvlOverride/>"), [(1, 0)], ["1."]),
    "upper-letters": (_abstract(0, _level(0, "upperLetter", "%1.", 26)) + _number(1, 0), [(1, 0)] * 2, ["Z.", "AA."]),
    "bullet": (_abstract(0, _level(0, "bullet", "\uf0b7")) + _number(1, 0), [(1, 0)], ["•"]),
    "hollow-bullet": (_abstract(0, _level(0, "bullet", "o")) + _number(1, 0), [(1, 0)], ["•"]),
    "dash": (_abstract(0, _level(0, "bullet", "–")) + _number(1, 0), [(1, 0)], ["–"]),
    "none": (_abstract(0, _level(0, "none", "")) + _number(1, 0), [(1, 0)], [None]),
    "no-such-list": ("", [(9, 0)], [None]),
    "no-such-level": (_OUTLINE + _number(1, 0), [(1, 7)], [None]),
    "below-nothing": (_OUTLINE + _number(1, 0), [(1, 1)], ["(a)"]),
}  # fmt: skip


@pytest.mark.parametrize("case", _CASES)
def test_items_are_counted_as_word_counts(case: str) -> None:
    """Each list by itself, and each level below its upper one."""
    numbering, places, markers = _CASES[case]
    assert _markers(_items(*places), numbering) == markers


def test_an_item_has_its_depth() -> None:
    """From 1."""
    lines = read(_items((1, 0), (1, 2)), numbering=_OUTLINE + _number(1, 0)).lines
    assert [(line.form, line.level) for line in lines] == [(TextForm.ITEM, 1), (TextForm.ITEM, 3)]


def test_a_style_can_number_and_a_paragraph_can_switch_it_off() -> None:
    """The level is the one that refers to the style; list 0 is no list."""
    styles = style("Sub", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    numbering = (
        _abstract(0, _level(0, "decimal", "%1."), _level(1, "lowerLetter", "(%2)", more='<w:pStyle w:val="Sub"/>'))
        + _number(1, 0)
    )  # fmt: skip
    body = p("a", properties='<w:pStyle w:val="Sub"/>') + p(
        "b", properties='<w:pStyle w:val="Sub"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    )
    lines = read(body, styles=styles, numbering=numbering).lines
    assert [(line.form, line.level, line.marker) for line in lines] == [
        (TextForm.ITEM, 2, "(a)"),
        (TextForm.PLAIN, 0, None),
    ]


def test_a_numbered_heading_is_a_heading_with_its_number() -> None:
    """It is not a list item."""
    properties = '<w:outlineLvl w:val="0"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    line = read(p("Clouds", properties=properties), numbering=_OUTLINE + _number(1, 0)).lines[0]
    assert (line.form, line.level, line.marker) == (TextForm.HEADING, 1, "1.")


def test_an_empty_item_is_counted_and_is_not_a_line() -> None:
    """Word prints its number."""
    empty = p(properties='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    assert _markers(empty + _items((1, 0)), _OUTLINE + _number(1, 0)) == ["2."]


def test_a_list_can_refer_to_a_list_style() -> None:
    """As Word stores lists that have a name."""
    styles = style("Clouds", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', "numbering")
    numbering = _OUTLINE + _abstract(1, more='<w:numStyleLink w:val="Clouds"/>') + _number(1, 0) + _number(2, 1)
    assert _markers(_items((2, 0), (2, 0)), numbering, styles) == ["1.", "2."]


@pytest.mark.parametrize("text", ["a" * 256, "%1" * 127])
def test_what_is_printed_before_items_is_short(text: str) -> None:
    """So that a small file cannot make a large text."""
    numbering = _abstract(0, _level(0, "lowerRoman", text, 888)) + _number(1, 0)
    body = _items((1, 0)) if "%" in text else p("no item at all")
    with pytest.raises(CommandError, match=r"^clouds\.docx has a list with more than 255 characters .*\.$"):
        read_word(NAME, word_file(body, numbering=numbering))
