"""Find settings files, and files relative to them; loaded before all else, and needs only `os`."""

import os
from stat import S_ISDIR

from oewg_cli.files.byte_limits import LARGEST_SETTINGS, MEGABYTE
from oewg_cli.files.checkout import absolute, is_link_out, is_repository
from oewg_cli.files.reading import read_regular

OWN_FILE = "oewg.toml"
SHARED_FILE = "pyproject.toml"
_MARKERS = (b"oewg", b"\\u", b"\\U")
"""One of these is in every file with a key `oewg`; the key may be written with escapes (TOML 1.0, basic strings)."""


FilesOfFolders = dict[str, tuple[str, ...]]
"""The settings files of each folder that was searched, and of the folders above it."""


def settings_files(folder: str, known: FilesOfFolders | None = None) -> tuple[str, ...]:
    """Return the files that can hold the settings of the files in a folder, as absolute paths, the nearest first.

    The search goes up to the root of the repository. An `oewg.toml` is the last file; each file before it is a
    `pyproject.toml` that may have a table `[tool.oewg]`. The first file that has one is used, and no such file is left
    out. Folders in `known` are not searched again.
    """
    known = {} if known is None else known
    folder = absolute(folder)
    below: list[tuple[str, tuple[str, ...]]] = []
    files: tuple[str, ...] = ()
    while folder not in known:
        found, is_last = _files_in(folder)
        below.append((folder, found))
        above = os.path.dirname(folder)
        if is_last or above == folder:
            break
        folder = above
    else:
        files = known[folder]
    for each, found in reversed(below):
        known[each] = files = found + files
    return files


def _files_in(folder: str) -> tuple[tuple[str, ...], bool]:
    own = os.path.join(folder, OWN_FILE)
    if _is_there(own):
        return (own,), True
    shared = os.path.join(folder, SHARED_FILE)
    found = (shared,) if _is_there(shared) and _may_have_settings(shared) else ()
    return found, is_repository(folder)


def _is_there(path: str) -> bool:
    """Return whether there is a settings file, which is not a folder; a pipe is one, and is refused later."""
    try:
        return not S_ISDIR(os.stat(path).st_mode)
    except OSError:
        return False


def _may_have_settings(path: str) -> bool:
    try:
        raw = settings_bytes(path)
    except OSError:
        return True  # the reader of it says why it cannot be read
    return any(marker in raw for marker in _MARKERS)


def settings_bytes(path: str) -> bytes:
    """Read a settings file, which may not be a link that leads out of its checkout.

    Raises OSError if it is one, cannot be read, is not a regular file, or is larger than LARGEST_SETTINGS.
    """
    if is_link_out(path):
        raise OSError(None, "it is a link to a file outside the repository")
    raw = read_regular(path, LARGEST_SETTINGS)
    if len(raw) > LARGEST_SETTINGS:
        raise OSError(None, f"it is larger than {LARGEST_SETTINGS // MEGABYTE} MB")
    return raw


def folder_of(path: str) -> str:
    """Return the folder of a file; `.` for a name alone, and for `-`."""
    return os.path.dirname(path) or os.curdir


def relative(path: str, folder: str) -> str | None:
    """Return the path of a file relative to an absolute folder, with `/` between the names; None if it is not in it."""
    path, within = absolute(path), os.path.join(folder, "")
    return path.removeprefix(within).replace(os.sep, "/") if path.startswith(within) else None


def table_of(file: str) -> tuple[str, ...]:
    """Return the keys that lead to the settings in a file; in `oewg.toml` they are at the outermost level."""
    return ("tool", "oewg") if os.path.basename(file) == SHARED_FILE else ()
