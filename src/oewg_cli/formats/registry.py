"""The formats in which a note can be written. A new format is listed here only."""

from importlib import import_module

from oewg_cli.formats.note_writer import NoteWriter
from oewg_cli.process.errors import CommandError

FORMATS = {
    "docx": "oewg_cli.formats.word.writer",
    "md": "oewg_cli.formats.markdown.writer",
}
"""The module of each writer, by the ending of the files that it writes."""

DEFAULT_FORMATS = ("docx", "md")
"""The formats that are written if none is asked for."""


def writer_for(name: str) -> NoteWriter:
    """Return the writer of a format; its module is loaded when it is first needed.

    Raises CommandError for a format that does not exist.
    """
    if name not in FORMATS:
        raise CommandError(f"There is no format {name}. The formats are {', '.join(FORMATS)}.")
    writer: NoteWriter = import_module(FORMATS[name]).WRITER
    return writer
