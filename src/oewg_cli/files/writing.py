"""Writes files so that they are never half written, and never outside the folder that was asked for."""

import os
import re
from contextlib import suppress
from functools import partial
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from oewg_cli.files.checkout import leads_out
from oewg_cli.files.locks import try_lock
from oewg_cli.process import signals
from oewg_cli.process.errors import CommandError
from oewg_cli.text.quoting import visible

_UNFINISHED = re.compile(r"\.oewg-[0-9a-f]{16}\.tmp")
"""The name of a file that is being written, whatever it will be called: short, hidden, and that of no programme."""

_NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL
for _name in ("O_BINARY", "O_CLOEXEC", "O_NOFOLLOW"):
    _NEW_FILE |= getattr(os, _name, 0)
_CLOSED_FIRST = os.name == "nt"
"""Windows renames no open file; elsewhere the lock is held until the file has its name."""

_cleared: set[str] = set()


def write_atomically(path: Path, content: bytes, within: Path | None = None) -> None:
    """Put a complete new file in the place of the old one, or leave the old one as it is.

    `within` is the folder that the user named, that of the file where there is none; it may be a link itself, but
    nothing below it may lead out of it. The new file has the permissions of the old one, but for those of set-user-ID
    and the like, and its owner where that is allowed. Other names of the old file (hard links) keep the old content.
    Raises CommandError where the file cannot be written, or would be written somewhere else.
    """
    folder = path.parent if within is None else within
    check_stays_within(path, folder)
    target = os.path.realpath(path)
    try:
        os.makedirs(os.path.dirname(target), exist_ok=True)
        _check_replaceable(path, target)
        clear_unfinished(os.path.dirname(target))
        _replace(target, content)
    except OSError as error:
        raise CommandError(f"{visible(str(path))} cannot be written: {error.strerror or error}.") from None
    except ValueError as error:
        raise CommandError(f"{visible(str(path))} cannot be written: {error}.") from None


def check_stays_within(path: Path, folder: Path) -> None:
    """Check that a file, links followed, is in a folder and is one of its kind there; raises CommandError otherwise.

    A link may not lead into a hidden folder such as `.git`, nor to a file with another ending: a program may be run
    from there, as `.git/hooks/pre-commit` and `venv/bin/activate` are.
    """
    try:
        real, root = os.path.realpath(path), os.path.realpath(folder)
        is_outside = leads_out(real, root)
    except ValueError as error:
        raise CommandError(f"{visible(str(path))} cannot be written: {error}.") from None
    if is_outside:
        where = "this folder" if str(folder) == os.curdir else visible(str(folder))
        raise CommandError(f"{visible(str(path))} is not written: it is a link that leads out of {where}.")
    within = os.path.relpath(real, root)
    is_hidden = any(name.startswith(".") for name in within.split(os.sep)[:-1])
    if is_hidden or Path(real).suffix.lower() != path.suffix.lower():
        raise CommandError(f"{visible(str(path))} is not written: it is a link to {visible(within)}.")


def clear_unfinished(folder: str) -> None:
    """Remove what a run that was killed has left in a folder; files that another run is writing stay."""
    if folder in _cleared:
        return
    _cleared.add(folder)
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if _UNFINISHED.fullmatch(entry.name) and entry.is_file(follow_symlinks=False):
                _remove_abandoned(entry.path)


def _remove_abandoned(path: str) -> None:
    with suppress(OSError):
        descriptor = os.open(path, os.O_RDWR | getattr(os, "O_NOFOLLOW", 0))
        try:
            if try_lock(descriptor):
                os.unlink(path)
        finally:
            os.close(descriptor)


def _check_replaceable(path: Path, target: str) -> None:
    try:
        mode = os.lstat(target).st_mode
    except FileNotFoundError:
        return
    if S_ISDIR(mode):
        raise CommandError(f"{visible(str(path))} is a folder; no file can be written there.")
    if not S_ISREG(mode):
        raise CommandError(f"{visible(str(path))} is a pipe, a device or a socket; no file can be written there.")
    if not os.access(target, os.W_OK):
        raise CommandError(f"{visible(str(path))} cannot be written: it is protected.")


def _replace(target: str, content: bytes) -> None:
    unfinished = os.path.join(os.path.dirname(target), f".oewg-{os.urandom(8).hex()}.tmp")
    remove = partial(os.unlink, unfinished)
    signals.register(remove)
    try:
        with open(_opened(unfinished), "wb") as file:
            file.write(content)
            file.flush()
            with suppress(FileNotFoundError):
                _take_over(os.stat(target), unfinished)
            os.fsync(file.fileno())
            if not _CLOSED_FIRST:
                os.replace(unfinished, target)
        if _CLOSED_FIRST:
            os.replace(unfinished, target)
    finally:
        with suppress(OSError):
            remove()
        signals.forget(remove)


def _opened(unfinished: str) -> int:
    """Make a new file and lock it, so that no other run takes it for abandoned."""
    while True:
        descriptor = os.open(unfinished, _NEW_FILE, 0o666)
        try_lock(descriptor)
        if os.fstat(descriptor).st_nlink:
            return descriptor
        os.close(descriptor)  # another run has removed it before it was locked


def _take_over(old: os.stat_result, new: str) -> None:
    """Return a new file the owner, where that is allowed, and the permissions of the old one."""
    if hasattr(os, "chown"):
        with suppress(OSError):
            os.chown(new, old.st_uid, old.st_gid)
    os.chmod(new, old.st_mode & 0o777)
