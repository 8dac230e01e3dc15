"""What a package index, an installer and a reader of the repository are told is the same."""

import re
import subprocess
import sys
import zlib
from collections import Counter
from importlib.metadata import EntryPoint

import pytest
from repository.project import ADDRESS, PROJECT, PYPROJECT, ROOT, text_of

from oewg_cli import __version__
from oewg_cli.__main__ import main

LARGEST_INDEX = 400_000
"""Bytes of the index of resolutions in a wheel, which is compressed."""
FOLDERS_WITH_ADDRESSES = ("src", "schemas", "examples", ".github")
TEXTS = [
    *sorted(ROOT.glob("*.md")),
    *sorted(ROOT.glob(".*.yaml")),
    *(
        path
        for folder in FOLDERS_WITH_ADDRESSES
        for path in sorted((ROOT / folder).rglob("*"))
        if path.suffix in {".py", ".json", ".yaml", ".yml", ".md", ".toml"}
    ),
]


def test_every_address_of_the_project_is_its_repository_or_in_it() -> None:
    """The address is said in `pyproject.toml`; what begins like it elsewhere goes on at its end."""
    assert ADDRESS.rpartition("/")[2] == PROJECT["name"]
    assert all(re.match(rf"{re.escape(ADDRESS)}(?![\w-])", url) for url in PROJECT["urls"].values())
    owner, _, _ = ADDRESS.rpartition("/")
    wrong = [
        f"{path.relative_to(ROOT)}: {found[0]}"
        for path in TEXTS
        for found in re.finditer(rf"{re.escape(owner)}\b[^\s)>\"'`]*", path.read_text("utf-8"))
        if not re.match(rf"{re.escape(ADDRESS)}(?![\w-])", found[0])
    ]
    assert wrong == []


def test_the_readme_names_the_hooks_at_the_address_and_the_version() -> None:
    """What a reader copies from it works when this version is released."""
    assert re.findall(r"repo: (https:\S+)\n +rev: (\S+)", text_of("README.md")) == [(ADDRESS, f"v{__version__}")]


def test_both_commands_are_the_same() -> None:
    """`oewg` is the command, `oewg-cli` the one that `uvx` and `pipx run` look for."""
    scripts = {name: EntryPoint(name, value, "console_scripts") for name, value in PROJECT["scripts"].items()}
    assert {name: script.load() for name, script in scripts.items()} == {"oewg": main, PROJECT["name"]: main}


@pytest.mark.parametrize("typed", ["bin/oewg", "bin/oewg-cli", "oewg_cli/__main__.py"])
def test_the_help_calls_the_command_by_its_name(typed: str) -> None:
    """However it was started."""
    code = f"import sys; from oewg_cli.__main__ import main; sys.argv[0] = {typed!r}; main()"
    run = subprocess.run([sys.executable, "-c", code, "--help"], capture_output=True, text=True, check=True)
    assert run.stdout.startswith("Usage: oewg [OPTIONS]")


def test_the_licence_of_the_word_lists_is_among_those_of_the_package() -> None:
    """SCOWL asks that it comes with whatever is made of it."""
    beside = "src/oewg_cli/un/data/words/scowl_licence.txt"
    assert PROJECT["license-files"] == ["LICENSE", beside]
    assert "Copyright 2000-2011 by Kevin Atkinson" in text_of(beside)


def test_the_index_of_resolutions_is_small_and_comes_with_its_source_and_licence() -> None:
    """The lists that it is made of are not in the package."""
    data = ROOT / "src" / "oewg_cli" / "un" / "data"
    assert len(zlib.compress((data / "resolution_index.txt").read_bytes(), 6)) < LARGEST_INDEX
    assert "resolution_index.md" in (data / "resolution_index.txt").read_text("utf-8").splitlines()[0]
    assert "## Source and licence" in (data / "resolution_index.md").read_text("utf-8")
    assert list((ROOT / "src").rglob("*.csv")) == []


def test_the_groups_are_the_extras() -> None:
    """Each list is written once, as an extra, which every pip can install."""
    extras = PROJECT["optional-dependencies"]
    assert PYPROJECT["dependency-groups"] == {name: [f"{PROJECT['name']}[{name}]"] for name in extras}


def test_a_requirement_is_in_one_list() -> None:
    """What a run of the program needs, what a test needs, and what only a developer needs."""
    lists = [PROJECT["dependencies"], *PROJECT["optional-dependencies"].values()]
    names = [found[0].lower() for each in lists for line in each if (found := re.match(r"[\w-]+", line))]
    assert [name for name, times in Counter(names).items() if times > 1] == []
