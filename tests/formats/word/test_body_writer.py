from itertools import product

import pytest
from docx.oxml.ns import qn
from formats.word.samples import note_of, run_writer
from formats.word.seen import text, values

from oewg_cli.formats.word.body_writer import BodyWriter
from oewg_cli.formats.word.programme_parts import programme_parts
from oewg_cli.formats.word.typesetter import profile_typesetter
from oewg_cli.formats.word.xml_elements import Element
from oewg_cli.note.blocks import Block, BlockKind, Run
from oewg_cli.note.design import ProgrammeLayout, WordProfile
from oewg_cli.note.note import Note


def _elements(note: Note, profile: str = "new-york") -> list[Element]:
    typesetter = profile_typesetter(profile)
    programme = [*programme_parts(note, ProgrammeLayout.HEADINGS)]
    return list(BodyWriter(typesetter, run_writer(note, profile), note).elements(programme))


def _set(*blocks: Block, profile: str = "new-york") -> list[Element]:
    return _elements(note_of(*blocks), profile)


def _property(paragraph: Element, name: str, attribute: str = "val") -> str | None:
    """Return a value of the pPr: None where the element is missing, an empty string where it has no value."""
    found = paragraph[0].find(qn(f"w:{name}"))
    return None if found is None else found.get(qn(f"w:{attribute}"), "")


def _is_spacer(paragraph: Element) -> bool:
    return not text(paragraph) and paragraph[0].find(qn("w:pBdr")) is None


def _spacers(upper: BlockKind, lower: BlockKind, profile: str = "new-york") -> int:
    made = _set(Block(upper, (Run("a"),)), Block(lower, (Run("b"),)), profile=profile)
    return sum(map(_is_spacer, made)) - sum(map(_is_spacer, _set(Block(upper, (Run("a"),)), profile=profile)))


def _one(*blocks: Block) -> Element:
    """Return the first paragraph with a text."""
    return next(made for made in _set(*blocks) if text(made))


@pytest.mark.parametrize(
    ("kind", "style"),
    [
        (BlockKind.BODY, "Session"),
        (BlockKind.SESSION, "Session"),
        (BlockKind.PLACE_AND_DATES, "AgendaItemNormal"),
        (BlockKind.AGENDA_ITEM, "AgendaItemNormal"),
        (BlockKind.AGENDA_ITEM_TITLE, "AgendaTitleH2"),
        (BlockKind.TITLE, "TitleHCH"),
        (BlockKind.SUBTITLE, "TitleH1"),
        (BlockKind.TITLE_LINE, "H23"),
        (BlockKind.PARAGRAPH, "SingleTxt"),
        (BlockKind.ANNEX, "HCh"),
        (BlockKind.ANNEX_TITLE, "HCh"),
        (BlockKind.DAY, "H23"),
        (BlockKind.HOURS, "H56"),
        (BlockKind.HEADING, "H23"),
        (BlockKind.BULLET, "Bullet1"),
        (BlockKind.TEXT, "SingleTxt"),
        (BlockKind.THEME, "AgendaItemNormal"),
        (BlockKind.STATUS, "SingleTxt"),
        (BlockKind.NOTE_HEADING, "HCh"),
        (BlockKind.WEEK, "H1"),
        (BlockKind.MEETING, "SingleTxt"),
        (BlockKind.STRETCH, "H56"),
        (BlockKind.DOCUMENTS, "SingleTxt"),
    ],
)
def test_each_kind_of_block_has_its_style(kind: BlockKind, style: str) -> None:
    """The styles are those of the original documents."""
    assert _property(_one(Block(kind, (Run("a"),))), "pStyle") == style


@pytest.mark.parametrize("profile", WordProfile)
def test_every_kind_of_block_can_be_written(profile: WordProfile) -> None:
    """Each kind has a form."""
    made = _set(*(Block(kind, (Run(kind.value),)) for kind in BlockKind), profile=profile)
    texts = [text(paragraph).strip() for paragraph in made]
    assert list(filter(None, texts)) == [kind.value for kind in BlockKind]


@pytest.mark.parametrize("kind", [BlockKind.TITLE, BlockKind.SUBTITLE, BlockKind.TITLE_LINE, BlockKind.ANNEX_TITLE])
def test_titles_begin_with_two_tabs(kind: BlockKind) -> None:
    """The first tab stop is where the number of a heading would end, the second the text column."""
    assert text(_one(Block(kind, (Run("a"),)))) == "\t\ta"


