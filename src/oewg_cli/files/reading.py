"""Read regular files only, and never more bytes than a limit."""

import os
from errno import EISDIR
from stat import S_ISBLK, S_ISCHR, S_ISDIR, S_ISFIFO, S_ISREG

_FLAGS = os.O_RDONLY
for _name in ("O_BINARY", "O_CLOEXEC", "O_NOCTTY"):
    _FLAGS |= getattr(os, _name, 0)
_NO_WAITING = getattr(os, "O_NONBLOCK", 0)
_SHELL_PIPES = ("/dev/fd/", "/dev/stdin", "/proc/self/fd/")
"""Where a shell puts the pipes that its user typed, as in `<(command)`."""


class NotRegularError(OSError):
    """What was to be read is a folder, a pipe, a device or a socket; `strerror` says which."""


def read_regular(name: str, limit: int) -> bytes:
    """Return the bytes of a regular file, at most one more than `limit`, so that a longer file can be recognized.

    A pipe, a device or a socket is refused without waiting, except for a pipe that a shell made. Raises OSError if the
    file cannot be read, NotRegularError if it is not a regular file, and ValueError for a name that no file can have.
    """
    is_shell_pipe = name.startswith(_SHELL_PIPES)
    descriptor = os.open(name, _FLAGS if is_shell_pipe else _FLAGS | _NO_WAITING)
    try:
        status = os.fstat(descriptor)
        if not S_ISREG(status.st_mode) and not (is_shell_pipe and S_ISFIFO(status.st_mode)):
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


def not_regular(mode: int) -> NotRegularError:
    """Return the error for a mode that is not that of a regular file."""
    if S_ISDIR(mode):
        return NotRegularError(EISDIR, "is a folder. Name a file")
    is_device = S_ISCHR(mode) or S_ISBLK(mode)
    kind = "a pipe" if S_ISFIFO(mode) else "a device" if is_device else "a socket"
    return NotRegularError(None, f"is {kind}, not a file")
