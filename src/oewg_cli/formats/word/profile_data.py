"""The data of a profile: styles and layout, measured in original documents."""

from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple, cast

from oewg_cli.files.data_files import read_data_file
from oewg_cli.formats.word.data_elements import ElementData


class ProfileData(NamedTuple):
    """The data of the documents of one place.

    `styles` are the named styles and the defaults, `layout` the sections, the settings, the tables and the forms of
    paragraphs.
    """

    styles: Mapping[str, Any]
    layout: Mapping[str, Any]


@cache
def profile_data(profile: str) -> ProfileData:
    """Return the data of a profile, such as `new-york`, from the files of its folder."""
    stops = read_data_file(__file__, f"{profile}/styles").get("tab-stops", {})
    styles, layout = (
        cast("dict[str, Any]", _with_tabs(read_data_file(__file__, f"{profile}/{name}"), stops))
        for name in ("styles", "layout")
    )
    return ProfileData(styles, layout)


def _with_tabs(data: ElementData, named: Mapping[str, list[str]]) -> ElementData:
    """Return the data with every list of tab stops replaced by the data of its elements."""
    if isinstance(data, dict):
        return {
            name: {"tab": _stops(cast("list[str]", value), named)} if name == "tabs" else _with_tabs(value, named)
            for name, value in data.items()
        }
    if isinstance(data, list):
        return [_with_tabs(entry, named) for entry in data]
    return data


def _stops(entries: list[str], named: Mapping[str, list[str]]) -> list[ElementData]:
    """Return the tab stops of a list such as `["right 1022", "text-column"]`."""
    stops: list[ElementData] = []
    for entry in entries:
        if entry in named:
            stops += _stops(named[entry], named)
        else:
            kind, position = entry.split()
            stops.append({"val": kind, "pos": position})
    return stops
