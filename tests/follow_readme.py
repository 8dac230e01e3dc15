"""Type every command of the README, from the top to the bottom, in a fresh clone with a fresh home.

`python tests/follow_readme.py` fetches packages and runs all tests, so it takes minutes; `--without-tests` only asks
pytest for its version. The commands of "Run it" are typed again at the end, where `.venv` is activated. Only the
section "Install it" is left out: it installs programs for the user. The commit that is checked out is what is cloned.
"""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from documents import ROOT, Command, blocks, commands, environment_of_reader, shell, shortened

LEFT_OUT = {"Install it", "Once released"}
ALL_TESTS = "-m pytest -n auto --dist worksteal"
NO_TESTS = "-m pytest --version"


def follow(clone: Path, home: Path, *, with_tests: bool) -> str:
    """Return what went wrong first, or nothing."""
    shown = [block for block in blocks((clone / "README.md").read_text("utf-8")) if block.language in {"sh", "console"}]
    typed = [command for block in shown if block.section not in LEFT_OUT for command in commands(block)]
    typed += [command for block in shown if block.section == "Run it" for command in commands(block)]
    if not with_tests:
        typed = [command._replace(typed=command.typed.replace(ALL_TESTS, NO_TESTS)) for command in typed]
    results = shell([command.typed for command in typed], clone, environment_of_reader(home))
    for command, result in zip(typed, results, strict=False):
        if _is_wrong(command, result.output, result.exit_code):
            return f"$ {command.typed}\n{result.output}exit code {result.exit_code}\n"
    return "" if len(results) == len(typed) else "The shell ended.\n"


def _is_wrong(command: Command, output: str, exit_code: int) -> bool:
    if command.output is None:
        return exit_code != 0
    return exit_code > 1 or shortened(output, command.output) != command.output


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        place = Path(folder)
        (place / "home").mkdir()
        subprocess.run(["git", "clone", "--quiet", str(ROOT), str(place / "clone")], check=True)  # noqa: S607
        sys.exit(follow(place / "clone", place / "home", with_tests="--without-tests" not in sys.argv) or None)
