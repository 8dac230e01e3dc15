"""Make source documents for tests: of Markdown text, of a part of a note, or of runs one after the other."""

import re
from collections.abc import Iterable
from pathlib import Path

from oewg_cli.formats.markdown.reader.reader import read_markdown
from oewg_cli.importing.body_reader import BodyReader
from oewg_cli.importing.drafted_programme import DraftedProgramme, Tree
from oewg_cli.importing.first_page import FirstPage
from oewg_cli.importing.line_words import Words
from oewg_cli.importing.placed_lines import LineOfColumnTitle
from oewg_cli.importing.programme_drafter import draft_of
from oewg_cli.importing.recognized_parts import NotePart
from oewg_cli.importing.recognizer import Recognized, recognize
from oewg_cli.importing.source_footnotes import SourceFootnotes, gather_footnotes
from oewg_cli.importing.unfolded_tables import unfold_tables
from oewg_cli.lint.engine import run
from oewg_cli.note.source_document import SourceDocument, SourceLine, SourceRun, TextForm
from oewg_cli.rules.registry import printed_rules
from oewg_cli.text.source_text import SourceText, Span

BASE = (Path(__file__).parent / "importing" / "base.md").read_text("utf-8")
_HEAD, _PARAGRAPHS, _ANNEX, _PROGRAMME = re.split(r"(?m)^(?=1\. )|^(?=## Annex$)|^(?=#### )", BASE)
_DAY, _ = _PROGRAMME.split("\n\n", 1)
_WHOLE = "# whole\n"
DATES = "New York, 4–8 March 2024\n\n"
"""The line of the base note that has the year of its days."""


def note_with(part: str) -> str:
    """Put a part of a note in the place of that of the base note.

    A part that begins with `1. ` or another number is its paragraphs, every other its programme; one without a day at
    its beginning comes after the day of the base note. What begins with a line `# whole` is all of the note.
    """
    if part.startswith(_WHOLE):
        return part.removeprefix(_WHOLE).lstrip("\n")
    if re.match(r"⟦?[0-9]+\. ", part):
        return f"{_HEAD}{part}\n{_ANNEX}{_PROGRAMME}"
    day = "" if part.startswith(("#### ", "|")) else f"{_DAY}\n\n"
    return f"{_HEAD}{_PARAGRAPHS}{_ANNEX}{day}{part}"


def source_document_of(text: str) -> SourceDocument:
    """Read a text that is not a file."""
    return read_markdown(SourceText("note.md", text))


def recognized(text: str) -> Recognized:
    """Recognize what a whole note is in Markdown."""
    return recognize(source_document_of(text))


def draft(text: str) -> DraftedProgramme:
    """Return the programme that a whole note means."""
    note = recognized(text)
    return draft_of(note, run(note, printed_rules()))


def programme(part: str) -> Tree:
    """Return the days of the base note with another programme."""
    return draft(note_with(part)).tree["programme"]


def questions(part: str) -> list[tuple[str, str]]:
    """Return the questions about the base note with another part, each with its path as `programme.0.date`."""
    return [(".".join(map(str, question.path)), question.text) for question in draft(note_with(part)).questions]


def gathered(text: str) -> SourceFootnotes:
    """Find the footnotes of a text."""
    return gather_footnotes(source_document_of(text))


def unfolded_texts(text: str) -> list[str]:
    """Return the lines of a text in reading order, its tables unfolded and without the titles of their columns."""
    lines = unfold_tables(source_document_of(text).lines)
    return [line.text for line in lines if not isinstance(line, LineOfColumnTitle)]


def parts_of(text: str) -> list[NotePart]:
    """Return the parts of the text after a title block."""
    return list(BodyReader(gathered(text).lines, FirstPage()).parts())


def kinds(parts: Iterable[NotePart]) -> list[tuple[str, str]]:
    """Return what each part is, and its words."""
    return [(part.kind.value, part.words.plain) for part in parts]


def after(*runs: SourceRun, at: int = 0) -> tuple[SourceRun, ...]:
    """Place runs one after the other, each footnote mark as wide as one character of the source."""
    placed = []
    for each in runs:
        end = at + (1 if each.footnote is not None else len(each.text))
        placed.append(each._replace(span=Span(at, end)))
        at = end
    return tuple(placed)


def typed(
    text: str, *, bold: bool = False, italic: bool = False, raised: bool = False, link: str | None = None
) -> SourceRun:
    """Make a run that is placed later."""
    return SourceRun(text, Span(0, len(text)), bold=bold, italic=italic, raised=raised, link=link)


def mark(note: str) -> SourceRun:
    """Make a footnote mark, which is placed later."""
    return SourceRun("", Span(0, 0), footnote=note)


def words_of(*runs: SourceRun) -> Words:
    """Return the words of runs that come one after the other."""
    return Words(after(*runs))


def line_of(text: str, form: TextForm = TextForm.PLAIN, level: int = 0, marker: str | None = None) -> SourceLine:
    """Make a line of one run, as long as its text."""
    span = Span(0, len(text))
    return SourceLine(after(typed(text)), span, form, level, marker)
