"""A printed page next to one of the originals: each line is where the same line is there."""

import subprocess
from datetime import date
from pathlib import Path

import pytest
from formats.word.printed import ACROSS, DOWN, Printed, converted, far_lines, words_of_pages
from PIL import Image

from oewg_cli.formats.word.writer import write_word
from oewg_cli.note.blocks import Block, BlockKind, Run
from oewg_cli.note.note import Note, PrintedMasthead, Properties

_DARK = 160

# Where each line is, in points from the upper left corner of its page, in the official PDF of A/80/590; `right` is its
# right edge. A line is found by its first word.
_GOLDEN = (
    ("large first letter", 1, "A", "left", 504.6, 38.7),
    ("symbol", 1, "/80/590", "right", 552.2, 47.5),
    ("United Nations", 1, "United", "left", 123.4, 45.3),
    ("organ", 1, "General", "left", 123.4, 68.5),
    ("distribution", 1, "Distr.:", "left", 397.0, 77.7),
    ("date", 1, "7", "left", 397.0, 89.5),
    ("original", 1, "Original:", "left", 397.0, 113.5),
    ("session", 1, "Fortieth", "left", 60.0, 213.3),
    ("agenda item", 1, "Agenda", "left", 60.0, 225.3),
    ("title of the item", 1, "Lighting", "left", 60.0, 237.3),
    ("title", 1, "Programme", "left", 123.4, 278.1),
    ("subtitle", 1, "Report", "left", 123.4, 335.7),
    ("job number", 1, "26-00248", "left", 65.4, 738.6),
    ("running head, page 2", 2, "A/80/590", "left", 60.0, 51.3),
    ("page number, page 2", 2, "2/3", "left", 60.0, 747.6),
    ("job number, page 2", 2, "26-00248", "right", 552.0, None),
    ("running head, page 3", 3, "A/80/590", "right", 552.1, 51.3),
    ("page number, page 3", 3, "3/3", "right", 552.0, 747.6),
    ("job number, page 3", 3, "26-00248", "left", 60.0, None),
)


def _block(kind: BlockKind, text: str, number: int | None = None) -> Block:
    return Block(kind, (Run(text),), number=number)


_NOTE = Note(
    language="en",
    properties=Properties("Programme of harbours", date(2026, 1, 7)),
    masthead=PrintedMasthead(
        united_nations="United Nations",
        organ="General Assembly",
        symbol="A/80/590",
        distribution="Distr.: General",
        date="7 January 2026",
        original="Original: English",
        job="26-00248",
        release="26-00248 (E)    160126",
        barcode="2600248",
        address="https://docs.un.org/en/A/80/590",
    ),
    # Lines of the lengths that those of the original have: two for the title of the item, three for the title.
    front=(
        _block(BlockKind.SESSION, "Fortieth session"),
        _block(BlockKind.AGENDA_ITEM, "Agenda item 155"),
        _block(BlockKind.AGENDA_ITEM_TITLE, "Lighting of harbours and of the other places of call on all the coasts"),
        _block(
            BlockKind.TITLE,
            "Programme of lights for the harbours and for all the other places of call on the coasts of the seas for"
            " the period from the first of July 2024 to the last of June 2025",
        ),
        _block(BlockKind.SUBTITLE, "Report of the Harbour Master"),
        *(_block(BlockKind.PARAGRAPH, "Light after light is lit, " * 20, number) for number in range(1, 18)),
    ),
    station="New York",
)


@pytest.fixture(scope="module")
def pdf(soffice: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Print the note."""
    folder = tmp_path_factory.mktemp("golden")
    (folder / "note.docx").write_bytes(write_word(_NOTE))
    return converted(soffice, folder, [folder / "note.docx"], "pdf") / "note.pdf"


@pytest.fixture(scope="module")
def pages(pdf: Path, pdftotext: str) -> list[list[Printed]]:
    """Return the words of each page."""
    return words_of_pages(pdftotext, pdf)


def test_each_line_is_where_it_is_in_the_original(pages: list[list[Printed]]) -> None:
    """Within 1 point across and 2 points down; `pytest -s` shows the table."""
    assert not far_lines(pages, _GOLDEN)


@pytest.mark.parametrize(("page", "end"), [(1, 792 - 1728 / 20), (2, 792 - 1152 / 20)])
def test_pages_end_where_those_of_the_originals_end(pages: list[list[Printed]], page: int, end: float) -> None:
    """The last line of a page that the text fills is the last for which there is room, above its bottom margin."""
    height, last = 12.0, max(word.top for word in pages[page - 1] if word.text.startswith("lit"))
    assert end - 2 * height < last + height <= end + DOWN


def test_the_barcode_is_under_the_job_number(pdf: Path, pdftoppm: str, tmp_path: Path) -> None:
    """Its bars begin at 65.3 and 749.3 points and end at 165.8 and 762 in the original, where a font draws them."""
    subprocess.run([pdftoppm, "-r", "72", "-f", "1", "-l", "1", "-gray", pdf, tmp_path / "page"], check=True)
    with Image.open(next(tmp_path.iterdir())) as page:
        dark = page.crop((60, 748, 200, 790)).point(lambda shade: 255 * (shade < _DARK))
    left, top, right, bottom = dark.getbbox() or (0, 0, 0, 0)
    assert (60 + left, 60 + right) == pytest.approx((65.3, 165.8), abs=ACROSS)
    assert (748 + top, 748 + bottom) == pytest.approx((749.3, 762), abs=DOWN)
