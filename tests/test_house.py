"""The shape of the house: who may import whom, how large a room may be, what a verb may load."""

import ast
import re
import subprocess
import sys
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest
from size import MODULES, SOURCES, patterns, room_of, sizes, tree_of

from oewg_cli.rules.catalogue import ListedRule, listed_rules
from oewg_cli.rules.registry import OF_PRINTED_NOTES, OF_PROGRAMMES, OF_VERSIONS

BASE = Path(__file__).parent / "rules" / "base.yaml"
MAY_IMPORT = {
    "version": set(),
    "process": set(),
    "text": set(),
    "findings": {"text"},
    "files": {"process", "text"},
    "un": {"files", "text"},
    "source": {"process", "text", "findings", "files"},
    "programme": {"text", "findings", "un", "source"},
    "reading": {"files", "text", "un"},
    "statements": {"text", "un", "source", "programme"},
    "facts": {"text", "un", "programme", "reading", "statements"},
    "note": {"text", "un", "programme"},
    "lint": {"version", "process", "text", "findings", "un", "source", "programme", "statements"},
    "config": {"process", "text", "findings", "files", "source", "note", "lint"},
    "formats": {"version", "process", "text", "files", "note"},
    "importing": {"process", "text", "findings", "files", "un", "source", "programme", "note", "formats"},
    "scaffold": {"process", "text", "files", "un", "source", "programme"},
    "rollover": {"process", "text", "findings", "files", "un", "source", "programme", "statements", "lint", "scaffold"},
    "diffing": {"text", "findings", "un", "programme", "note", "lint"},
    "rules": {
        *("text", "findings", "files", "un", "source", "programme", "statements", "lint", "importing", "rollover"),
        *("diffing", "facts"),
    },
    "api": {
        *("process", "text", "findings", "un", "source", "programme", "note", "lint", "config", "formats", "importing"),
        *("scaffold", "rollover", "diffing", "rules"),
    },
    "fastpath": {"version", "text", "files", "lint", "config"},
    "cli": {
        *("version", "process", "text", "findings", "files", "source", "programme", "note", "lint", "config"),
        *("formats", "scaffold", "diffing", "api", "fastpath"),
    },
    "__main__": {"process", "fastpath", "cli"},
    "__init__": {
        "version",
        "process",
        "text",
        "findings",
        "source",
        "programme",
        "note",
        "lint",
        "diffing",
        "rules",
        "api",
    },
}
"""The rooms, from the lowest to the highest, and those that each may import besides itself."""

STATEMENTS = (
    "",  # the folder itself: the picture and its sentences
    *(
        "repetitions",
        "numbers",
        "times",
        "schedule",
        "events",
        "agenda",
        "documents",
        "references",
        "sessions",
        "counts",
    ),
    "timing",
)
"""The folders of `statements`, from the lowest to the highest."""

LARGEST = {
    "statements": 17_005,
    "rules": 15_616,
    "importing": 7_627,
    "formats": 7_303,
    "un": 3_938,
    "diffing": 3_628,
    "programme": 2_668,
    "rollover": 2_006,
    "source": 1_494,
    "cli": 1_493,
    "lint": 1_266,
    "note": 904,
    "config": 511,
    "api": 510,
    "text": 357,
    "fastpath": 284,
    "scaffold": 213,
    "files": 183,
    "reading": 299,
    "facts": 419,
    "process": 81,
    "__init__": 80,
    "findings": 50,
    "__main__": 17,
    "version": 1,
}
"""The code lines that each room may have, as `python tests/size.py` counts them."""
MOST_PATTERNS = 3_505
"""The regular expressions that the program may have, in code and in data."""
BACK: dict[tuple[str, str], str] = {}
"""The imports within a function that lead back, each with the reason."""
STARTS = {"__init__", "__main__"}
MAY_REPEAT = {"__init__", "__main__", "reader", "writer", "registry"}
NO_NAMES = {"utils", "util", "helpers", "helper", "common", "misc"}


