"""Decode the bytes of a document into its text."""

import sys
from pathlib import Path

from oewg_cli.files.byte_limits import LARGEST_DOCUMENT, LARGEST_PROGRAMME, MEGABYTE
from oewg_cli.files.reading import NotRegularError, read_regular
from oewg_cli.process.errors import CommandError
from oewg_cli.text.control_characters import CONTROLS, SHOWN
from oewg_cli.text.source_text import SourceText

STDIN = "-"
_ZIP = b"PK\x03\x04"
_BEGINNING = 64
"""So many bytes tell UTF-16, in which each second byte of Latin text is zero."""
_COMMAND = "::"
"""What begins a command to GitHub Actions; a file name at the beginning of a line must not look like one."""


def read_source(path: Path) -> SourceText:
    """Read a file as UTF-8 text, or standard input if the path is `-`.

    Raises CommandError if there is no such file, or if it cannot be read, is larger than LARGEST_PROGRAMME, or is not
    UTF-8.
    """
    return decode(shown_name(path), read_bytes(path))


def shown_name(path: Path) -> str:
    """Return the name of a file as it is shown: on one line, without what a terminal or GitHub Actions obeys.

    The bytes of a name that is not UTF-8 stay lone surrogates, as Python reads them (PEP 383).
    """
    name = str(path)
    if name == STDIN:
        return "<stdin>"
    if not name.isprintable():
        name = "".join(SHOWN if character in CONTROLS else character for character in name)
    return f"./{name}" if name.lstrip().startswith(_COMMAND) else name


def read_bytes(path: Path, limit: int = LARGEST_PROGRAMME) -> bytes:
    """Read the bytes of a file, or of standard input if the path is `-`; one more than the limit at most.

    Raises CommandError if there is no such file, if it is a pipe, a device or a socket, or if it cannot be read.
    """
    if str(path) == STDIN:
        if sys.stdin is None:
            raise CommandError("There is no standard input.")
        try:
            return sys.stdin.buffer.read(limit + 1)
        except OSError as error:
            raise CommandError(f"Standard input cannot be read: {error.strerror or error}.") from None
    try:
        return read_regular(str(path), limit)
    except FileNotFoundError:
        raise CommandError(f"There is no file or folder {shown_name(path)}.") from None
    except NotRegularError as error:
        raise CommandError(f"{shown_name(path)} {error.strerror}.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise CommandError(f"{shown_name(path)} cannot be read: {reason}.") from None


def read_document(path: Path, limit: int = LARGEST_DOCUMENT) -> bytes:
    """Read the bytes of a document, or of a file for its layout, `limit` of them at most.

    Raises CommandError if there is no such file, or if it cannot be read or is larger.
    """
    raw = read_bytes(path, limit)
    if len(raw) > limit:
        raise CommandError(f"{shown_name(path)} is larger than {limit // MEGABYTE} MB.")
    return raw


def decode(name: str, raw: bytes) -> SourceText:
    """Decode the bytes of a document, which must be UTF-8 with or without a byte-order mark.

    Raises CommandError if they are too many or not UTF-8.
    """
    if len(raw) > LARGEST_PROGRAMME:
        raise CommandError(
            f"{name} is larger than {LARGEST_PROGRAMME // MEGABYTE} MB; a programme of work is never so large."
        )
    if raw.startswith(_ZIP) and b"word/" in raw:
        raise CommandError(f"{name} is a Word file: oewg import makes a programme of it.")
    beginning = raw[:_BEGINNING]
    if beginning.count(0) > len(beginning) // 4:
        raise CommandError(f"{name} is not UTF-8 text but UTF-16: save it again with the encoding UTF-8.")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise CommandError(
            f"{name} is not UTF-8 text (line {line}, byte {error.start + 1}): save it again with the encoding UTF-8."
        ) from None
    bom = text.startswith("\ufeff")
    return SourceText(name, text[1:] if bom else text, bom=bom)
