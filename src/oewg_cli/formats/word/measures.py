"""The measured styles and layout of the originals, as data for elements."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, cast

from oewg_cli.formats.word.elements import Data


@cache
def styles() -> dict[str, Any]:
    """Give the named styles and what holds where none of them does."""
    return cast("dict[str, Any]", _with_tabs(_read("styles")))


@cache
def layout() -> dict[str, Any]:
    """Give the sections, the settings, the tables and the forms of paragraphs."""
    return cast("dict[str, Any]", _with_tabs(_read("layout")))


@cache
def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(files("oewg_cli.formats.word").joinpath("data", f"{name}.toml").read_text("utf-8"))


def _with_tabs(data: Data) -> Data:
    """Give the data with every list of tab stops turned into the elements it stands for."""
    if isinstance(data, dict):
        return {
            name: {"tab": _stops(cast("list[str]", value))} if name == "tabs" else _with_tabs(value)
            for name, value in data.items()
        }
    if isinstance(data, list):
        return [_with_tabs(entry) for entry in data]
    return data


def _stops(entries: list[str]) -> list[Data]:
    """Give the stops of a list such as `["right 1022", "text-column"]`."""
    named = _read("styles")["tab-stops"]
    stops: list[Data] = []
    for entry in entries:
        if entry in named:
            stops += _stops(named[entry])
        else:
            kind, position = entry.split()
            stops.append({"val": kind, "pos": position})
    return stops
