import pytest
from formats.markdown.reader.seen import noted, read, seen

from oewg_cli.note.source_document import SourceCell

SPANS = """\
<div align="center"><table>
<thead><tr><th>Day</th><th>Hours</th><th>Done</th></tr></thead>

<tr>
  <td rowspan="2"><b>Monday<br>4&nbsp;March</b></td>
  <td>10
  a.m.</td><td><p>Opening of <i>the session</i></p><p>Closed</p></td>
</tr>
<tr><td colspan='2'>Lunch</td></tr>
</table></div>
After
"""


def test_a_cell_holds_its_columns_in_the_rows_below() -> None:
    """So cells of those rows are in the next columns, as they are on the page; a tag may be on another line."""
    lines = read(SPANS).lines
    assert [noted(line) for line in lines] == [
        "[0.0.0] Day",
        "[0.0.1] Hours",
        "[0.0.2] Done",
        "[0.1.0] {b:Monday}",
        "[0.1.0] {b:4\N{NO-BREAK SPACE}March}",
        "[0.1.1] 10 a.m.",
        "[0.1.2] Opening of {i:the session}",
        "[0.1.2] Closed",
        "[0.2.1] Lunch",
        "After",
    ]
    assert lines[-2].cell == SourceCell(0, 2, 1, width=2)
    assert lines[3].cell == SourceCell(0, 1, 0, height=2)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("<ol><li>One</li><li>Two<ul><li>a</li></ul></li></ol>Text", ["1.1 One", "2.1 Two", "•2 a", "Text"]),
        ("<ol start=4><li>Four<br>more</ol>", ["4.1 Four", "…1 more"]),
        ("<li>Alone", ["•1 Alone"]),
        ("• One", ["•1 One"]),
        ("1. One", ["1. One"]),
        ("- One", ["- One"]),
        ("**One** [two](https://un.org)", ["{b:One} {=https://un.org:two}"]),
        ("A <table><tr><td>B</td><td>C</td></tr></table> D", ["A", "B", "C", "D"]),
    ],
)
def test_a_cell_has_paragraphs_and_lists(cell: str, expected: list[str]) -> None:
    """Numbers that a browser prints are counted; those that are typed are text, and so is a table in a cell."""
    lines = seen(f"<table><tr><td>{cell}</td><td>End</td></tr></table>")
    assert lines == [*(f"[0.0.0] {line}" for line in expected), "[0.0.1] End"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<table><tr><td>One\n\n# Two", ["[0.0.0] One # Two"]),
        ("<table><td>One</table>\nTwo", ["[0.0.0] One", "Two"]),
        ("<table>One<tr><td></td></tr></table>", ["One"]),
        ("<table><tr><td>One</table></table>\nTwo\n</table>", ["[0.0.0] One", "Two"]),
        ("<table><tr><td colspan=9999 rowspan=9999>One<td>Two</table>", ["[0.0.0] One", "[0.0.60] Two"]),
        ("Text\n<TABLE class='a'><TR><TH>One</TABLE>", ["Text", "[0.0.0] One"]),
        ("<tables> of contents", ["<tables> of contents"]),
    ],
)
def test_tags_may_be_missing(text: str, expected: list[str]) -> None:
    """A table that does not end goes on to the end of the text; what is in no cell is a line of its own."""
    assert seen(text) == expected


def test_html_tables_and_others_are_counted_together() -> None:
    """In the order of the page."""
    assert seen("| a | b |\n|---|---|\n\n<table><tr><td>c</table>\n\n| d | e |\n|---|---|") == [
        "[0.0.0] a", "[0.0.1] b", "[1.0.0] c", "[2.0.0] d", "[2.0.1] e",
    ]  # fmt: skip
