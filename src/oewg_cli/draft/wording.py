"""The words of a programme that is begun."""

from functools import cache
from typing import Any

from oewg_cli.kernel.data_files import data_beside


@cache
def wording() -> dict[str, Any]:
    """Give the words of the skeleton, read once; its tables are not to be changed."""
    return data_beside(__file__, "skeleton_en")
