"""Read the data files of the program, TOML and lists of words, in the folder `data` next to a module."""

from functools import cache
from pathlib import Path
from typing import Any

import rtoml


@cache
def read_data_file(module: str, name: str) -> dict[str, Any]:
    """Return the content of a data file; each file is read once, so do not change its tables.

    `module` is the `__file__` of a module in the same folder as `data`, `name` the name of the data file without its
    extension: `read_data_file(__file__, "words/spelling")`.
    """
    return rtoml.loads((Path(module).parent / "data" / f"{name}.toml").read_text("utf-8"))


def read_lines_file(module: str, name: str) -> bytes:
    """Return the content of a data file that is a list in UTF-8, with a line for each element; see `read_data_file`."""
    return (Path(module).parent / "data" / f"{name}.txt").read_bytes()
