import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.config.settings_files import _may_have_settings, folder_of, relative, settings_files, table_of

NEAREST = """\
.git/config
oewg.toml
a/pyproject.toml [tool.oewg]
a/b/pyproject.toml [tool.ruff]
a/b/c/oewg.toml
a/b/c/pyproject.toml [tool.oewg]
r/.git/config
r/d/x
w/.git
"""
"""Files of a project, each with what is in it."""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Make the project."""
    for line in NEAREST.splitlines():
        name, _, content = line.partition(" ")
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content)
    return tmp_path


@pytest.mark.parametrize(
    ("folder", "files"),
    [
        ("", ["oewg.toml"]),
        ("x", ["oewg.toml"]),
        ("a", ["a/pyproject.toml", "oewg.toml"]),
        ("a/b", ["a/pyproject.toml", "oewg.toml"]),
        ("a/b/c/d/e", ["a/b/c/oewg.toml"]),
        ("a/../x", ["oewg.toml"]),
        ("r/d", []),
        ("w", []),
    ],
)
def test_settings_are_looked_for_upwards_to_the_root_of_the_repository(
    project: Path, folder: str, files: list[str]
) -> None:
    """The nearest first; an `oewg.toml` ends the search and comes before a `pyproject.toml` in the same folder."""
    assert [str(Path(file).relative_to(project)) for file in settings_files(str(project / folder))] == files


def test_without_a_repository_they_are_looked_for_up_to_the_root() -> None:
    """The search comes to an end there."""
    assert {Path(file).parent for file in settings_files("/nowhere/at/all")} <= {Path("/")}


def test_a_folder_may_be_named_from_the_current_one(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file without a folder is in the current one, and so is standard input."""
    monkeypatch.chdir(project / "a" / "b")
    assert folder_of("programme.yaml") == folder_of("-") == "."
    assert settings_files(folder_of("../programme.yaml"))[0] == str(project / "a" / "pyproject.toml")


def test_folders_with_these_names_are_no_settings_files(tmp_path: Path) -> None:
    """They are skipped."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "oewg.toml").mkdir()
    (tmp_path / "pyproject.toml").mkdir()
    assert settings_files(str(tmp_path)) == ()


KEYS = st.sampled_from(["oewg", '"oewg"', "'oewg'", '"\\u006fewg"', '"oe\\U00000077g"', '"o\\u0065wg"', "ruff"])
TOOLS = st.sampled_from(["tool", '"tool"', "'tool'", '"\\u0074ool"', "tools"])
FORMS = st.sampled_from(
    [
        "[{tool}.{key}]\nselect = []",
        "[ {tool} . {key} ]",
        "[{tool}.{key}.per-file-ignores]",
        "{tool}.{key}.select = []",
        "[{tool}]\n{key} = {{}}",
        "{tool} = {{ {key} = {{}} }}",
        "[[{tool}.{key}]]",
    ]
)


@given(FORMS, TOOLS, KEYS)
def test_no_file_with_the_table_is_missed(
    tmp_path_factory: pytest.TempPathFactory, form: str, tool: str, key: str
) -> None:
    """However its name is written, though it is looked for as bytes only."""
    text = form.format(tool=tool, key=key)
    path = tmp_path_factory.getbasetemp() / "any.toml"
    path.write_text(text)
    assert _may_have_settings(str(path)) or "oewg" not in tomllib.loads(text).get("tool", {})


def test_a_file_that_cannot_be_read_is_left_to_whoever_reads_it(tmp_path: Path) -> None:
    """It could have the table in it."""
    assert _may_have_settings(str(tmp_path / "none.toml"))


def test_other_files_are_not_read_as_settings(tmp_path: Path) -> None:
    """Most projects have no settings for this program."""
    path = tmp_path / "pyproject.toml"
    path.write_text('[project]\nname = "x"\n')
    assert not _may_have_settings(str(path))


@pytest.mark.parametrize(
    ("path", "seen"), [("/a/b/c.yaml", "b/c.yaml"), ("/a/./x/../b", "b"), ("/ab/c", None), ("/a", None), ("/", None)]
)
def test_a_file_is_seen_from_a_folder_above_it(path: str, seen: str | None) -> None:
    """None is seen that is elsewhere."""
    assert relative(path, "/a") == seen


def test_all_files_are_seen_from_the_root() -> None:
    """The root has its slash already."""
    assert relative("/a/b", "/") == "a/b"


def test_in_a_shared_file_the_settings_have_a_table() -> None:
    """In any other they are at the outermost level."""
    assert table_of("x/pyproject.toml") == ("tool", "oewg")
    assert table_of("x/oewg.toml") == table_of("x/ci.toml") == ()
