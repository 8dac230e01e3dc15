"""The words of a new programme."""

from typing import Any

from oewg_cli.files.data_files import read_data_file


def wording() -> dict[str, Any]:
    """Return the words of the skeleton; they are read once, so do not change the tables."""
    return read_data_file(__file__, "skeleton_en")
