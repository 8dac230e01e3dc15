"""The package as editors, notebooks and scripts use it."""

import ast
import doctest
import subprocess
import sys
from importlib import import_module
from inspect import getdoc, isclass, isfunction
from pathlib import Path

import oewg_cli

SOURCE = Path(oewg_cli.__file__)


def test_the_examples_of_the_package_are_true() -> None:
    """They are its documentation."""
    tried = doctest.testmod(oewg_cli)
    assert tried.attempted
    assert not tried.failed


def test_all_that_is_offered_is_there_and_documented() -> None:
    """Each name is that of its module."""
    assert sorted(oewg_cli.__all__) == sorted(oewg_cli._MODULES)
    for name in oewg_cli.__all__:
        offered = getattr(oewg_cli, name)
        assert offered is getattr(import_module(oewg_cli._MODULES[name]), name)
        assert not (isclass(offered) or isfunction(offered)) or getdoc(offered), name
        assert name in dir(oewg_cli)


def test_type_checkers_see_the_same_names_from_the_same_modules() -> None:
    """They read the imports that are never run."""
    seen = {
        alias.asname or alias.name: node.module
        for node in ast.walk(ast.parse(SOURCE.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module not in {"importlib", "oewg_cli.version"}
        for alias in node.names
    }
    assert seen == oewg_cli._MODULES


def test_the_types_of_the_package_are_those_that_others_rely_on(tmp_path: Path) -> None:
    """A strict type checker accepts each use in `typed_use.py`, and each type that is revealed there is as written."""
    use = Path(__file__).parent / "typed_use.py"
    command = [sys.executable, "-m", "mypy", "--strict", "--no-incremental", "--cache-dir", str(tmp_path), str(use)]
    run = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path)
    assert run.returncode == 0, run.stdout


def test_an_unknown_name_is_an_attribute_error() -> None:
    """As of any module."""
    assert not hasattr(oewg_cli, "nothing_of_the_kind")


def test_importing_the_package_loads_nothing_else_of_it() -> None:
    """Names are loaded when they are used."""
    code = "import sys; before = set(sys.modules); import oewg_cli; print(*sorted(set(sys.modules) - before))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["oewg_cli", "oewg_cli.version"]
