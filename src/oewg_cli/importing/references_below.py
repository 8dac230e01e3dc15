"""Put the number of an item that is alone under its title on the line of the title."""

import re
from collections.abc import Iterable, Iterator

from oewg_cli.importing.line_forms.typed_items import typed_items
from oewg_cli.note.source_document import SourceLine, SourceRun, TextForm
from oewg_cli.text.lazy_patterns import lazy_pattern

_LONGEST = 120
_IN_BRACKETS = lazy_pattern(r"\s*(?:\[[^\[\]]+\]|\((?:agenda )?items? [^()]*(?:\([a-z]+\)[^()]*)*\))\s*", re.IGNORECASE)


def with_references(lines: Iterable[SourceLine]) -> Iterator[SourceLine]:
    """Return lines in which `[Item 1 of the provisional agenda]` is on the line above it, if that is a title."""
    above: SourceLine | None = None
    for line in lines:
        if above is not None and _is_reference(line) and _can_be_title(above, line):
            span = above.span._replace(end=max(above.span.end, line.span.start))
            space = SourceRun(" ", span._replace(start=span.end))
            above = above._replace(runs=(*above.runs, space, *line.runs), span=span._replace(end=line.span.end))
            continue
        if above is not None:
            yield above
        above = line
    if above is not None:
        yield above


def _is_reference(line: SourceLine) -> bool:
    text = line.text
    if len(text) > _LONGEST or line.form is TextForm.HEADING or not _IN_BRACKETS.fullmatch(text):
        return False
    found = typed_items(f"x {text.strip()}")
    return found is not None and not found.continued


def _can_be_title(above: SourceLine, line: SourceLine) -> bool:
    """Return whether a line is of the same place, and has words but no items."""
    is_near = above.cell == line.cell and above.form is not TextForm.RULE and type(above) is SourceLine
    return is_near and any(char.isalpha() for char in above.text) and typed_items(above.text) is None
