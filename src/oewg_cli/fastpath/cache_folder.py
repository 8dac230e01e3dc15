"""Find the cache folder of a user, and check whether it and its files can be trusted."""

import os
import sys
from stat import S_ISDIR, S_ISLNK, S_ISREG

from oewg_cli.files.checkout import absolute

VARIABLE = "OEWG_CACHE_DIR"
_OTHERS = 0o077
_POSIX = os.name == "posix"


def cache_folder(option: str | None = None) -> str | None:
    """Return the folder of the cache: from the option, the environment, or the system's folder for caches of a user.

    The last is `$XDG_CACHE_HOME` or `~/.cache` (XDG Base Directory Specification), `~/Library/Caches` on macOS, and
    `%LOCALAPPDATA%` on Windows; None if there is no such folder. The settings of a repository cannot change it.
    """
    named = option or os.environ.get(VARIABLE)
    if named:
        return absolute(named)
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA", "")
        return os.path.join(base, "oewg", "Cache") if os.path.isabs(base) else None
    if sys.platform == "darwin":
        base = os.path.expanduser("~/Library/Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME", "")
        # A relative path is ignored, as the specification says: it would lead into the checkout.
        base = base if os.path.isabs(base) else os.path.expanduser("~/.cache")
    return os.path.join(base, "oewg") if os.path.isabs(base) else None


def reason_for_distrust(folder: str) -> str | None:
    """Return why the records in a folder cannot be trusted; None if they can, or the folder does not exist.

    A folder that is a link, or that other users can read or write, may hold forged records.
    """
    try:
        status = os.lstat(folder)
    except OSError:
        return None
    if not S_ISDIR(status.st_mode):
        return "it is a link" if S_ISLNK(status.st_mode) else "it is not a folder"
    if _POSIX and status.st_uid != os.geteuid():
        return "it belongs to another user"
    if _POSIX and status.st_mode & _OTHERS:
        return "other users may read or write in it"
    return None


def folder_identity(folder: str) -> str:
    """Return what distinguishes a folder from a copy of it, so that records that came with a checkout are not used."""
    try:
        status = os.lstat(folder)
    except OSError:
        return ""
    return f"{status.st_dev} {status.st_ino}"


def make_private(folder: str) -> None:
    """Create a folder that only this user can use, with the missing folders above it; raises OSError."""
    missing = []
    while not os.path.isdir(folder):
        missing.append(folder)
        folder = os.path.dirname(folder)
    for each in reversed(missing):
        os.mkdir(each, 0o700)


def is_own_file(descriptor: int) -> bool:
    """Return whether an open file is a regular file with one name that belongs to this user and is private to them."""
    status = os.fstat(descriptor)
    is_private = not _POSIX or (status.st_uid == os.geteuid() and not status.st_mode & _OTHERS)
    return S_ISREG(status.st_mode) and status.st_nlink == 1 and is_private
