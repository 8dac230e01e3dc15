"""A note that LibreOffice saved again says what it said before."""

from itertools import product
from pathlib import Path

import pytest
from formats.word.printed import converted
from test_round_trips import WHOLE, note_of

from oewg_cli.api.document_import import import_document
from oewg_cli.note.design import Design, ProgrammeLayout, WordProfile

NAMES = [
    f"{path.stem}-{profile}-{layout}"
    for path, profile, layout in product(WHOLE, WordProfile, ProgrammeLayout)
    if path.stem in {"geneva", "round-tables", "week-grid"}
]
"""Notes with asterisk footnotes: of a reissue, of an agenda and of a title; and with numbered ones."""


@pytest.fixture(scope="module")
def folder(soffice: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the notes, and with those that LibreOffice saved again below it."""
    folder = tmp_path_factory.mktemp("saved")
    for path, profile, layout in product(WHOLE, WordProfile, ProgrammeLayout):
        if (name := f"{path.stem}-{profile}-{layout}") in NAMES:
            (folder / f"{name}.docx").write_bytes(note_of(path.read_text("utf-8"), "docx", Design(profile, layout)))
    assert converted(soffice, folder, sorted(folder.glob("*.docx")), "docx") == folder / "made"
    return folder


@pytest.mark.parametrize("name", NAMES)
def test_an_export_that_was_saved_again_comes_in_the_same(name: str, folder: Path) -> None:
    """To the last comment, in each profile and each layout."""
    note, again = (import_document("note.docx", (at / f"{name}.docx").read_bytes()) for at in (folder, folder / "made"))
    assert again.text == note.text
