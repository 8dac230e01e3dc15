import pytest
from docx.oxml.ns import qn
from formats.word.seen import named, values

from oewg_cli.formats.word.template.template_styles import (
    add_lists,
    add_missing_styles,
    misses_list_styles,
    missing_styles,
)
from oewg_cli.formats.word.xml_elements import Element, element


def _style(identity: str, name: str, *content: Element, **attributes: str) -> Element:
    return element("w:style", element("w:name", val=name), *content, styleId=identity, type="paragraph", **attributes)


def _numbering(*numbers: int) -> Element:
    abstract = [element("w:abstractNum", abstractNumId=number) for number in numbers]
    return element(
        "w:numbering",
        *abstract,
        *(element("w:num", element("w:abstractNumId", val=number), numId=number) for number in numbers),
    )


def _lists(root: Element) -> dict[str, str]:
    """Return the abstract list of each list."""
    return {each.get(qn("w:numId"), ""): "".join(values(each, "w:abstractNumId")) for each in named(root, "w:num")}


def test_a_style_is_the_same_by_its_name_in_any_case() -> None:
    """Identities do not count, nor does the order."""
    theirs = element("w:styles", _style("a", "One"), _style("b", "TWO"))
    ours = element("w:styles", _style("b", "three"), _style("x", "two"), _style("y", "one"))
    assert missing_styles(theirs, ours) == ["three"]
    assert add_missing_styles(theirs, ours) == {"b": "b_", "x": "b", "y": "a"}


def test_an_added_style_refers_to_styles_of_the_template() -> None:
    """By the identities that they have there."""
    theirs = element("w:styles", _style("a", "one"))
    ours = element(
        "w:styles", _style("x", "one"), _style("a", "two", element("w:basedOn", val="x"), element("w:next", val="a"))
    )
    add_missing_styles(theirs, ours)
    added = named(theirs, "w:style")[-1]
    assert added.get(qn("w:styleId")) == "a_"
    assert (values(added, "w:basedOn"), values(added, "w:next")) == (["a"], ["a_"])


def test_a_style_that_the_template_has_is_not_touched() -> None:
    """Nothing of ours comes into it."""
    theirs = element("w:styles", _style("a", "one", element("w:qFormat")))
    before = theirs.xml
    add_missing_styles(
        theirs, element("w:styles", _style("a", "one", element("w:basedOn", val="b")), _style("b", "One"))
    )
    assert theirs.xml == before


def test_identities_are_unique_however_many_are_in_use() -> None:
    """Neither two of ours, nor ours and one of the template, are the same."""
    theirs = element("w:styles", _style("a", "one"), _style("a_", "two"))
    ours = element("w:styles", _style("a", "three"), _style("a__", "four"))
    add_missing_styles(theirs, ours)
    identities = values(theirs, "w:style", "w:styleId")
    assert len(identities) == len(set(identities)) == 4


@pytest.mark.parametrize(("default", "stays"), [({"default": "1"}, False), ({}, True)])
def test_a_template_has_one_default_style_of_a_kind(default: dict[str, str], *, stays: bool) -> None:
    """Its own, where it has one."""
    theirs = element("w:styles", _style("a", "one", **default))
    add_missing_styles(theirs, element("w:styles", _style("b", "two", default="1")))
    assert (named(theirs, "w:style")[-1].get(qn("w:default")) == "1") is stays


def test_lists_are_missing_where_the_style_of_a_list_is() -> None:
    """Otherwise the template has its own."""
    bullets = _style("a", "bullets", element("w:pPr", element("w:numPr", element("w:numId", val=1))))
    assert misses_list_styles(element("w:styles"), element("w:styles", bullets, _style("b", "text")))
    assert not misses_list_styles(
        element("w:styles", _style("x", "Bullets")), element("w:styles", bullets, _style("b", "text"))
    )


def test_lists_are_added_with_free_numbers_and_in_the_order_of_the_standard() -> None:
    """All abstract lists come before all lists, and our styles get the new numbers."""
    theirs, ours = _numbering(3, 7), _numbering(1)
    styles = element("w:styles", _style("a", "one", element("w:pPr", element("w:numPr", element("w:numId", val=1)))))
    add_lists(theirs, ours, styles)
    assert _lists(theirs) == {"3": "3", "7": "7", "8": "9"}
    assert values(theirs, "w:abstractNum", "w:abstractNumId") == ["3", "7", "9"]
    assert [each.tag for each in theirs] == [qn("w:abstractNum")] * 3 + [qn("w:num")] * 3
    assert values(styles, "w:numId") == ["8"]


def test_lists_are_added_to_a_template_that_has_none() -> None:
    """Also if an attribute is not a number."""
    empty, odd = (
        element("w:numbering"),
        element("w:numbering", element("w:num", element("w:abstractNumId", val="x"), numId="x")),
    )
    for theirs in (empty, odd):
        add_lists(theirs, _numbering(1), element("w:styles"))
        assert _lists(theirs)["1"] == "2"


def test_a_number_that_word_cannot_hold_does_not_count() -> None:
    """Python would refuse to read one of thousands of digits."""
    theirs = element(
        "w:numbering", element("w:abstractNum", abstractNumId="9" * 5000), element("w:num", numId="9" * 5000)
    )
    add_lists(theirs, _numbering(1), element("w:styles"))
    assert _lists(theirs)["1"] == "2"
