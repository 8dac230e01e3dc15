"""The printed pages of an example at Geneva next to a template: each line and picture is where it is there."""

from io import BytesIO
from pathlib import Path

import pytest
from formats.word.printed import (
    ACROSS,
    DOWN,
    Box,
    converted,
    dark_box,
    drawn_page,
    far_lines,
    horizontal_rules,
    words_of_pages,
)
from PIL import Image

from oewg_cli.api.exporting import export
from oewg_cli.formats.word.pictures.qr_code import QUIET_ZONE, qr_code
from oewg_cli.note.design import Design, File
from oewg_cli.text.source_text import SourceText

_EXAMPLE = Path(__file__).parents[3] / "examples" / "geneva.yaml"
# As near as a page of New York has to be.

# Where each line is, in points from the upper left corner of its page, in a template of the document generator of the
# United Nations Office at Geneva (HRC01E of repository ahidmanja/TestGDGS) with the text of the example in it, as
# LibreOffice prints it; `right` is the right edge. A line is found by its first word.
_WORDS = (
    ("large first letter", 1, "A", "left", 426.1, 33.6),
    ("symbol", 1, "/AC.999/2025/2/Corr.1*", "right", 538.8, 42.5),
    ("United Nations", 1, "United", "left", 120.6, 37.3),
    ("organ", 1, "General", "left", 120.6, 60.6),
    ("distribution", 1, "Distr.:", "left", 397.0, 69.9),
    ("date", 1, "24", "left", 397.0, 82.1),
    ("original", 1, "Original:", "left", 397.0, 106.1),
    ("body", 1, "Ad", "left", 56.8, 206.5),
    ("session", 1, "Fourth", "left", 56.8, 220.7),
    ("place and dates", 1, "Geneva,", "left", 56.8, 232.7),
    ("agenda item", 1, "Item", "left", 56.8, 244.7),
    ("title of the item", 1, "Organization", "left", 56.8, 256.7),
    ("title", 1, "Provisional", "left", 113.5, 285.3),
    ("job number", 1, "GE.25-01234*", "left", 56.8, 764.3),
    ("running head, page 2", 2, "A/AC.999/2025/2/Corr.1*", "left", 56.8, 42.9),
    ("annex", 2, "Annex", "left", 56.8, 70.4),
    ("title of the annex", 2, "Provisional", "left", 113.5, 103.4),
    ("first day", 2, "Monday,", "left", 113.5, 131.5),
    ("bullet", 2, "•", "left", 133.3, None),
    ("text of the bullet", 2, "Director-General", "left", 141.8, None),
    ("page number, page 2", 2, "2", "left", 56.8, 803.6),
    ("job number, page 2", 2, "GE.25-01234", "right", 538.7, 804.5),
)
# In the template no addendum or corrigendum is named under the title.
_WORDS_WITHOUT_CORRIGENDUM = (
    ("subtitle", 1, "Note", "left", 113.5, 318.9),
    ("number of paragraph 1", 1, "1.", "left", 113.5, 345.2),
    ("text of paragraph 1", 1, "The", "left", 141.8, 345.2),
)
_MASTHEAD = (
    Box(56.8, 56.75, 538.8, 57.25),
    Box(56.8, 198.5, 538.8, 200.0),
)
_HEAD = Box(56.8, 56.75, 538.5, 57.25)
# Across, and the distance from the last line of text to the closing line.
_CLOSING_LEFT, _CLOSING_RIGHT, _CLOSING_DISTANCE, _CLOSING_WEIGHT = 255.2, 340.2, 33.8, 0.75
_EMBLEM = Box(60.5, 63.2, 116.8, 109.7)
# Computed from the floating table of the template, which LibreOffice does not draw.
_RECYCLE = Box(401.9, 797.2, 475.2, 815.5)
_QR_CODE = Box(488.6, 771.2, 538.9, 821.4)
_QR_ADDRESS = "https://docs.un.org/en/A/AC.999/2025/2/Corr.1"


def _picture(width: int, height: int) -> File:
    """Return a black picture of these proportions."""
    content = BytesIO()
    Image.new("L", (width, height)).save(content, "PNG")
    return File("black.png", content.getvalue())


