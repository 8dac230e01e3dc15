"""The data files of this room."""

from functools import cache
from typing import Any

from oewg_cli.kernel.data_files import data_beside


@cache
def read_data(name: str) -> dict[str, Any]:
    """Give the content of a data file of this room, read once; its tables are not to be changed."""
    return data_beside(__file__, name)
