"""What every format offers to write a note with: one `WRITER` in the module of its writer."""

from collections.abc import Callable
from typing import NamedTuple

from oewg_cli.note.design import Design
from oewg_cli.note.note import Note


def no_remarks(_note: Note, _design: Design) -> list[str]:
    """Return no sentences, for a format in which nothing has to be said to the user."""
    return []


class NoteWriter(NamedTuple):
    """Writes a note in one format.

    `write` returns the bytes of the file, the same bytes for the same note; `remarks` returns sentences for the user.
    `has_no_break_spaces` says whether the note is written with no-break spaces, so that no line breaks at them.
    """

    write: Callable[[Note, Design], bytes]
    remarks: Callable[[Note, Design], list[str]] = no_remarks
    has_no_break_spaces: bool = False
