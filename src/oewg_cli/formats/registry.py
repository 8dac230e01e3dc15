"""All formats that a note can be written in, by the ending of the file."""

from collections.abc import Callable

from oewg_cli.formats.markdown.writer import write_markdown
from oewg_cli.formats.word.writer import write_word
from oewg_cli.note.blocks import Note


def _markdown_bytes(note: Note) -> bytes:
    return write_markdown(note).encode()


WRITERS: dict[str, Callable[[Note], bytes]] = {"docx": write_word, "md": _markdown_bytes}
