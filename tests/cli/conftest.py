import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest


class Ended(NamedTuple):
    """A command that has ended: its exit code, and what it wrote."""

    code: int
    out: str
    err: str


@pytest.fixture
def oewg(tmp_path: Path) -> Callable[..., Ended]:
    """Return the command, run in an empty folder, its output going to pipes."""

    def run(*arguments: str | Path, stdin: bytes = b"", **environment: str) -> Ended:
        ended = subprocess.run(
            [sys.executable, "-m", "oewg_cli", *map(str, arguments)],
            input=stdin,
            capture_output=True,
            cwd=tmp_path,
            env={**os.environ, "PYTHONIOENCODING": "utf-8", **environment},
            check=False,
        )
        return Ended(ended.returncode, ended.stdout.decode(), ended.stderr.decode())

    return run