def test_the_number_of_a_paragraph_is_typed() -> None:
    """No automatic numbering: the number, a full stop and a tab are text."""
    assert text(_one(Block(BlockKind.PARAGRAPH, (Run("a"),), number=12))) == "12.\ta"


@pytest.mark.parametrize(("profile", "typed"), [(WordProfile.NEW_YORK, "\t(b)\ta"), (WordProfile.GENEVA, "(b)\ta")])
def test_the_letter_of_a_subparagraph_is_typed(profile: WordProfile, typed: str) -> None:
    """At New York a tab leads to it, at Geneva the indent of the first line; only this line is indented."""
    (made,) = _set(Block(BlockKind.SUBPARAGRAPH, (Run("a"),), number=2), profile=profile)[:1]
    assert text(made) == typed
    assert (_property(made, "ind", "firstLine") if made[0].find(qn("w:ind")) is not None else None) == (
        "567" if profile is WordProfile.GENEVA else None
    )


def test_an_annex_begins_a_page() -> None:
    """The break belongs to the paragraph, so that it cannot be separated from it."""
    assert _property(_one(Block(BlockKind.ANNEX, (Run("a"),))), "pageBreakBefore") == ""


@pytest.mark.parametrize("profile", WordProfile)
@pytest.mark.parametrize(("kind", "level"), [(BlockKind.DAY, 1), (BlockKind.HOURS, 2), (BlockKind.HEADING, 3)])
def test_days_hours_and_headings_are_levels_of_the_outline(profile: WordProfile, kind: BlockKind, level: int) -> None:
    """The days, in each its meetings, in each of these its headings; 0 is the highest."""
    typesetter = profile_typesetter(profile)
    styles = {style["styleId"]: style.get("pPr", {}) for style in typesetter.profile.styles["style"]}
    form = typesetter.form(kind).paragraph
    assert (styles[form["pStyle"]] | form)["outlineLvl"] == level


@pytest.mark.parametrize("kind", [BlockKind.DAY, BlockKind.HOURS, BlockKind.HEADING])
def test_the_programme_is_in_the_text_column(kind: BlockKind) -> None:
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
def test_a_heading_is_kept_with_its_text(following: BlockKind, kept: str) -> None:
    """And with nothing else, or headings would pull each other from page to page."""
    heading, after = Block(BlockKind.HEADING, (Run("a"),)), Block(following, (Run("b"),))
    assert _property(_one(heading, after), "keepNext") == kept


@pytest.mark.parametrize(
    ("kind", "following", "kept"),
    [
        (BlockKind.HEADING, BlockKind.DOCUMENTS, ""),
        (BlockKind.MEETING, BlockKind.HEADING, ""),
        (BlockKind.MEETING, BlockKind.HOURS, "0"),
        (BlockKind.STRETCH, BlockKind.HEADING, ""),
        (BlockKind.STRETCH, BlockKind.DAY, "0"),
        (BlockKind.HOURS, BlockKind.MEETING, None),
        (BlockKind.HOURS, BlockKind.HOURS, "0"),
    ],
)
def test_what_a_meeting_is_stays_with_what_it_deals_with(
    kind: BlockKind, following: BlockKind, kept: str | None
) -> None:
    """But meetings of which only the hours are known would pull each other from page to page; None is for the style."""
    assert _property(_one(Block(kind, (Run("a"),)), Block(following, (Run("b"),))), "keepNext") == kept


def test_a_heading_stays_with_the_entries_in_its_entry() -> None:
    """They are deeper; the heading of the next entry is not."""
    for level, kept in ((1, ""), (0, "0")):
        heading, after = (Block(BlockKind.HEADING, (Run("a"),), level=each) for each in (0, level))
        assert _property(_one(heading, after), "keepNext") == kept


@pytest.mark.parametrize(
    ("block", "printed"),
    [
        (Block(BlockKind.HOURS, (Run("10 a.m."),), (Run("Bureau"),)), ["10 a.m., Bureau"]),
        (Block(BlockKind.HOURS, (), (Run("Bureau"),)), ["Bureau"]),
        (Block(BlockKind.DOCUMENTS, (Run("Documents: "),), (Run("A/1"),)), ["Documents: A/1"]),
        (Block(BlockKind.HOURS, ()), []),
        (Block(BlockKind.HEADING, ()), []),
        (Block(BlockKind.PARAGRAPH, (), number=1), ["1."]),
    ],
)
def test_a_block_is_printed_with_its_aside_and_an_empty_one_is_not(block: Block, printed: list[str]) -> None:
    """A comma is between hours and those who meet."""
    assert [text(made).strip() for made in _set(block) if text(made).strip()] == printed
    assert len([made for made in _set(block) if not _is_spacer(made)]) == len(printed) + 1


