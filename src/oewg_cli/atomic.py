"""Writing files so that they are never half written."""

import os
from contextlib import suppress
from pathlib import Path

from oewg_cli.kernel import stopping
from oewg_cli.kernel.errors import CommandError


def write_atomically(path: Path, content: bytes) -> None:
    """Put a complete new file in the place of the old one, or leave the old one as it is.

    The new file keeps the permissions of the old one, and its owner where that is allowed; a link keeps pointing where
    it points. Raises CommandError where the folder or the file cannot be written.
    """
    target = Path(os.path.realpath(path))
    unfinished = target.with_name(f".{target.name}.{os.getpid()}.unfinished")
    stopping.register(unfinished.unlink)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.is_dir():
            raise CommandError(f"{path} is a folder; no file can be written there.")
        if target.exists() and not os.access(target, os.W_OK):
            raise CommandError(f"{path} cannot be written: it is protected.")
        with unfinished.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            _take_over(target.stat(), unfinished)
        unfinished.replace(target)
    except OSError as error:
        raise CommandError(f"{path} cannot be written: {error.strerror or error}.") from None
    finally:
        with suppress(OSError):
            unfinished.unlink()
        stopping.forget(unfinished.unlink)


def _take_over(old: os.stat_result, new: Path) -> None:
    """Give a new file the owner, where that is allowed, and the permissions of the old one."""
    if hasattr(os, "chown"):
        with suppress(OSError):
            os.chown(new, old.st_uid, old.st_gid)
    new.chmod(old.st_mode & 0o7777)
