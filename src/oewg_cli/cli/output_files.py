"""Where a command writes, and what it may replace: no words are lost that the program did not write."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from oewg_cli.api.existing_files import UNKNOWN, judge_existing
from oewg_cli.files.byte_limits import LARGEST_DOCUMENT
from oewg_cli.files.reading import NotRegularError, read_regular
from oewg_cli.files.writing import check_stays_within, clear_unfinished, file_state, write_atomically
from oewg_cli.formats.registry import DEFAULT_FORMATS, writer_for
from oewg_cli.process.errors import CommandError
from oewg_cli.source.decoding import STDIN, shown_name
from oewg_cli.source.loader import SUFFIXES, Format


class NoteOutput(NamedTuple):
    """Where notes are written, in which formats: to a folder, None for that of each programme, by a name of their own.

    The name `-` is standard output.
    """

    formats: Sequence[str]
    folder: Path | None = None
    name: str | None = None

    @property
    def is_stdout(self) -> bool:
        """Return whether the note is written to standard output."""
        return self.name == STDIN

    def target(self, stem: str, suffix: str, beside: Path) -> Path:
        """Return the file for the note of a programme, which is in the folder `beside`."""
        return (self.folder or beside) / (self.name or f"{stem}.{suffix}")


def note_output(typed: Path | None, formats: Sequence[str], notes: int) -> NoteOutput:
    """Return where a number of notes are written, as -o and the options for formats say; raises CommandError if wrong.

    A name with an ending is a file, unless there is a folder with this name.
    """
    ending, is_stdout = ("", False) if typed is None else (typed.suffix[1:].lower(), str(typed) == STDIN)
    if typed is None or typed.is_dir() or not (ending or is_stdout):
        if typed is not None and typed.exists() and not typed.is_dir():
            raise CommandError(f"{typed} is not a folder.")
        return NoteOutput(formats or DEFAULT_FORMATS, typed)
    if is_stdout and len(formats) != 1:
        raise CommandError("Standard output takes one format: add --docx or --md.")
    if notes > 1:
        raise CommandError(f"{'Standard output' if is_stdout else typed} takes one note. Name a folder with -o.")
    if not is_stdout:
        writer_for(ending)
        if set(formats) - {ending}:
            raise CommandError(f"{typed} cannot be written as {' and '.join(formats)}: it must have that ending.")
    return NoteOutput(formats or (ending,), typed.parent, typed.name)


def write_notes(
    notes: Mapping[Path, bytes], folder: Path, *, overwrite: bool = False, only_stale: bool = False
) -> tuple[list[str], list[str]]:
    """Write notes to their files, all or none, and return sentences on what was written, and on what was refused.

    Without `overwrite` no file is replaced that has words that the program did not write. With `only_stale` nothing is
    written where a file is up to date. Raises CommandError if a file cannot be written.
    """
    states, current, written, refused = {}, set(), [], []
    for target, content in notes.items():
        check_stays_within(target, folder)
        clear_unfinished(str(target.parent))
        states[target] = file_state(target)
        is_current, reason = _judged(target, content) if states[target] else (False, "")
        current |= {target} if is_current else set()
        if reason and not overwrite:
            name = shown_name(target)
            refused.append(f"Nothing was written, because {name} {reason}: rename it, or add --overwrite.")
    for target in [] if refused else [each for each in notes if not (only_stale and each in current)]:
        write_atomically(target, notes[target], folder, expected=states[target])
        written.append(f"Written: {shown_name(target)}")
    return written, refused


def _judged(target: Path, content: bytes) -> tuple[bool, str]:
    try:
        old = read_regular(str(target), LARGEST_DOCUMENT)
    except NotRegularError:
        return False, ""  # what is no file is not replaced, and writing says so
    except OSError:
        return False, UNKNOWN
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
