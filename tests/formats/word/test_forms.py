import pytest
from docx.oxml.ns import qn

from oewg_cli.formats.word.forms import form, line, paragraph
from oewg_cli.formats.word.measures import layout


@pytest.mark.parametrize("keep_next", [None, True, False])
def test_the_properties_of_a_paragraph_are_in_the_order_of_the_standard(*, keep_next: bool | None) -> None:
    """Whether it is kept with the next one is told right after its style, which stays that of the form."""
    properties = paragraph("day", keep_next=keep_next)[0]
    kept = [] if keep_next is None else [qn("w:keepNext")]
    others = [qn("w:spacing"), qn("w:ind"), qn("w:outlineLvl")]
    assert [made.tag for made in properties] == [qn("w:pStyle"), *kept, *others]
    assert properties[0].get(qn("w:val")) == "H23"


def test_the_paragraph_mark_has_the_form_of_the_text() -> None:
    """Else a mark of 8.5 pt would make the line of a job number of 7 pt too high."""
    shapes = [[made.tag for made in shape] for shape in line("job-odd", "24-01234").iter(qn("w:rPr"))]
    assert shapes == [[qn("w:b"), qn("w:w"), qn("w:sz")]] * 2


def test_a_line_without_text_is_an_empty_paragraph() -> None:
    """It has no empty run."""
    assert not list(line("job-odd", "").iter(qn("w:r")))


@pytest.mark.parametrize("name", sorted(layout()["form"]))
def test_no_form_has_data_that_nobody_reads(name: str) -> None:
    """Each key is one that a form knows, so that a slip in the data is not passed over."""
    known = {"pPr", "rPr", "leading-tabs", "spacers", "text"}
    data = layout()["form"][name]
    assert set(data) <= known
    assert set(data.get("spacers", {})) <= {"above", "below"}
    assert form(name).paragraph.get("pStyle") or not form(name).paragraph
