"""The words by which a text speaks of its session."""

from typing import Any

from oewg_cli.files.data_files import read_data_file


def wording() -> dict[str, Any]:
    """Return the words; they are read once, so do not change the tables."""
    return read_data_file(__file__, "wording_en")
