"""Footnotes and endnotes: those that are called in the order of their first marks, then what nothing calls."""

from oewg_cli.formats.word.reader.note_marks import KINDS, NoteMarks
from oewg_cli.formats.word.reader.pages import StillPage
from oewg_cli.formats.word.reader.reading import Reading
from oewg_cli.formats.word.reader.story import Setting, Story
from oewg_cli.formats.word.reader.vocabulary import Element, w
from oewg_cli.kernel.text import Span
from oewg_cli.note.manuscript import Line, Piece, Region, SourceNote


def read_notes(reading: Reading, document: Element) -> dict[str, SourceNote]:
    """Read the notes; one whose only marks are taken out by a change that is tracked is gone with them."""
    marks = reading.notes
    with_marks = {f"{kind}-{each.get(w('id'))}" for kind in KINDS for each in document.iter(w(f"{kind}Reference"))}
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


def _read(reading: Reading, identity: str, marks: NoteMarks) -> SourceNote:
    part, element = marks.notes[identity]
    story = Story(reading, Setting(part, Region.BODY), StillPage(marks.pages.get(identity, 1)))
    lines = story.read(element)
    label = marks.label(identity)
    if not story.has_own_mark and lines:
        typed, pieces = _without_label(lines[0].pieces, marks.signs.get(identity, ""))
        if typed:
            label = typed
            lines[0] = lines[0]._replace(pieces=pieces)
    spans = [line.span for line in lines]
    offset = reading.scribe.offset
    span = Span(spans[0].start, spans[-1].end) if spans else Span(offset, offset)
    return SourceNote(label, tuple(lines), span)


def _without_label(pieces: tuple[Piece, ...], sign: str) -> tuple[str, tuple[Piece, ...]]:
    """Take the number or sign that was typed at the head of a note off its text: what is raised, or its mark."""
    for number, piece in enumerate(pieces):
        text = piece.text.strip()
        if piece.note is not None or not text:
            continue
        if piece.raised:
            return text, pieces[number + 1 :]
        if sign and text.startswith(sign):
            cut = piece.text.index(sign) + len(sign)
            rest = piece._replace(text=piece.text[cut:], span=Span(piece.span.start + cut, piece.span.end))
            return sign, (*([rest] if rest.text else []), *pieces[number + 1 :])
        break
    return "", pieces


def lines_of(notes: dict[str, SourceNote]) -> list[Line]:
    """Give the lines of all notes."""
    return [line for note in notes.values() for line in note.lines]
