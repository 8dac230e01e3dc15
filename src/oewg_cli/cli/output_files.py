"""Where a command writes, and what it may replace: no words are lost that the program did not write."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from oewg_cli.api.existing_files import ExistingFile, judge_existing
from oewg_cli.files.byte_limits import LARGEST_DOCUMENT
from oewg_cli.files.reading import NotRegularError, read_regular
from oewg_cli.files.writing import check_stays_within, clear_unfinished, file_state, write_atomically
from oewg_cli.formats.registry import DEFAULT_FORMATS, writer_for
from oewg_cli.process.errors import CommandError
from oewg_cli.source.decoding import STDIN, shown_name
from oewg_cli.source.loader import SUFFIXES, Format

_REFUSALS = {
    ExistingFile.EDITED: "was edited after it was exported",
    ExistingFile.UNKNOWN: "does not say that oewg wrote it",
}


class NoteOutput(NamedTuple):
    """The formats of notes, and the folder or the one file that they are written to; None is the folder of each."""

    formats: Sequence[str]
    path: Path | None = None
    is_file: bool = False

    @property
    def is_stdout(self) -> bool:
        """Return whether the note is written to standard output."""
        return self.is_file and str(self.path) == STDIN

    def target(self, stem: str, suffix: str, beside: Path) -> Path:
        """Return the file for the note of a programme, which is in the folder `beside`."""
        return self.path if self.path and self.is_file else self.folder(beside) / f"{stem}.{suffix}"

    def folder(self, beside: Path) -> Path:
        """Return the folder that nothing may be written outside of."""
        return self.path.parent if self.path and self.is_file else self.path or beside


def note_output(typed: Path | None, formats: Sequence[str], notes: int) -> NoteOutput:
    """Return where a number of notes are written, as -o and the options for formats say; raises CommandError if wrong.

    A name with an ending is a file, unless there is a folder with this name.
    """
    if typed is None or typed.is_dir():
        return NoteOutput(formats or DEFAULT_FORMATS, typed)
    ending, is_stdout = typed.suffix[1:].lower(), str(typed) == STDIN
    if not ending and not is_stdout:
        if typed.exists():
            raise CommandError(f"{typed} is not a folder.")
        return NoteOutput(formats or DEFAULT_FORMATS, typed)
    if is_stdout and len(formats) != 1:
        raise CommandError("Standard output takes one format: add --docx or --md.")
    if notes > 1:
        where = "Standard output" if is_stdout else typed
        raise CommandError(f"{where} can hold one note only. Name a folder with -o.")
    if not is_stdout:
        writer_for(ending)
        if set(formats) - {ending}:
            raise CommandError(f"{typed} cannot be written as {' and '.join(formats)}: it must have that ending.")
    return NoteOutput(formats or (ending,), typed, is_file=True)


def write_notes(
    notes: Mapping[Path, bytes], folder: Path, *, overwrite: bool = False, only_stale: bool = False
) -> tuple[list[str], list[str]]:
    """Write notes to their files, all or none, and return sentences on what was written, and on what was refused.

    Without `overwrite` no file is replaced that has words that the program did not write. With `only_stale` nothing is
    written where a file is up to date. Raises CommandError if a file cannot be written.
    """
    existing, states = {}, {}
    for target, content in notes.items():
        check_stays_within(target, folder)
        clear_unfinished(str(target.parent))
        states[target] = file_state(target)
        existing[target] = ExistingFile.REPLACEABLE if states[target] is None else _judge(target, content)
    refused = [
        f"Nothing was written, because {shown_name(target)} {_REFUSALS[each]}: rename it, or add --overwrite."
        for target, each in existing.items()
        if each in _REFUSALS and not overwrite
    ]
    written = []
    for target, content in ({} if refused else notes).items():
        if not only_stale or existing[target] is not ExistingFile.CURRENT:
            write_atomically(target, content, folder, expected=states[target])
            written.append(f"Written: {shown_name(target)}")
    return written, refused


def _judge(target: Path, content: bytes) -> ExistingFile:
    try:
        old = read_regular(str(target), LARGEST_DOCUMENT)
    except NotRegularError:
        return ExistingFile.REPLACEABLE  # it is no file, and writing says so
    except OSError:
        return ExistingFile.UNKNOWN
    return judge_existing(target.suffix[1:].lower(), old, content)


def check_output_file(path: Path, written_as: Format, wrong_ending: str, *, overwrite: bool) -> None:
    """Check that a programme can be written to a file; raises CommandError if it cannot.

    `wrong_ending` is the message for a name with the ending of another format. It has places in braces for the path,
    the format and the ending.
    """
    if path.is_dir():
        raise CommandError(f"{path} is a folder. Name a file that ends in .{written_as}.")
    if SUFFIXES.get(path.suffix.lower()) is not written_as:
        raise CommandError(wrong_ending.format(path=path, ending=f".{written_as}", format=written_as.upper()))
    if path.exists() and not overwrite:
        raise CommandError(f"{path} already exists. Use --overwrite to replace it.")
