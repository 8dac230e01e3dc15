"""The zip archive of a foreign file: its entries by name, unpacked one by one and never beyond the limits."""

import struct
import zlib
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from oewg_cli.files.byte_limits import LARGEST_DOCUMENT, MEGABYTE
from oewg_cli.formats.word.word_limits import LARGEST_PART, LARGEST_TOTAL, MOST_ENTRIES
from oewg_cli.process.errors import CommandError

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENTRY_SIGNATURE = b"PK\x01\x02"
_IS_ENCRYPTED = 0x1
# What zipfile raises for archives that are damaged on purpose or by accident.
_DAMAGE = (
    BadZipFile, EOFError, NotImplementedError, OSError, OverflowError, RuntimeError, UnicodeError, ValueError,
    struct.error, zlib.error,
)  # fmt: skip


class LimitedArchive:
    """The entries of a zip archive by their names in lower case, since names of parts are the same in any case.

    Raises CommandError where the bytes are not a zip archive, or one that is protected by a password or larger than the
    limits.
    """

    def __init__(self, name: str, raw: bytes) -> None:
        self._name = name
        self._left = LARGEST_TOTAL
        self._zip = self._opened(raw)
        self._entries: dict[str, ZipInfo] = {}
        for entry in self._zip.infolist():
            known_name = entry.filename.replace("\\", "/").lstrip("/").lower()
            if known_name in self._entries:
                raise CommandError(f"{name} is damaged: it has one of its parts twice.")
            self._entries[known_name] = entry

    def names(self) -> list[str]:
        """Return the names of all entries, in lower case, in their order."""
        return list(self._entries)

    def checksums(self) -> dict[str, tuple[int, int]]:
        """Return the sizes and the checksums that the archive states for its entries, by their names."""
        return {name: (entry.file_size, entry.CRC) for name, entry in self._entries.items()}

    def read(self, name: str) -> bytes | None:
        """Unpack an entry, None if there is none with this name; its real size counts, not the size that it states.

        Raises CommandError where it is damaged, compressed in a way that Word files never are, or too large.
        """
        entry = self._entries.get(name.lower())
        if entry is None:
            return None
        if entry.flag_bits & _IS_ENCRYPTED:
            raise CommandError(f"{self._name} is protected by a password.")
        if entry.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
            raise CommandError(f"{self._name} is compressed in a way that Word files never are.")
        most = min(LARGEST_PART, self._left)
        try:
            with self._zip.open(entry) as unpacking:
                content = unpacking.read(most + 1)
        except _DAMAGE as error:
            raise CommandError(f"{self._name} is damaged: one of its parts cannot be unpacked.") from error
        if len(content) > most:
            raise CommandError(
                f"{self._name} is too large when it is unpacked: at most {LARGEST_PART // MEGABYTE} MB are read of a "
                f"part, and {LARGEST_TOTAL // MEGABYTE} MB of all parts."
            )
        self._left -= len(content)
        return content

    def _opened(self, raw: bytes) -> ZipFile:
        name = self._name
        if raw.startswith(_OLE):
            raise CommandError(f"{name} is an old .doc file, or has a password. Save it as .docx without a password.")
        if len(raw) > LARGEST_DOCUMENT:
            raise CommandError(f"{name} is larger than {LARGEST_DOCUMENT // MEGABYTE} MB.")
        # Checked before zipfile reads them all: each has this signature, and few other bytes do.
        if raw.count(_ENTRY_SIGNATURE) > MOST_ENTRIES:
            raise CommandError(f"{name} has more than {MOST_ENTRIES} parts.")
        try:
            return ZipFile(BytesIO(raw))
        except _DAMAGE as error:
            raise CommandError(f"{name} is not a Word file (.docx or .dotx).") from error
