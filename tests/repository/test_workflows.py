"""The files for GitHub fit their schemas, and a release has no more rights than it needs."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from repository.project import PROJECT, ROOT, text_of

BIN = Path(sys.executable).parent
GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
FORMS = sorted(path for path in (GITHUB / "ISSUE_TEMPLATE").glob("*.yml") if path.name != "config.yml")
RELEASE: dict[str, Any] = yaml.safe_load(text_of(".github/workflows/release.yml"))
CI: dict[str, Any] = yaml.safe_load(text_of(".github/workflows/ci.yml"))


def ended(tool: str, *arguments: str | Path) -> tuple[int, str]:
    """Run a checker and return its exit code, and what it says."""
    run = subprocess.run(
        [str(BIN / tool), *map(str, arguments)], cwd=ROOT, capture_output=True, text=True, check=False, encoding="utf-8"
    )
    return run.returncode, run.stdout + run.stderr


@pytest.mark.parametrize(
    ("schema", "paths"),
    [
        ("vendor.github-workflows", WORKFLOWS),
        ("vendor.dependabot", [GITHUB / "dependabot.yml"]),
        ("vendor.github-issue-forms", FORMS),
        ("vendor.github-issue-config", [GITHUB / "ISSUE_TEMPLATE" / "config.yml"]),
    ],
)
def test_the_files_fit_their_schemas(schema: str, paths: list[Path]) -> None:
    """The schemas are those that check-jsonschema brings along."""
    code, said = ended("check-jsonschema", "--builtin-schema", schema, *paths)
    assert code == 0, said


def test_zizmor_finds_no_weakness() -> None:
    """Without a network: what needs GitHub's answer is not asked."""
    code, said = ended(
        "zizmor", "--offline", "--pedantic", "--strict-collection", "--quiet", "--no-progress", ".github"
    )
    assert code == 0, said


def test_each_action_is_named_by_its_commit_with_its_version() -> None:
    """A tag can be moved; and one action is used in one version."""
    uses = [
        found
        for path in WORKFLOWS
        for found in re.findall(r"uses: ([^./\s][^@\s]*)@(\S+) *(#.*)?$", path.read_text("utf-8"), re.MULTILINE)
    ]
    assert uses
    assert [
        use for use in uses if not (re.fullmatch("[0-9a-f]{40}", use[1]) and re.fullmatch(r"# v[\d.]+", use[2]))
    ] == []
    assert len({name for name, _, _ in uses}) == len(set(uses))


def test_only_the_job_that_publishes_can_prove_who_it_is() -> None:
    """It builds and installs nothing; the others can only read the repository."""
    jobs = {f"{workflow['name']}/{name}": job for workflow in (CI, RELEASE) for name, job in workflow["jobs"].items()}
    rights = {name: job["permissions"] for name, job in jobs.items()}
    assert CI["permissions"] == RELEASE["permissions"] == {}
    assert rights.pop("Release/publish") == {"id-token": "write"}
    assert all(right == {"contents": "read"} for right in rights.values())
    assert not any("run" in step for step in jobs["Release/publish"]["steps"])
    assert jobs["Release/publish"]["environment"] == "release"


def test_nothing_is_published_that_was_not_checked() -> None:
    """The release runs all of CI, then builds, then publishes."""
    jobs = RELEASE["jobs"]
    assert jobs["check"]["uses"] == "./.github/workflows/ci.yml"
    assert (jobs["build"]["needs"], jobs["publish"]["needs"]) == ("check", "build")


def test_the_matrix_has_each_version_of_python_that_the_project_names() -> None:
    """And may have newer ones."""
    named = [found[1] for line in PROJECT["classifiers"] if (found := re.fullmatch(r".*:: Python :: (3\.\d+)", line))]
    tried = CI["jobs"]["tests"]["strategy"]["matrix"]["python"]
    assert named
    assert set(named) <= set(tried)
    assert PROJECT["requires-python"] == f">={tried[0]}"


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_each_file_that_a_workflow_names_is_there(path: Path) -> None:
    """So that nothing is missed when a folder gets another name."""
    names = re.findall(r"(?<![\w/.-])(?:examples|tests|\.ci|\.github)(?:/[\w.-]+)+", path.read_text("utf-8"))
    assert names
    assert [name for name in names if not (ROOT / name).exists()] == []
