"""The shape of the house: who may import whom, how long a file may be, what a verb may load."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

BASE = Path(__file__).parent / "rules" / "base.yaml"
SOURCES = Path(__file__).parent.parent / "src" / "oewg_cli"
MODULES = sorted(SOURCES.rglob("*.py"))

MAY_IMPORT = {
    "process": set(),
    "text": set(),
    "findings": {"text"},
    "files": {"process", "text"},
    "un": {"files", "text"},
    "source": {"process", "text", "findings", "files"},
    "programme": {"text", "findings", "un", "source"},
    "note": {"text", "un", "programme"},
    "lint": {"process", "text", "findings", "un", "source", "programme"},
    "config": {"process", "text", "findings", "files", "source", "note", "lint"},
    "formats": {"process", "text", "files", "note"},
    "importing": {"process", "text", "findings", "files", "un", "source", "programme", "note", "formats"},
    "scaffold": {"process", "text", "files", "un", "source", "programme"},
    "rollover": {"process", "text", "findings", "files", "un", "source", "programme", "lint", "scaffold"},
    "diffing": {"text", "findings", "un", "programme", "note", "lint"},
    "rules": {"text", "findings", "un", "source", "programme", "lint", "importing", "rollover", "diffing"},
    "api": {
        *("process", "text", "findings", "source", "programme", "note", "lint", "config", "formats", "importing"),
        *("scaffold", "rollover", "diffing", "rules"),
    },
    "fastpath": {"text", "files", "lint", "config"},
    "cli": {
        *(
            "process",
            "text",
            "findings",
            "files",
            "source",
            "programme",
            "note",
            "lint",
            "config",
            "scaffold",
            "diffing",
        ),
        *("api", "fastpath"),
    },
    "__main__": {"process", "fastpath", "cli"},
    "__init__": set(),
}
"""The rooms, from the lowest to the highest, and those that each may import besides itself."""

LONGEST_FILE = 300
LONGEST_RULE = 150
NO_NAMES = {"utils", "util", "helpers", "helper", "common", "misc"}


def room_of(path: Path) -> str:
    """Return the room of a module: its folder, or its own name at the top."""
    return path.relative_to(SOURCES).parts[0].removesuffix(".py")


def imports_of(path: Path) -> set[str]:
    """Return every module of ours that a module names in an import, also within functions."""
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
    assert {name for name in imports_of(path) if name.startswith("oewg_cli.note")} <= {
        "oewg_cli.note.blocks",
        "oewg_cli.note.design",
        "oewg_cli.note.source_document",
    }


@pytest.mark.parametrize("path", [path for path in MODULES if room_of(path) == "rules"], ids=lambda path: path.name)
def test_a_rule_uses_places_of_the_tree_and_no_reader(path: Path) -> None:
    """Rules name places; what they are written in they do not know."""
    assert {name for name in imports_of(path) if name.startswith("oewg_cli.source")} <= {
        "oewg_cli.source.tree",
        "oewg_cli.source.syntax_rules",
    }


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCES)))
def test_a_file_is_short_and_named_for_what_is_in_it(path: Path) -> None:
    """What grows longer has a second room in it."""
    is_rule = room_of(path) == "rules" and path.parent.name != "rules"
    longest = LONGEST_RULE if is_rule else LONGEST_FILE
    assert len(path.read_text("utf-8").splitlines()) <= longest
    assert path.stem not in NO_NAMES


def modules_loaded_by(folder: Path, *arguments: str) -> set[str]:
    """Return the modules that are loaded when a command has ended, its output going to a pipe."""
    code = (
        "import sys\nfrom oewg_cli.__main__ import main\n"
        "try: main()\nexcept SystemExit: sys.stderr.write('\\0'.join(sys.modules))"
    )
    run = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True, text=True, check=True, encoding="utf-8", cwd=folder,
    )  # fmt: skip
    return set(run.stderr.split("\0"))


def test_validating_loads_neither_word_nor_the_colours_of_a_terminal(tmp_path: Path) -> None:
    """A hook that runs at each commit must not wait for them."""
    loaded = modules_loaded_by(tmp_path, "validate", str(BASE))
    assert "oewg_cli.lint.engine" in loaded
    assert not {"docx", "lxml", "rich", "segno", "tree_sitter"} & loaded
    assert not {"oewg_cli.formats", "oewg_cli.scaffold.skeleton", "oewg_cli.importing.recognizer"} & loaded


def test_a_plain_check_does_not_load_what_reads_options(tmp_path: Path) -> None:
    """What a hook asks is read by hand, and all else by typer."""
    assert "typer" not in modules_loaded_by(tmp_path, "validate", str(BASE))
    assert "typer" in modules_loaded_by(tmp_path, "validate", "--no-cache", str(BASE))


def test_exporting_does_load_word(tmp_path: Path) -> None:
    """The test above would see it."""
    assert "docx" in modules_loaded_by(tmp_path, "export", str(BASE), "--docx", "-o", "/dev/null/no")
