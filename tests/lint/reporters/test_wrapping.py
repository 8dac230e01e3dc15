import pytest
from any_findings import printed
from any_findings import text as any_text
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.lint.reporters.columns import columns
from oewg_cli.lint.reporters.segments import Segment, SegmentStyle
from oewg_cli.lint.reporters.wrapping import wrapped


@pytest.mark.parametrize(
    ("text", "hanging", "lines"),
    [
        ("one two three\n", None, "one two\n  three\n"),
        ("  one two three\n", None, "  one two\n    three\n"),
        (" = one two three\n", 3, " = one two\n   three\n"),
        ("one   two   three", None, "one   two\n  three"),
        ("https://example.org/ and", 0, "https://ex\nample.org/\nand"),
        ("日本日本日本 日", 0, "日本日本日\n本 日"),
        ("one two\nthree four five\n", 0, "one two\nthree four\nfive\n"),
    ],
)
def test_a_line_is_broken_at_spaces_and_its_rest_is_indented(text: str, hanging: int | None, lines: str) -> None:
    """By two columns more than the line, or as far as is said; a word that is wider than a line is broken."""
    assert printed(wrapped([Segment(text)], 10, hanging)) == lines


def test_each_part_keeps_its_style() -> None:
    """Also where a break is between two of them."""
    parts = [Segment("error: ", SegmentStyle.ERROR), Segment("what is "), Segment("wrong", SegmentStyle.CODE)]
    assert list(wrapped(parts, 8, 1)) == [
        Segment("error:\n ", SegmentStyle.ERROR),
        Segment("what is\n "),
        Segment("wrong", SegmentStyle.CODE),
    ]


@given(st.lists(any_text()), st.integers(20, 60), st.integers(0, 10))
def test_only_spaces_and_line_ends_differ(pieces: list[str], width: int, hanging: int) -> None:
    """No line is wider, and without a window nothing is broken."""
    segments = [Segment(piece.replace("\r", "")) for piece in pieces]
    lines = printed(wrapped(segments, width, hanging))
    assert "".join(lines.split()) == "".join(printed(segments).split())
    assert max(columns(line.rstrip()) for line in lines.split("\n")) <= width
    assert list(wrapped(segments, None)) == segments
