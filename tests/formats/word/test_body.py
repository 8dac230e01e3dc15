import pytest
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.package import Package

from oewg_cli.formats.word.body import body
from oewg_cli.formats.word.elements import w
from oewg_cli.formats.word.inline import Inline
from oewg_cli.formats.word.marks import Marks
from oewg_cli.note.blocks import Block, BlockKind, Run

TAB = "\t"


def _set(*blocks: Block) -> list[BaseOxmlElement]:
    part = XmlPart(PackURI("/word/document.xml"), "", w("document"), Package())
    return list(body(blocks, Inline(part, Marks(blocks, ()))))


def _text(paragraph: BaseOxmlElement) -> str:
    runs = (made for run in paragraph.iter(qn("w:r")) for made in run)
    return "".join(TAB if made.tag == qn("w:tab") else made.text or "" for made in runs if made.tag != qn("w:rPr"))


def _property(paragraph: BaseOxmlElement, name: str, attribute: str = "val") -> str | None:
    """Give a value of the pPr: None where the element is not there, an empty string where it has no value."""
    found = paragraph[0].find(qn(f"w:{name}"))
    return None if found is None else found.get(qn(f"w:{attribute}"), "")


def _is_spacer(paragraph: BaseOxmlElement) -> bool:
    return not _text(paragraph) and paragraph[0].find(qn("w:pBdr")) is None


def _spacers(upper: BlockKind, lower: BlockKind) -> int:
    made = _set(Block(upper, (Run("a"),)), Block(lower, (Run("b"),)))
    return sum(map(_is_spacer, made)) - sum(map(_is_spacer, _set(Block(upper, (Run("a"),)))))


def _one(*blocks: Block) -> BaseOxmlElement:
    """Give the first paragraph with a text."""
    return next(made for made in _set(*blocks) if _text(made))


@pytest.mark.parametrize(
    ("kind", "style"),
    [
        (BlockKind.BODY, "Session"),
        (BlockKind.SESSION, "Session"),
        (BlockKind.PLACE_AND_DATES, "AgendaItemNormal"),
        (BlockKind.TITLE, "TitleHCH"),
        (BlockKind.SUBTITLE, "TitleH1"),
        (BlockKind.PARAGRAPH, "SingleTxt"),
        (BlockKind.ANNEX, "HCh"),
        (BlockKind.ANNEX_TITLE, "HCh"),
        (BlockKind.DAY, "H23"),
        (BlockKind.HOURS, "H56"),
        (BlockKind.HEADING, "H23"),
        (BlockKind.BULLET, "Bullet1"),
        (BlockKind.TEXT, "SingleTxt"),
    ],
)
def test_each_kind_of_block_has_its_style(kind: BlockKind, style: str) -> None:
    """The styles are those of the original documents."""
    assert _property(_one(Block(kind, (Run("a"),))), "pStyle") == style


def test_every_kind_of_block_can_be_set() -> None:
    """No kind is without a form."""
    made = _set(*(Block(kind, (Run(kind.value),)) for kind in BlockKind))
    assert [_text(paragraph).strip() for paragraph in made if _text(paragraph)] == [kind.value for kind in BlockKind]


@pytest.mark.parametrize("kind", [BlockKind.TITLE, BlockKind.SUBTITLE, BlockKind.ANNEX_TITLE])
def test_titles_begin_with_two_tabs(kind: BlockKind) -> None:
    """The first tab stop is where the number of a heading would end, the second the text column."""
    assert _text(_one(Block(kind, (Run("a"),)))) == "\t\ta"


def test_the_number_of_a_paragraph_is_typed() -> None:
    """No automatic numbering: the number, a full stop and a tab are text."""
    assert _text(_one(Block(BlockKind.PARAGRAPH, (Run("a"),), number=12))) == "12.\ta"


def test_an_annex_begins_a_page() -> None:
    """The break belongs to the paragraph, so that none can be left behind."""
    assert _property(_one(Block(BlockKind.ANNEX, (Run("a"),))), "pageBreakBefore") == ""


@pytest.mark.parametrize(("kind", "level"), [(BlockKind.DAY, "1"), (BlockKind.HOURS, "2"), (BlockKind.HEADING, "3")])
def test_days_hours_and_headings_are_levels_of_the_outline(kind: BlockKind, level: str) -> None:
    """A reader finds the days, in each its meetings, in each of these what it deals with; 0 is the top."""
    assert _property(_one(Block(kind, (Run("a"),))), "outlineLvl") == level


