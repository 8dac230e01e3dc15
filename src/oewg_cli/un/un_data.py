"""The data files of this room."""

from functools import cache
from typing import Any

from oewg_cli.files.data_files import read_data_file


@cache
def read_data(name: str) -> dict[str, Any]:
    """Return the content of a data file of this room, read once; its tables are not to be changed."""
    return read_data_file(__file__, name)
