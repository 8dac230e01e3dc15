import pytest
from docx.oxml.ns import qn
from formats.word.seen import named, values

from oewg_cli.formats.word.typesetter import profile_typesetter
from oewg_cli.formats.word.xml_elements import element
from oewg_cli.note.design import WordProfile

_NEW_YORK = profile_typesetter("new-york")
_FORMS = [
    (profile, name) for profile in WordProfile for name in sorted(profile_typesetter(profile).profile.layout["form"])
]
_TABLES = [
    (profile, name) for profile in WordProfile for name in sorted(profile_typesetter(profile).profile.layout["table"])
]


@pytest.mark.parametrize("keep_next", [None, True, False])
def test_the_properties_of_a_paragraph_are_in_the_order_of_the_standard(*, keep_next: bool | None) -> None:
    """Whether it is kept with the next one comes directly after its style."""
    properties = _NEW_YORK.paragraph("day", keep_next=keep_next)[0]
    kept = [] if keep_next is None else [qn("w:keepNext")]
    others = [qn("w:spacing"), qn("w:ind")]
    assert [made.tag for made in properties] == [qn("w:pStyle"), *kept, *others]
    assert properties[0].get(qn("w:val")) == "H23"


@pytest.mark.parametrize(
    ("name", "attributes"),
    [
        ("heading", {"left": "2217", "right": "1260"}),
        ("text", {"left": "2217"}),
        ("bullet", {"left": "2926", "hanging": "360"}),
        ("table-bullet", {"left": "840", "right": "0", "hanging": "360"}),
    ],
)
def test_a_deeper_paragraph_begins_further_to_the_right(name: str, attributes: dict[str, str]) -> None:
    """Each step moves it by the same distance; its other indents stay, and the order is that of the standard."""
    properties = _NEW_YORK.paragraph(name, depth=2)[0]
    (indent,) = named(properties, "w:ind")
    assert {key.partition("}")[2]: value for key, value in indent.attrib.items()} == attributes
    after = [made.tag for made in properties][list(properties).index(indent) + 1 :]
    assert set(after) <= {qn("w:jc"), qn("w:outlineLvl"), qn("w:rPr")}
    assert not {qn("w:jc"), qn("w:outlineLvl")} & {made.tag for made in list(properties)[: -len(after) - 1]}


def test_a_paragraph_that_is_never_deeper_stays_where_it_is() -> None:
    """Such as a day."""
    assert _NEW_YORK.paragraph("day", depth=2).xml == _NEW_YORK.paragraph("day").xml


def test_the_paragraph_mark_has_the_form_of_the_text() -> None:
    """Otherwise a mark of 8.5 pt would make the line of a job number of 7 pt too high."""
    shapes = [[made.tag for made in shape] for shape in named(_NEW_YORK.text_paragraph("job-odd", "24-01234"), "w:rPr")]
    assert shapes == [[qn("w:b"), qn("w:w"), qn("w:sz")]] * 2


def test_a_line_without_text_is_an_empty_paragraph() -> None:
    """It has no empty run."""
    assert not named(_NEW_YORK.text_paragraph("job-odd", ""), "w:r")


@pytest.mark.parametrize(("profile", "name"), _FORMS)
def test_no_form_has_unused_data(profile: WordProfile, name: str) -> None:
    """Each key is one that a form has, so that a slip in the data is found."""
    typesetter = profile_typesetter(profile)
    data = typesetter.profile.layout["form"][name]
    assert set(data) <= {"pPr", "rPr", "leading-tabs", "spacers", "text", "underlined-tabs", "deeper"}
    assert set(data.get("deeper", {})) <= {"from", "step", "hanging"}
    assert set(data.get("spacers", {})) <= {"above", "below"}
    assert typesetter.form(name).paragraph.get("pStyle") or not typesetter.form(name).paragraph


@pytest.mark.parametrize("profile", WordProfile)
def test_what_begins_a_page_has_no_space_above_it(profile: WordProfile) -> None:
    """Some programs print such a space and others do not."""
    data = profile_typesetter(profile).profile
    styles = {style["styleId"]: style["pPr"] for style in data.styles["style"] if "pPr" in style}
    begin = [form["pPr"] for form in data.layout["form"].values() if "pageBreakBefore" in form.get("pPr", {})]
    assert begin
    for form in begin:
        assert "before" not in form.get("spacing", styles[form["pStyle"]]["spacing"]) or not form["spacing"]["before"]


@pytest.mark.parametrize(("profile", "name"), _TABLES)
def test_no_table_has_unused_data(profile: WordProfile, name: str) -> None:
    """A table has its grid, its properties and rows of one of two kinds; a row has the keys of the typesetter."""
    data = profile_typesetter(profile).profile.layout["table"][name]
    assert set(data) in ({"grid", "tblPr", "row"}, {"grid", "tblPr", "row-of"})
    for row in [*data.get("row", []), *data.get("row-of", {}).values()]:
        assert set(row) <= {"trPr", "tcPr", "spans", "cells"}


@pytest.mark.parametrize(("profile", "name"), _TABLES)
def test_the_cells_of_each_row_fill_the_grid(profile: WordProfile, name: str) -> None:
    """They span all columns, except those that the row omits at its end; the table is as wide as its columns."""
    data = profile_typesetter(profile).profile.layout["table"][name]
    for row in [*data.get("row", []), *data.get("row-of", {}).values()]:
        assert sum(row["spans"]) + row.get("trPr", {}).get("gridAfter", 0) == len(data["grid"])
    assert sum(data["grid"]) == data["tblPr"]["tblW"]["w"]


def test_rows_of_a_table_have_the_forms_of_their_kinds() -> None:
    """In the order of their kinds, and as many as there are."""
    rows = [[[element("w:p")]] * 2] * 3
    table = _NEW_YORK.table("day", rows, ["day", "row", "long-row"])
    heads = [bool(named(row, "w:tblHeader")) for row in named(table, "w:tr")]
    assert heads == [True, False, False]
    with pytest.raises(ValueError, match="zip"):
        _NEW_YORK.table("day", rows, ["day"])


def test_a_table_has_its_alternative_text_last_of_its_properties() -> None:
    """As in the standard; a table of the layout has none."""
    rows = [[[element("w:p")]] * 2]
    captioned = _NEW_YORK.table("day", rows, ["row"], "Of lights", "Monday")
    assert [each.tag for each in captioned[0]][-2:] == [qn("w:tblCaption"), qn("w:tblDescription")]
    assert [each.get(qn("w:val")) for each in captioned[0]][-2:] == ["Of lights", "Monday"]
    assert not values(_NEW_YORK.table("day", rows, ["row"]), "w:tblCaption")
