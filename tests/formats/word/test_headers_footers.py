from io import BytesIO
from typing import Any

import pytest
from docx import Document
from docx.document import Document as Opened
from docx.oxml.ns import qn
from docx.section import _Footer, _Header
from docx.shared import Length
from formats.word.samples import RECYCLE
from formats.word.seen import has, lines, named, values

from oewg_cli.formats.word.writer import write_word
from oewg_cli.note.design import Design, WordProfile
from oewg_cli.note.note import Note

_GENEVA = Design(WordProfile.GENEVA)
_EACH_PROFILE = pytest.mark.parametrize("profile", WordProfile)


def _twips(*lengths: Length | None) -> list[int]:
    return [length.twips for length in lengths if length is not None]


def _cells(part: _Header | _Footer) -> list[str]:
    cells = part._element.iter(qn("w:tc"))
    return ["".join(text.text or "" for text in cell.iter(qn("w:t"))) for cell in cells]


def _described(part: _Footer) -> list[str]:
    """Return the alternative texts of the pictures of a footer, in their order."""
    return [properties.get("descr", "") for properties in named(part._element, "wp:docPr")]


def _geneva(note: Note) -> Opened:
    return Document(BytesIO(write_word(note, _GENEVA)))


def _instructions(part: _Footer) -> list[str]:
    return [str(code.text) for code in part._element.iter(qn("w:instrText"))]


def test_one_section_has_us_letter_with_the_margins_of_new_york(full: Note) -> None:
    """Twips: 12240 by 15840, 1440 above, 1200 at the sides, 1152 below, 432 to the header and 504 to the footer.

    The first page has headers and footers of its own.
    """
    (section,) = Document(BytesIO(write_word(full))).sections
    assert section.different_first_page_header_footer
    assert _twips(section.page_width, section.page_height) == [12240, 15840]
    assert _twips(section.top_margin, section.left_margin, section.right_margin) == [1440, 1200, 1200]
    assert _twips(section.bottom_margin, section.header_distance, section.footer_distance) == [1152, 432, 504]


def test_even_and_odd_pages_are_mirrored(full: Note) -> None:
    """The symbol and the page number are outside, the job number is inside and without its language."""
    document = Document(BytesIO(write_word(full)))
    section = document.sections[0]
    assert document.settings.odd_and_even_pages_header_footer
    assert _cells(section.even_page_header) == ["A/AC.999/2024/1", ""]
    assert _cells(section.header) == ["", "A/AC.999/2024/1"]
    assert _cells(section.even_page_footer) == ["2/3", "24-01234"]
    assert _cells(section.footer) == ["24-01234", "3/3"]


def test_pages_are_numbered_of_their_total_but_the_first_is_not(full: Note) -> None:
    """Fields, which Word computes; other programs show the page of a note of three."""
    section = Document(BytesIO(write_word(full))).sections[0]
    for foot in (section.even_page_footer, section.footer):
        assert _instructions(foot) == [" PAGE ", " NUMPAGES "]
    assert _instructions(section.first_page_footer) == []


def test_the_first_page_shows_the_job_number_with_its_language(full: Note) -> None:
    """And the dates of its processing, above the barcode."""
    foot = Document(BytesIO(write_word(full))).sections[0].first_page_footer
    assert _cells(foot) == ["24-01234 (E)    060224", ""]
    assert len(foot.tables[0].cell(0, 0).paragraphs) == 2


def test_a_draft_has_the_lines_and_no_symbol_and_no_job_number(draft: Note) -> None:
    """The tables are kept, so that a symbol changes nothing else."""
    section = Document(BytesIO(write_word(draft))).sections[0]
    assert _cells(section.even_page_header) == _cells(section.header) == ["", ""]
    assert _cells(section.even_page_footer) == ["2/3", ""]
    assert _cells(section.footer) == ["", "3/3"]
    assert _cells(section.first_page_footer) == ["", ""]


def test_geneva_has_one_section_of_a4(full: Note) -> None:
    """Twips: 11906 by 16838, 1417 above, 1134 below and at the sides, 850 to the header and 567 to the footer."""
    (section,) = _geneva(full).sections
    assert section.different_first_page_header_footer
    assert _twips(section.page_width, section.page_height) == [11906, 16838]
    margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    assert _twips(*margins) == [1417, 1134, 1134, 1134]
    assert _twips(section.header_distance, section.footer_distance) == [850, 567]


