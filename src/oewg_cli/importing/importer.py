"""Read a source document with the reader of its format, and recognize what its lines are."""

from itertools import groupby

from oewg_cli.formats.markdown.reader.reader import read_markdown
from oewg_cli.importing.file_kinds import check_is_readable
from oewg_cli.importing.programme_evidence import why_no_programme
from oewg_cli.importing.recognizer import Recognized, recognize
from oewg_cli.note.source_document import SourceDocument
from oewg_cli.process.errors import CommandError
from oewg_cli.source.decoding import decode
from oewg_cli.text.source_text import PagedText

_MOST_CHARS, _MOST_LINES = 400_000, 10_000
_MOST_MARKS, _MARKS = 20_000, "*_[<"
"""How many characters that begin marks of Markdown a text may have, so that reading takes two seconds at most."""
_ARCHIVES = (b"PK\x03\x04", b"PK\x05\x06")
"""The first bytes of a zip archive, and of an empty one."""
_REDLINE = ("<del>", "<ins>")
"""What all notes in Markdown with all changes marked have."""
_PROGRAMMES = (".yaml", ".yml", ".json", ".toml")
_WORD = (".docx", ".docm", ".dotx", ".dotm", ".doc")


def recognize_document(name: str, raw: bytes, *, original: bool = False) -> Recognized:
    """Recognize a Word, Markdown or text document; `original` reads it as before its tracked changes.

    Raises CommandError where the document cannot be read, or is not a programme of work.
    """
    recognized = recognize(read_source_document(name, raw, original=original))
    reason = why_no_programme(recognized)
    if reason is not None:
        if name.lower().endswith(_PROGRAMMES):
            raise CommandError(f"{name} is a programme already: oewg import reads Word, Markdown and plain text.")
        raise CommandError(f"{name} {reason}.")
    return recognized


def read_source_document(name: str, raw: bytes, *, original: bool = False) -> SourceDocument:
    """Read the lines of a document; its name and its first bytes say whether it is a Word file.

    Raises CommandError where it cannot be read.
    """
    check_is_readable(name, raw)
    if not (raw.startswith(_ARCHIVES) or name.lower().endswith(_WORD)):
        source = decode(name, raw)
        _check_length(name, len(source.text), source.text.count("\n"))
        if sum(map(source.text.count, _MARKS)) > _MOST_MARKS:
            raise CommandError(f"{name} has more than {_MOST_MARKS:,} asterisks, underscores and opening brackets.")
        if all(tag in source.text for tag in _REDLINE):
            raise CommandError(f"{name} has words that were deleted and inserted: name the note itself.")
        text = read_markdown(source)
        _check_length(name, len(source.text), len(text.lines))
        return text
    # Word is slow to load, and only a Word file needs it.
    from oewg_cli.formats.word.reader.reader import read_word  # noqa: PLC0415

    source_document = read_word(name, raw, original=original)
    _check_length(name, len(source_document.source.text), len(source_document.lines))
    return _paged(source_document)


def _check_length(name: str, chars: int, lines: int) -> None:
    """Raise CommandError for a document that is far longer than any programme of work."""
    if chars > _MOST_CHARS or lines > _MOST_LINES:
        most = f"{_MOST_CHARS:,} characters or {_MOST_LINES:,} lines"
        raise CommandError(f"{name} has more than {most}; a programme of work is never so long.")


def _paged(source_document: SourceDocument) -> SourceDocument:
    """Return the document with a text that names its places with their pages."""
    lines = sorted((line.span.start, line.page) for line in source_document.lines)
    pages = [next(together) for _, together in groupby(lines, key=lambda line: line[1])]
    source = source_document.source
    return source_document._replace(source=PagedText(source.name, source.text, pages))
