"""The words of a programme that is begun."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any


@cache
def wording() -> dict[str, Any]:
    """Give the words of the skeleton, read once; its tables are not to be changed."""
    return tomllib.loads((Path(__file__).parent / "data" / "skeleton_en.toml").read_text("utf-8"))
