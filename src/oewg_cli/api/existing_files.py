"""Judge whether an exported note may replace a file: no words are lost that the program did not write."""

from oewg_cli.formats.registry import writer_for
from oewg_cli.process.errors import CommandError

EDITED = "was edited after it was exported, and `oewg diff` shows the edits"
UNKNOWN = "does not say that oewg wrote it"


def judge_existing(name: str, old: bytes, new: bytes) -> tuple[bool, str]:
    """Return whether a file is up to date, and why a new export in the format of this name may not replace it.

    It may, for no reason against it, if the words of the file are those that were exported, no matter which program
    saved it since, or those of the new export. A file without a stamp, or that cannot be read, is unknown.
    """
    read = writer_for(name).read
    if old == new:
        return True, ""
    try:
        file = read(old)
    except CommandError:
        return False, UNKNOWN
    export = read(new)
    own = {export.fingerprint, file.stamp and file.stamp.fingerprint}
    return file.is_current(export), "" if file.fingerprint in own else EDITED if file.stamp else UNKNOWN
