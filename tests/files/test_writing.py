import os
from errno import ENOSPC
from pathlib import Path
from signal import SIG_IGN, SIGXFSZ, signal

import pytest

from oewg_cli.files import writing
from oewg_cli.files.locks import try_lock
from oewg_cli.files.writing import file_state, write_atomically
from oewg_cli.process.errors import CommandError


def test_a_new_file_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    """Nothing else is left in the folder, and the permissions stay."""
    target = tmp_path / "x.md"
    target.write_bytes(b"old")
    target.chmod(0o640)
    write_atomically(target, b"new")
    assert target.read_bytes() == b"new"
    assert target.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [target]


def test_folders_are_made_and_links_within_the_folder_followed(tmp_path: Path) -> None:
    """A link keeps pointing where it points."""
    target = tmp_path / "a" / "b" / "x.md"
    write_atomically(target, b"one", tmp_path)
    link = tmp_path / "link.md"
    link.symlink_to(target)
    write_atomically(link, b"two")
    assert link.is_symlink()
    assert target.read_bytes() == b"two"


@pytest.mark.parametrize("target", ["../outside", "../new", "out/new", "/dev/null", "../folder/x"])
def test_nothing_is_written_out_of_the_folder_that_was_named(tmp_path: Path, target: str) -> None:
    """Not through a link in the place of the file, nor through one in the place of a folder before it."""
    folder = tmp_path / "folder"
    folder.mkdir()
    (tmp_path / "outside").write_text("old")
    (folder / "out").symlink_to("..")
    link = folder / "x.md"
    link.symlink_to(target)
    paths = [folder / "out" / "x.md", *([link] if target != "../folder/x" else [])]
    for path in paths:
        with pytest.raises(CommandError, match=r"x.md is not written: it is a link that leads out of "):
            write_atomically(path, b"new", folder)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder", "outside"]
    assert (tmp_path / "outside").read_text() == "old"


@pytest.mark.parametrize(
    "target", [".git/hooks/pre-commit", ".git/x.md", "venv/bin/activate", "a/.hidden/x.md", "x.py"]
)
def test_nothing_is_written_where_a_program_may_be_run_from(tmp_path: Path, target: str) -> None:
    """A link in the checkout may lead to what the checkout did not bring: the hooks, an environment."""
    (tmp_path / target).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / target).write_text("old")
    (tmp_path / "note.md").symlink_to(target)
    with pytest.raises(CommandError, match=f"note.md is not written: it is a link to {target}"):
        write_atomically(tmp_path / "note.md", b"new")
    assert (tmp_path / target).read_text() == "old"


def test_a_hidden_folder_that_was_named_is_written_to(tmp_path: Path) -> None:
    """The user named it and meant it."""
    write_atomically(tmp_path / ".notes" / "x.md", b"new")
    assert (tmp_path / ".notes" / "x.md").read_bytes() == b"new"


def test_the_folder_that_was_named_may_be_a_link(tmp_path: Path) -> None:
    """The user named it and meant it."""
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    write_atomically(tmp_path / "link" / "x.md", b"new")
    assert (tmp_path / "real" / "x.md").read_bytes() == b"new"


def test_other_names_of_a_file_keep_what_is_in_it(tmp_path: Path) -> None:
    """A checkout may have a hard link to a file that is none of its own."""
    victim, target = tmp_path / "victim", tmp_path / "x.md"
    victim.write_bytes(b"old")
    target.hardlink_to(victim)
    write_atomically(target, b"new")
    assert (victim.read_bytes(), target.read_bytes()) == (b"old", b"new")


def test_permissions_that_lend_power_are_not_kept(tmp_path: Path) -> None:
    """The content is another one, and so is what a program of that name may do."""
    target = tmp_path / "x.md"
    target.write_bytes(b"old")
    target.chmod(0o4755)
    write_atomically(target, b"new")
    assert target.stat().st_mode & 0o7777 == 0o755


