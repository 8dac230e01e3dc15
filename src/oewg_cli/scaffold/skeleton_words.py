"""The words of a programme that is begun."""

from functools import cache
from typing import Any

from oewg_cli.files.data_files import read_data_file


@cache
def wording() -> dict[str, Any]:
    """Return the words of the skeleton, read once; its tables are not to be changed."""
    return read_data_file(__file__, "skeleton_en")
