"""From bytes to the text of a document."""

import os
import sys
from pathlib import Path
from stat import S_ISFIFO

from oewg_cli.kernel.errors import CommandError
from oewg_cli.kernel.text import SourceText
from oewg_cli.load.limits import MAX_BYTES, MAX_DOCUMENT

STDIN = "-"
_PIPES_OF_SHELLS = ("/dev/", "/proc/")
_ZIP = b"PK\x03\x04"
_UNDECODED = range(0xDC80, 0xDD00)
"""How Python holds the bytes of a name that is not UTF-8."""


def read_source(path: Path) -> SourceText:
    """Read a file as UTF-8 text, or standard input where the path is `-`.

    Raises CommandError where there is no such file, it cannot be read, is larger than MAX_BYTES, or is not
    UTF-8.
    """
    return decode(shown_name(path), read_bytes(path))


def shown_name(path: Path) -> str:
    """Give the name of a file as it is shown: without what a terminal would obey, and without line ends."""
    name = str(path)
    if name == STDIN:
        return "<stdin>"
    return "".join(sign if sign.isprintable() or ord(sign) in _UNDECODED else "\ufffd" for sign in name)


def read_bytes(path: Path, limit: int = MAX_BYTES) -> bytes:
    """Read the bytes of a file, or of standard input where the path is `-`; one more than the limit at most.

    Raises CommandError where there is no such file or it cannot be read.
    """
    if str(path) == STDIN:
        if sys.stdin is None:
            raise CommandError("There is no standard input.")
        try:
            return sys.stdin.buffer.read(limit + 1)
        except OSError as error:
            raise CommandError(f"Standard input cannot be read: {error.strerror or error}.") from None
    name = str(path)
    # A pipe that nobody writes to would be waited for without end; the shell's own, `<(command)`, stand below /dev.
    if not name.startswith(_PIPES_OF_SHELLS) and _is_pipe(name):
        raise CommandError(f"{shown_name(path)} is a pipe, not a file; give its content to - instead.")
    try:
        with open(name, "rb") as file:  # noqa: PTH123 - much faster than pathlib's, and there are thousands of files
            return file.read(limit + 1)
    except FileNotFoundError:
        raise CommandError(f"There is no file or folder {shown_name(path)}.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise CommandError(f"{shown_name(path)} cannot be read: {reason}.") from None


def read_document(path: Path) -> bytes:
    """Read the bytes of somebody's document, which may have pictures in it: MAX_DOCUMENT of them at most.

    Raises CommandError where there is no such file, it cannot be read, or it is larger.
    """
    raw = read_bytes(path, MAX_DOCUMENT)
    if len(raw) > MAX_DOCUMENT:
        raise CommandError(f"{shown_name(path)} is larger than {MAX_DOCUMENT // (1024 * 1024)} MB.")
    return raw


def _is_pipe(name: str) -> bool:
    """Tell whether a name is that of a pipe; what cannot be asked about is none."""
    try:
        return S_ISFIFO(os.stat(name).st_mode)  # noqa: PTH116 - as above
    except (OSError, ValueError):
        return False


def decode(name: str, raw: bytes) -> SourceText:
    """Decode the bytes of a document, which must be UTF-8 with or without a byte-order mark.

    Raises CommandError where they are too many or not UTF-8.
    """
    if len(raw) > MAX_BYTES:
        megabytes = MAX_BYTES // (1024 * 1024)
        raise CommandError(f"{name} is larger than {megabytes} MB; a programme of work is never so large.")
    if raw.startswith(_ZIP) and b"word/" in raw:
        raise CommandError(f"{name} is a Word file: oewg import makes a programme of it.")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise CommandError(
            f"{name} is not UTF-8 text (line {line}, byte {error.start + 1}): save it again with the encoding UTF-8."
        ) from None
    bom = text.startswith("\ufeff")
    return SourceText(name, text[1:] if bom else text, bom=bom)
