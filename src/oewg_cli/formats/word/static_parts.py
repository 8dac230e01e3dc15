"""The parts that are the same in every document: styles, numbering, fonts and settings."""

from collections.abc import Mapping
from typing import Any

from oewg_cli.formats.word.data_elements import PropertyData, children_from_data, elements_from_data
from oewg_cli.formats.word.profile_data import ProfileData
from oewg_cli.formats.word.xml_elements import Element, element

_ATTRIBUTES = frozenset({"type", "default", "customStyle", "styleId"})


def style_sheet(profile: ProfileData, language: str) -> Element:
    """Make the root of the styles part, for text in this language, such as `en-GB`."""
    defaults: PropertyData = profile.styles["defaults"]["rPr"] | {"lang": {"val": language}}
    return element(
        "w:styles",
        element(
            "w:docDefaults", element("w:rPrDefault", *elements_from_data("rPr", defaults)), element("w:pPrDefault")
        ),
        *(_style(data) for data in profile.styles["style"]),
    )


def numbering(layout: Mapping[str, Any]) -> Element:
    """Make the root of the numbering part: the lists of the layout, with the numbers 1, 2 and so on in the styles."""
    levels = [element("w:lvl", *children_from_data(data), ilvl=0) for data in layout["list"]]
    single = {"val": "singleLevel"}
    return element(
        "w:numbering",
        *(
            element("w:abstractNum", element("w:multiLevelType", **single), level, abstractNumId=number)
            for number, level in enumerate(levels)
        ),
        *(element("w:num", element("w:abstractNumId", val=number), numId=number + 1) for number in range(len(levels))),
    )


def font_table(layout: Mapping[str, Any]) -> Element:
    """Make the root of the part with the fonts of the layout: without one a program chooses another like it."""
    return element(
        "w:fonts", *(element("w:font", *children_from_data(data), name=name) for name, data in layout["font"].items())
    )


def settings(layout: Mapping[str, Any]) -> Element:
    """Make the root of the settings part."""
    return element("w:settings", *children_from_data(layout["settings"]))


def _style(data: PropertyData) -> Element:
    attributes = {name: str(value) for name, value in data.items() if name in _ATTRIBUTES}
    content = {name: value for name, value in data.items() if name not in _ATTRIBUTES}
    return element("w:style", *children_from_data(content), **attributes)
