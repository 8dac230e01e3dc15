import os
import subprocess
import sys
from pathlib import Path

import pytest
import typer
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.cli.app import app
from oewg_cli.fastpath.cache_folder import VARIABLE
from oewg_cli.fastpath.replay import FORMS, plain_request

REAL = (Path(__file__).parent.parent.parent / "examples" / "seventh-session.yaml").read_text("utf-8")
ARGUMENTS = st.lists(
    st.sampled_from(
        [
            "a.yaml", "b/c.toml", "./a.yaml", "b//c.yaml", "b/./c.yaml", "b/", "", "-", "--", "-h", "a b.yaml",
            "é.yaml", "a\n.yaml", "--only-programmes", "--output-format", "--output-format=full",
            "--output-format=json", "full",
            "concise", "--cache-dir", "--cache-dir=c.yaml",
            "--fix", "--diff", "--select", "SLT", "--no-cache", "--output-form", "--only-programmes=x",
        ]
    ),
    max_size=6,
)  # fmt: skip


@given(ARGUMENTS)
def test_plain_arguments_mean_the_same_on_both_ways(arguments: list[str]) -> None:
    """What the short way takes, typer takes for the same call, with all else as it is by default."""
    request = plain_request(["validate", *arguments])
    if request is None:
        return
    command = typer.main.get_command(app).commands["validate"]  # type: ignore[attr-defined]
    typed = command.make_context("validate", list(arguments)).params
    by_default = command.make_context("validate", []).params
    assert list(dict.fromkeys(map(str, typed.pop("paths")))) == request.files
    assert typed.pop("output_format") == request.form
    assert typed.pop("only_programmes") == request.only_programmes
    assert typed.pop("cache_dir") == request.cache_dir
    assert typed.pop("no_cache") == request.no_cache
    assert typed == {name: by_default[name] for name in typed}


@pytest.mark.parametrize(
    "arguments",
    [
        ["validate"],
        ["export", "a.yaml"],
        ["validate", "-"],
        ["validate", "--", "-a.yaml"],
        ["validate", "--"],
        ["validate", "--fix", "a.yaml"],
        ["--version"],
        [],
    ],
)
def test_all_else_goes_the_long_way(arguments: list[str]) -> None:
    """No file, another verb, standard input, any other option."""
    assert plain_request(arguments) is None


def run(folder: Path, *arguments: str, **environment: str) -> tuple[int, bytes, bytes]:
    """Run the command in a folder, and return whether it loaded the program."""
    code = (
        "import sys; from oewg_cli.__main__ import run\n"
        "code = run()\n"
        "print('yaml' in sys.modules, file=sys.stderr)\n"
        "sys.exit(code)"
    )
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GITHUB_")}
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=folder, capture_output=True, check=False,
        env={**kept, "PYTHONIOENCODING": "utf-8", VARIABLE: f"{folder}-cache", **environment},
    )  # fmt: skip
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize("form", [*FORMS, None])
def test_what_is_known_is_answered_the_same_without_loading_the_program(tmp_path: Path, form: str | None) -> None:
    """Exit code and report of the second run are those of the first, byte for byte."""
    (tmp_path / "a.yaml").write_text(REAL, "utf-8")
    (tmp_path / "b.yaml").write_text(REAL.replace("opens: 2024-03-04", "opens: 2024-03-05"), "utf-8")
    (tmp_path / "c.yaml").write_text("no: programme\n", "utf-8")
    typed = [
        "validate",
        *(["--output-format", form] if form else []),
        "--only-programmes",
        "a.yaml",
        "b.yaml",
        "c.yaml",
    ]
    first, second = run(tmp_path, *typed), run(tmp_path, *typed)
    assert first[:2] == second[:2]
    assert first[0] == 1
    assert (first[2], second[2]) == (b"True\n", b"False\n")


