"""The hooks, run by the real programs at real commits of a real repository."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
BIN = Path(sys.executable).parent
HOOKS = ("oewg-fix", "oewg-validate", "oewg-export")
pytestmark = pytest.mark.usefixtures("package_index")

PROGRAMME = (ROOT / "examples" / "seventh-session.yaml").read_text("utf-8").replace("group's", "group’s")


@pytest.fixture(scope="session")
def package_index() -> None:
    """Require the index that packages come from: pre-commit and prek install the program from it."""


class Repository:
    """A repository whose commits are watched by the hooks."""

    def __init__(self, folder: Path, environment: dict[str, str]) -> None:
        self.folder = folder
        self._environment = environment

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        """Run a command in the repository."""
        return subprocess.run(
            command, cwd=self.folder, env=self._environment, capture_output=True, text=True, check=False
        )

    def commit(self) -> tuple[bool, str]:
        """Add everything and commit it; return whether the hooks accepted it, and their output."""
        self.run("git", "add", "--all")
        done = self.run("git", "commit", "--message", "A change")
        return done.returncode == 0, done.stdout + done.stderr

    def write(self, name: str, text: str) -> Path:
        """Write a file of the repository."""
        path = self.folder / name
        path.write_text(text, "utf-8")
        return path


def git(folder: Path, *arguments: str) -> str:
    """Run git and give what it prints."""
    done = subprocess.run(
        (shutil.which("git") or "git", *arguments), cwd=folder, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def hook_repository(folder: Path) -> str:
    """Commit this project as it is to a repository of its own, as if it were published; return the commit."""
    folder.mkdir()
    for name in ("pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml"):
        shutil.copy(ROOT / name, folder)
    shutil.copytree(ROOT / "src", folder / "src", ignore=shutil.ignore_patterns("__pycache__", ".*"))
    git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    git(folder, "-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "--quiet", "--message", "All")
    return git(folder, "rev-parse", "HEAD")


@pytest.fixture(scope="module", params=["pre-commit", "prek"])
def repository(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """Return a repository with the hooks installed by one of the programs."""
    tool = BIN / request.param
    home = tmp_path_factory.mktemp(request.param)
    commit = hook_repository(home / "oewg")
    folder = home / "work"
    folder.mkdir()
    identity = {f"GIT_{who}_{what}": "a@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    places = {"HOME": str(home), "PRE_COMMIT_HOME": str(home / "hooks"), "PREK_HOME": str(home / "hooks")}
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "GITHUB_"))}
    made = Repository(folder, environment | identity | places)
    made.run("git", "init", "--quiet")
    hooks = "\n".join(f"      - id: {hook}" for hook in HOOKS)
    made.write(
        ".pre-commit-config.yaml", f"repos:\n  - repo: {home / 'oewg'}\n    rev: {commit}\n    hooks:\n{hooks}\n"
    )
    installed = made.run(str(tool), "install")
    assert installed.returncode == 0, installed.stderr
    return made


def test_hooks_at_commits(repository: Repository) -> None:
    """A commit passes when the programme has no error, nothing is left to fix, and its notes are up to date.

    A note that somebody edited is not replaced: it is the editor who decides.
    """
    repository.write("other.yaml", "this: is no programme\n")
    passed, said = repository.commit()
    assert passed, said

    programme = repository.write("programme.yaml", PROGRAMME)
    passed, said = repository.commit()
    assert not passed
    assert "Written: programme.docx" in said
    assert (repository.folder / "programme.md").exists()
    passed, said = repository.commit()
    assert passed, said

    repository.write("programme.yaml", PROGRAMME.replace("10:00–13:00", "10.00–13.00"))
    passed, said = repository.commit()
    assert not passed
    assert "Fixed in programme.yaml" in said
    assert programme.read_text("utf-8") == PROGRAMME

    repository.write("programme.yaml", PROGRAMME.replace("opens: 2024-03-04", "opens: 2024-03-05"))
    passed, said = repository.commit()
    assert not passed
    assert "SLT001" in said
    assert "programme.yaml:43:" in said
    assert said.count("outside the session") == 1
    assert "Nothing was written, because the programme has errors." in said

    repository.write("programme.yaml", PROGRAMME)
    edited = repository.write("programme.md", "Changed by hand.\n")
    passed, said = repository.commit()
    assert not passed
    assert "programme.md does not say that oewg wrote it" in said
    assert edited.read_text("utf-8") == "Changed by hand.\n"

    repository.run("git", "checkout", "HEAD", "--", "programme.md")
    repository.write("programme.yaml", PROGRAMME.replace("Opening of the session", "Opening"))
    passed, said = repository.commit()
    assert not passed
    assert "Written: programme.md" in said
    passed, said = repository.commit()
    assert passed, said
    assert git(repository.folder, "diff", "HEAD", "--name-only") == ""
