"""The data files that stand beside the modules of a room."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any


@cache
def read_data_file(module: str, name: str) -> dict[str, Any]:
    """Return the content of a data file of the room of a module, read once; its tables are not to be changed.

    `module` is the file of the module, `name` that of the data file without its ending.
    """
    return tomllib.loads((Path(module).parent / "data" / f"{name}.toml").read_text("utf-8"))
