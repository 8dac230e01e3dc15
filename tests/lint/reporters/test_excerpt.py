import pytest
from any_findings import text as any_text
from casebook import unmarked
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.lint.reporters.columns import columns
from oewg_cli.lint.reporters.excerpt import Excerpt, ExcerptSpan, excerpt, fit_together
from oewg_cli.text.quoting import visible
from oewg_cli.text.source_text import SourceText, Span


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
    """Wide characters take two columns, combining ones none, tabs four; no control character reaches a terminal."""
    plain, spans = unmarked(marked)
    assert excerpt(SourceText("x", plain), spans) == Excerpt(text, [ExcerptSpan(before, width)])


def test_a_long_line_is_cut_around_its_span() -> None:
    """What is left out is marked, and the span is seen whole where it fits."""
    plain, spans = unmarked("a" * 200 + "⟦" + "here" * 18 + "⟧" + "b" * 200)
    shown = excerpt(SourceText("x", plain), spans)
    assert shown.text == "…" + "a" * 26 + "here" * 18 + "…"
    assert shown.spans == [ExcerptSpan(27, 72)]


def test_two_spans_on_a_long_line_are_seen_whole() -> None:
    """The lead is cut first."""
    plain, spans = unmarked("a" * 200 + "⟦one⟧" + "b" * 70 + "⟦other⟧" + "c" * 200)
    assert fit_together(SourceText("x", plain), spans)
    shown = excerpt(SourceText("x", plain), spans)
    seen = [shown.text[before : before + width] for before, width in shown.spans]
    assert seen == ["one", "other"]


@pytest.mark.parametrize(
    ("marked", "fit"),
    [
        ("⟦a⟧⟦b⟧", True),
        ("⟦⟧a⟦b⟧", True),
        ("⟦⟧⟦b⟧", False),
        ("⟦a⟦b⟧⟧", False),
        ("⟦a⟧\n⟦b⟧", False),
        ("⟦a⟧" + "x" * 78 + "⟦b⟧", True),
        ("⟦a⟧" + "x" * 79 + "⟦b⟧", False),
        ("⟦a⟧" + "字" * 39 + "⟦b⟧", True),
        ("⟦a⟧" + "字" * 40 + "⟦b⟧", False),
        ("⟦a" + "\u0301" * 90 + "⟧⟦b⟧", True),
        ("⟦a" + "\u0301" * 100 + "⟧⟦b⟧", False),
    ],
)
def test_spans_fit_together_where_they_are_near_and_apart(marked: str, fit: bool) -> None:  # noqa: FBT001 - a table
    """On one line, in 80 columns and 100 characters, and underlines never touch; an empty span has one too."""
    plain, spans = unmarked(marked)
    assert fit_together(SourceText("x", plain), spans) is fit


@given(st.data(), st.integers(20, 200))
def test_an_excerpt_is_no_wider_than_its_window_and_has_its_spans_on_it(data: st.DataObject, widest: int) -> None:
    """Whatever is in the text and wherever they are; what fits together is underlined without overlap."""
    source = SourceText("x", data.draw(any_text()))
    place = st.integers(0, len(source.text))
    spans = [Span(*sorted(data.draw(st.tuples(place, place)))) for _ in range(2)]
    spans = spans if fit_together(source, spans, widest) else spans[:1]
    shown = excerpt(source, spans, widest)
    assert columns(shown.text) <= widest
    for span in spans:
        words = visible(source.text[span.start : span.end].splitlines()[0] if span.start < span.end else "")
        assert len(words) > widest // 2 or "\ufffd" in words or words in shown.text
    ends = 0
    for before, width in sorted(shown.spans):
        assert before >= ends
        ends = before + width
    assert ends <= columns(shown.text) + 1
