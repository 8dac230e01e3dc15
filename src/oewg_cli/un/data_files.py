"""The data files of this room."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def read_data(name: str) -> dict[str, Any]:
    """Give the content of a data file of this room, read once; its tables are not to be changed."""
    return tomllib.loads(files("oewg_cli.un").joinpath("data", f"{name}.toml").read_text("utf-8"))
