"""Footnotes and endnotes: those that are called in the order of their first marks, then what nothing calls."""

from oewg_cli.formats.word.reader.footnote_register import KINDS, NoteMarks
from oewg_cli.formats.word.reader.page_breaks import StillPage
from oewg_cli.formats.word.reader.reading_state import ReadingState
from oewg_cli.formats.word.reader.story import Setting, Story
from oewg_cli.formats.word.xml_elements import ParsedElement, qname
from oewg_cli.note.source_document import Region, SourceLine, SourceNote, SourceRun
from oewg_cli.text.source_text import Span


def read_notes(reading: ReadingState, document: ParsedElement) -> dict[str, SourceNote]:
    """Read the notes; one whose only marks are taken out by a change that is tracked is gone with them."""
    marks = reading.notes
    with_marks = {
        f"{kind}-{each.get(qname('w:id'))}" for kind in KINDS for each in document.iter(qname(f"w:{kind}Reference"))
    }
    made: dict[str, SourceNote] = {}
    uncalled = [identity for identity in marks.notes if identity not in with_marks]
    # A note may call another one, which is then read behind it.
    while True:
        waiting = [identity for identity in marks.pages if identity not in made]
        waiting = waiting or [identity for identity in uncalled if identity not in made][:1]
        if not waiting:
            return made
        for identity in waiting:
            made[identity] = _read(reading, identity, marks)


def _read(reading: ReadingState, identity: str, marks: NoteMarks) -> SourceNote:
    part, element = marks.notes[identity]
    story = Story(reading, Setting(part, Region.BODY), StillPage(marks.pages.get(identity, 1)))
    lines = story.read(element)
    label = marks.label(identity)
    if not story.has_own_mark and lines:
        typed, pieces = _without_label(lines[0].pieces, marks.chars.get(identity, ""))
        if typed:
            label = typed
            lines[0] = lines[0]._replace(pieces=pieces)
    spans = [line.span for line in lines]
    offset = reading.text_builder.offset
    span = Span(spans[0].start, spans[-1].end) if spans else Span(offset, offset)
    return SourceNote(label, tuple(lines), span)


def _without_label(pieces: tuple[SourceRun, ...], char: str) -> tuple[str, tuple[SourceRun, ...]]:
    """Take the number or sign that was typed at the head of a note off its text: what is raised, or its mark."""
    for number, piece in enumerate(pieces):
        text = piece.text.strip()
        if piece.note is not None or not text:
            continue
        if piece.raised:
            return text, pieces[number + 1 :]
        if char and text.startswith(char):
            cut = piece.text.index(char) + len(char)
            rest = piece._replace(text=piece.text[cut:], span=Span(piece.span.start + cut, piece.span.end))
            return char, (*([rest] if rest.text else []), *pieces[number + 1 :])
        break
    return "", pieces


def lines_of(notes: dict[str, SourceNote]) -> list[SourceLine]:
    """Return the lines of all notes."""
    return [line for note in notes.values() for line in note.lines]
