"""The data files of this room."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any


@cache
def read_data(name: str) -> dict[str, Any]:
    """Give the content of a data file of this room, read once; its tables are not to be changed."""
    return tomllib.loads((Path(__file__).parent / "data" / f"{name}.toml").read_text("utf-8"))
