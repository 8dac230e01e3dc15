"""The shape of the house: who may import whom, how long a file may be, what a verb may load."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

SOURCES = Path(__file__).parent.parent / "src" / "oewg_cli"
MODULES = sorted(SOURCES.rglob("*.py"))

MAY_IMPORT = {
    "kernel": set(),
    "un": {"kernel"},
    "load": {"kernel"},
    "model": {"kernel", "un", "load"},
    "rules": {"kernel", "un", "load", "model"},
    "fix": {"kernel", "load"},
    "report": {"kernel"},
    "note": {"kernel", "un", "model"},
    "formats": {"kernel", "note"},
    "atomic": {"kernel"},
    "api": {"kernel", "load", "model", "rules", "fix", "note", "formats"},
    "cli": {"kernel", "load", "report", "atomic", "api"},
    "__main__": {"cli"},
    "__init__": set(),
}
"""The stations, from left to right, and the rooms that each may look into besides itself."""

LONGEST_FILE = 300
LONGEST_RULE = 150
NO_NAMES = {"utils", "util", "helpers", "helper", "common", "misc"}


def room_of(path: Path) -> str:
    """Give the room of a module: its folder, or its own name at the top."""
    return path.relative_to(SOURCES).parts[0].removesuffix(".py")


def imports_of(path: Path) -> set[str]:
    """Give every module of ours that a module names in an import, also within functions."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            names = (
                [f"{node.module}.{alias.name}" for alias in node.names] if node.module == "oewg_cli" else [node.module]
            )
            found.update(name for name in names if name.startswith("oewg_cli"))
        elif isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names if alias.name.startswith("oewg_cli"))
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCES)))
def test_imports_go_one_way(path: Path) -> None:
    """A station looks only into the rooms to its left."""
    room = room_of(path)
    rooms = {name.split(".")[1] for name in imports_of(path) if "." in name and name != "oewg_cli.__version__"}
    assert rooms - {room} <= MAY_IMPORT[room], f"{path.name} looks into {sorted(rooms - {room} - MAY_IMPORT[room])}"


@pytest.mark.parametrize("path", [path for path in MODULES if room_of(path) == "formats"], ids=lambda path: path.name)
def test_a_format_knows_the_blocks_of_the_note_and_nothing_else_of_it(path: Path) -> None:
    """So that a new format touches one room."""
    assert {name for name in imports_of(path) if name.startswith("oewg_cli.note")} <= {"oewg_cli.note.blocks"}


@pytest.mark.parametrize("path", [path for path in MODULES if room_of(path) == "rules"], ids=lambda path: path.name)
def test_a_rule_uses_places_of_the_tree_and_no_reader(path: Path) -> None:
    """Rules name places; what they are written in they do not know."""
    assert {name for name in imports_of(path) if name.startswith("oewg_cli.load")} <= {
        "oewg_cli.load.tree",
        "oewg_cli.load.faults",
    }


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCES)))
def test_a_file_is_short_and_named_for_what_is_in_it(path: Path) -> None:
    """What grows longer has a second room in it."""
    longest = LONGEST_RULE if room_of(path) == "rules" else LONGEST_FILE
    assert len(path.read_text("utf-8").splitlines()) <= longest
    assert path.stem not in NO_NAMES


def modules_loaded_by(*arguments: str) -> set[str]:
    """Give the modules that are loaded when a command has ended, its output going to a pipe."""
    code = "import sys\nfrom oewg_cli.cli.app import main\nmain()\nsys.stderr.write('\\0'.join(sys.modules))"
    run = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True, encoding="utf-8"
    )
    return set(run.stderr.split("\0"))


def test_validating_loads_neither_word_nor_the_colours_of_a_terminal() -> None:
    """A hook that runs at each commit must not wait for them."""
    loaded = modules_loaded_by("validate", str(Path(__file__).parent / "rules" / "base.yaml"))
    assert "oewg_cli.rules.engine" in loaded
    assert not {"docx", "lxml", "rich", "tree_sitter", "oewg_cli.formats"} & loaded


def test_exporting_does_load_word() -> None:
    """The test above would see it."""
    assert "docx" in modules_loaded_by(
        "export", str(Path(__file__).parent / "rules" / "base.yaml"), "--docx", "-o", "/dev/null/no"
    )