@pytest.mark.parametrize("kind", [BlockKind.DAY, BlockKind.HOURS, BlockKind.HEADING])
def test_the_programme_stands_in_the_text_column(kind: BlockKind) -> None:
    """The text column begins 1267 twips from the margin."""
    assert _property(_one(Block(kind, (Run("a"),))), "ind", "left") == "1267"


@pytest.mark.parametrize(
    ("following", "kept"),
    [
        (BlockKind.TEXT, ""),
        (BlockKind.BULLET, ""),
        (BlockKind.HEADING, "0"),
        (BlockKind.HOURS, "0"),
        (BlockKind.DAY, "0"),
    ],
)
def test_a_heading_stays_with_what_it_heads(following: BlockKind, kept: str) -> None:
    """And with nothing else, or headings would pull each other from page to page."""
    heading, after = Block(BlockKind.HEADING, (Run("a"),)), Block(following, (Run("b"),))
    assert _property(_one(heading, after), "keepNext") == kept


@pytest.mark.parametrize("kind", list(BlockKind))
def test_the_closing_rule_never_stands_alone(kind: BlockKind) -> None:
    """The last block stays on its page, and it is the last only once."""
    first, last = Block(BlockKind.TEXT, (Run("a"),)), Block(kind, (Run("b"),))
    made = [paragraph for paragraph in _set(first, last) if not _is_spacer(paragraph)]
    assert _property(made[0], "keepNext") is None
    assert _property(made[1], "keepNext") == ""
    assert made[2][0].find(qn("w:pBdr")) is not None


def test_the_closing_rule_is_an_inch_long_in_the_middle_of_the_page() -> None:
    """Between the margins are 9840 twips; an inch has 1440."""
    rule = _set()[-1]
    left, right = (int(_property(rule, "ind", side) or 0) for side in ("left", "right"))
    assert 9840 - left - right == 1440
    assert abs(left - right) < 20


@pytest.mark.parametrize(
    ("upper", "lower", "count"),
    [
        (BlockKind.SESSION, BlockKind.PLACE_AND_DATES, 0),
        (BlockKind.PLACE_AND_DATES, BlockKind.TITLE, 3),
        (BlockKind.TITLE, BlockKind.SUBTITLE, 2),
        (BlockKind.SUBTITLE, BlockKind.PARAGRAPH, 3),
        (BlockKind.PARAGRAPH, BlockKind.PARAGRAPH, 0),
        (BlockKind.ANNEX, BlockKind.ANNEX_TITLE, 1),
        (BlockKind.ANNEX_TITLE, BlockKind.DAY, 2),
        (BlockKind.DAY, BlockKind.HOURS, 0),
        (BlockKind.HEADING, BlockKind.TEXT, 0),
        (BlockKind.TEXT, BlockKind.HOURS, 1),
        (BlockKind.TEXT, BlockKind.DAY, 2),
    ],
)
def test_space_is_made_of_empty_paragraphs(upper: BlockKind, lower: BlockKind, count: int) -> None:
    """As many stand between two blocks as in the original documents."""
    assert _spacers(upper, lower) == count


def test_an_aside_is_roman_after_a_bold_heading() -> None:
    """It runs in, in the same paragraph; an italic word of it is italic and not bold."""
    aside = (Run(" – b "), Run("c", italic=True))
    heading = _one(Block(BlockKind.HEADING, (Run("a"),), aside=aside))
    shapes = [[made.tag for made in run[0]] for run in heading.iter(qn("w:r")) if run[0].tag == qn("w:rPr")]
    bold = [run.get(qn("w:val")) for run in heading.iter(qn("w:b"))]
    assert _text(heading) == "a – b c"
    assert shapes == [[qn("w:b")], [qn("w:b"), qn("w:i")]]
    assert bold == ["0", "0"]


def test_an_italic_word_of_a_heading_stays_bold() -> None:
    """So "(continued)" is bold as the heading is, and its word italic."""
    heading = _one(Block(BlockKind.HEADING, (Run("a ("), Run("continued", italic=True), Run(")"))))
    assert [[made.tag for made in shape] for shape in heading.iter(qn("w:rPr"))] == [[qn("w:i")]]
