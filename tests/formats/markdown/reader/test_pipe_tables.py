import pytest
from formats.markdown.reader.seen import noted, read, seen

from oewg_cli.note.source_document import SourceCell

GRID = """\
+-----------+--------------------+
| Date      | Item               |
+===========+====================+
| Monday,   | **Opening** of the |
| 4 March   | session\\           |
|           | here               |
|           |                    |
|           | - Chair            |
+-----------+--------------------+
| Closed to everybody            |
+--------------------------------+
"""
SIMPLE = """\
  Date             Item
  ---------------- ------------------
  Monday, 4 March  Opening
  Tuesday
"""
MULTILINE = """\
  -----------------------------------
  Date             Item
  ---------------- ------------------
  Monday, 4 March  Opening of the
                   session

  Tuesday          Closure
  -----------------------------------

Text
"""
HEADLESS = """\
  ------- --------
  Monday  Opening
  Tuesday Closure
  ------- --------
"""


@pytest.mark.parametrize(
    "text", ["| a | b |\n|---|:-:|\n| c | d |", "a | b\n--|--\nc | d", "|a|b|\n|c|d|", "|a|b|\n|-+-|\n|c|d|"]
)
def test_pipe_tables(text: str) -> None:
    """With bars at the ends and without; what divides the titles from the rest is not a line."""
    assert seen(f"Text\n{text}\n\nEnd") == ["Text", "[0.0.0] a", "[0.0.1] b", "[0.1.0] c", "[0.1.1] d", "End"]
    assert all(line.cell is not None and line.cell.width == 1 for line in read(text).lines)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("a<br>b", ["a", "b"]),
        ("<strong>Talk [^1]</strong> – *short*<br>• One<br>• 1. Two<br>Three", None),
        ("a \\| b", ["a | b"]),
        ("• *a*", ["•1 {i:a}"]),
        ("- a<br>1. b", ["- a", "1. b"]),
        ("•", ["•"]),
        ("`a`", ["a"]),
    ],
)
def test_a_cell_has_lines(cell: str, expected: list[str] | None) -> None:
    """Tags break them, and bullets are those of items."""
    expected = expected or ["{b:Talk }{b^1} – {i:short}", "•1 One", "•1 1. Two", "Three"]
    lines = read(f"| x | y |\n|---|---|\n|  | {cell} |\n\n[^1]: Note").lines
    assert [noted(line) for line in lines[2:]] == [f"[0.1.1] {line}" for line in expected]


def test_tables_are_counted_from_0() -> None:
    """And so are rows and columns; a cell without a text has no line."""
    assert seen("| a | b |\n|---|---|\n|   | c |\n\n| d | e |\n|---|---|") == [
        "[0.0.0] a", "[0.0.1] b", "[0.1.1] c", "[1.0.0] d", "[1.0.1] e",
    ]  # fmt: skip


def test_a_grid_table_has_lines_in_its_cells() -> None:
    """A program wrapped them, so all are joined that are not broken; a cell may be as wide as two columns."""
    lines = read(GRID).lines
    assert [noted(line) for line in lines] == [
        "[0.0.0] Date",
        "[0.0.1] Item",
        "[0.1.0] Monday, 4 March",
        "[0.1.1] {b:Opening} of the session",
        "[0.1.1] here",
        "[0.1.1] •1 Chair",
        "[0.2.0] Closed to everybody",
    ]
    assert lines[-1].cell == SourceCell(0, 2, 0, 2)


@pytest.mark.parametrize(
    "text",
    ["+---+---+\n| a | b\n+---+---+", "+---+---+---+\n| a | b | c |\n|   +---+   |\n|   | d |   |\n+---+---+---+"],
)
def test_a_grid_that_cannot_be_cut_is_text_and_is_said(text: str) -> None:
    """Nothing of it is lost: here a bar is missing, and two rows share a cell."""
    source_document = read(text)
    assert [line.text for line in source_document.lines] == text.splitlines()
    assert [each.what for each in source_document.unread] == ["a table"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (SIMPLE, ["[0.0.0] Date", "[0.0.1] Item", "[0.1.0] Monday, 4 March", "[0.1.1] Opening", "[0.2.0] Tuesday"]),
        (
            MULTILINE,
            [
                *("[0.0.0] Date", "[0.0.1] Item", "[0.1.0] Monday, 4 March", "[0.1.1] Opening of the session"),
                *("[0.2.0] Tuesday", "[0.2.1] Closure", "Text"),
            ],
        ),
        (HEADLESS, ["[0.0.0] Monday", "[0.0.1] Opening", "[0.1.0] Tuesday", "[0.1.1] Closure"]),
    ],
)
def test_tables_under_dashes(text: str, expected: list[str]) -> None:
    """The columns are as wide as the dashes, with titles above them or without."""
    assert seen(text) == expected
    assert not read(text).unread


def test_a_cell_may_go_on_in_the_next_line() -> None:
    """In lower case and in its column alone; other lines are rows."""
    text = "Day  Item\n---- -----------\nMon  Opening of\n     the session\n     Closure\nTue  rain\n"
    assert seen(text)[2:] == [
        *("[0.1.0] Mon", "[0.1.1] Opening of the session", "[0.2.1] Closure", "[0.3.0] Tue", "[0.3.1] rain")
    ]


def test_a_table_under_dashes_that_cannot_be_cut_is_text_and_is_said() -> None:
    """Here a word is in both columns."""
    source_document = read("Date Item\n---- ------\nMonday Opening\n")
    assert [line.text for line in source_document.lines] == ["Date Item", "Monday Opening"]
    assert [each.what for each in source_document.unread] == ["a table"]
