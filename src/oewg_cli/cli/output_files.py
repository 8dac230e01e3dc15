"""Check the file that a command writes: its ending must match its format, and no other file may be lost."""

from pathlib import Path

from oewg_cli.process.errors import CommandError
from oewg_cli.source.loader import SUFFIXES, Format


def check_output_file(path: Path, written_as: Format, wrong_ending: str, *, force: bool) -> None:
    """Check that a file can be written; raises CommandError if it cannot.

    `wrong_ending` is the message for a name with the ending of another format. It has places in braces for the path,
    the format and the ending.
    """
    if path.is_dir():
        raise CommandError(f"{path} is a folder. Name a file that ends in .{written_as}.")
    if SUFFIXES.get(path.suffix.lower()) is not written_as:
        raise CommandError(wrong_ending.format(path=path, ending=f".{written_as}", format=written_as.upper()))
    if path.exists() and not force:
        raise CommandError(f"{path} already exists. Use --force to replace it.")
