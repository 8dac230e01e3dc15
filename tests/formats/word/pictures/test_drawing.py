from collections.abc import Callable

import pytest
from docx.oxml.ns import qn
from formats.word.seen import has, named, values

from oewg_cli.formats.word.pictures.drawing import ShownPicture, anchored, in_line
from oewg_cli.formats.word.xml_elements import Element

_SHOWN = ShownPicture("rId7", 712800, 594000, 11, "A lamp that is lit")

_EACH_WAY = pytest.mark.parametrize(
    "make",
    [in_line, lambda shown: anchored(shown, 100, -200)],
    ids=["in line", "anchored"],
)


@_EACH_WAY
def test_every_picture_has_an_alternative_text_and_its_own_number(
    make: Callable[[ShownPicture], Element],
) -> None:
    """For Word a file with one number twice is damaged."""
    (properties,) = named(make(_SHOWN), "wp:docPr")
    assert [properties.get(name) for name in ("id", "name", "descr")] == ["11", "Picture 11", "A lamp that is lit"]


@_EACH_WAY
def test_a_picture_is_as_large_as_the_room_that_is_kept_for_it(make: Callable[[ShownPicture], Element]) -> None:
    """Both sizes are in EMU, and Word uses either."""
    made = make(_SHOWN)
    for tag in ("wp:extent", "a:ext"):
        (size,) = named(made, tag)
        assert (size.get("cx"), size.get("cy")) == ("712800", "594000")


@_EACH_WAY
def test_a_picture_is_that_of_its_relationship(make: Callable[[ShownPicture], Element]) -> None:
    """It is embedded, and keeps its proportions when a user changes its size."""
    made = make(_SHOWN)
    assert values(made, "a:blip", "r:embed") == ["rId7"]
    assert [lock.get("noChangeAspect") for lock in named(made, "a:graphicFrameLocks")] == ["1"]


def test_a_picture_in_line_is_in_the_text() -> None:
    """It has no position of its own."""
    made = in_line(_SHOWN)
    assert has(made, "wp:inline")
    assert not has(made, "wp:anchor")


def test_an_anchored_picture_is_at_its_distances() -> None:
    """From the left of the column, and below the top of its paragraph; the text does not wrap around it."""
    made = anchored(_SHOWN, 100, -200)
    offsets = [offset.text for offset in named(made, "wp:posOffset")]
    origins = [named(made, tag)[0].get("relativeFrom") for tag in ("wp:positionH", "wp:positionV")]
    assert offsets == ["100", "-200"]
    assert origins == ["column", "paragraph"]
    assert has(made, "wp:wrapNone")


@_EACH_WAY
def test_attributes_have_a_prefix_only_where_the_standard_has_one(make: Callable[[ShownPicture], Element]) -> None:
    """For Word a file is damaged if `cx` is an attribute of WordprocessingML."""
    names = {name for element in make(_SHOWN).iter() for name in map(str, element.keys()) if name.startswith("{")}
    assert names <= {qn("r:embed"), qn("w:val")}
