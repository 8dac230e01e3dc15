import pytest
from composed import note_of

from oewg_cli.formats.export_stamp import parse_stamp
from oewg_cli.formats.markdown.reader.reader import read_markdown
from oewg_cli.formats.markdown.stamp_comment import read_exported
from oewg_cli.formats.markdown.writer import WRITER, write_markdown
from oewg_cli.note.design import PLAIN
from oewg_cli.process.errors import CommandError
from oewg_cli.text.source_text import SourceText

NOTE = note_of()
WRITTEN = WRITER.write(NOTE, PLAIN)


def test_the_stamp_is_a_comment_in_the_last_line() -> None:
    """A clean file has none, and is else the same."""
    *lines, last = WRITTEN.decode().splitlines()
    assert lines == [*write_markdown(NOTE).splitlines(), ""]
    assert parse_stamp(last.removeprefix("<!-- ").removesuffix(" -->")) == read_exported(WRITTEN).stamp
    clean = WRITER.write(NOTE, PLAIN._replace(clean=True))
    assert clean.decode() == write_markdown(NOTE)
    assert read_exported(clean)[:2] == (read_exported(WRITTEN).fingerprint, None)


@pytest.mark.parametrize(
    "saved",
    [
        WRITTEN.replace(b"\n", b"\r\n"),
        WRITTEN.rstrip(),
        WRITTEN + b"\n",
        b"\xef\xbb\xbf" + WRITTEN,
        WRITTEN.replace(b"\n\n<!--", b"\n<!--"),
    ],
)
def test_a_file_that_git_or_an_editor_wrote_again_has_its_words(saved: bytes) -> None:
    """Line ends and a mark at the beginning are no words; it is up to date too."""
    file = read_exported(saved)
    assert file.stamp is not None
    assert file.fingerprint == file.stamp.fingerprint
    assert file.is_current(read_exported(WRITTEN))


@pytest.mark.parametrize("more", ["A word.\n", "<!-- a comment of a colleague -->\n", "-->"])
def test_words_after_the_stamp_are_an_edit(more: str) -> None:
    """The stamp is then no longer the last line, and the file has none."""
    assert read_exported(WRITTEN + more.encode()).stamp is None


def test_an_import_does_not_take_the_stamp_for_a_comment() -> None:
    """Nor for text; a comment of an author stays one."""
    own, typed = (
        read_markdown(SourceText("x.md", WRITTEN.decode().replace("\n\n", f"\n\n{comment}", 1)))
        for comment in ("", "<!-- oewg is not sure -->\n\n")
    )
    assert (own.comments, own.unread) == ((), ())
    assert own.lines[-1].text == "---" or "oewg" not in own.lines[-1].text
    assert [each.text for each in typed.comments] == ["oewg is not sure"]


def test_what_is_not_utf_8_cannot_be_read() -> None:
    """As a file that an old editor saved."""
    with pytest.raises(CommandError):
        read_exported("Côte d’Ivoire".encode("cp1252"))
