"""The files that a verb writes: they have the ending of what is in them, and no other file is lost."""

from pathlib import Path

from oewg_cli.process.errors import CommandError
from oewg_cli.source.loader import SUFFIXES, Format


def check_target(path: Path, written_as: Format, otherwise: str, *, force: bool) -> None:
    """See that a file can be written; raises CommandError where it cannot.

    `otherwise` is the sentence for a file with the ending of another format, with braces for its name, the format and
    the ending.
    """
    if SUFFIXES.get(path.suffix.lower()) is not written_as:
        raise CommandError(otherwise.format(path=path, ending=f".{written_as}", format=written_as.upper()))
    if path.exists() and not force:
        raise CommandError(f"{path} is there already; --force writes it anew.")
