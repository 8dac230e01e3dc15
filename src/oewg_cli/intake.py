"""From somebody's document to a programme: reads it, recognizes what it says, and writes that as a drafter would."""

from itertools import groupby
from pathlib import PurePath
from typing import NamedTuple

from oewg_cli.draft.transcript import transcript
from oewg_cli.formats.markdown.reader.reader import read_markdown
from oewg_cli.kernel.errors import CommandError
from oewg_cli.kernel.finding import Checked
from oewg_cli.kernel.text import PagedText
from oewg_cli.load.source import decode
from oewg_cli.note.manuscript import Manuscript
from oewg_cli.recognize.programme import draft_of
from oewg_cli.recognize.recognize import Recognized, recognize
from oewg_cli.rules.printed.printed_rule import find
from oewg_cli.rules.printed.registry import PRINTED_RULES

_MOST_SIGNS, _MOST_LINES = 400_000, 10_000
_MOST_MARKS, _MARKS = 20_000, "*_[<"
"""How many signs a text may have with which marks of Markdown begin, so that it is read in two seconds at most."""
_ARCHIVES = (b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0")
"""The first bytes of a zip archive, of an empty one, and of an old Word file."""
_PROGRAMMES = (".yaml", ".yml", ".json", ".toml")
_WORD = (".docx", ".docm", ".dotx", ".dotm", ".doc")


class Taken(NamedTuple):
    """A document that was taken in: the YAML text of its programme, and what was found in the document itself."""

    text: str
    checked: Checked


def take_in(name: str, raw: bytes, *, original: bool = False) -> Taken:
    """Make a programme of a Word, Markdown or text document; `original` reads it as before its tracked changes.

    Raises CommandError where the document cannot be read, or says nothing of a programme of work.
    """
    recognized = recognize(read_manuscript(name, raw, original=original))
    if not _has_programme(recognized):
        why = "; a programme itself is not imported" if name.lower().endswith(_PROGRAMMES) else ""
        raise CommandError(f"{name} has no day and no session in it, so it is no programme of work{why}.")
    text = transcript(draft_of(recognized), PurePath(name).name)
    return Taken(text, Checked(recognized.manuscript.source, find(recognized, PRINTED_RULES)))


def read_manuscript(name: str, raw: bytes, *, original: bool = False) -> Manuscript:
    """Read the lines of a document; whether it is a Word file tell its name and its first bytes.

    Raises CommandError where it cannot be read.
    """
    if not (raw.startswith(_ARCHIVES) or name.lower().endswith(_WORD)):
        source = decode(name, raw)
        _check_length(name, len(source.text), source.text.count("\n"))
        if sum(map(source.text.count, _MARKS)) > _MOST_MARKS:
            raise CommandError(f"{name} has more than {_MOST_MARKS:,} asterisks, underscores and opening brackets.")
        text = read_markdown(source)
        _check_length(name, len(source.text), len(text.lines))
        return text
    # Word is slow to load, and only a Word file needs it.
    from oewg_cli.formats.word.reader.reader import read_word  # noqa: PLC0415

    manuscript = read_word(name, raw, original=original)
    _check_length(name, len(manuscript.source.text), len(manuscript.lines))
    return _paged(manuscript)


def _check_length(name: str, signs: int, lines: int) -> None:
    """See that a document is not far longer than any programme of work; raises CommandError where it is."""
    if signs > _MOST_SIGNS or lines > _MOST_LINES:
        most = f"{_MOST_SIGNS:,} characters or {_MOST_LINES:,} lines"
        raise CommandError(f"{name} has more than {most}; a programme of work is never so long.")


def _paged(manuscript: Manuscript) -> Manuscript:
    """Let places in the text of a Word file be named with their pages."""
    lines = sorted((line.span.start, line.page) for line in manuscript.lines)
    pages = [next(together) for _, together in groupby(lines, key=lambda line: line[1])]
    source = manuscript.source
    return manuscript._replace(source=PagedText(source.name, source.text, pages))


def _has_programme(recognized: Recognized) -> bool:
    front = recognized.front
    return any(part.day for part in recognized.parts) or bool(front.session or (front.dates and front.texts))
