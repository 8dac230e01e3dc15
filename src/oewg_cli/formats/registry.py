"""All formats that a note can be written in, by the ending of the file."""

from collections.abc import Callable
from typing import NamedTuple

from oewg_cli.formats.markdown.writer import write_markdown
from oewg_cli.formats.word.writer import remarks_on, write_word
from oewg_cli.note.blocks import Note
from oewg_cli.note.design import Design


class Writer(NamedTuple):
    """Writes a note in one format.

    `remarks` says what the user should know of it; `holds_lines` tells whether it wants blanks at which no line breaks.
    """

    write: Callable[[Note, Design], bytes]
    remarks: Callable[[Note, Design], list[str]]
    holds_lines: bool


def _markdown_bytes(note: Note, design: Design) -> bytes:
    return write_markdown(note, design).encode()


def _no_remarks(_note: Note, _design: Design) -> list[str]:
    return []


WRITERS: dict[str, Writer] = {
    "docx": Writer(write_word, remarks_on, holds_lines=True),
    # Markdown is read and searched as text, and its lines are broken by whoever shows it.
    "md": Writer(_markdown_bytes, _no_remarks, holds_lines=False),
}