@pytest.mark.parametrize("kind", list(BlockKind))
def test_the_closing_rule_is_never_alone_on_a_page(kind: BlockKind) -> None:
    """The last block is kept with it, and no other block is."""
    first, last = Block(BlockKind.TEXT, (Run("a"),)), Block(kind, (Run("b"),))
    made = [paragraph for paragraph in _set(first, last) if not _is_spacer(paragraph)]
    assert _property(made[0], "keepNext") is None
    assert _property(made[1], "keepNext") == ""
    assert made[2][0].find(qn("w:pBdr")) is not None


def test_the_closing_rule_is_an_inch_long_in_the_middle_of_the_page() -> None:
    """Between the margins of New York are 9840 twips; an inch has 1440."""
    rule = _set()[-1]
    left, right = (int(_property(rule, "ind", side) or 0) for side in ("left", "right"))
    assert 9840 - left - right == 1440
    assert abs(left - right) < 20


def test_the_closing_rule_of_geneva_consists_of_three_underlined_tabs() -> None:
    """In the middle of the page; each tab is 567 twips wide."""
    rule = _set(profile="geneva")[-1]
    assert _property(rule, "jc") == "center"
    assert text(rule) == "\t\t\t"
    assert values(rule, "w:u") == ["single"] * 4


@pytest.mark.parametrize(
    ("upper", "lower", "count"),
    [
        (BlockKind.SESSION, BlockKind.PLACE_AND_DATES, 0),
        (BlockKind.PLACE_AND_DATES, BlockKind.AGENDA_ITEM, 0),
        (BlockKind.AGENDA_ITEM, BlockKind.AGENDA_ITEM_TITLE, 0),
        (BlockKind.AGENDA_ITEM_TITLE, BlockKind.TITLE, 3),
        (BlockKind.PLACE_AND_DATES, BlockKind.TITLE, 3),
        (BlockKind.TITLE, BlockKind.TITLE_LINE, 2),
        (BlockKind.TITLE_LINE, BlockKind.PARAGRAPH, 3),
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
    """As many are between two blocks as in the original documents."""
    assert _spacers(upper, lower) == count


@pytest.mark.parametrize("profile", WordProfile)
def test_between_two_blocks_is_the_smaller_number_of_spacers_that_both_state(profile: WordProfile) -> None:
    """Of any two kinds; where only one states a number, that counts; where neither does, there is no spacer."""
    typesetter = profile_typesetter(profile)
    for upper, lower in product(BlockKind, BlockKind):
        stated = [count for count in (typesetter.form(upper).below, typesetter.form(lower).above) if count is not None]
        assert _spacers(upper, lower, profile) == min(stated, default=0)


def test_geneva_has_no_spacers() -> None:
    """Its styles have the space in them."""
    made = _set(*(Block(kind, (Run("a"),)) for kind in BlockKind), profile="geneva")
    assert not any(map(_is_spacer, made))


def test_an_aside_is_roman_after_a_bold_heading() -> None:
    """It runs in, in the same paragraph; an italic word of it is italic and not bold."""
    aside = (Run(" – b "), Run("c", italic=True))
    heading = _one(Block(BlockKind.HEADING, (Run("a"),), aside=aside))
    shapes = [[made.tag for made in run[0]] for run in heading.iter(qn("w:r")) if run[0].tag == qn("w:rPr")]
    bold = [run.get(qn("w:val")) for run in heading.iter(qn("w:b"))]
    assert text(heading) == "a – b c"
    assert shapes == [[qn("w:b")], [qn("w:b"), qn("w:i")]]
    assert bold == ["0", "0"]


def test_an_italic_word_of_a_heading_stays_bold() -> None:
    """So "(continued)" is bold as the heading is, and its word italic."""
    heading = _one(Block(BlockKind.HEADING, (Run("a ("), Run("continued", italic=True), Run(")"))))
    assert [[made.tag for made in shape] for shape in heading.iter(qn("w:rPr"))] == [[qn("w:i")]]
