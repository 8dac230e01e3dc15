"""Programmes that need pages in landscape: the sections of a document, and their headers and footers."""

from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Mm
from formats.days import days_of
from formats.word.printed import converted, words_of_pages
from formats.word.seen import named, text, values
from formats.word.template import templates

from oewg_cli.formats.word.writer import write_word
from oewg_cli.formats.word.xml_elements import Element
from oewg_cli.note.blocks import Block, BlockKind, Run
from oewg_cli.note.design import Design, File, ProgrammeLayout, WordProfile
from oewg_cli.note.note import Footnote, Note

_EACH_PROFILE = pytest.mark.parametrize("profile", WordProfile)
_PAGES = {WordProfile.NEW_YORK: (15840, 12240), WordProfile.GENEVA: (16838, 11906)}
_WIDTHS = {WordProfile.NEW_YORK: 13248, WordProfile.GENEVA: 14570}


def _busy(note: Note) -> Note:
    """Return the note with a week of five days."""
    blocks = [
        block
        for name in ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
        for block in (
            Block(BlockKind.DAY, (Run(name),)),
            Block(BlockKind.HOURS, (Run("10 a.m."),)),
            Block(BlockKind.HEADING, (Run(f"Lamps of {name}"),)),
        )
    ]
    return note._replace(days=days_of(*blocks), footnotes=(), front=note.front[:1])


@_EACH_PROFILE
def test_a_footnote_is_above_the_footer(
    full: Note, soffice: str, pdftotext: str, tmp_path: Path, profile: WordProfile
) -> None:
    """By a line at least, as on pages in portrait."""
    busy = _busy(full)
    heading = busy.days[0].meetings[0].entries[0].heading
    marked = busy.with_blocks(
        lambda block: block._replace(runs=(*block.runs, Run(mark=1))) if block == heading else block
    )
    note = marked._replace(footnotes=(Footnote(1, (Run("Lastly"),)),))
    (tmp_path / "note.docx").write_bytes(write_word(note, _week(profile)))
    page = words_of_pages(pdftotext, converted(soffice, tmp_path, [tmp_path / "note.docx"], "pdf") / "note.pdf")[1]
    tops = {word.text: word.top for word in page}
    assert tops["24-01234"] - tops["Lastly"] > 2 * 10


def _body(note: Note, design: Design) -> tuple[list[Section], Element]:
    document = Document(BytesIO(write_word(note, design)))
    return list(document.sections), document.element.body


def _week(profile: WordProfile, template: str | None = None) -> Design:
    file = None if template is None else File("a.docx", templates.ALL[template]())
    return Design(profile, ProgrammeLayout.WEEK, template=file)


def _size(section: Section) -> tuple[int, int]:
    assert section.page_width is not None
    assert section.page_height is not None
    return section.page_width.twips, section.page_height.twips


@_EACH_PROFILE
def test_the_annex_is_in_landscape_and_what_is_before_it_is_not(full: Note, profile: WordProfile) -> None:
    """With its heading, which begins the first page of it; the rule at the end is on the last page."""
    sections, body = _body(_busy(full), _week(profile))
    *upright, last = sections
    assert all(section.orientation == WD_ORIENT.PORTRAIT for section in upright)
    assert (last.orientation, last.start_type) == (WD_ORIENT.LANDSCAPE, WD_SECTION.NEW_PAGE)
    assert _size(last) == _PAGES[profile]
    children = list(body)
    end = max(number for number, each in enumerate(children[:-1]) if each.findall(f".//{qn('w:sectPr')}"))
    assert "Annex" in text(children[end + 1])
    assert "Annex" not in "".join(map(text, children[:end]))


@_EACH_PROFILE
@pytest.mark.parametrize("layout", [ProgrammeLayout.HEADINGS, ProgrammeLayout.TABLE, ProgrammeLayout.ITEMS])
def test_other_layouts_have_no_section_in_landscape(full: Note, profile: WordProfile, layout: ProgrammeLayout) -> None:
    """Nor has a week of few days."""
    for note, design in ((_busy(full), Design(profile, layout)), (full, _week(profile))):
        sections, _ = _body(note, design)
        assert {section.orientation for section in sections} == {WD_ORIENT.PORTRAIT}


