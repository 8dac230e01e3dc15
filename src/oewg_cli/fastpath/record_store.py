"""Store records in a few files of the user's cache, never in a checkout; new records are added at the end."""

import os

from oewg_cli.fastpath.cache_folder import folder_identity, is_own_file, make_private, reason_for_distrust
from oewg_cli.fastpath.check_record import CheckRecord, parse_record
from oewg_cli.version import __version__

# hashlib loads every hash of OpenSSL, which takes longer than everything else in a hook over unchanged files.
try:
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
_LARGEST_FILE = 1_000_000
"""The bytes of about 4,000 records; to find one of them takes a quarter of a millisecond."""

_RECORD = b"\x1e"
"""Begins a record. A report shows control characters as U+FFFD, so no report contains it."""

_FORMAT = "3"
_TAG = b"Signature: 8a477f597d28d172789f06886806bc55\n"
"""Marks the folder as a cache for backup programs (Cache Directory Tagging Specification)."""

_FLAGS = 0
for _name in ("O_BINARY", "O_CLOEXEC", "O_NOFOLLOW", "O_NONBLOCK"):
    _FLAGS |= getattr(os, _name, 0)


class RecordStore:
    """The records of one user; the key of a record is made of everything that decides about the findings in a file.

    There are 16 files, so that a hook for one programme reads only a part of the records; the first letter of a key
    says in which file its record is. `request` is the form of the report and all options that change it.
    """

    def __init__(self, folder: str, request: str) -> None:
        self._folder = folder
        self._read: dict[str, bytes] = {}
        prefix = f"{_FORMAT}\n{folder_identity(folder)}\n{__version__}\n{_program_state()}\n{request}\n"
        self._prefix = prefix.encode("utf-8", "surrogateescape")

    def key(self, name: str, content: bytes, settings: bytes) -> str:
        """Return the key of a file with this name in the report, these bytes, and these bytes of its settings."""
        shown = name.encode("utf-8", "surrogateescape")
        lengths = b"%d %d " % (len(shown), len(settings))
        return blake2b(lengths + self._prefix + shown + settings + content, digest_size=20).hexdigest()

    def get(self, key: str) -> CheckRecord | None:
        """Return the newest record with this key; None if there is none, or it is damaged."""
        records = self._records(key)
        begin = b"%b%b " % (_RECORD, key.encode())
        at = records.rfind(begin)
        if at < 0:
            return None
        check, _, body = records[at + len(begin) :].partition(_RECORD)[0].partition(b" ")
        return parse_record(body) if check == _checksum(body) else None

    def put(self, records: list[tuple[str, CheckRecord]]) -> None:
        """Store records; if that is not possible, the files are checked again the next time."""
        added: dict[str, list[bytes]] = {}
        for key, record in records:
            body = record.to_bytes()
            added.setdefault(key[0], []).append(b"%b%b %b %b" % (_RECORD, key.encode(), _checksum(body), body))
        if not added or reason_for_distrust(self._folder):
            return
        try:
            for shard, bodies in added.items():
                self._append(shard, b"".join(bodies))
        except OSError:
            return

    def _records(self, key: str) -> bytes:
        shard = key[0]
        if shard not in self._read:
            self._read[shard] = b"" if reason_for_distrust(self._folder) else self._contents(shard)
        return self._read[shard]

    def _contents(self, shard: str) -> bytes:
        try:
            descriptor = os.open(os.path.join(self._folder, shard), os.O_RDONLY | _FLAGS)
        except OSError:
            return b""
        try:
            return os.read(descriptor, 2 * _LARGEST_FILE) if is_own_file(descriptor) else b""
        except OSError:
            return b""
        finally:
            os.close(descriptor)

    def _append(self, name: str, added: bytes) -> None:
        """Add bytes to a file of the store; a file that is too large is emptied first."""
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | _FLAGS
        descriptor = os.open(os.path.join(self._folder, name), flags, 0o600)
        try:
            if is_own_file(descriptor):
                if os.fstat(descriptor).st_size > _LARGEST_FILE:
                    os.ftruncate(descriptor, 0)
                os.write(descriptor, added[:_LARGEST_FILE])
        finally:
            os.close(descriptor)


def create_store(folder: str) -> None:
    """Create the folder of a store, if that is possible."""
    if os.path.isdir(folder):
        return
    try:
        make_private(folder)
        with open(os.path.join(folder, "CACHEDIR.TAG"), "xb") as file:
            os.chmod(file.name, 0o600)
            file.write(_TAG)
    except OSError:
        return


def _checksum(body: bytes) -> bytes:
    """Return the checksum of a record, which shows whether it is complete and undamaged."""
    return blake2b(body, digest_size=8).hexdigest().encode()


def _program_state() -> str:
    """Return what distinguishes two states of the program, if its files can change without a new version."""
    if "site-packages" in _PACKAGE or "dist-packages" in _PACKAGE:
        return ""
    if not _stamps:
        _stamps.append(str(_newest(_PACKAGE)))
    return _stamps[0]


_stamps: list[str] = []
"""The stamp of this run, once it is known."""


def _newest(folder: str) -> int:
    """Return when a source file in a folder was last changed; what Python compiles of it follows."""
    newest = 0
    with os.scandir(folder) as found:
        for each in found:
            if not each.is_dir(follow_symlinks=False):
                newest = max(newest, each.stat().st_mtime_ns)
            elif each.name != "__pycache__":
                newest = max(newest, _newest(each.path))
    return newest
