"""Days, hours and entries are found by what they say, whatever became of their form."""

from collections.abc import Callable
from pathlib import Path

import pytest
from test_round_trips import WHOLE, note_of

from oewg_cli.importing.importer import read_source_document
from oewg_cli.importing.line_words import cleaned
from oewg_cli.importing.programme_drafter import draft_of
from oewg_cli.importing.programme_forms import hours_of, is_day
from oewg_cli.importing.recognizer import recognize
from oewg_cli.note.design import Design, ProgrammeLayout, WordProfile
from oewg_cli.note.source_document import SourceDocument, SourceLine, TextForm

_Change = Callable[[SourceLine], SourceLine]


def _plain(line: SourceLine) -> SourceLine:
    return line._replace(form=TextForm.PLAIN, level=0, style="Normal", indent=0)


def _bold(line: SourceLine) -> SourceLine:
    return _plain(line)._replace(runs=tuple(run._replace(bold=True) for run in line.runs))


def _heading(level: int) -> _Change:
    return lambda line: line._replace(form=TextForm.HEADING, level=level, style=f"heading {level}")


FORMS = (_plain, _bold, _heading(9))
DESIGNS = {
    f"{ending}-{profile}-{layout}": (ending, Design(profile, layout))
    for ending, profile in (("docx", WordProfile.NEW_YORK), ("docx", WordProfile.GENEVA), ("md", WordProfile.GENEVA))
    for layout in (ProgrammeLayout.HEADINGS, ProgrammeLayout.ITEMS)
}


def _read(path: Path, name: str) -> SourceDocument:
    """Read a note, with plain spaces and hyphens as the lines of days and hours need them."""
    ending, design = DESIGNS[name]
    document = read_source_document(f"note.{ending}", note_of(path.read_text("utf-8"), ending, design))
    lines = tuple(line._replace(runs=tuple(cleaned(line.runs))) for line in document.lines)
    return document._replace(lines=lines)


def _drafted(document: SourceDocument) -> object:
    return draft_of(recognize(document)).tree


@pytest.mark.parametrize("path", WHOLE, ids=lambda path: path.stem)
@pytest.mark.parametrize("name", DESIGNS)
def test_days_are_known_by_what_they_say(name: str, path: Path) -> None:
    """A document whose days have lost their style, or have that of deeper headings, is read as before."""
    document = _read(path, name)
    expected = _drafted(document)
    for form in FORMS:
        lines = [form(line) if is_day(line) and line.cell is None else line for line in document.lines]
        assert _drafted(document._replace(lines=tuple(lines))) == expected


HOURS = {"geneva", "item-table", "parallel-meetings", "seventh-session", "two-years"}
"""Programmes in which no entry has hours of its own, and no meeting has words in place of them."""


@pytest.mark.parametrize("path", [path for path in WHOLE if path.stem in HOURS], ids=lambda path: path.stem)
@pytest.mark.parametrize("name", [name for name in DESIGNS if name.endswith("headings")])
def test_hours_have_the_level_that_they_have(name: str, path: Path) -> None:
    """Days are above them, even where they have the same style."""
    document = _read(path, name)
    level = min(line.level for line in document.lines if is_day(line) and line.form is TextForm.HEADING)
    lines = [
        _heading(level)(line) if hours_of(line) and not is_day(line) and line.cell is None else line
        for line in document.lines
    ]
    assert _drafted(document._replace(lines=tuple(lines))) == _drafted(document)