@_EACH_PROFILE
def test_the_headers_and_footers_of_pages_in_landscape_are_as_wide_as_these(full: Note, profile: WordProfile) -> None:
    """The symbol, the page number and the job number are at the same sides as on other pages."""
    sections, _ = _body(_busy(full), _week(profile))
    last = sections[-1]
    assert not last.different_first_page_header_footer
    heads, feet = (last.even_page_header, last.header), (last.even_page_footer, last.footer)
    assert ["A/AC.999/2024/1" in text(head._element) for head in heads] == [True, True]
    assert ["24-01234" in text(foot._element) for foot in feet] == [True, True]
    if profile is WordProfile.NEW_YORK:
        for part in (*heads, *feet):
            assert sum(map(int, values(part._element, "w:gridCol", "w:w"))) == _WIDTHS[profile]
    else:
        for foot in feet:
            assert values(foot._element, "w:tab", "w:pos")[0] == str(_WIDTHS[profile])
    first = sections[0]
    for ours, theirs in zip(heads, (first.even_page_header, first.header), strict=True):
        assert text(ours._element) == text(theirs._element)


@_EACH_PROFILE
def test_a_template_has_its_page_turned(full: Note, profile: WordProfile) -> None:
    """Its margins stay where they are; the tables are as wide as its text; its headers are on these pages too."""
    sections, body = _body(_busy(full), _week(profile, "headed"))
    last, before = sections[-1], sections[-2]
    assert _size(last) == tuple(reversed(_size(before)))
    assert last.orientation == WD_ORIENT.LANDSCAPE
    assert (last.left_margin, last.top_margin) == (before.left_margin, before.top_margin)
    assert last.header.paragraphs[0].text == "Harbour office"
    assert not last.different_first_page_header_footer
    assert last.page_width is not None
    assert last.left_margin is not None
    assert last.right_margin is not None
    width = (last.page_width - last.left_margin - last.right_margin) // 635
    for table in named(body, "w:tbl"):
        if "Lamps" in text(table):
            assert values(table, "w:tblW", "w:w") == [str(width)]
            assert abs(sum(map(int, values(table, "w:gridCol", "w:w"))) - width) < 10


@_EACH_PROFILE
def test_a_template_with_pages_in_landscape_keeps_the_text_in_portrait(full: Note, profile: WordProfile) -> None:
    """The document of last session can be the template of the next one."""
    last = write_word(_busy(full), _week(profile))
    for note, in_landscape in ((full, False), (_busy(full), True)):
        sections, _ = _body(note, _week(profile)._replace(template=File("last.docx", last)))
        found = [section.orientation == WD_ORIENT.LANDSCAPE for section in sections]
        assert found == [False] * (len(found) - in_landscape) + [True] * in_landscape
        assert all(_size(section) == _PAGES[profile] for section in sections[len(found) - in_landscape :])


@_EACH_PROFILE
def test_the_first_page_in_landscape_has_no_header_of_a_first_page(full: Note, profile: WordProfile) -> None:
    """A template whose first page has a header of its own has it on the first page of the document only."""
    template, made = Document(BytesIO(templates.ALL["headed"]())), BytesIO()
    template.sections[0].different_first_page_header_footer = True
    template.save(made)
    sections, _ = _body(_busy(full), _week(profile)._replace(template=File("a.docx", made.getvalue())))
    found = [section.different_first_page_header_footer for section in sections]
    assert (found[0], found[-1]) == (True, False)


def test_a_template_of_two_sections_gives_its_last_to_the_text_and_the_programme(full: Note) -> None:
    """The margins of its cover are for nothing."""
    sections, _ = _body(_busy(full), _week(WordProfile.NEW_YORK, "two sections"))
    margins = [section.left_margin and section.left_margin.twips for section in sections]
    assert margins == [Mm(20).twips] * 2
