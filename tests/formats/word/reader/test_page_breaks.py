import pytest
from formats.word.reader.source_documents import read
from formats.word.reader.word_files import p, r, table, tc, tr

_BREAK = r('<w:br w:type="page"/>')
_NOTED = r("<w:lastRenderedPageBreak/>")
_BEFORE = "<w:pageBreakBefore/>"


def _section(kind: str = "") -> str:
    said = f'<w:type w:val="{kind}"/>' if kind else ""
    return f"<w:sectPr>{said}</w:sectPr>"


_CASES = {
    "none": (p("a") + p("b"), [1, 1]),
    "by-the-author": (p("a") + p(_BREAK) + p("b"), [1, 2]),
    "within-a-paragraph": (p("a", _BREAK, "b"), [1, 2]),
    "two": (p("a") + p(_BREAK, _BREAK) + p("b"), [1, 3]),
    "noted": (p("a") + p(_NOTED, "b") + p("c"), [1, 2, 2]),
    "noted-within": (p("a", _NOTED, "b") + p("c"), [1, 2]),
    "noted-again": (p("a") + p(_BREAK) + p(_NOTED, "b"), [1, 2]),
    "noted-at-the-very-first": (p(_NOTED, "a"), [1]),
    "before": (p("a") + p("b", properties=_BEFORE), [1, 2]),
    "before-and-noted": (p("a") + p(_NOTED, "b", properties=_BEFORE), [1, 2]),
    "before-the-first": (p("a", properties=_BEFORE), [1]),
    "not-before": (p("a") + p("b", properties='<w:pageBreakBefore w:val="0"/>'), [1, 1]),
    "before-behind-a-break": (p("a") + p(_BREAK) + p("b", properties=_BEFORE), [1, 2]),
    "before-behind-an-empty-one": (p("a") + p(_BREAK) + p() + p("b", properties=_BEFORE), [1, 3]),
    "section": (p("a", properties=_section()) + p("b") + _section(), [1, 2]),
    "section-goes-on": (p("a", properties=_section()) + p("b") + _section("continuous"), [1, 1]),
    "section-on-an-odd-page": (p("a", properties=_section()) + p("b") + _section("oddPage"), [1, 3]),
    "section-on-an-even-page": (p("a", properties=_section()) + p("b") + _section("evenPage"), [1, 2]),
    "cells-side-by-side": (
        table(tr(tc(p("a") + p(_NOTED, "b")), tc(p("c") + p(_NOTED, "d"))), tr("e")), [1, 2, 1, 2, 2]
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", _CASES)
def test_a_line_is_on_the_page_that_the_file_says(case: str) -> None:
    """By breaks of authors, of sections and of paragraphs, and those that Word recorded, none of them counted twice."""
    body, pages = _CASES[case]
    assert [line.page for line in read(body).lines] == pages
