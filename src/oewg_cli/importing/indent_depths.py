"""Find out how many steps the lines of a Word document are indented, in the text and in cells."""

from collections.abc import Iterable

from oewg_cli.note.source_document import SourceLine

_STEPS = (567, 475, 240, 160)
"""The steps by which our profiles indent entries in entries, in twips: in the text, in tables, and in small type."""


class IndentDepths:
    """The depths of lines: 0 for those that are indented least, then one more for each step."""

    def __init__(self, lines: Iterable[SourceLine]) -> None:
        self._indents: dict[bool, set[int]] = {False: set(), True: set()}
        for line in lines:
            self._indents[line.cell is not None].add(line.indent)
        self._bases = {is_in_cell: min(indents, default=0) for is_in_cell, indents in self._indents.items()}
        self._steps = {is_in_cell: _step(indents) for is_in_cell, indents in self._indents.items()}

    def of(self, line: SourceLine) -> int:
        """Return the depth of a line."""
        is_in_cell = line.cell is not None
        if not self._indents[is_in_cell]:
            return 0
        return max(0, line.indent - self._bases[is_in_cell]) // self._steps[is_in_cell]


def are_indented_below(lines: Iterable[SourceLine], above: Iterable[SourceLine]) -> bool:
    """Return whether lines of the text are all indented by one of our steps, or by more, below those above them."""
    most = max((line.indent for line in above if line.cell is None), default=0)
    return least_indent(lines) - most >= min(_STEPS)


def least_indent(lines: Iterable[SourceLine]) -> int:
    """Return the indent of those of the lines of the text that are indented least, in twips."""
    return min((line.indent for line in lines if line.cell is None), default=0)


def is_step_below(line: SourceLine, indent: int) -> bool:
    """Return whether a line of the text of a Word document is one of our steps deeper than an indent."""
    return line.style is not None and line.cell is None and line.indent - indent in _STEPS


def _step(indents: set[int]) -> int:
    """Return the step of which all indents are multiples, as far as there is one; else the smallest difference."""
    base = min(indents, default=0)
    differences = [indent - base for indent in indents if indent > base]
    known = (step for step in _STEPS if all(difference % step == 0 for difference in differences))
    return next(known, min(differences, default=1))
