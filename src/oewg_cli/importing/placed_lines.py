"""Lines of a table whose place in it says what they are."""

from oewg_cli.importing.line_forms.day_line import DayLine
from oewg_cli.importing.line_forms.days_line import DaysLine
from oewg_cli.importing.line_forms.meeting_line import MeetingLine
from oewg_cli.importing.line_words import Words
from oewg_cli.note.source_document import SourceLine, SourceRun, TextForm
from oewg_cli.text.source_text import Span


class LineOutsideDays(SourceLine):
    """A line of a grid that belongs to none of its days."""

    __slots__ = ()


class LineOfDocuments(SourceLine):
    """A line of a column of documents."""

    __slots__ = ()


class LineOfDay(SourceLine):
    """A line that is a day, or several days, by its place in a table.

    `day` and `days` are what it says where its words alone do not say it. `question` is what has to be asked of it.
    """

    day: DayLine | None = None
    days: DaysLine | None = None
    question: str | None = None


class LineOfTime(LineOfDay):
    """A line of an item table that is a day, to which other lines of the table belong too."""


class LineOfWeek(SourceLine):
    """A line of a table that names a week, or a part of the session, which begins with the day after it."""

    __slots__ = ()


class LineOfColumnTitle(SourceLine):
    """The title of a column, which says nothing of the programme."""

    __slots__ = ()


class LineOfMeeting(SourceLine):
    """A line of a column of numbers, kinds or rooms of meetings; `said` is what it says."""

    said: MeetingLine = MeetingLine(None, None, None)


class LineOfText(SourceLine):
    """A line of a table that is the text under an entry, whatever its words are."""

    __slots__ = ()


class LineOfEntry(SourceLine):
    """A line with which an entry begins, whatever its words are."""

    __slots__ = ()


class LineOfItem(LineOfEntry):
    """The heading of an item in an item table, which is there for each of its times."""

    __slots__ = ()


class LineOfTitle(SourceLine):
    """A line of an item table that is the number of an agenda item, and its title."""

    __slots__ = ()


class LineOfHours(SourceLine):
    """A line of hours, or of words in place of them, with which a meeting begins; it has no runs where none are stated.

    `who` are the runs of the name of those who meet, and `is_of_column` says that it is the title of their column.
    `is_of_nobody` says that the meeting is in the columns of all bodies, and names none. `joint` are the names of
    several bodies that meet in one cell, and `is_joint` says that `who` are several. `question` is what has to be asked
    of the meeting, and `quoted` a line at the left of its row that is quoted there. `are_digits` says that the question
    is whether bare digits are hours of the half-day of their row or column.
    """

    who: tuple[SourceRun, ...] = ()
    is_of_column: bool = False
    is_of_nobody: bool = False
    joint: tuple[str, ...] = ()
    is_joint: bool = False
    question: str | None = None
    quoted: SourceLine | None = None
    are_digits: bool = False


def line_of_hours(line: SourceLine, who: tuple[SourceRun, ...] = (), *, is_of_column: bool = False) -> LineOfHours:
    """Return a line as one of hours; in a cell, its italics are only its form."""
    made = LineOfHours(*line._replace(runs=upright(line.runs)))
    made.who, made.is_of_column = upright(who), is_of_column
    return made


def line_of_meeting(line: SourceLine, said: MeetingLine) -> LineOfMeeting:
    """Return a line as one that says this of the meeting."""
    made = LineOfMeeting(*line)
    made.said = said
    return made


def line_of_room(line: SourceLine) -> LineOfMeeting:
    """Return a line as one that is the room of the meeting."""
    return line_of_meeting(line, MeetingLine.of_room(Words(line.runs).strip().plain))


def line_of_kind(line: SourceLine, words: Words) -> LineOfMeeting:
    """Return words of a line as the kind of the meeting."""
    said = MeetingLine(None, Span(0, len(words.plain)), None)
    return line_of_meeting(line._replace(runs=words.pieces), said)


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


def is_placed(line: SourceLine) -> bool:
    """Return whether the place of a line in a table of the programme says what it is."""
    return type(line) is not SourceLine
