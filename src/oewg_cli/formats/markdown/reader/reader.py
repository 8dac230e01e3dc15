"""Reads Markdown and plain text."""

from itertools import chain
from types import MappingProxyType

from oewg_cli.formats.markdown.reader.asterisk_lines import with_asterisk_notes
from oewg_cli.formats.markdown.reader.block_units import BlockUnits
from oewg_cli.formats.markdown.reader.definitions import Parted, parted
from oewg_cli.formats.markdown.reader.hidden_text import uncovered
from oewg_cli.formats.markdown.reader.lexer import KnownNames
from oewg_cli.formats.markdown.reader.source_lines import Printed, printed_lines, without_fences
from oewg_cli.note.source_document import SourceDocument, SourceNote, Unread
from oewg_cli.text.source_text import SourceText, Span


def read_markdown(source: SourceText) -> SourceDocument:
    """Read a text as Markdown, whether or not its author knew Markdown; no text can fail.

    What is read is CommonMark 0.31 with the tables and notes of GitHub and of pandoc, and the remnants of HTML that
    programs leave. What people type otherwise goes before: no indented line is code, `---` is always a rule, and short
    lines stay lines of their own, as `joining` says. Spans are code points of the text of `source`.
    """
    shown = uncovered(source.text)
    parts = parted([*without_fences([*printed_lines(shown)])])
    known = KnownNames(parts.links, parts.notes.keys(), shown.cover)
    units = BlockUnits(known)
    lines = tuple(with_asterisk_notes(units.lines(parts.body), source.text))
    notes = {name: _note(name, parts, units) for name in parts.notes}
    unused = [
        Unread("a link that nothing uses", link.span) for name, link in parts.links.items() if name not in known.used
    ]
    unread = sorted(chain(units.unread, unused), key=lambda each: each.span)
    return SourceDocument(source, lines, MappingProxyType(notes), shown.comments, tuple(unread))


def _note(name: str, parts: Parted, units: BlockUnits) -> SourceNote:
    printed: list[Printed] = parts.notes[name]
    lines = [line for line in printed if line.text]
    end = max(line.end for line in printed)
    return SourceNote(name, tuple(units.lines(lines)), Span(parts.starts[name], end))
