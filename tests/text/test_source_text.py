from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.text.source_text import SourceText

TEXTS = st.text(alphabet="ab\n\r\t\u2028\u0085é😀ش", max_size=40)


@given(TEXTS)
def test_a_position_leads_back_to_its_offset(text: str) -> None:
    """The line before the column, without its line end, is what the text has there."""
    source = SourceText("x", text)
    for offset in range(len(text) + 1):
        line, column = source.position(offset)
        before = text[: offset - (column - 1)]
        assert before == "" or before[-1] in "\r\n"
        assert source.line(line)[: column - 1] == text[offset - (column - 1) : offset].rstrip("\r\n")


@given(TEXTS)
def test_lines_are_those_of_an_editor(text: str) -> None:
    """LF, CRLF and CR end a line; U+0085 and U+2028 do not."""
    source = SourceText("x", text)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert [source.line(number) for number in range(1, len(lines) + 1)] == lines


def test_columns_count_code_points() -> None:
    """An emoji and an Arabic letter are one column each."""
    assert SourceText("x", "a: 😀ش!").position(5) == (1, 6)


def test_a_line_is_copied_once_for_all_that_is_found_on_it() -> None:
    """It is the same text each time, and another line is another one."""
    source = SourceText("x.yaml", "a long line\r\nb\n")
    assert source.line(1) is source.line(1)
    assert [source.line(number) for number in (1, 2, 1, 3)] == ["a long line", "b", "a long line", ""]
