from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from composed import note_of

from oewg_cli.formats.export_stamp import parse_stamp
from oewg_cli.formats.word.stamp_part import read_exported
from oewg_cli.formats.word.writer import WRITER
from oewg_cli.note.design import Design, ProgrammeLayout
from oewg_cli.process.errors import CommandError

NOTE = note_of()
WRITTEN = WRITER.write(NOTE, Design(layout=ProgrammeLayout.WEEK))


def with_properties(properties: bytes) -> bytes:
    """Return the Word file with another part for custom properties."""
    made = BytesIO()
    with ZipFile(BytesIO(WRITTEN)) as old, ZipFile(made, "w") as new:
        for name in old.namelist():
            new.writestr(name, properties if name == "docProps/custom.xml" else old.read(name))
    return made.getvalue()


def test_the_stamp_is_a_custom_property() -> None:
    """Which Word shows with the file; a clean file has none, and the same words."""
    file = read_exported(WRITTEN)
    assert file.stamp is not None
    assert file.stamp[1:] == ("week", file.fingerprint)
    clean = WRITER.write(NOTE, Design(layout=ProgrammeLayout.WEEK, clean=True))
    assert read_exported(clean)[:2] == (file.fingerprint, None)
    with ZipFile(BytesIO(WRITTEN)) as stamped, ZipFile(BytesIO(clean)) as unstamped:
        assert set(stamped.namelist()) - set(unstamped.namelist()) == {"docProps/custom.xml"}


def test_another_program_keeps_the_stamp() -> None:
    """python-docx does; LibreOffice is asked in `test_external.py`."""
    saved = BytesIO()
    docx.Document(BytesIO(WRITTEN)).save(saved)
    assert read_exported(saved.getvalue())[:2] == read_exported(WRITTEN)[:2]


def test_what_else_is_in_the_file_is_compared_without_the_stamp() -> None:
    """So a file differs in its version only, or in more."""
    new = read_exported(WRITTEN)
    older = with_properties(b"<a><b name='Exported by'><c>%s</c></b></a>" % str(new.stamp).replace("0.", "9.").encode())
    assert read_exported(older).is_current(new)
    assert not read_exported(WRITER.write(NOTE, Design())).is_current(new)


@pytest.mark.parametrize(
    "properties",
    [b"", b"<a", b"<!DOCTYPE a><a/>", b"<a>" * 200 + b"</a>" * 200, b"<a>%s</a>" % (b"<b/>" * 300_000)],
    ids=["empty", "damaged", "document type", "deep", "large"],
)
def test_hostile_properties_are_refused(properties: bytes) -> None:
    """As any part of a Word file that is beyond the limits."""
    with pytest.raises(CommandError):
        read_exported(with_properties(properties))


@pytest.mark.parametrize(
    "properties",
    [b"<a/>", b"<a><b name='Exported by'/></a>", b"<a><b name='Exported by'><c>oewg</c></b></a>", b"<a>x<?b?></a>"],
)
def test_other_properties_are_no_stamp(properties: bytes) -> None:
    """A file may have properties of its own."""
    assert read_exported(with_properties(properties)).stamp is None
    assert parse_stamp("") is None
