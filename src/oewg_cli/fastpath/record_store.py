"""Where records are kept: in a few files that are only ever added to, in the user's cache and never in a checkout."""

import os

from oewg_cli.fastpath.cache_folder import distrusted, identity, is_own_file, make_private
from oewg_cli.fastpath.check_record import Record, loads
from oewg_cli.version import __version__

# hashlib asks OpenSSL for every hash there is, which takes longer than all the rest of a hook over unchanged files.
try:
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
_LARGEST_FILE = 1_000_000
"""Bytes, of some 4,000 records; finding one among them takes a quarter of a millisecond."""

_RECORD = b"\x1e"
"""Begins a record; a report shows control characters as U+FFFD, so it is in none."""

_FORMAT = "3"
_TAG = b"Signature: 8a477f597d28d172789f06886806bc55\n"
"""Tells programs that make backups that this is a cache (Cache Directory Tagging Specification)."""

_FLAGS = 0
for _name in ("O_BINARY", "O_CLOEXEC", "O_NOFOLLOW", "O_NONBLOCK"):
    _FLAGS |= getattr(os, _name, 0)


class Store:
    """The records of one user; each is found by all that decides what is found in a file.

    There are 16 files, so that a hook for one programme reads a few of the records only; which one a record is in, its
    key says. `request` is what was asked: the form of the report and all options that change it.
    """

    def __init__(self, folder: str, request: str) -> None:
        self._folder = folder
        self._read: dict[str, bytes] = {}
        asked = f"{_FORMAT}\n{identity(folder)}\n{__version__}\n{_stamp()}\n{request}\n"
        self._asked = asked.encode("utf-8", "surrogateescape")

    def key(self, name: str, content: bytes, settings: bytes) -> str:
        """Return the key of a file, by its name as it is shown, its bytes and the bytes of the settings that count."""
        shown = name.encode("utf-8", "surrogateescape")
        lengths = b"%d %d " % (len(shown), len(settings))
        return blake2b(lengths + self._asked + shown + settings + content, digest_size=20).hexdigest()

    def get(self, key: str) -> Record | None:
        """Return the newest record of this key, if there is one that is whole."""
        records = self._records(key)
        begin = b"%b%b " % (_RECORD, key.encode())
        at = records.rfind(begin)
        if at < 0:
            return None
        check, _, body = records[at + len(begin) :].partition(_RECORD)[0].partition(b" ")
        return loads(body) if check == _checksum(body) else None

    def put(self, records: list[tuple[str, Record]]) -> None:
        """Keep records; where that is not possible, the files are checked again another time."""
        added: dict[str, list[bytes]] = {}
        for key, record in records:
            body = record.dumps()
            added.setdefault(key[0], []).append(b"%b%b %b %b" % (_RECORD, key.encode(), _checksum(body), body))
        if not added or distrusted(self._folder):
            return
        try:
            for shard, bodies in added.items():
                self._append(shard, b"".join(bodies))
        except OSError:
            return

    def _records(self, key: str) -> bytes:
        shard = key[0]
        if shard not in self._read:
            self._read[shard] = b"" if distrusted(self._folder) else self._contents(shard)
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
        """Add to a file of ours; one that has grown too large is begun again."""
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | _FLAGS
        descriptor = os.open(os.path.join(self._folder, name), flags, 0o600)
        try:
            if is_own_file(descriptor):
                if os.fstat(descriptor).st_size > _LARGEST_FILE:
                    os.ftruncate(descriptor, 0)
                os.write(descriptor, added[:_LARGEST_FILE])
        finally:
            os.close(descriptor)


def prepare(folder: str) -> None:
    """Make the folder of a store, where that is possible; its records are bound to the folder that they are put in."""
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
    """Return what tells a record that is whole, and not only by chance, from one that was torn or damaged."""
    return blake2b(body, digest_size=8).hexdigest().encode()


def _stamp() -> str:
    """Tell one state of the program from another where its files can change without a new version."""
    if "site-packages" in _PACKAGE or "dist-packages" in _PACKAGE:
        return ""
    newest = 0
    for folder, _, files in os.walk(_PACKAGE):
        newest = max([newest, *(os.stat(os.path.join(folder, name)).st_mtime_ns for name in files)])
    return str(newest)
