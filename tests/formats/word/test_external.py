"""What the programs say for which the documents are made: these have to be installed."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from formats.word.printed import Printed, converted, words_of_pages
from formats.word.redline.pairs import IN_OTHER_PROGRAMS, pair_of
from formats.word.samples import DESIGNS, with_blocks_alone
from formats.word.template import templates

from oewg_cli.formats.word.stamp_part import read_exported
from oewg_cli.formats.word.writer import write_word
from oewg_cli.note.blocks import Block, BlockKind, Run
from oewg_cli.note.design import Design, File, WordProfile
from oewg_cli.note.note import Footnote, Note

_ACROSS, _DOWN = 1.0, 2.0
_CROWDED = (Block(BlockKind.TEXT, (Run("a"), Run(mark=1), Run(",", mark=2))),)
_CALLED_BY_NOTES = (
    Footnote(1, (Run("b"), Run(mark=2), Run(",", mark=3))),
    Footnote(2, (Run("c", link="https://example.org/é"),)),
    Footnote(3, (Run("d", link="https://example.org/d"), Run(mark=1))),
)


@pytest.fixture(scope="module")
def pages(full: Note, soffice: str, pdftotext: str, tmp_path_factory: pytest.TempPathFactory) -> list[list[Printed]]:
    """Return the words of each page as LibreOffice prints the note."""
    folder = tmp_path_factory.mktemp("word")
    (folder / "note.docx").write_bytes(write_word(full))
    return words_of_pages(pdftotext, converted(soffice, folder, [folder / "note.docx"], "pdf") / "note.pdf")


def _first(page: list[Printed], text: str) -> Printed:
    return next(place for place in page if place.text == text)


@pytest.mark.parametrize(
    "change",
    [
        lambda note: note,
        lambda note: note._replace(
            masthead=note.masthead._replace(symbol=None, job=None, release=None, barcode=None, address=None)
        ),
        with_blocks_alone,
        lambda note: with_blocks_alone(note, *_CROWDED, footnotes=_CALLED_BY_NOTES),
    ],
    ids=["full", "draft", "empty", "marks"],
)
def test_the_open_xml_sdk_finds_nothing(
    full: Note, ooxml_validator: str, tmp_path: Path, change: Callable[[Note], Note]
) -> None:
    """Microsoft's own validator accepts every part."""
    assert _errors(write_word(change(full)), tmp_path, ooxml_validator) == set()


@pytest.mark.parametrize(
    ("profile", "name"),
    [*((WordProfile.NEW_YORK, name) for name in templates.ALL), (WordProfile.GENEVA, "plain")],
)
def test_the_open_xml_sdk_finds_nothing_in_a_template(
    full: Note, ooxml_validator: str, tmp_path: Path, profile: WordProfile, name: str
) -> None:
    """The note and what it has of the template are as the standard requires."""
    made = write_word(full, Design(profile, template=File("a.docx", templates.ALL[name]())))
    assert _errors(made, tmp_path, ooxml_validator) == set()


def _errors(document: bytes, folder: Path, ooxml_validator: str) -> set[str]:
    """Return what the validator finds, without the places."""
    path = folder / "note.docx"
    path.write_bytes(document)
    told = subprocess.run([ooxml_validator, path], capture_output=True, check=False, encoding="utf-8")
    return {error["description"] for error in json.loads(told.stdout)["errors"]}


@pytest.mark.parametrize(
    ("page", "text", "left", "top"),
    [
        (1, "United", 123.4, 45.3),
        (1, "General", 123.4, 68.5),
        (1, "Distr.:", 397.0, 77.7),
        (1, "31", 397.0, 89.5),
        (1, "Original:", 397.0, 113.5),
        (1, "Open-ended", 60.0, 213.3),
        (1, "24-01234", 65.4, 738.6),
        (2, "A/AC.999/2024/1", 60.0, 51.3),
        (2, "2/3", 60.0, 747.6),
    ],
)
def test_a_page_looks_like_one_of_the_originals(
    pages: list[list[Printed]], page: int, text: str, left: float, top: float
) -> None:
    """Each line is where the same line is in the official PDF of A/80/590, in points."""
    place = _first(pages[page - 1], text)
    assert place.left == pytest.approx(left, abs=_ACROSS)
    assert place.top == pytest.approx(top, abs=_DOWN)


@pytest.mark.parametrize(
    ("page", "text", "right", "top"),
    [
        (1, "/AC.999/2024/1", 552.2, 47.5),
        (3, "A/AC.999/2024/1", 552.1, 51.3),
        (3, "3/3", 552.0, 747.6),
    ],
)
def test_text_on_the_right_ends_where_that_of_the_originals_ends(
    pages: list[list[Printed]], page: int, text: str, right: float, top: float
) -> None:
    """The right edge is that of the same line in the official PDF of A/80/590, in points."""
    place = _first(pages[page - 1], text)
    assert place.right == pytest.approx(right, abs=_ACROSS)
    assert place.top == pytest.approx(top, abs=_DOWN)


def test_titles_are_in_the_text_column_under_their_spacers(pages: list[list[Printed]]) -> None:
    """Points from the line above, as in the official PDF: 3 spacers to the title, 2 to the subtitle."""
    dates, title, subtitle = (_first(pages[0], text) for text in ("New", "Provisional", "Note"))
    assert title.left == subtitle.left == pytest.approx(123.4, abs=_ACROSS)
    assert title.top - dates.top == pytest.approx(278.1 - 249.3, abs=_DOWN)
    assert subtitle.top - title.top == pytest.approx(335.7 - 308.1, abs=_DOWN)


def test_the_programme_is_in_the_text_column(pages: list[list[Printed]]) -> None:
    """The annex begins a page at the margin; days, hours, headings and footnotes begin at the text column."""
    annex = pages[1]
    assert _first(annex, "Annex").left == pytest.approx(60.0, abs=_ACROSS)
    for text in ("Monday,", "10", "Opening", "Compare", "Members", "See"):
        assert _first(annex, text).left == pytest.approx(123.4, abs=_ACROSS)
    assert _first(annex, "High").left == pytest.approx(60 + 1976 / 20, abs=_ACROSS)


def test_a_repeated_mark_shows_the_number_twice(pages: list[list[Printed]]) -> None:
    """The second is a field, and the footnote is printed once."""
    text = "".join(place.text for place in pages[1])
    assert "75/9991" in text
    assert "(continued)1" in text
    assert text.count("Membersareaskedtospeak") == 1


def test_libreoffice_keeps_the_stamp_and_the_words(full: Note, soffice: str, tmp_path: Path) -> None:
    """A file that it saved again is still known as our own, also one with tracked changes or a template."""
    designs = [*DESIGNS, *(Design(template=File("a.docx", make())) for make in templates.ALL.values())]
    written = {f"{number}.docx": write_word(full, design) for number, design in enumerate(designs)}
    for name, design in zip(IN_OTHER_PROGRAMS[::4], DESIGNS, strict=False):
        written[f"{name}.docx"] = write_word(pair_of(name).in_layout(design), design)
    for name, content in written.items():
        (tmp_path / name).write_bytes(content)
    saved = converted(soffice, tmp_path, [tmp_path / name for name in written], "docx")
    for name, content in written.items():
        file = read_exported((saved / name).read_bytes())
        assert file[:2] == read_exported(content)[:2], name
        assert file.stamp is not None
        assert file.fingerprint == file.stamp.fingerprint
