"""Facts about the United Nations, which are in `un/data`; other rooms ask for them here."""

from functools import cache
from typing import Any

from oewg_cli.files.data_files import read_data_file


def read_data(name: str) -> dict[str, Any]:
    """Return the content of a data file of `un/data`; it is read once, so do not change its tables."""
    return read_data_file(__file__, name)


@cache
def beginnings(name: str, *keys: str) -> tuple[str, ...]:
    """Return the words of a list of a data file with a space before each: for words that begin like them in a text."""
    data = read_data(name)
    for key in keys:
        data = data[key]
    return tuple(f" {word}" for word in data)
