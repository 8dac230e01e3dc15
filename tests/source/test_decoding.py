import os
from pathlib import Path

import pytest

from oewg_cli.files.byte_limits import LARGEST_PROGRAMME
from oewg_cli.process.errors import CommandError
from oewg_cli.source.decoding import decode, read_source


def test_a_byte_order_mark_is_known_and_not_part_of_the_text() -> None:
    """Offsets begin after it."""
    source = decode("x", "\ufeffa: é".encode())
    assert (source.text, source.bom) == ("a: é", True)


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [
        (
            b"a: 1\nb: \xe9\n",
            r"x is not UTF-8 text \(line 2, byte 9\): save it again with the encoding UTF-8\.",
        ),
        ("a: 1".encode("utf-16"), r"x is not UTF-8 text but UTF-16: save it again with the encoding UTF-8\."),
        ("session:".encode("utf-16-be"), r"x is not UTF-8 text but UTF-16"),
        (b"a: \xff", r"x is not UTF-8 text \(line 1, byte 4\)"),
        (b"a" * (LARGEST_PROGRAMME + 1), r"x is larger than 4 MB; a programme of work is never so large\."),
    ],
)
def test_what_is_no_text_of_a_programme_is_refused_in_one_sentence(raw: bytes, sentence: str) -> None:
    """The sentence says where, and what to do."""
    with pytest.raises(CommandError, match=sentence):
        decode("x", raw)


def test_a_file_that_is_not_there_is_refused_in_one_sentence(tmp_path: Path) -> None:
    """So is a folder that is named as a file."""
    with pytest.raises(CommandError, match="There is no file or folder"):
        read_source(tmp_path / "no.yaml")
    with pytest.raises(CommandError, match=r"is a folder\. Name a file\.$"):
        read_source(tmp_path)
    with pytest.raises(CommandError, match="cannot be read"):
        read_source(Path("a\0b"))


def test_a_name_is_shown_without_what_a_terminal_would_obey(tmp_path: Path) -> None:
    """The file is read all the same."""
    path = tmp_path / "a\x1b[31m\nb é.yaml"
    path.write_text("x", "utf-8")
    assert read_source(path).name == str(tmp_path / "a\ufffd[31m\ufffdb é.yaml")


def test_a_pipe_that_nobody_writes_to_is_not_waited_for(tmp_path: Path) -> None:
    """It is refused in one sentence."""
    pipe = tmp_path / "x.yaml"
    os.mkfifo(pipe)
    with pytest.raises(CommandError, match="is a pipe, not a file"):
        read_source(pipe)