def name_of(path: Path) -> str:
    """Return the name by which a module is imported."""
    parts = path.relative_to(SOURCES.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


NAMES = {name_of(path): path for path in MODULES}


@cache
def imports_of(path: Path) -> frozenset[str]:
    """Return every module of ours that a module names in an import, also within functions."""
    found: set[str] = set()
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            names = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= {name if name in NAMES else node.module for name in names}
        elif isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
    return frozenset(name for name in found if name.split(".")[0] == SOURCES.name)


def named_in(path: Path) -> set[str]:
    """Return every module of ours that a module names in a string, as one that is imported when it is first used.

    It is a whole name, or one that an f-string makes of other strings of the module: f"oewg_cli.rules.{family}.{name}".
    """
    nodes = [*ast.walk(tree_of(path))]
    texts = {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    found = texts & NAMES.keys()
    for node in nodes:
        if isinstance(node, ast.JoinedStr):
            parts = (re.escape(str(part.value)) if isinstance(part, ast.Constant) else r"(\w+)" for part in node.values)
            pattern = re.compile(rf"(?={SOURCES.name}\.){''.join(parts)}")
            found |= {name for name in NAMES if (match := pattern.fullmatch(name)) and texts.issuperset(match.groups())}
    return found


def name_of_rule(listed: ListedRule) -> str:
    """Return the module of a rule that the catalogue lists."""
    return f"{SOURCES.name}.rules.{listed.folder}.{listed.name.replace('-', '_')}"


def shown(path: Path) -> str:
    """Return the path of a module as it is printed."""
    return path.relative_to(SOURCES).as_posix()


def test_imports_go_one_way() -> None:
    """A room imports only the rooms that MAY_IMPORT names."""
    wrong = [
        f"{shown(path)} imports {name}"
        for path in MODULES
        for name in sorted(imports_of(path) - {SOURCES.name})
        if room_of(NAMES[name]) not in MAY_IMPORT[room_of(path)] | {room_of(path)}
    ]
    assert not wrong


def test_imports_of_statements_go_one_way() -> None:
    """A folder of `statements` imports only those that stand before it in STATEMENTS."""

    def rank(path: Path) -> int:
        return STATEMENTS.index(path.parent.name.removeprefix("statements"))

    wrong = [
        f"{shown(path)} imports {name}"
        for path in MODULES
        if room_of(path) == "statements"
        for name in sorted(imports_of(path))
        if room_of(NAMES[name]) == "statements" and rank(NAMES[name]) > rank(path)
    ]
    assert not wrong


def test_no_import_leads_back() -> None:
    """Neither within a room nor between rooms: of two modules, one can be read without the other."""
    imported = {name: set(imports_of(path)) for name, path in NAMES.items()}
    for name, other in BACK:
        imported[name].remove(other)
    try:
        TopologicalSorter(imported).prepare()
    except CycleError as cycle:
        pytest.fail(" imports ".join(reversed(cycle.args[1])))


def test_every_module_is_imported_by_another() -> None:
    """Or is named by one that imports it later, or is where the program starts: all else is dead."""
    used = {name for own, path in NAMES.items() for name in imports_of(path) | named_in(path) if name != own}
    used |= {name_of_rule(each) for each in listed_rules(*OF_PROGRAMMES, OF_VERSIONS, OF_PRINTED_NOTES)}
    dead = [shown(path) for name, path in NAMES.items() if name not in used and path.stem not in STARTS]
    assert not dead


def test_a_format_knows_the_blocks_of_the_note_and_nothing_else_of_it() -> None:
    """So that a new format touches one room."""
    known = {"oewg_cli.note.blocks", "oewg_cli.note.note", "oewg_cli.note.design", "oewg_cli.note.source_document"}
    wrong = [
        f"{shown(path)} imports {name}"
        for path in MODULES
        if room_of(path) == "formats"
        for name in sorted(imports_of(path) - known)
        if name.startswith("oewg_cli.note")
    ]
    assert not wrong


def test_a_rule_uses_places_of_the_tree_and_no_reader() -> None:
    """Rules name places; what they are written in they do not know."""
    known = {"oewg_cli.source.tree", "oewg_cli.source.syntax_rules"}
    wrong = [
        f"{shown(path)} imports {name}"
        for path in MODULES
        if room_of(path) == "rules"
        for name in sorted(imports_of(path) - known)
        if name.startswith("oewg_cli.source")
    ]
    assert not wrong


def test_the_program_is_within_its_budget() -> None:
    """A commit that raises a figure of the budget says why; one that lowers the size lowers the budget."""
    found = sizes()
    assert {room: lines for room, lines in found.items() if lines > LARGEST.get(room, 0)} == {}
    assert patterns() <= MOST_PATTERNS


def test_a_file_is_named_for_what_is_in_it() -> None:
    """These names fit everything."""
    assert not [shown(path) for path in MODULES if path.stem in NO_NAMES]


def test_a_file_name_occurs_once() -> None:
    """But for those of MAY_REPEAT, and for rules, which are named for what they find."""
    places: dict[str, list[str]] = {}
    for path in MODULES:
        is_rule = room_of(path) == "rules" and path.parent.name != "rules"
        if not is_rule and path.stem not in MAY_REPEAT:
            places.setdefault(path.stem, []).append(shown(path))
    assert {name: paths for name, paths in places.items() if len(paths) > 1} == {}


def test_no_pattern_is_compiled_when_a_module_is_loaded() -> None:
    """That takes longer than all else of loading it; `lazy_pattern` waits for the first use. Those of bytes may be."""
    found = []
    for path in MODULES:
        nodes = list(ast.walk(tree_of(path)))
        later = {id(part) for node in nodes if isinstance(node, ast.FunctionDef) for part in ast.walk(node)}
        now = (node for node in nodes if isinstance(node, ast.Call) and id(node) not in later)
        found += [
            f"{shown(path)}:{node.lineno}"
            for node in now
            if ast.unparse(node).startswith(("re.compile('", "re.compile(f"))
        ]
    assert not found


def modules_loaded_by(folder: Path, *arguments: str) -> set[str]:
    """Return the modules that are loaded when a command has ended, its output going to a pipe."""
    code = "import sys\nfrom oewg_cli.__main__ import run\nrun()\nsys.stderr.write('\\0'.join(sys.modules))"
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
    assert "typer" not in modules_loaded_by(tmp_path, "validate", "--no-cache", str(BASE))
    assert "typer" in modules_loaded_by(tmp_path, "validate", "--isolated", str(BASE))


def test_a_plain_check_of_a_valid_programme_does_not_load_pydantic(tmp_path: Path) -> None:
    """Nor anything else that takes as long as many rules; only a programme that is not valid waits for it."""
    loaded = modules_loaded_by(tmp_path, "validate", "--no-cache", str(BASE))
    assert "oewg_cli.lint.engine" in loaded
    assert not {"pydantic", "pydantic_core", "dataclasses", "inspect", "difflib", "rapidfuzz"} & loaded
    (tmp_path / "x.yaml").write_text(BASE.read_text("utf-8").replace("title:", "titel:", 1), "utf-8")
    assert "pydantic" in modules_loaded_by(tmp_path, "validate", "--no-cache", "x.yaml")


def test_a_check_of_a_programme_that_cites_nothing_does_not_load_the_facts_about_resolutions(tmp_path: Path) -> None:
    """Nor what reads the table of a project, nor the rules that ask for them."""
    facts = {f"{SOURCES.name}.un.references.{name}" for name in ("adoption_facts", "own_facts")}
    without = BASE.read_text("utf-8").replace("General Assembly resolution 76/211", "the rules of the General Assembly")
    (tmp_path / "x.yaml").write_text(without, "utf-8")
    loaded = modules_loaded_by(tmp_path, "validate", "--no-cache", "x.yaml")
    rule = f"{SOURCES.name}.rules.references.adoption_date_differs"
    assert not {rule, *facts} & loaded
    assert {rule, *facts} & modules_loaded_by(tmp_path, "validate", "--no-cache", str(BASE)) == {rule, min(facts)}


def test_a_check_with_options_does_not_load_what_other_commands_need(tmp_path: Path) -> None:
    """The hook that fixes programmes is one; so is `oewg --version`."""
    others = {"api.comparing", "api.creating", "api.document_import", "api.exporting", "rollover.next_session"}
    others |= {"importing.recognizer", "diffing.merged_note", "scaffold.skeleton", "formats.markdown.reader.reader"}
    others = {f"{SOURCES.name}.{name}" for name in others}
    assert not others & modules_loaded_by(tmp_path, "validate", "--fix", "--no-cache", str(BASE))
    assert not others & modules_loaded_by(tmp_path, "--version")
    assert f"{SOURCES.name}.programme.json_schema" not in modules_loaded_by(tmp_path, "rule", "SLT001")
    started = modules_loaded_by(tmp_path, "new", "--from", str(BASE), "--opens", "2025-03-03")
    assert f"{SOURCES.name}.api.creating" in started


def test_exporting_does_load_word(tmp_path: Path) -> None:
    """The test above would see it."""
    assert "docx" in modules_loaded_by(tmp_path, "export", str(BASE), "--docx", "-o", "/dev/null/no")
