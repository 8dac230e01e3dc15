import os
import subprocess
from pathlib import Path

import pytest

from oewg_cli.cli.git import GitError, read_blob

TEXT = b"masthead: {}\nprogramme: []\n"


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a repository with one version of a file, which is another one now."""
    folder = tmp_path / "checkout"
    folder.mkdir()
    monkeypatch.chdir(folder)
    git("init", "--quiet")
    (folder / "x.yaml").write_bytes(TEXT)
    (folder / "large.yaml").write_bytes(b"#" * 3_000_000)
    git("add", "x.yaml", "large.yaml")
    git("-c", "user.name=a", "-c", "user.email=b", "commit", "--quiet", "--message", "First")
    (folder / "x.yaml").write_bytes(b"other")
    return folder


def git(*arguments: str) -> None:
    """Run git in the current folder."""
    subprocess.run(["git", *arguments], check=True, capture_output=True)  # noqa: S607 - git is where the person has it


def test_a_version_is_as_it_was_committed(repository: Path) -> None:
    """From the folder of the command, and the index too."""
    (repository / "a").mkdir()
    os.chdir(repository / "a")
    assert read_blob("HEAD:../x.yaml", 1_000) == TEXT
    os.chdir(repository)
    assert read_blob(":./x.yaml", 1_000) == read_blob("HEAD:./x.yaml", 1_000) == TEXT


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("HEAD:./y.yaml", "path 'y.yaml' does not exist in 'HEAD'"),
        ("nothing:./x.yaml", "invalid object name 'nothing'"),
        ("HEAD", "git cat-file HEAD: bad file"),
    ],
)
@pytest.mark.usefixtures("repository")
def test_what_git_says_is_the_reason(name: str, reason: str) -> None:
    """In its own words, without a full stop."""
    with pytest.raises(GitError) as failed:
        read_blob(name, 1_000)
    assert str(failed.value) == reason


@pytest.mark.usefixtures("repository")
def test_no_more_is_read_than_asked_for() -> None:
    """However large the version is; git is not waited for."""
    assert len(read_blob("HEAD:./large.yaml", 1_000)) == 1_001


def test_nothing_that_a_repository_configures_is_run(repository: Path, tmp_path: Path) -> None:
    """Neither for a file that it has, nor for one that it says another repository has."""
    trap, sprung = tmp_path / "trap", tmp_path / "sprung"
    trap.write_text(f"#!/bin/sh\ntouch {sprung}\nexit 1\n")
    trap.chmod(0o755)
    with (repository / ".git" / "config").open("a") as config:
        config.write(
            f"[core]\n fsmonitor = {trap}\n pager = {trap}\n sshCommand = {trap}\n hooksPath = {tmp_path}\n"
            f" gitProxy = {trap}\n editor = {trap}\n alternateRefsCommand = {trap}\n"
            f"[pager]\n cat-file = {trap}\n[diff]\n external = {trap}\n"
            f'[diff "x"]\n textconv = {trap}\n command = {trap}\n'
            f'[filter "x"]\n smudge = {trap}\n clean = {trap}\n process = {trap}\n required = true\n'
            f"[credential]\n helper = !{trap}\n[alias]\n cat-file = !{trap}\n"
            f'[protocol]\n allow = always\n[protocol "ext"]\n allow = always\n'
            f'[remote "origin"]\n url = ext::{trap}\n promisor = true\n partialclonefilter = blob:none\n'
            "[extensions]\n partialClone = origin\n"
        )
    for file in (repository / ".gitattributes", repository / ".git" / "info" / "attributes"):
        file.parent.mkdir(exist_ok=True)
        file.write_text("*.yaml diff=x filter=x\n")
    for name in ("post-checkout", "reference-transaction", "post-index-change"):
        (tmp_path / name).symlink_to(trap)
    assert read_blob("HEAD:./x.yaml", 1_000) == TEXT
    objects = repository / ".git" / "objects"
    digest = subprocess.run(
        ["git", "rev-parse", "HEAD:x.yaml"], check=True, capture_output=True, text=True,  # noqa: S607 - as above
    ).stdout.strip()  # fmt: skip
    (objects / digest[:2] / digest[2:]).unlink()
    with pytest.raises(GitError):
        read_blob("HEAD:./x.yaml", 1_000)
    assert not sprung.exists()
    # The trap would be sprung: with these settings plain git asks the other repository.
    subprocess.run(["git", "cat-file", "blob", "HEAD:x.yaml"], check=False, capture_output=True)  # noqa: S607 - as above
    assert sprung.exists()


def test_a_program_in_the_checkout_is_not_git(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Wherever PATH leads that is not a whole path."""
    program = repository / "git"
    program.write_text(f"#!/bin/sh\ntouch {tmp_path / 'sprung'}\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", os.pathsep.join([".", "", "../checkout", os.environ["PATH"]]))
    assert read_blob("HEAD:./x.yaml", 1_000) == TEXT
    monkeypatch.setenv("PATH", ".")
    with pytest.raises(GitError, match="git is not installed"):
        read_blob("HEAD:./x.yaml", 1_000)
    assert not (tmp_path / "sprung").exists()
