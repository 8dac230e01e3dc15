"""Reads a file if it is one, and never more of it than asked for."""

import os
from errno import EISDIR
from stat import S_ISBLK, S_ISCHR, S_ISDIR, S_ISFIFO, S_ISREG

_FLAGS = os.O_RDONLY
for _name in ("O_BINARY", "O_CLOEXEC", "O_NOCTTY"):
    _FLAGS |= getattr(os, _name, 0)
_AT_ONCE = getattr(os, "O_NONBLOCK", 0)
_PIPES_OF_SHELLS = ("/dev/fd/", "/dev/stdin", "/proc/self/fd/")
"""Where a shell puts the pipes that its user typed, as in `<(command)`."""


class NotRegularError(OSError):
    """A pipe, a device or a socket is in the place of a file; `strerror` says which."""


def read_regular(name: str, limit: int) -> bytes:
    """Return the bytes of a regular file, `limit` and one more at most, so that a longer file can be told.

    A pipe, a device or a socket is refused and not waited for, but for a pipe that a shell made. Raises OSError where
    the file cannot be read, NotRegularError where it is no regular file, and ValueError for a name that no file has.
    """
    is_of_shell = name.startswith(_PIPES_OF_SHELLS)
    descriptor = os.open(name, _FLAGS if is_of_shell else _FLAGS | _AT_ONCE)
    try:
        status = os.fstat(descriptor)
        if not S_ISREG(status.st_mode) and not (is_of_shell and S_ISFIFO(status.st_mode)):
            raise not_regular(status.st_mode)
        parts = []
        left = limit + 1
        step = status.st_size + 1 if S_ISREG(status.st_mode) else limit + 1
        while left > 0:
            part = os.read(descriptor, min(left, step))
            if not part:
                break
            parts.append(part)
            left -= len(part)
            step = max(step, 65536)
        return b"".join(parts)
    finally:
        os.close(descriptor)


def not_regular(mode: int) -> OSError:
    """Return the error for what is no regular file, told by its mode."""
    if S_ISDIR(mode):
        return IsADirectoryError(EISDIR, os.strerror(EISDIR))
    is_device = S_ISCHR(mode) or S_ISBLK(mode)
    kind = "a pipe" if S_ISFIFO(mode) else "a device" if is_device else "a socket"
    return NotRegularError(None, f"is {kind}, not a file")
