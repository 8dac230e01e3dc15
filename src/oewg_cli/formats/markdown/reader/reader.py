"""Read Markdown and plain text."""

from itertools import chain
from types import MappingProxyType

from oewg_cli.formats.markdown.reader.asterisk_list_items import with_asterisk_footnotes
from oewg_cli.formats.markdown.reader.block_reader import BlockReader
from oewg_cli.formats.markdown.reader.definitions import DividedText, divide
from oewg_cli.formats.markdown.reader.hidden_text import cover_hidden_text
from oewg_cli.formats.markdown.reader.lexer import KnownNames
from oewg_cli.formats.markdown.reader.source_lines import TypedLine, typed_lines, without_fences
from oewg_cli.note.source_document import SourceDocument, SourceFootnote, Unread
from oewg_cli.text.source_text import SourceText, Span


def read_markdown(source: SourceText) -> SourceDocument:
    """Read a text as Markdown, whether or not its author knew Markdown; no text can fail.

    The language is CommonMark 0.31 with the tables and footnotes of GitHub and of pandoc, and the remnants of HTML that
    programs leave. What people usually type goes first: no indented line is code, `---` is always a rule, and short
    lines stay lines of their own, as `line_joining` says. Spans are code points of the text of `source`.
    """
    shown = cover_hidden_text(source.text)
    parts = divide([*without_fences([*typed_lines(shown)])])
    known = KnownNames(parts.links, parts.notes.keys(), shown.cover)
    blocks = BlockReader(known)
    lines = tuple(with_asterisk_footnotes(blocks.lines(parts.body), source.text))
    notes = {name: _footnote(name, parts, blocks) for name in parts.notes}
    unused = [
        Unread("a link that nothing uses", link.span) for name, link in parts.links.items() if name not in known.used
    ]
    unread = sorted(chain(blocks.unread, unused), key=lambda each: each.span)
    return SourceDocument(source, lines, MappingProxyType(notes), shown.comments, tuple(unread))


def _footnote(name: str, parts: DividedText, blocks: BlockReader) -> SourceFootnote:
    typed: list[TypedLine] = parts.notes[name]
    lines = [line for line in typed if line.text]
    end = max(line.end for line in typed)
    return SourceFootnote(name, tuple(blocks.lines(lines)), Span(parts.starts[name], end))
