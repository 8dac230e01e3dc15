"""The formats in which a note can be written, by the ending of the file."""

from collections.abc import Callable
from typing import NamedTuple

from oewg_cli.formats.markdown.writer import write_markdown
from oewg_cli.formats.word.writer import template_remarks, write_word
from oewg_cli.note.blocks import Note
from oewg_cli.note.design import Design


class NoteWriter(NamedTuple):
    """Writes a note in one format.

    `remarks` returns sentences for the user; `has_no_break_spaces` says whether the format has no-break spaces.
    """

    write: Callable[[Note, Design], bytes]
    remarks: Callable[[Note, Design], list[str]]
    has_no_break_spaces: bool


def _markdown_bytes(note: Note, design: Design) -> bytes:
    return write_markdown(note, design).encode()


def _no_remarks(_note: Note, _design: Design) -> list[str]:
    return []


WRITERS: dict[str, NoteWriter] = {
    "docx": NoteWriter(write_word, template_remarks, has_no_break_spaces=True),
    # Markdown is read and searched as text, and the program that shows it breaks its lines.
    "md": NoteWriter(_markdown_bytes, _no_remarks, has_no_break_spaces=False),
}
