import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from oewg_cli.api.document_import import import_document

Command = Callable[..., tuple[int, str, str]]
EXAMPLES = Path(__file__).parents[2] / "examples"
README = (EXAMPLES / "README.md").read_text("utf-8")
OLD = (EXAMPLES / "geneva.yaml").read_text("utf-8")
NEW = OLD.replace("text: Ships and buoys", "text: Ships and many buoys")


@pytest.fixture
def versions(tmp_path: Path) -> Path:
    """Return a folder with two versions of a programme."""
    (tmp_path / "old.yaml").write_text(OLD, "utf-8")
    (tmp_path / "new.yaml").write_text(NEW, "utf-8")
    return tmp_path


def test_changes_are_shown_under_their_day(oewg: Command, versions: Path) -> None:
    """The words that changed are marked; the exit code is 0 unless --exit-code is given."""
    assert versions.exists()
    code, out, _ = oewg("diff", "old.yaml", "new.yaml")
    assert code == 0
    assert out.startswith(
        "Tuesday, 13 May\n"
        "  ~ 3–6 p.m.: the text of agenda item 5 (`Ships and many buoys`) was reworded.\n"
        "      Ships and {+many +}buoys\n"
        "\n"
        "1 change from old.yaml to new.yaml.\n"
    )
    assert oewg("diff", "old.yaml", "new.yaml", "--exit-code")[0] == 1
    assert oewg("diff", "old.yaml", "old.yaml", "--exit-code")[:2] == (
        0,
        "No change that a reader can see from old.yaml to old.yaml.\n",
    )


def test_changes_are_written_for_programs_and_pull_requests(oewg: Command, versions: Path) -> None:
    """As JSON and as Markdown."""
    assert versions.exists()
    report = json.loads(oewg("diff", "old.yaml", "new.yaml", "--output-format", "json")[1])
    assert [change["kind"] for change in report["changes"]] == ["text-changed"]
    _, out, _ = oewg("diff", "old.yaml", "new.yaml", "--output-format", "markdown")
    assert "### Tuesday, 13 May\n" in out
    assert "Ships and <ins>many </ins>buoys" in out


def test_what_the_changes_make_due_is_proposed_and_written(oewg: Command, versions: Path) -> None:
    """The symbol of a revision; the rest of the file stays as it was typed."""
    for options in ((), ("--unsafe-fixes",), ("--fix",)):
        _, out, _ = oewg("diff", "old.yaml", "new.yaml", *options)
        assert "warning[VER001] revision-not-in-symbol" in out
        assert (versions / "new.yaml").read_text("utf-8") == NEW
    code, _, err = oewg("diff", "old.yaml", "new.yaml", "--fix", "--unsafe-fixes")
    assert (code, err) == (0, "Fixed in new.yaml: 1 × VER001 revision-not-in-symbol.\nWritten: new.yaml\n")
    fixed_rules = NEW.replace("2025/2/Corr.1", "2025/2/Corr.1/Rev.1")
    assert (versions / "new.yaml").read_text("utf-8") == fixed_rules


def test_a_note_can_be_a_version(oewg: Command, versions: Path) -> None:
    """A Word file does not differ from the programme that it was written from."""
    shutil.copy(EXAMPLES / "geneva.docx", versions / "issued.docx")
    code, out, _ = oewg("diff", "issued.docx", "old.yaml", "--exit-code")
    assert (code, out) == (0, "No change that a reader can see from issued.docx to old.yaml.\n")


@pytest.mark.parametrize("ending", ["docx", "md"])
@pytest.mark.parametrize("example", ["round-tables", "scattered-days"])
def test_an_export_that_nobody_edited_is_the_version_that_it_was_written_from(
    oewg: Command, versions: Path, example: str, ending: str
) -> None:
    """Also where import would read a part of it in another way, which is no change; an edit of it is one."""
    programme, issued = f"{example}.yaml", f"{example}.{ending}"
    for name in (programme, issued):
        shutil.copy(EXAMPLES / name, versions / name)
    for pair in ((programme, issued), (issued, programme)):
        assert oewg("diff", *pair)[:2] == (0, f"No change that a reader can see from {pair[0]} to {pair[1]}.\n")
    later = (EXAMPLES / programme).read_text("utf-8").replace("Opening", "Solemn opening", 1)
    (versions / programme).write_text(later, "utf-8")
    assert "olemn opening of the session" in oewg("diff", issued, programme)[1].replace("{+", "").replace("+}", "")


@pytest.mark.parametrize(
    ("arguments", "refusal"),
    [
        (("gone.yaml", "new.yaml"), "There is no file or folder gone.yaml.\n"),
        (("HEAD:new.yaml", "new.yaml"), "There is no HEAD:new.yaml: "),
        (("--", "-x:new.yaml", "new.yaml"), "There is no revision -x.\n"),
        (("old.yaml", "-"), "<stdin> cannot be read as a programme: oewg validate - shows why.\n"),
        (("old.yaml", "bad.yaml"), "bad.yaml cannot be read as a programme: oewg validate bad.yaml shows why.\n"),
        (("old.yaml", "new.yaml", "--docx", "--changed-on", "now"), "--changed-on must be a date such as"),
        (("old.yaml", "new.yaml", "-o", "folder"), "-o, --author and --changed-on are for a note with changes marked"),
        (("old.yaml", "new.yaml", "--author", "Conference Officer"), "-o, --author and --changed-on are for a note"),
    ],
)
def test_what_cannot_be_compared_is_refused_in_a_sentence(
    oewg: Command, versions: Path, arguments: tuple[str, ...], refusal: str
) -> None:
    """Exit code 2."""
    (versions / "bad.yaml").write_text("a: [", "utf-8")
    code, _, err = oewg("diff", *arguments)
    assert code == 2
    assert err.startswith(refusal)
    assert err.count("\n") == 1


