"""Tells the notes that asterisks call from the items of a list that asterisks mark."""

from collections.abc import Sequence

from oewg_cli.kernel.text import Span
from oewg_cli.note.manuscript import Form, Line, Piece


def with_asterisk_notes(lines: Sequence[Line], text: str) -> list[Line]:
    """Make a plain line of an item that is the note of an asterisk, and give it back its sign.

    It is one where a line before it ends with an asterisk, as `A/76/100*` does, and no other item with such a mark
    stands beside it. Later ones are items: one asterisk calls one note.
    """
    found = list(lines)
    marked = [line.form is Form.ITEM and line.cell is None and text[line.span.start] == "*" for line in lines]
    called = False
    for number, line in enumerate(lines):
        if called and marked[number] and sum(marked[max(number - 1, 0) : number + 2]) == 1:
            found[number] = _note(line)
            break
        called = called or _calls(line)
    return found


def _calls(line: Line) -> bool:
    shown = line.text.rstrip()
    return len(shown) > 1 and shown.endswith("*") and shown[-2] not in "* "


def _note(line: Line) -> Line:
    start, end = line.span.start, line.pieces[0].span.start
    sign = Piece("* ", Span(start, end))
    return line._replace(pieces=(sign, *line.pieces), form=Form.PLAIN, level=0, marker=None)
