"""Facts about the United Nations, which are in `un/data`; other rooms ask for them here."""

from typing import Any

from oewg_cli.files.data_files import read_data_file


def read_data(name: str) -> dict[str, Any]:
    """Return the content of a data file of `un/data`; it is read once, so do not change its tables."""
    return read_data_file(__file__, name)