@pytest.fixture(scope="module")
def folder(soffice: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Print the example, and the same without `/Corr.1`."""
    folder = tmp_path_factory.mktemp("geneva")
    design = Design(emblem=_picture(714, 590), recycle=_picture(931, 232))
    text = _EXAMPLE.read_text("utf-8")
    for name, source in (("note", text), ("document", text.replace("/Corr.1", ""))):
        written = export(SourceText("geneva.yaml", source), ["docx"], design=design).files["docx"]
        (folder / f"{name}.docx").write_bytes(written)
    return converted(soffice, folder, sorted(folder.glob("*.docx")), "pdf")


def test_each_line_is_where_it_is_in_the_template(folder: Path, pdftotext: str) -> None:
    """Within 1 point across and 2 points down; `pytest -s` shows the table."""
    assert not far_lines(words_of_pages(pdftotext, folder / "note.pdf"), _WORDS)
    assert not far_lines(words_of_pages(pdftotext, folder / "document.pdf"), _WORDS_WITHOUT_CORRIGENDUM)


def test_the_rules_of_the_masthead_and_the_running_head_are_where_they_are_in_the_template(
    folder: Path, pdftoppm: str
) -> None:
    """One under the symbol, a thicker one under the masthead, and one under the symbol of the second page."""
    first, second = (horizontal_rules(drawn_page(pdftoppm, folder / "note.pdf", page)) for page in (1, 2))
    for found, rule in zip((*first[:2], second[0]), (*_MASTHEAD, _HEAD), strict=True):
        assert tuple(found) == pytest.approx(tuple(rule), abs=0.5)
        assert found.bottom - found.top == pytest.approx(rule.bottom - rule.top)


def test_the_closing_line_is_where_it_is_in_the_template(folder: Path, pdftotext: str, pdftoppm: str) -> None:
    """As far under the last line of the text, as long and as thick as three underlined tabs."""
    last = next(place for place in words_of_pages(pdftotext, folder / "note.pdf")[1] if place.text == "Closure")
    _, closing, *_ = horizontal_rules(drawn_page(pdftoppm, folder / "note.pdf", 2))
    assert (closing.left, closing.right) == pytest.approx((_CLOSING_LEFT, _CLOSING_RIGHT), abs=ACROSS)
    assert closing.top - last.top == pytest.approx(_CLOSING_DISTANCE, abs=DOWN)
    assert closing.bottom - closing.top == pytest.approx(_CLOSING_WEIGHT)


def test_the_emblem_is_in_the_middle_of_its_cell(folder: Path, pdftoppm: str) -> None:
    """A picture of the proportions of the emblem has the box that the emblem has in the template."""
    drawn = drawn_page(pdftoppm, folder / "note.pdf", 1)
    assert tuple(dark_box(drawn, (50, 60, 119, 190))) == pytest.approx(tuple(_EMBLEM), abs=ACROSS)


def test_the_pictures_of_the_footer_are_where_the_template_has_them(folder: Path, pdftoppm: str) -> None:
    """The line on recycling, and the QR code with the white margin around it, are beside the barcode."""
    drawn = drawn_page(pdftoppm, folder / "note.pdf", 1)
    assert tuple(dark_box(drawn, (380, 770, 480, 830))) == pytest.approx(tuple(_RECYCLE), abs=ACROSS)
    modules = len(qr_code(_QR_ADDRESS))
    margin = (_QR_CODE.right - _QR_CODE.left) * QUIET_ZONE / (modules + 2 * QUIET_ZONE)
    left, top, right, bottom = _QR_CODE
    inside = Box(left + margin, top + margin, right - margin, bottom - margin)
    assert tuple(dark_box(drawn, (484, 760, 560, 830))) == pytest.approx(tuple(inside), abs=ACROSS)


def test_the_bars_of_the_job_number_are_as_high_as_the_text_of_the_template(folder: Path, pdftoppm: str) -> None:
    """A font draws them there, of 28 pt; they are under the job number and above the edge of the footer."""
    box = dark_box(drawn_page(pdftoppm, folder / "note.pdf", 1), (50, 777, 300, 841))
    assert (box.left, box.bottom - box.top) == pytest.approx((56.8, 28), abs=ACROSS)
    assert box.top > 775
    assert box.bottom < 813.5