def test_the_headers_and_footers_of_geneva_are_paragraphs(full: Note) -> None:
    """The symbol and the page number are outside, the job number inside, with a tab between the two."""
    document = _geneva(full)
    section = document.sections[0]
    assert document.settings.odd_and_even_pages_header_footer
    for part in (section.even_page_header, section.header, section.even_page_footer, section.footer):
        assert not has(part._element, "w:tbl")
    heads = [lines(part._element) for part in (section.even_page_header, section.header)]
    feet = [lines(part._element) for part in (section.even_page_footer, section.footer)]
    assert heads == [["A/AC.999/2024/1"], ["A/AC.999/2024/1"]]
    assert feet == [["2\t24-01234"], ["24-01234\t3"]]
    sizes = [values(part._element, "w:sz") for part in (section.even_page_footer, section.footer)]
    assert [set(found) for found in sizes] == [{"18"}] * 2


def test_a_draft_of_geneva_has_its_page_numbers_on_the_same_sides(draft: Note) -> None:
    """The tab before or after the number is there without a job number too."""
    section = _geneva(draft).sections[0]
    feet = [lines(part._element) for part in (section.even_page_footer, section.footer)]
    assert feet == [["2\t"], ["\t3"]]


def test_the_odd_headers_of_geneva_are_on_the_right(full: Note) -> None:
    """The symbol is aligned right, the page number comes after a tab to the right margin."""
    section = _geneva(full).sections[0]
    assert [jc.get(qn("w:val")) for jc in named(section.header._element, "w:jc")] == ["right"]
    assert not has(section.even_page_header._element, "w:jc")
    stops = [(stop.get(qn("w:val")), stop.get(qn("w:pos"))) for stop in named(section.footer._element, "w:tab")]
    assert ("right", "9639") in stops


def test_geneva_numbers_its_pages_without_their_total(full: Note) -> None:
    """The first page has no number."""
    section = _geneva(full).sections[0]
    for foot in (section.even_page_footer, section.footer):
        assert _instructions(foot) == [" PAGE "]
    assert _instructions(section.first_page_footer) == []


def test_the_first_footer_shows_barcode_qr_code_and_the_line_on_recycling(full: Note) -> None:
    """The QR code is anchored to the job number, the barcode is below it, and the line on the right."""
    foot = _first_foot(full, Design(recycle=RECYCLE))
    assert _described(foot) == [
        "QR code of https://docs.un.org/en/A/AC.999/2024/1",
        "Barcode of the job number 24-01234",
        "Please recycle",
    ]
    cells = named(foot._element, "w:tc")
    assert [[has(line, "w:drawing") for line in named(cell, "w:p")] for cell in cells] == [[True, True], [True]]
    assert lines(cells[0]) == ["24-01234 (E)    060224", ""]


def test_the_first_footer_of_geneva_has_its_pictures_under_the_job_number(full: Note) -> None:
    """Without a table: the barcode on the left, then the line on recycling, and the QR code at the right margin."""
    foot = _first_foot(full, Design(WordProfile.GENEVA, recycle=RECYCLE))
    assert not has(foot._element, "w:tbl")
    assert lines(foot._element) == ["24-01234 (E)    060224", ""]
    assert [has(line, "w:drawing") for line in named(foot._element, "w:p")] == [False, True]
    across = {
        str(properties.get("descr")).partition(" ")[0]: int(offset.text or "")
        for properties, offset in zip(
            named(foot._element, "wp:docPr"), named(foot._element, "wp:posOffset")[::2], strict=True
        )
    }
    assert sorted(across, key=across.__getitem__) == ["Barcode", "Please", "QR"]


@_EACH_PROFILE
def test_a_draft_has_no_picture_in_its_footer(draft: Note, profile: WordProfile) -> None:
    """Nor is there a line on recycling without a file of the user."""
    assert _described(_first_foot(draft, Design(profile))) == []


@_EACH_PROFILE
@pytest.mark.parametrize(
    ("lacking", "shown"),
    [
        ({"address": None}, ["Barcode of the job number 24-01234"]),
        ({"job": None, "release": None, "barcode": None}, ["QR code of https://docs.un.org/en/A/AC.999/2024/1"]),
    ],
)
def test_each_picture_of_the_footer_needs_its_content(
    full: Note, profile: WordProfile, lacking: dict[str, Any], shown: list[str]
) -> None:
    """The barcode a job number, the QR code a symbol."""
    note = full._replace(masthead=full.masthead._replace(**lacking))
    assert _described(_first_foot(note, Design(profile))) == shown


def _first_foot(note: Note, design: Design) -> _Footer:
    return Document(BytesIO(write_word(note, design))).sections[0].first_page_footer
