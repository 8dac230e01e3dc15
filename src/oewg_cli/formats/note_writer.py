"""What every format offers to write a note with: one `WRITER` in the module of its writer."""

from collections.abc import Callable
from typing import NamedTuple

from oewg_cli.formats.export_stamp import ExportedFile
from oewg_cli.note.design import Design
from oewg_cli.note.note import Note


def no_remarks(_note: Note, _design: Design) -> list[str]:
    """Return no sentences, for a format in which nothing has to be said to the user."""
    return []


class NoteWriter(NamedTuple):
    """Writes a note in one format.

    `write` returns the bytes of the file, the same bytes for the same note, with a stamp unless the design is clean;
    `read` reads a file that may be one of them, and raises CommandError if it cannot. `remarks` returns sentences.
    `has_no_break_spaces` says whether the note is written with no-break spaces, so that no line breaks at them.
    """

    write: Callable[[Note, Design], bytes]
    read: Callable[[bytes], ExportedFile]
    remarks: Callable[[Note, Design], list[str]] = no_remarks
    has_no_break_spaces: bool = False
