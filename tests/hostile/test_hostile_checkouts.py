"""Nothing in a checkout makes a command read, write, run or print anything that its user did not want."""

import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from effort import FULL
from forked import run_forked
from hostile.checkouts import BASE, PROGRAMME, TRAPS, Trap

from oewg_cli.text.control_characters import IN_REPORTS

LONGEST = 30
"""The seconds after which a command hangs: far more than one takes while other tests keep all cores busy."""

HOOKS = (
    ("validate", "--only-programmes"),
    ("validate", "--fix", "--only-programmes"),
    ("export", "--refresh", "--only-programmes"),
)
"""What `.pre-commit-hooks.yaml` runs."""

EXPORT = ("export", "programme.yaml", "--force", "--overwrite")
COMMANDS = (
    ("validate", "programme.yaml"),
    ("validate", "."),
    ("validate", ".", "--show-files"),
    ("validate", ".", "--diff"),
    ("diff", "HEAD:programme.yaml", "programme.yaml"),
    ("import", "note.md", "-o", "imported.yaml", "--force"),
    EXPORT,
    *HOOKS,
)
"""In this order: commands that only read come first. Hooks get the names of all files at the end."""


def tried_on(trap: int) -> tuple[tuple[str, ...], ...]:
    """Return the commands that are tried on the trap of this number: all, or a tenth of them, in turn."""
    return COMMANDS if FULL else (COMMANDS[trap % len(COMMANDS)],)


class Seen(NamedTuple):
    """The state of a file: its kind and permissions, and its bytes or the target of the link."""

    mode: int
    content: bytes


def paths_in(folder: Path) -> list[Path]:
    """Return the paths of everything in a folder, at any depth."""
    found, waiting = [], [folder]
    while waiting:
        children = list(waiting.pop().iterdir())
        found += children
        waiting += [child for child in children if child.is_dir() and not child.is_symlink()]
    return sorted(found)


def seen(folder: Path) -> dict[str, Seen]:
    """Return the state of all files in a folder."""
    found = {}
    for path in paths_in(folder):
        status = path.lstat()
        content = (
            str(path.readlink()).encode("utf-8", "surrogateescape")
            if path.is_symlink()
            else path.read_bytes()
            if path.is_file()
            else b""
        )
        found[str(path)] = Seen(status.st_mode, content)
    return found


@pytest.fixture(params=TRAPS, ids=lambda trap: trap.__name__)
def checkout(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Path]:
    """Return a checkout with a trap in it; next to it is a folder of the user's, which is the home as well."""
    outside, folder = tmp_path / "outside", tmp_path / "checkout"
    outside.mkdir()
    (outside / "profile").write_text('alias ls="ls --secret"\n')
    (outside / "secret.png").write_bytes(b"\x89PNG secret")
    folder.mkdir()
    (folder / "programme.yaml").write_text(BASE, "utf-8")
    (folder / "note.md").write_text((Path(__file__).parent.parent / "importing/base.md").read_text("utf-8"))
    for arguments in (["init", "--quiet"], ["add", "."], ["commit", "--quiet", "--message", "First"]):
        subprocess.run(
            ["git", "-c", "user.name=a", "-c", "user.email=b", *arguments], cwd=folder, check=True,  # noqa: S607
        )  # fmt: skip
    (folder / "programme.yaml").write_text(PROGRAMME, "utf-8")
    trap: Trap = request.param
    trap(folder, outside)
    yield folder
    # Python's own function removes folders only down to its recursion limit.
    subprocess.run(["rm", "-rf", str(folder)], check=True)  # noqa: S607


def files_of(checkout: Path) -> Iterator[str]:
    """Return the names that a hook is given: those of all files, as git names them."""
    for path in paths_in(checkout):
        name = str(path.relative_to(checkout))
        if not name.startswith(".git/") and path.is_file() and re.search(r"\.(ya?ml|json|toml|docx|md)$", name):
            yield name


@pytest.mark.fuzz
def test_nothing_outside_is_read_written_or_run_and_nothing_hangs(
    checkout: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """By no command and no hook: each ends in time with one of its codes and prints no control characters."""
    outside = seen(tmp_path / "outside")
    git = seen(checkout / ".git")
    environment = {
        **os.environ,
        "HOME": str(tmp_path / "outside"),
        "XDG_CACHE_HOME": str(tmp_path / "caches"),
        "GITHUB_ACTIONS": "true",
        "PYTHONIOENCODING": "utf-8",
    }
    environment.pop("OEWG_CACHE_DIR", None)
    commands = tried_on(request.node.callspec.indices["checkout"])
    for command in commands:
        names = list(files_of(checkout)) if command in HOOKS else []
        for form in ((), ("--output-format", "full")) if command[0] == "validate" else ((),):
            ended = run_forked((*command, *form, *names), checkout, environment, LONGEST)
            where = f"{command} {form}: {ended}"[:3_000]
            assert ended.code in {0, 1, 2}, where
            for stream in (ended.out, ended.err):
                printed = stream.decode("utf-8")
                assert "Traceback" not in printed, where
                assert IN_REPORTS.isdisjoint(printed), where
                assert "secret" not in printed, where
                notices = [line for line in printed.splitlines() if line.lstrip().startswith("::") or "##[" in line]
                assert all(re.match(r"::(error|warning|notice) file=", line) for line in notices), where
            assert seen(tmp_path / "outside") == outside, where
            assert seen(checkout / ".git") == git, where
    note = checkout / "programme.docx"
    if EXPORT in commands and note.is_file() and not note.is_symlink():
        assert b"secret" not in note.read_bytes()
