"""Write files completely or not at all, and never outside the folder that the user named."""

import os
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import Literal

from oewg_cli.files.checkout import leads_out
from oewg_cli.files.locks import try_lock
from oewg_cli.process import signals
from oewg_cli.process.errors import CommandError
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.quoting import visible

_UNFINISHED = lazy_pattern(r"\.oewg-[0-9a-f]{16}\.tmp")
"""The name of a file while it is written, whatever its later name: short, hidden, and not that of a programme."""

_NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL
for _name in ("O_BINARY", "O_CLOEXEC", "O_NOFOLLOW"):
    _NEW_FILE |= getattr(os, _name, 0)
_CLOSED_FIRST = os.name == "nt"
"""Windows cannot rename an open file; elsewhere the lock is held until the file has its final name."""

_cleared: set[str] = set()


FileState = tuple[int, ...] | None
"""What changes when a file is written or replaced; None if there is none."""


def file_state(path: Path) -> FileState:
    """Return the state of a file, with links followed."""
    try:
        status = os.stat(path)
    except (OSError, ValueError):
        return None
    return status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns


def write_atomically(
    path: Path, content: bytes, within: Path | None = None, *, expected: FileState | Literal["any"] = "any"
) -> None:
    """Replace a file by a complete new one, or leave the old one unchanged.

    `within` is the folder that the user named, or else the folder of the file. It may be a link itself, but nothing
    below it may lead out of it. The new file has the permissions of the old one without set-user-ID and similar bits,
    and its owner if that is allowed. Other names of the old file (hard links) keep the old content. Raises
    CommandError if the file cannot be written, would be written somewhere else, or is no longer in the state in which
    it was `expected`.
    """
    folder = path.parent if within is None else within
    check_stays_within(path, folder)
    target = os.path.realpath(path)
    try:
        os.makedirs(os.path.dirname(target), exist_ok=True)
        _check_replaceable(path, target)
        clear_unfinished(os.path.dirname(target))
        _replace(target, content, lambda: _check_state(path, expected))
    except OSError as error:
        raise CommandError(f"{visible(str(path))} cannot be written: {error.strerror or error}.") from None
    except ValueError as error:
        raise CommandError(f"{visible(str(path))} cannot be written: {error}.") from None


def check_stays_within(path: Path, folder: Path) -> None:
    """Check that a file, with links followed, is in a folder and has the same ending; raises CommandError if not.

    A link must not lead into a hidden folder such as `.git`, or to a file with another ending, because such files may
    be run as programs: `.git/hooks/pre-commit`, `venv/bin/activate`.
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
    """Remove the unfinished files of a killed run from a folder, but not those that another run is writing."""
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
        raise CommandError(f"{visible(str(path))} cannot be written: it is write-protected.")


def _check_state(path: Path, expected: FileState | Literal["any"]) -> None:
    if expected != "any" and file_state(path) != expected:
        raise CommandError(f"{visible(str(path))} is not written: another program changed it just now.")


def _replace(target: str, content: bytes, check: Callable[[], None]) -> None:
    unfinished = os.path.join(os.path.dirname(target), f".oewg-{os.urandom(8).hex()}.tmp")
    remove = partial(os.unlink, unfinished)
    signals.register(remove)
    try:
        with open(_create_locked(unfinished), "wb") as file:
            file.write(content)
            file.flush()
            with suppress(FileNotFoundError):
                _copy_owner_and_mode(os.stat(target), unfinished)
            os.fsync(file.fileno())
            check()
            if not _CLOSED_FIRST:
                os.replace(unfinished, target)
        if _CLOSED_FIRST:
            os.replace(unfinished, target)
    finally:
        with suppress(OSError):
            remove()
        signals.forget(remove)


def _create_locked(unfinished: str) -> int:
    """Create a file and lock it, so that no other run removes it as abandoned."""
    while True:
        descriptor = os.open(unfinished, _NEW_FILE, 0o666)
        try_lock(descriptor)
        if os.fstat(descriptor).st_nlink:
            return descriptor
        os.close(descriptor)  # another run removed it before it was locked


def _copy_owner_and_mode(old: os.stat_result, new: str) -> None:
    """Set the owner, if that is allowed, and the permissions of a new file to those of the old one."""
    if hasattr(os, "chown"):
        with suppress(OSError):
            os.chown(new, old.st_uid, old.st_gid)
    os.chmod(new, old.st_mode & 0o777)
