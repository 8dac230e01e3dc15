"""Tells the notes that asterisks call from the items of a list that asterisks mark."""

from collections.abc import Sequence

from oewg_cli.note.source_document import SourceLine, SourceRun, TextForm
from oewg_cli.text.source_text import Span


def with_asterisk_footnotes(lines: Sequence[SourceLine], text: str) -> list[SourceLine]:
    """Make a plain line of an item that is the note of an asterisk, and give it back its sign.

    It is one where a line before it ends with an asterisk, as `A/76/100*` does, and no other item with such a mark
    stands beside it. Later ones are items: one asterisk calls one note.
    """
    found = list(lines)
    list_mark = [line.form is TextForm.ITEM and line.cell is None and text[line.span.start] == "*" for line in lines]
    called = False
    for number, line in enumerate(lines):
        if called and list_mark[number] and sum(list_mark[max(number - 1, 0) : number + 2]) == 1:
            found[number] = _note(line)
            break
        called = called or _calls(line)
    return found


def _calls(line: SourceLine) -> bool:
    shown = line.text.rstrip()
    return len(shown) > 1 and shown.endswith("*") and shown[-2] not in "* "


def _note(line: SourceLine) -> SourceLine:
    start, end = line.span.start, line.pieces[0].span.start
    char = SourceRun("* ", Span(start, end))
    return line._replace(pieces=(char, *line.pieces), form=TextForm.PLAIN, level=0, marker=None)
