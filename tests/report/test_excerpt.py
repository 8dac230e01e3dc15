import pytest
from casebook import unmarked

from oewg_cli.kernel.text import SourceText
from oewg_cli.report.excerpt import excerpt


@pytest.mark.parametrize(
    ("marked", "text", "before", "width"),
    [
        ("a: ⟦b⟧", "a: b", 3, 1),
        ("a: b⟦⟧", "a: b", 4, 1),
        ("x\n\ta: ⟦b⟧", "    a: b", 7, 1),
        ("日本: ⟦語⟧ x", "日本: 語 x", 6, 2),
        ("e\u0301: ⟦😀⟧", "e\u0301: 😀", 3, 2),
        ("a: ⟦b\nc⟧", "a: b", 3, 1),
        ("a: \x1b⟦b⟧", "a: \ufffdb", 4, 1),
        ("⟦⟧", "", 0, 1),
    ],
)
def test_a_span_is_underlined_where_a_terminal_shows_it(marked: str, text: str, before: int, width: int) -> None:
    """Wide signs take two columns, joined ones none, tabs four; what a terminal would obey is not sent to it."""
    plain, spans = unmarked(marked)
    assert excerpt(SourceText("x", plain), spans[0]) == (text, before, width)


def test_a_long_line_is_cut_around_its_span() -> None:
    """What is left out is marked, and the span is seen whole where it fits."""
    plain, spans = unmarked("a" * 200 + "⟦here⟧" + "b" * 200)
    shown = excerpt(SourceText("x", plain), spans[0])
    assert shown.text[shown.before : shown.before + shown.width] == "here"
    assert shown.text.startswith("…")
    assert shown.text.endswith("…")
    assert len(shown.text) <= 101


def test_a_span_longer_than_a_line_is_cut() -> None:
    """So that no report is wider than a page."""
    plain, spans = unmarked("⟦" + "日" * 300 + "⟧")
    shown = excerpt(SourceText("x", plain), spans[0])
    assert shown.width <= 101