UNDATED = (EXAMPLES / "geneva.md").read_text("utf-8").replace("24 March 2025", "")
COMMANDS = {
    "diff": ("diff", "old.yaml", "bad.md"),
    "diff, the other way round": ("diff", "bad.md", "old.yaml"),
    "validate": ("validate", "old.yaml", "--against", "bad.md"),
    "new": ("new", "--from", "bad.md", "--opens", "2026-05-11"),
}


@pytest.mark.parametrize("arguments", COMMANDS.values(), ids=COMMANDS)
def test_a_document_that_lacks_something_is_refused_with_what_it_lacks_and_a_command_that_helps(
    oewg: Command, versions: Path, arguments: tuple[str, ...]
) -> None:
    """The command writes a programme in which the rest is filled in; then the versions can be compared."""
    (versions / "bad.md").write_text(UNDATED, "utf-8")
    sentence = (
        "bad.md cannot be understood as a programme: the document has no date (bad.md:1:1). "
        "Use oewg import bad.md -o new.yaml, fill in what is missing, and try again.\n"
    )
    assert oewg(*arguments) == (2, "", sentence)
    _, text, _ = oewg("import", "bad.md")
    assert "  date:\n" in text
    (versions / "good.yaml").write_text(text.replace("  date:\n", "  date: 2025-03-24\n"), "utf-8")
    code, _, err = oewg(*(argument.replace("bad.md", "good.yaml") for argument in arguments))
    assert code in {0, 1}
    assert "cannot be understood" not in err


def test_what_is_due_in_a_document_is_shown_there_and_not_written_into_it(oewg: Command, versions: Path) -> None:
    """For it is not a programme file."""
    shutil.copy(EXAMPLES / "geneva.md", versions / "issued.md")
    _, out, _ = oewg("diff", "new.yaml", "issued.md")
    line = next(line for line in out.splitlines() if "-->" in line)
    at = int(line.split(":")[1])
    assert "A/AC.999/2025/2/Corr.1" in (versions / "issued.md").read_text("utf-8").splitlines()[at - 1]
    assert "--unsafe-fixes" not in out
    code, _, err = oewg("diff", "new.yaml", "issued.md", "--fix", "--unsafe-fixes")
    assert (code, err) == (2, "issued.md is not a programme file, so it cannot be fixed.\n")


def git(folder: Path, *arguments: str) -> str:
    """Run git in a folder and give what it prints."""
    typed = ("-c", "user.name=A", "-c", "user.email=a@example.org", *arguments)
    program = shutil.which("git") or "git"
    return subprocess.run((program, *typed), cwd=folder, capture_output=True, text=True, check=True).stdout


@pytest.fixture
def repository(versions: Path) -> Path:
    """Return a repository in which a programme was changed after it was committed."""
    git(versions, "init", "--quiet")
    (versions / "programme.yaml").write_text(OLD, "utf-8")
    git(versions, "add", "programme.yaml")
    git(versions, "commit", "--quiet", "--message", "First")
    (versions / "programme.yaml").write_text(NEW, "utf-8")
    return versions


def test_a_version_in_the_repository_is_named_as_git_names_it(oewg: Command, repository: Path) -> None:
    """`HEAD:programme.yaml` is compared with the file as it is now."""
    assert repository.exists()
    _, out, _ = oewg("diff", "HEAD:programme.yaml", "programme.yaml")
    assert "Ships and {+many +}buoys" in out
    assert "1 change from HEAD:programme.yaml to programme.yaml." in out


def test_git_shows_the_changes_of_programmes(repository: Path) -> None:
    """With the two settings of examples/README.md."""
    command = f'"{sys.executable}" -m oewg_cli git-diff'
    (repository / ".gitattributes").write_text("programme.yaml diff=oewg\n", "utf-8")
    out = git(repository, "-c", f"diff.oewg.command={command}", "diff")
    assert "Tuesday, 13 May\n" in out
    assert "Ships and {+many +}buoys" in out
    (repository / "programme.yaml").unlink()
    assert "The programme was deleted." in git(repository, "-c", f"diff.oewg.command={command}", "diff")


def test_a_step_of_ci_tells_what_changed_and_keeps_the_redline(repository: Path) -> None:
    """The commands are those of examples/README.md, at a pull request against a branch of a real repository."""
    step = re.search(r"- run: \|\n((?:    .*\n)+)", README, re.MULTILINE)
    assert step
    git(repository, "update-ref", "refs/remotes/origin/main", "HEAD")
    git(repository, "commit", "--quiet", "--all", "--message", "Second")
    environment = {
        **os.environ,
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "GITHUB_BASE_REF": "main",
        "GITHUB_STEP_SUMMARY": str(repository / "summary.md"),
    }
    subprocess.run(
        [shutil.which("bash") or "bash", "-euc", step[1]], cwd=repository, env=environment, check=True, text=True
    )
    assert "Ships and <ins>many </ins>buoys" in (repository / "summary.md").read_text("utf-8")
    redline = (repository / "redline" / "programme.redline.docx").read_bytes()
    assert "text: Ships and many buoys" in import_document("redline.docx", redline).text
    assert "text: Ships and buoys" in import_document("redline.docx", redline, original=True).text