@pytest.mark.parametrize("change", ["content", "settings", "name", "actions", "form"])
def test_what_has_changed_is_checked_again(tmp_path: Path, change: str) -> None:
    """The file, its settings, its name, where the command runs, and the form that the settings ask for."""
    (tmp_path / "a.yaml").write_text(REAL, "utf-8")
    run(tmp_path, "validate", "a.yaml")
    name, environment = "a.yaml", {}
    if change == "content":
        (tmp_path / "a.yaml").write_text(f"{REAL}\n", "utf-8")
    elif change == "settings":
        (tmp_path / "oewg.toml").write_text('ignore = ["MST001"]\n')
    elif change == "name":
        name = str((tmp_path / "a.yaml").rename(tmp_path / "b.yaml").name)
    elif change == "actions":
        environment = {"GITHUB_ACTIONS": "true"}
    else:
        (tmp_path / "pyproject.toml").write_text('[tool.oewg]\noutput-format = "concise"\n')
    *_, err = run(tmp_path, "validate", name, **environment)
    assert err == b"True\n"


def test_a_table_of_facts_that_has_changed_is_read_again(tmp_path: Path) -> None:
    """One that is missing too; the second of two equal runs is answered from the cache."""
    (tmp_path / "a.yaml").write_text(REAL, "utf-8")
    (tmp_path / "oewg.toml").write_text('"f\\u0061cts" = "facts.csv"\n')
    codes = [run(tmp_path, "validate", "a.yaml")[0]]
    for row in ("82/1,General Assembly", "82/2,General Assembly"):
        (tmp_path / "facts.csv").write_text(f"number,organ\n{row}\n")
        first, second = run(tmp_path, "validate", "a.yaml"), run(tmp_path, "validate", "a.yaml")
        assert (first[2], second[2]) == (b"True\n", b"False\n")
        assert first[:2] == second[:2]
        codes.append(first[0])
    (tmp_path / "facts.csv").unlink()
    codes.append(run(tmp_path, "validate", "a.yaml")[0])
    assert codes == [2, 0, 0, 2]


@pytest.mark.parametrize("content", ["", "mast-head:\n", "no: programme\n"])
def test_a_file_that_a_folder_skips_is_checked_where_it_is_named(tmp_path: Path, content: str) -> None:
    """In whatever order the two commands run, and as often as they do."""
    (tmp_path / "a.yaml").write_text(content, "utf-8")
    (tmp_path / "b.yaml").write_text(REAL, "utf-8")
    codes = [run(tmp_path, "validate", name)[0] for name in (".", "a.yaml", ".", "a.yaml", ".")]
    assert codes == [0, 1, 0, 1, 0]


def test_no_cache_leaves_no_files(tmp_path: Path) -> None:
    """Neither read nor written."""
    (tmp_path / "a.yaml").write_text(REAL, "utf-8")
    run(tmp_path, "validate", "--no-cache", "a.yaml", OEWG_CACHE_DIR="here")
    assert [path.name for path in tmp_path.iterdir()] == ["a.yaml"]


def test_a_folder_that_is_named_has_the_cache(tmp_path: Path) -> None:
    """It counts before the environment, and what is in it is answered as quickly."""
    (tmp_path / "a.yaml").write_text(REAL, "utf-8")
    typed = ["validate", "--cache-dir", "here", "a.yaml"]
    assert [run(tmp_path, *typed, OEWG_CACHE_DIR="there")[2] for _ in range(2)] == [b"True\n", b"False\n"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.yaml", "here"]


@pytest.mark.parametrize("others", [["--isolated"], []])
def test_a_cache_that_is_not_trusted_is_named_and_the_files_are_checked(tmp_path: Path, others: list[str]) -> None:
    """Once, on standard error, where a cache would be used."""
    (tmp_path / "a.yaml").write_text(REAL, "utf-8")
    (tmp_path / "cache").mkdir(mode=0o755)
    code, out, err = run(tmp_path, "validate", *others, "a.yaml", OEWG_CACHE_DIR="cache")
    assert (code, b"warning[REF010]" in out) == (0, True)
    typed = f"The cache {tmp_path / 'cache'} is not used: other users may read or write in it.\n"
    assert err.decode().removesuffix("True\n") == ("" if others else typed)
    assert not list((tmp_path / "cache").iterdir())