def test_a_name_can_be_as_long_as_names_can_be(tmp_path: Path) -> None:
    """What is written meanwhile has a name of its own."""
    target = tmp_path / f"{'x' * 252}.md"
    write_atomically(target, b"new")
    assert [path.name for path in tmp_path.iterdir()] == [target.name]


def test_what_a_run_has_left_that_was_killed_is_removed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What another run is writing stays, and so does what only looks alike."""
    monkeypatch.setattr(writing, "_cleared", set())
    left, in_use, similarity = (
        tmp_path / name for name in (f".oewg-{'0' * 16}.tmp", f".oewg-{'1' * 16}.tmp", ".oewg-1.tmp")
    )
    link, outside = tmp_path / f".oewg-{'2' * 16}.tmp", tmp_path / "outside"
    for path in (left, in_use, similarity, outside):
        path.write_bytes(b"half")
    link.symlink_to(outside)
    with in_use.open("rb+") as file:
        assert try_lock(file.fileno())
        write_atomically(tmp_path / "x.md", b"new")
    names = {path.name for path in tmp_path.iterdir()}
    assert names == {in_use.name, similarity.name, link.name, "outside", "x.md"}


def test_a_file_that_is_being_written_does_not_count_as_abandoned(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By another run that begins to write in the same folder."""

    def meanwhile(descriptor: int) -> None:
        monkeypatch.setattr(os, "fsync", lambda _: None)
        write_atomically(tmp_path / "other.md", b"other")
        assert os.fstat(descriptor).st_nlink == 1

    monkeypatch.setattr(writing, "_cleared", set())
    monkeypatch.setattr(os, "fsync", meanwhile)
    write_atomically(tmp_path / "x.md", b"new")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["other.md", "x.md"]


@pytest.mark.parametrize("problem", ["write", "fsync", "replace"])
def test_a_full_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, problem: str) -> None:
    """And nothing else, whenever it shows."""
    target = tmp_path / "x.md"
    target.write_bytes(b"old")

    def full(*_: object) -> None:
        raise OSError(ENOSPC, os.strerror(ENOSPC))

    if problem == "write":
        limit_file_size = pytest.importorskip("resource")
        soft, hard = limit_file_size.getrlimit(limit_file_size.RLIMIT_FSIZE)
        signal(SIGXFSZ, SIG_IGN)
        limit_file_size.setrlimit(limit_file_size.RLIMIT_FSIZE, (1000, hard))
    else:
        monkeypatch.setattr(os, problem, full)
    try:
        with pytest.raises(CommandError, match=r"cannot be written: (No space left on device|File too large)\.$"):
            write_atomically(target, b"new" * 10_000)
    finally:
        if problem == "write":
            limit_file_size.setrlimit(limit_file_size.RLIMIT_FSIZE, (soft, hard))
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"old"]


def test_a_pipe_is_not_replaced(tmp_path: Path) -> None:
    """Nor written to."""
    os.mkfifo(tmp_path / "x.md")
    with pytest.raises(CommandError, match="is a pipe, a device or a socket"):
        write_atomically(tmp_path / "x.md", b"new")


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
    with pytest.raises(CommandError, match="it is write-protected"):
        write_atomically(target, b"new")
    assert [path.read_text() for path in tmp_path.iterdir()] == ["old"]


def test_a_file_that_another_program_changes_at_the_same_moment_is_kept(tmp_path: Path) -> None:
    """Its state is compared when the new file is complete; a file that must not exist is one of the states."""
    target = tmp_path / "x.md"
    for expected in (file_state(target), (0, 0, 0, 0)):
        target.write_bytes(b"theirs")
        with pytest.raises(CommandError, match=r"x\.md is not written: another program changed it just now\.$"):
            write_atomically(target, b"ours", expected=expected)
        assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"theirs"]
    write_atomically(target, b"ours", expected=file_state(target))
    assert target.read_bytes() == b"ours"
