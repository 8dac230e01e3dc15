from io import BytesIO

from docx import Document
from docx.oxml.ns import qn
from docx.section import _Footer, _Header
from docx.shared import Length

from oewg_cli.formats.word.writer import write_word
from oewg_cli.note.blocks import Note


def _twips(*lengths: Length | None) -> list[int]:
    return [length.twips for length in lengths if length is not None]


def _cells(part: _Header | _Footer) -> list[str]:
    cells = part._element.iter(qn("w:tc"))
    return ["".join(text.text or "" for text in cell.iter(qn("w:t"))) for cell in cells]


def _instructions(part: _Footer) -> list[str]:
    return [str(field.get(qn("w:instr"))) for field in part._element.iter(qn("w:fldSimple"))]


def test_the_first_section_holds_the_first_page_only(full: Note) -> None:
    """All headers and footers belong to it, the second inherits them, and the text begins on its page."""
    first, text = Document(BytesIO(write_word(full))).sections
    assert first.different_first_page_header_footer
    assert not text.different_first_page_header_footer
    assert text.header.is_linked_to_previous
    assert text.even_page_footer.is_linked_to_previous
    assert _twips(first.bottom_margin, text.bottom_margin) == [1728, 1152]
    assert text.start_type.name == "CONTINUOUS"


def test_both_sections_are_of_us_letter_with_the_margins_of_new_york(full: Note) -> None:
    """Twips: 12240 by 15840, 1440 above, 1200 at the sides, 432 to the header and 504 to the footer."""
    for section in Document(BytesIO(write_word(full))).sections:
        assert _twips(section.page_width, section.page_height) == [12240, 15840]
        assert _twips(section.top_margin, section.left_margin, section.right_margin) == [1440, 1200, 1200]
        assert _twips(section.header_distance, section.footer_distance) == [432, 504]


def test_even_and_odd_pages_are_mirrored(full: Note) -> None:
    """The symbol and the page number stand outside, the job number inside and without its language."""
    document = Document(BytesIO(write_word(full)))
    section = document.sections[0]
    assert document.settings.odd_and_even_pages_header_footer
    assert _cells(section.even_page_header) == ["A/AC.999/2024/1", ""]
    assert _cells(section.header) == ["", "A/AC.999/2024/1"]
    assert _cells(section.even_page_footer) == ["2/3", "24-01234"]
    assert _cells(section.footer) == ["24-01234", "3/3"]


def test_pages_are_numbered_of_their_total_but_the_first_is_not(full: Note) -> None:
    """Fields, which Word works out; a reader that does not sees the page of a note of three."""
    section = Document(BytesIO(write_word(full))).sections[0]
    for foot in (section.even_page_footer, section.footer):
        assert _instructions(foot) == [" PAGE ", " NUMPAGES "]
    assert _instructions(section.first_page_footer) == []


def test_the_first_page_shows_the_job_number_with_its_language(full: Note) -> None:
    """Above the room for the barcode."""
    foot = Document(BytesIO(write_word(full))).sections[0].first_page_footer
    assert _cells(foot) == ["24-01234 (E)", ""]
    assert len(foot.tables[0].cell(0, 0).paragraphs) == 2


def test_a_draft_has_the_lines_and_no_symbol_and_no_job_number(draft: Note) -> None:
    """The tables stay, so that a symbol changes nothing else."""
    section = Document(BytesIO(write_word(draft))).sections[0]
    assert _cells(section.even_page_header) == _cells(section.header) == ["", ""]
    assert _cells(section.even_page_footer) == ["2/3", ""]
    assert _cells(section.footer) == ["", "3/3"]
    assert _cells(section.first_page_footer) == ["", ""]
