import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from forked import run_forked

LONGEST = 60
"""Seconds: a command that has not ended then hangs."""


class Ended(NamedTuple):
    """A command that has ended: its exit code, and what it wrote."""

    code: int
    out: str
    err: str


@pytest.fixture
def oewg(tmp_path: Path) -> Callable[..., Ended]:
    """Return the command, run in an empty folder, its output going to no terminal."""

    def run(*arguments: str | Path, stdin: bytes = b"", **environment: str) -> Ended:
        ended = run_forked(
            [*map(str, arguments)],
            tmp_path,
            {**os.environ, "PYTHONIOENCODING": "utf-8", **environment},
            LONGEST,
            stdin,
        )
        return Ended(ended.code, ended.out.decode(), ended.err.decode())

    return run
