import errno
import os
from pathlib import Path

import pytest

from oewg_cli.atomic import write_atomically
from oewg_cli.kernel.errors import CommandError


def test_a_new_file_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    """Nothing else is left in the folder, and the permissions stay."""
    target = tmp_path / "x.md"
    target.write_bytes(b"old")
    target.chmod(0o640)
    write_atomically(target, b"new")
    assert target.read_bytes() == b"new"
    assert target.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [target]


def test_folders_are_made_and_links_followed(tmp_path: Path) -> None:
    """A link keeps pointing where it points."""
    target = tmp_path / "a" / "b" / "x.md"
    write_atomically(target, b"one")
    link = tmp_path / "link.md"
    link.symlink_to(target)
    write_atomically(link, b"two")
    assert link.is_symlink()
    assert target.read_bytes() == b"two"


def test_what_cannot_be_written_is_refused_in_one_sentence_and_leaves_nothing(tmp_path: Path) -> None:
    """A folder in the place of the file, a file in the place of the folder."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(CommandError, match="is a folder"):
        write_atomically(tmp_path / "folder", b"")
    with pytest.raises(CommandError, match="cannot be written"):
        write_atomically(tmp_path / "file" / "x.md", b"")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "folder"]


def test_a_protected_file_is_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Though the folder would let it be."""
    target = tmp_path / "x.md"
    target.write_text("old")
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(CommandError, match="it is protected"):
        write_atomically(target, b"new")
    assert [path.read_text() for path in tmp_path.iterdir()] == ["old"]


def test_a_full_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Found out only when the bytes go to the disk."""

    def no_space(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    target = tmp_path / "x.md"
    target.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", no_space)
    with pytest.raises(CommandError, match=r"x\.md cannot be written: No space left on device"):
        write_atomically(target, b"new")
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"old"]
