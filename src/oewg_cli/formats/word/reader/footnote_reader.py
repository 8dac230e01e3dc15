"""Footnotes and endnotes: in the order of their first marks, then those to which nothing in the text refers."""

from oewg_cli.formats.word.reader.footnote_register import KINDS, FootnoteRegister
from oewg_cli.formats.word.reader.page_breaks import FixedPage
from oewg_cli.formats.word.reader.reading_state import ReadingState
from oewg_cli.formats.word.reader.story import StoryContext, StoryReader
from oewg_cli.formats.word.xml_elements import ParsedElement, qname
from oewg_cli.note.source_document import Region, SourceFootnote, SourceRun
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.source_text import Span

_ASTERISKS = lazy_pattern(r"\*+(?:\([0-9]+\))?")


def read_footnotes(reading: ReadingState, document: ParsedElement) -> dict[str, SourceFootnote]:
    """Read the footnotes and endnotes; one whose marks are all deleted by tracked changes is not read."""
    register = reading.footnotes
    referred_to = {
        f"{kind}-{each.get(qname('w:id'))}" for kind in KINDS for each in document.iter(qname(f"w:{kind}Reference"))
    }
    read: dict[str, SourceFootnote] = {}
    unreferred = [identity for identity in register.elements if identity not in referred_to]
    # A footnote may refer to another one, which is then read after it.
    while True:
        waiting = [identity for identity in register.pages if identity not in read]
        waiting = waiting or [identity for identity in unreferred if identity not in read][:1]
        if not waiting:
            return read
        for identity in waiting:
            read[identity] = _read(reading, identity, register)


def _read(reading: ReadingState, identity: str, register: FootnoteRegister) -> SourceFootnote:
    part, element = register.elements[identity]
    story = StoryReader(reading, StoryContext(part, Region.BODY), FixedPage(register.pages.get(identity, 1)))
    lines = story.read(element)
    label = register.label(identity)
    if not story.has_own_mark and lines:
        typed, pieces = _without_label(lines[0].runs, register.typed_marks.get(identity))
        if typed:
            label = typed
            lines[0] = lines[0]._replace(runs=pieces)
    spans = [line.span for line in lines]
    offset = reading.text_builder.offset
    span = Span(spans[0].start, spans[-1].end) if spans else Span(offset, offset)
    return SourceFootnote(label, tuple(lines), span)


def _without_label(pieces: tuple[SourceRun, ...], mark: str | None) -> tuple[str, tuple[SourceRun, ...]]:
    """Split the number or mark that was typed at the start of a footnote from its text.

    `mark` is the one that was typed in the text, empty where nobody sees it, None where there is none.
    """
    for number, piece in enumerate(pieces):
        text = FootnoteRegister.visible(piece.text)
        if piece.footnote is not None or not text:
            continue
        if piece.raised:
            return text, pieces[number + 1 :]
        if mark == "" and (asterisks := _ASTERISKS.match(text)):
            mark = asterisks[0]
        if mark and text.startswith(mark):
            cut = piece.text.index(mark) + len(mark)
            rest = piece._replace(text=piece.text[cut:], span=Span(piece.span.start + cut, piece.span.end))
            return mark, (*([rest] if rest.text else []), *pieces[number + 1 :])
        break
    return "", pieces
