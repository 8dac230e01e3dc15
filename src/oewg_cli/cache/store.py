"""Where records are kept: one file, only ever added to, in a folder of the project that ignores itself."""

import os

from oewg_cli import __version__
from oewg_cli.cache.record import Record, loads

# hashlib asks OpenSSL for every hash there is, which takes longer than all the rest of a hook over unchanged files.
try:
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

FOLDER = ".oewg_cache"
_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
_MOST_BYTES = 8_000_000
"""Of some 30,000 records; finding one among them takes two milliseconds."""

_RECORD = b"\x1e"
"""Begins a record; a report shows control characters as U+FFFD, so it is in none."""

_FORMAT = "2"


class Store:
    """The records of one project; each is found by all that decides what is found in a file.

    `request` is what was asked: the form of the report and all options that change it.
    """

    def __init__(self, folder: str, request: str) -> None:
        self.folder = os.path.join(folder, __version__)
        self._path = os.path.join(self.folder, "records")
        self._kept: bytes | None = None
        self._asked = f"{_FORMAT}\n{__version__}\n{_stamp()}\n{request}\n".encode("utf-8", "surrogateescape")

    def key(self, name: str, content: bytes, settings: bytes) -> str:
        """Give the key of a file, by its name as it is shown, its bytes and the bytes of the settings that count."""
        shown = name.encode("utf-8", "surrogateescape")
        lengths = b"%d %d " % (len(shown), len(settings))
        return blake2b(lengths + self._asked + shown + settings + content, digest_size=20).hexdigest()

    def get(self, key: str) -> Record | None:
        """Give the newest record of this key, if there is one that was written to its end."""
        if self._kept is None:
            self._kept = _read(self._path)
        begin = b"%b%b " % (_RECORD, key.encode())
        at = self._kept.rfind(begin)
        if at < 0:
            return None
        length, _, rest = self._kept[at + len(begin) :].partition(_RECORD)[0].partition(b" ")
        return loads(rest) if length == b"%d" % len(rest) else None

    def put(self, records: list[tuple[str, Record]]) -> None:
        """Keep records, all of them in one go; where that is not possible, the files are checked again another time."""
        bodies = [(key.encode(), record.dumps()) for key, record in records]
        added = b"".join([b"%b%b %d %b" % (_RECORD, key, len(body), body) for key, body in bodies])
        if not added:
            return
        try:
            with open(self._path, "ab", buffering=0) as file:
                file.write(added)
        except OSError:
            return

    def open(self) -> None:
        """Make the folder ready for records: without those of other versions, and with room."""
        try:
            os.makedirs(self.folder, exist_ok=True)
            parent = os.path.dirname(self.folder)
            _write(os.path.join(parent, ".gitignore"), "*\n")
            _write(os.path.join(parent, "CACHEDIR.TAG"), "Signature: 8a477f597d28d172789f06886806bc55\n")
            for version in os.listdir(parent):
                folder = os.path.join(parent, version)
                if version != __version__ and os.path.isdir(folder):
                    _empty(folder)
            if os.path.exists(self._path) and os.path.getsize(self._path) > _MOST_BYTES:
                os.unlink(self._path)
            self._kept = _read(self._path)
        except OSError:
            return


def store_folder() -> str:
    """Give the folder of the store: at the root of the repository, or in the current folder if there is none."""
    here = folder = os.getcwd()
    while not os.path.exists(os.path.join(folder, ".git")):
        above = os.path.dirname(folder)
        if above == folder:
            return os.path.join(here, FOLDER)
        folder = above
    return os.path.join(folder, FOLDER)


def _stamp() -> str:
    """Tell one state of the program from another where its files can change without a new version."""
    if "site-packages" in _PACKAGE or "dist-packages" in _PACKAGE:
        return ""
    newest = 0
    for folder, _, files in os.walk(_PACKAGE):
        newest = max([newest, *(os.stat(os.path.join(folder, name)).st_mtime_ns for name in files)])
    return str(newest)


def _read(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return b""


def _write(path: str, text: str) -> None:
    # A process that was stopped, or a full disk, can have left an empty one.
    if not os.path.exists(path) or not os.path.getsize(path):
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)


def _empty(folder: str) -> None:
    for name in os.listdir(folder):
        os.unlink(os.path.join(folder, name))
