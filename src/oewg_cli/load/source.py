"""From bytes to the text of a document."""

import sys
from pathlib import Path

from oewg_cli.kernel.errors import CommandError
from oewg_cli.kernel.text import SourceText
from oewg_cli.load.limits import MAX_BYTES

STDIN = "-"
_UNDECODED = range(0xDC80, 0xDD00)
"""How Python holds the bytes of a name that is not UTF-8."""


def read_source(path: Path) -> SourceText:
    """Read a file as UTF-8 text, or standard input where the path is `-`.

    Raises CommandError where there is no such file, it cannot be read, is larger than MAX_BYTES, or is not
    UTF-8.
    """
    # A name may hold what a terminal would obey, or a line end.
    name = "".join(sign if sign.isprintable() or ord(sign) in _UNDECODED else "\ufffd" for sign in str(path))
    if name == STDIN:
        if sys.stdin is None:
            raise CommandError("There is no standard input.")
        return decode("<stdin>", sys.stdin.buffer.read(MAX_BYTES + 1))
    try:
        with path.open("rb") as file:
            return decode(name, file.read(MAX_BYTES + 1))
    except FileNotFoundError:
        raise CommandError(f"There is no file or folder {name}.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise CommandError(f"{name} cannot be read: {reason}.") from None


def decode(name: str, raw: bytes) -> SourceText:
    """Decode the bytes of a document, which must be UTF-8 with or without a byte-order mark.

    Raises CommandError where they are too many or not UTF-8.
    """
    if len(raw) > MAX_BYTES:
        megabytes = MAX_BYTES // (1024 * 1024)
        raise CommandError(f"{name} is larger than {megabytes} MB; a programme of work is never so large.")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise CommandError(
            f"{name} is not UTF-8 text (line {line}, byte {error.start + 1}): save it again with the encoding UTF-8."
        ) from None
    bom = text.startswith("\ufeff")
    return SourceText(name, text[1:] if bom else text, bom=bom)
