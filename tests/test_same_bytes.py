"""The same programme gives the same bytes, whatever runs the program and wherever."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

EVERYTHING = Path(__file__).parent / "everything.py"
ENVIRONMENTS = (
    (0o022, {"PYTHONHASHSEED": "2026", "TZ": "Pacific/Kiritimati", "COLUMNS": "40"}),
    (0o077, {"PYTHONHASHSEED": "4294967295", "LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}),
)
"""Each with its umask."""
RUNS = [
    *((sys.executable, umask, environment) for umask, environment in ENVIRONMENTS),
    *((python, 0o022, {}) for python in os.environ.get("OEWG_OTHER_PYTHONS", "").split()),
]
"""This Python in these environments, and in the usual one those of other environments that have the program."""


def digests(python: str, umask: int = 0o022, **environment: str) -> str:
    """Return the digests of all that the program writes with a Python, under a umask, in an environment."""
    return subprocess.run(
        [python, str(EVERYTHING)], capture_output=True, text=True, check=True, umask=umask,
        env={**os.environ, "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "0", **environment},
    ).stdout  # fmt: skip


@pytest.fixture(scope="module")
def usual() -> str:
    """Return the digests of this Python in the usual environment."""
    return digests(sys.executable)


@pytest.mark.parametrize(("python", "umask", "environment"), RUNS)
def test_neither_the_environment_nor_the_version_of_python_makes_a_difference(
    usual: str, python: str, umask: int, environment: dict[str, str]
) -> None:
    """Nor the order of sets, the locale, the umask, the time zone, the width of the terminal."""
    assert digests(python, umask, **environment) == usual
