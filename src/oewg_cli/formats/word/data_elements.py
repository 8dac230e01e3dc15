"""Elements of WordprocessingML made from the data of a profile, which has their names without a prefix."""

from typing import TypeAlias, Union, cast

from oewg_cli.formats.word.xml_elements import Element, element

ElementData: TypeAlias = Union[bool, int, str, "list[ElementData]", "dict[str, ElementData]"]
"""The data of an element: its value, its attributes or its children."""

PropertyData: TypeAlias = dict[str, ElementData]
"""The data of the children of an element, by their names."""

# The elements in the data files that have children; every other table there is a list of attributes.
_WITH_CHILDREN = frozenset(
    {
        "compat",
        "footnotePr",
        "numPr",
        "pBdr",
        "pPr",
        "rPr",
        "tabs",
        "tblBorders",
        "tblCellMar",
        "tblPr",
        "tcBorders",
        "tcPr",
        "trPr",
    }
)


def elements_from_data(name: str, data: ElementData) -> list[Element]:
    """Make the elements with this name from data, in the order of the data.

    True makes an element without a value, False one with the value 0, a number or a string one with that value. A table
    makes an element with children or with attributes, whichever the standard has for its name. A list makes an element
    for each entry.
    """
    if isinstance(data, list):
        return [made for entry in data for made in elements_from_data(name, entry)]
    if isinstance(data, dict):
        if name in _WITH_CHILDREN:
            return [element(f"w:{name}", *children_from_data(data))]
        return [element(f"w:{name}", **cast("dict[str, str | int]", data))]
    if data is True:
        return [element(f"w:{name}")]
    return [element(f"w:{name}", val=int(data) if data is False else data)]


def children_from_data(data: PropertyData) -> list[Element]:
    """Make the children of an element from their data."""
    return [made for name, value in data.items() for made in elements_from_data(name, value)]
