"""Read the table of facts that a settings file names."""

from contextlib import suppress
from pathlib import Path

from oewg_cli.config.reader import read_settings
from oewg_cli.config.settings_files import folder_of
from oewg_cli.files.byte_limits import LARGEST_FACTS
from oewg_cli.files.reading import read_regular
from oewg_cli.process.errors import CommandError
from oewg_cli.source.decoding import decode, read_document, shown_name
from oewg_cli.text.source_text import SourceText


def facts_bytes(settings_file: str) -> bytes:
    """Return the bytes of the table that a settings file names; empty if it names none, or something is wrong."""
    with suppress(CommandError, OSError, ValueError):
        settings = read_settings(settings_file, folder_of(settings_file))
        if settings is not None and settings.facts is not None:
            return read_regular(settings.facts, LARGEST_FACTS)
    return b""


def facts_source(file: str) -> SourceText:
    """Read the text of a table; raises CommandError if it cannot be read, is too large, or is not UTF-8."""
    path = Path(file)
    return decode(shown_name(path), read_document(path, LARGEST_FACTS))
