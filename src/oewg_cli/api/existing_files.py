"""Judge whether an exported note may replace a file: no words are lost that the program did not write."""

from enum import Enum, auto

from oewg_cli.formats.registry import writer_for
from oewg_cli.process.errors import CommandError


class ExistingFile(Enum):
    """What a file is to the note that would replace it.

    A file is `CURRENT` if it is the note already, and `REPLACEABLE` if its words are those of the note, or those that
    were exported: no matter which program saved it since. Else its words were `EDITED` after they were exported, or the
    file is `UNKNOWN`, without a stamp or not to be read.
    """

    CURRENT = auto()
    REPLACEABLE = auto()
    EDITED = auto()
    UNKNOWN = auto()


def judge_existing(name: str, old: bytes, new: bytes) -> ExistingFile:
    """Return what a file with the bytes `old` is to an export with the bytes `new`, both in the format of this name."""
    if old == new:
        return ExistingFile.CURRENT
    read = writer_for(name).read
    try:
        file = read(old)
    except CommandError:
        return ExistingFile.UNKNOWN
    export = read(new)
    if file.is_current(export):
        return ExistingFile.CURRENT
    if file.fingerprint in {export.fingerprint, file.stamp and file.stamp.fingerprint}:
        return ExistingFile.REPLACEABLE
    return ExistingFile.EDITED if file.stamp else ExistingFile.UNKNOWN
