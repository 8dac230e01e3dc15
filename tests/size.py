"""The size of the program by room; `python tests/size.py` prints it, the longest files, and the rules that reach most.

Code lines are those without docstrings, comments, empty lines and imports; a line counts once for every 100 characters
that it begins. A pattern is a text, in code or in a data file, that only makes sense as a regular expression.
`tests/test_house.py` holds the budget.
"""

import ast
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

SOURCES = Path(__file__).parent.parent / "src" / "oewg_cli"
MODULES = sorted(SOURCES.rglob("*.py"))
_DATA = (".toml", ".txt", ".json", ".yaml", ".tsv", ".csv")
_MOST_SHOWN = 20
_WIDTH = 100
_PATTERN = re.compile(r"\\[bsdwWSDAZ]|\(\?[:P=!<]|\[a-z\]|\[A-Z\]|\[0-9\]")


@cache
def tree_of(path: Path) -> ast.Module:
    """Return the syntax tree of a module."""
    return ast.parse(path.read_text("utf-8"))


def room_of(path: Path) -> str:
    """Return the folder a module is in, or its own name if it is in none."""
    first = path.relative_to(SOURCES).parts[0]
    return first.removesuffix(".py")


def code_lines(path: Path) -> int:
    """Return the number of code lines of a module."""
    skipped = {line for node in _without_code(tree_of(path)) for line in range(node.lineno, (node.end_lineno or 0) + 1)}
    lines = enumerate(map(str.strip, path.read_text("utf-8").splitlines()), start=1)
    return sum(
        1 + len(line) // (_WIDTH + 1) for number, line in lines if number not in skipped and line and line[0] != "#"
    )


def _without_code(tree: ast.Module) -> Iterator[ast.stmt]:
    """Return the docstrings, also those of attributes, and the imports."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom) or (isinstance(node, ast.Expr) and _is_text(node.value)):
            yield node


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def patterns() -> int:
    """Return the number of regular expressions in the program and in its data."""
    found = 0
    for path in MODULES:
        docstrings = {node.value for node in _without_code(tree_of(path)) if isinstance(node, ast.Expr)}
        texts = (node for node in ast.walk(tree_of(path)) if isinstance(node, ast.expr) and _is_text(node))
        found += sum(bool(_PATTERN.search(ast.literal_eval(node))) for node in texts if node not in docstrings)
    for path in SOURCES.rglob("*"):
        if path.suffix in _DATA:
            lines = path.read_text("utf-8").splitlines()
            found += sum(bool(_PATTERN.search(line)) for line in lines if not line.lstrip().startswith("#"))
    return found


def sizes() -> Counter[str]:
    """Return the number of code lines of each room."""
    found = Counter[str]()
    for path in MODULES:
        found[room_of(path)] += code_lines(path)
    return found


def reached(path: Path, imports: Mapping[Path, frozenset[Path]]) -> set[Path]:
    """Return the modules that a module imports, and what these import."""
    known, left = set[Path](), [path]
    while left:
        for each in imports[left.pop()] - known:
            known.add(each)
            left.append(each)
    return known


def _imports() -> dict[Path, frozenset[Path]]:
    names = {".".join((SOURCES.name, *path.relative_to(SOURCES).with_suffix("").parts)): path for path in MODULES}
    return {
        path: frozenset(
            names[node.module]
            for node in ast.walk(tree_of(path))
            if isinstance(node, ast.ImportFrom) and node.module in names
        )
        for path in MODULES
    }


def _print(title: str, rows: Counter[str]) -> None:
    print(f"\n{title}")  # noqa: T201 - a command
    for name, number in rows.most_common(_MOST_SHOWN):
        print(f"{number:8,} {name}")  # noqa: T201 - a command


def main() -> None:
    """Print the size of the program."""
    by_file = Counter({str(path.relative_to(SOURCES)): code_lines(path) for path in MODULES})
    imports = _imports()
    rules = [path for path in MODULES if room_of(path) == "rules" and path.parent.parent.name == "rules"]
    _print(f"Code lines by room, {sum(by_file.values()):,} in all, with {patterns():,} patterns", sizes())
    _print("The longest files, in code lines", by_file)
    _print(
        "The rules that reach most files",
        Counter({str(p.relative_to(SOURCES)): len(reached(p, imports)) for p in rules if not p.name.startswith("_")}),
    )


if __name__ == "__main__":
    main()
