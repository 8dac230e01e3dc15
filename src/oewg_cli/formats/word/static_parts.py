"""The parts that are the same in every document: styles, numbering and settings."""

from collections.abc import Mapping
from typing import Any

from oewg_cli.formats.word.elements import Element, Properties, built, children, w
from oewg_cli.formats.word.measured_layout import Measures

_ATTRIBUTES = frozenset({"type", "default", "customStyle", "styleId"})


def style_sheet(measures: Measures, language: str) -> Element:
    """Make the root of the styles part, for text in the language of this tag, such as `en-GB`."""
    defaults: Properties = measures.styles["defaults"]["rPr"] | {"lang": {"val": language}}
    return w(
        "styles",
        w("docDefaults", w("rPrDefault", *built("rPr", defaults)), w("pPrDefault")),
        *(_style(data) for data in measures.styles["style"]),
    )


def numbering(layout: Mapping[str, Any]) -> Element:
    """Make the root of the numbering part: list 1 is the bullets of style Bullet1."""
    level = w("lvl", *children(layout["bullet"]), ilvl=0)
    return w(
        "numbering",
        w("abstractNum", w("multiLevelType", val="singleLevel"), level, abstractNumId=0),
        w("num", w("abstractNumId", val=0), numId=1),
    )


def settings(layout: Mapping[str, Any]) -> Element:
    """Make the root of the settings part."""
    return w("settings", *children(layout["settings"]))


def _style(data: Properties) -> Element:
    attributes = {name: str(value) for name, value in data.items() if name in _ATTRIBUTES}
    content = {name: value for name, value in data.items() if name not in _ATTRIBUTES}
    return w("style", *children(content), **attributes)
