"""What git does with the line ends of the files, in a checkout that converts line ends."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from repository.project import ROOT

BYTES = b"a\r\nb \nc\rd"
"""Line ends of each kind, a space at the end of a line, and no line end at the end."""
TEXT = b"a\r\nb\n"

KEPT = [
    *("examples/a.yaml", "examples/a.docx", "schemas/a.json", "a.docx"),
    *("tests/corpus/a/source.txt", "tests/draft/golden/a.yaml", "tests/rules/slots/a.md"),
]
MADE_LF = [
    "src/oewg_cli/a.py",
    "src/oewg_cli/un/data/a.toml",
    "tests/a.py",
    "tests/corpus/a/source.py",
    ".ci/run",
    "a.md",
]


def stored(folder: Path, name: str, content: bytes) -> tuple[bytes, bytes]:
    """Return what git stores of a file, and what it then writes to a checkout that is asked to have CR LF."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}

    def git(*arguments: str) -> bytes:
        command = (shutil.which("git") or "git", "-c", "core.autocrlf=true", "-c", "core.eol=crlf", *arguments)
        return subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=True).stdout

    git("init", "--quiet")
    shutil.copy(ROOT / ".gitattributes", folder)
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    git("add", "--force", "--", name, ".gitattributes")
    path.unlink()
    git("checkout-index", "--force", "--all")
    return git("show", f":{name}"), path.read_bytes()


@pytest.mark.parametrize("name", KEPT)
@pytest.mark.parametrize("content", [BYTES, TEXT])
def test_git_changes_no_byte_of_what_is_compared_byte_by_byte(tmp_path: Path, name: str, content: bytes) -> None:
    """What tests read and expect, and what the program writes."""
    assert stored(tmp_path, name, content) == (content, content)


@pytest.mark.parametrize("name", MADE_LF)
def test_sources_have_the_same_line_ends_everywhere(tmp_path: Path, name: str) -> None:
    """LF, also where git is asked to write CR LF."""
    assert stored(tmp_path, name, TEXT) == (b"a\nb\n", b"a\nb\n")
