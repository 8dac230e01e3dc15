from itertools import product

import pytest
from docx.oxml.ns import qn
from formats.word.samples import new_part, note_of
from formats.word.seen import has, named, text, values

from oewg_cli.formats.word.body_writer import BodyWriter
from oewg_cli.formats.word.footnote_references import FootnoteMarks
from oewg_cli.formats.word.run_writer import RunWriter
from oewg_cli.formats.word.typesetter import profile_typesetter
from oewg_cli.formats.word.xml_elements import Element
from oewg_cli.note.blocks import AsteriskFootnote, Block, BlockKind, Footnote, Note, Run
from oewg_cli.note.design import WordProfile


def _elements(note: Note, profile: str = "new-york") -> list[Element]:
    typesetter = profile_typesetter(profile)
    return list(BodyWriter(typesetter, RunWriter(new_part(), FootnoteMarks(note))).elements(note, as_table=False))


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


_STARRED = note_of(
    Block(BlockKind.TITLE, (Run("a**"),)),
    Block(BlockKind.PARAGRAPH, (Run("p"),)),
    Block(BlockKind.ANNEX, (Run("x"),)),
    Block(BlockKind.TEXT, (Run("b"), Run(mark=1))),
    footnotes=(Footnote(1, (Run("c"),)), Footnote(2, (Run("d"),))),
    asterisk_footnotes=(
        AsteriskFootnote("*", (Run("e"),)),
        AsteriskFootnote("**", (Run("f"), Run("g", italic=True), Run(mark=1), Run(",", mark=2), Run("."))),
    ),
)


def _framed(made: list[Element]) -> list[Element]:
    return [paragraph for paragraph in made if has(paragraph, "w:framePr")]


@pytest.mark.parametrize("profile", WordProfile)
def test_footnotes_of_asterisks_are_in_one_frame_after_the_titles(profile: WordProfile) -> None:
    """Word puts a frame at the bottom of its page; paragraphs with the same frame properties share one."""
    made = _elements(_STARRED, profile)
    framed = _framed(made)
    frames = {tuple(sorted(frame.items())) for paragraph in framed for frame in named(paragraph, "w:framePr")}
    first = made.index(framed[0])
    assert made[first : first + 3] == framed
    assert [text(paragraph).strip() for paragraph in made[:first] if text(paragraph)] == ["a**"]
    assert len(frames) == 1
    assert dict(next(iter(frames)))[qn("w:yAlign")] == "bottom"


@pytest.mark.parametrize("profile", WordProfile)
def test_footnotes_of_asterisks_come_after_the_paragraphs_where_these_have_footnotes(profile: WordProfile) -> None:
    """A frame at the bottom of the page would cover the footnotes."""
    paragraph = Block(BlockKind.PARAGRAPH, (Run("p"), Run(mark=1)))
    blocks = (_STARRED.blocks[0], paragraph, *_STARRED.blocks[2:])
    made = _elements(_STARRED._replace(front=blocks), profile)
    assert not _framed(made)
    assert [text(each).strip("\t_") for each in made if text(each).strip("\t_")] == [
        "a**",
        "p",
        "*\te",
        "**\tfg1,2.",
        "x",
        "b1",
    ]


@pytest.mark.parametrize("profile", WordProfile)
@pytest.mark.parametrize("blocks", [(), (Block(BlockKind.TITLE, (Run("a"),)),)], ids=["empty", "title"])
def test_no_footnote_of_asterisks_is_lost_where_nothing_follows_the_titles(
    profile: WordProfile, blocks: tuple[Block, ...]
) -> None:
    """They come before the closing rule."""
    made = _elements(note_of(*blocks, asterisk_footnotes=(AsteriskFootnote("*", (Run("e"),)),)), profile)
    assert _framed(made) == made[-3:-1]


@pytest.mark.parametrize("profile", WordProfile)
def test_a_footnote_of_asterisks_begins_with_them_under_a_rule(profile: WordProfile) -> None:
    """The rule is that of the profile; each footnote is a paragraph of its own."""
    rule, *notes = _framed(_elements(_STARRED, profile))
    assert text(rule) == profile_typesetter(profile).form("asterisk-rule").text
    assert text(rule) or has(rule, "w:pBdr")
    assert [text(note) for note in notes] == ["\t*\te", "\t**\tfg1,2."]


def test_marks_in_footnotes_of_asterisks_are_typed() -> None:
    """They come before those of the text, which Word counts from 1."""
    made = _elements(_STARRED)
    assert [text(paragraph) for paragraph in made if has(paragraph, "w:footnoteReference")] == ["b"]
    assert not any(has(paragraph, "w:fldSimple") for paragraph in made)
    assert values(_framed(made)[2], "w:rStyle") == ["FootnoteReference"] * 3


@pytest.mark.parametrize("profile", WordProfile)
def test_without_footnotes_of_asterisks_there_is_no_frame(profile: WordProfile) -> None:
    """And no rule."""
    assert not any(has(paragraph, "w:framePr") for paragraph in _set(_STARRED.blocks[0], profile=profile))


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
