"""Put hours before a break or the like where they are after it: `Lunch 13:15–14:30`."""

from collections.abc import Iterable, Iterator

from oewg_cli.importing.column_roles import begins_as
from oewg_cli.importing.line_forms.hours_line import hours_line
from oewg_cli.importing.line_words import Words
from oewg_cli.importing.placed_lines import is_placed
from oewg_cli.note.source_document import SourceLine, SourceRun
from oewg_cli.text.lazy_patterns import lazy_pattern

_DIGIT = lazy_pattern("[0-9]")
_LONGEST = 60
_BETWEEN, _ENDS = " ,:;–—-([", " )]"


def with_hours_first(lines: Iterable[SourceLine]) -> Iterator[SourceLine]:
    """Return lines with the hours at the beginning of those that are a meeting of nobody and its hours."""
    return (line if line.cell is not None or is_placed(line) else _hours_first(line) for line in lines)


def _hours_first(line: SourceLine) -> SourceLine:
    if not begins_as(line.text, "of_nobody") or len(line.text) > _LONGEST:
        return line
    words = Words(line.runs).strip()
    digit = _DIGIT.search(words.plain)
    if digit is None:
        return line
    hours = words.cut(digit.start()).rstrip(_ENDS)
    found = hours_line(hours.plain)
    if found is None or found.hours is None or hours.plain[found.end :].strip(" ."):
        return line
    label = words.cut(0, digit.start()).rstrip(_BETWEEN)
    plain = (run._replace(bold=False, italic=False) for run in hours.pieces)
    return line._replace(runs=(*plain, SourceRun(" ", label.span(0, 0)), *label.pieces))
