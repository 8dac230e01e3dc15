import ast
import tomllib
from pathlib import Path

import pytest

import oewg_cli
from oewg_cli.files.data_files import read_data_file

PACKAGE = Path(oewg_cli.__file__).parent
DATA_FILES = sorted(path for path in PACKAGE.rglob("*.toml") if "data" in path.relative_to(PACKAGE).parts)
READS_TOML = {"config/reader.py", "source/toml_reader.py"}
"""The readers of settings and of programmes, which users write."""


def imports(path: Path) -> set[str]:
    """Return the modules that a module imports."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return found


@pytest.mark.parametrize("path", DATA_FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_data_file_is_found_next_to_its_modules_and_read_once(path: Path) -> None:
    """Also in a folder of `data`."""
    folder = next(parent for parent in path.parents if parent.name == "data")
    module, name = str(folder.parent / "any.py"), path.relative_to(folder).with_suffix("").as_posix()
    content = read_data_file(module, name)
    assert content == tomllib.loads(path.read_text("utf-8"))
    assert read_data_file(module, name) is content


def test_data_files_have_one_reader() -> None:
    """No other module reads the files of the package; those of others are read by the standard library."""
    modules = {path.relative_to(PACKAGE).as_posix(): imports(path) for path in PACKAGE.rglob("*.py")}
    assert {name for name, imported in modules.items() if "tomllib" in imported} == READS_TOML
    assert {name for name, imported in modules.items() if "rtoml" in imported} == {"files/data_files.py"}
    assert not [name for name, imported in modules.items() if "importlib.resources" in imported]
