"""The words by which a text speaks of its session."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any


@cache
def wording() -> dict[str, Any]:
    """Give the words, read once; its tables are not to be changed."""
    return tomllib.loads((Path(__file__).parent / "data" / "wording_en.toml").read_text("utf-8"))
