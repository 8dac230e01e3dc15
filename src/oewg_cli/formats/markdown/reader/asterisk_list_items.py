"""Distinguish footnotes of asterisks from list items with asterisks."""

from collections.abc import Sequence

from oewg_cli.note.source_document import SourceLine, SourceRun, TextForm
from oewg_cli.text.source_text import Span


def with_asterisk_footnotes(lines: Sequence[SourceLine], text: str) -> list[SourceLine]:
    """Make a plain line, with its asterisk, of a list item that is the footnote of an asterisk.

    It is one where a line before it ends with an asterisk, as `A/76/100*` does, and no other item with such a mark is
    next to it. Later ones are items: one asterisk refers to one footnote.
    """
    found = list(lines)
    has_asterisk = [line.form is TextForm.ITEM and line.cell is None and text[line.span.start] == "*" for line in lines]
    was_marked = False
    for number, line in enumerate(lines):
        if was_marked and has_asterisk[number] and sum(has_asterisk[max(number - 1, 0) : number + 2]) == 1:
            found[number] = _footnote(line)
            break
        was_marked = was_marked or _has_mark(line)
    return found


def _has_mark(line: SourceLine) -> bool:
    shown = line.text.rstrip()
    return len(shown) > 1 and shown.endswith("*") and shown[-2] not in "* "


def _footnote(line: SourceLine) -> SourceLine:
    start, end = line.span.start, line.runs[0].span.start
    char = SourceRun("* ", Span(start, end))
    return line._replace(runs=(char, *line.runs), form=TextForm.PLAIN, level=0, marker=None)
