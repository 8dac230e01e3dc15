"""Lines of a table whose place in it says what they are."""

from oewg_cli.importing.line_words import Words
from oewg_cli.note.source_document import SourceLine, SourceRun, TextForm


class LineOutsideDays(SourceLine):
    """A line of a grid that belongs to none of its days."""

    __slots__ = ()


class LineOfDocuments(SourceLine):
    """A line of a column of documents."""

    __slots__ = ()


class LineOfTime(SourceLine):
    """A line of an item table that is a day, to which other lines of the table belong too."""

    __slots__ = ()


class LineOfItem(SourceLine):
    """The heading of an item in an item table, which is there for each of its times."""

    __slots__ = ()


class LineOfTitle(SourceLine):
    """A line of an item table that is the number of an agenda item, and its title."""

    __slots__ = ()


class LineOfHours(SourceLine):
    """A line of hours, or of words in place of them, with which a meeting begins; it has no runs where none are stated.

    `who` are the runs of the name of those who meet, and `is_of_column` says that it is the title of their column.
    `is_of_nobody` says that the meeting is in the columns of all bodies, and names none.
    """

    who: tuple[SourceRun, ...] = ()
    is_of_column: bool = False
    is_of_nobody: bool = False


def line_of_hours(line: SourceLine, who: tuple[SourceRun, ...] = (), *, is_of_column: bool = False) -> LineOfHours:
    """Return a line as one of hours; in a cell, its italics are only its form."""
    made = LineOfHours(*line._replace(runs=upright(line.runs)))
    made.who, made.is_of_column = upright(who), is_of_column
    return made


def upright(runs: tuple[SourceRun, ...]) -> tuple[SourceRun, ...]:
    """Return runs without italics if all of them are in italics."""
    if all(run.italic or not run.text.strip() for run in runs):
        return tuple(run._replace(italic=False) for run in runs)
    return runs


def is_in_italics(line: SourceLine) -> bool:
    """Return whether a line is wholly in italics, as hours are in a cell."""
    words = Words(line.runs).strip()
    is_italic = all(run.italic for run in words.pieces if run.footnote is None and run.text.strip())
    return line.form is TextForm.PLAIN and bool(words.plain) and is_italic
