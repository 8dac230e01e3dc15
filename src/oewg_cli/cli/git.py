"""Read a version of a file with git, without running anything that the repository configures."""

import os
import shutil
import threading
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen
from tempfile import TemporaryFile

from oewg_cli.process import signals

_TIMEOUT = 30
"""The seconds that git may take: a version may be on a slow disk."""

_LONGEST_REASON = 10_000
"""The bytes that are read of an error message of git."""

_SETTINGS = {
    "core.fsmonitor": "false",
    "core.hooksPath": os.devnull,
    "core.pager": "cat",
    "core.sshCommand": "false",
    "credential.helper": "",
    "protocol.allow": "never",
}
"""What a repository could set to run a program or use the network; the command line overrides it (git-config)."""

_ENVIRONMENT = {
    "GIT_ALLOW_PROTOCOL": "",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C.UTF-8",
}
"""The same as variables; a partial clone does not ask another repository for missing objects (git, section 1)."""


class GitError(Exception):
    """The error message of git, or the reason why git could not be run, without a full stop."""


def read_blob(name: str, limit: int) -> bytes:
    """Return the content with a name such as `HEAD~1:./a.yaml`, at most one byte more than a limit.

    `git cat-file` prints what was committed. It runs no filter, text conversion, external diff program or pager, as
    `git show` might. Raises GitError if there is no such content, or git cannot be run.
    """
    settings = [part for key, value in _SETTINGS.items() for part in ("-c", f"{key}={value}")]
    try:
        with TemporaryFile() as errors, Popen(  # noqa: S603 - no shell reads it, and no program of the checkout is run
            [_path_of_git(), *settings, "cat-file", "blob", name],
            stdin=DEVNULL, stdout=PIPE, stderr=errors, env={**os.environ, **_ENVIRONMENT},
        ) as git:  # fmt: skip
            content, is_late = _read_output(git, limit)
            errors.seek(0)
            reason = errors.read(_LONGEST_REASON).decode("utf-8", "replace").strip()
    except (OSError, ValueError) as error:
        raise GitError(f"git could not be run ({getattr(error, 'strerror', None) or error})") from None
    if is_late:
        raise GitError(f"git did not answer in {_TIMEOUT} seconds")
    if git.returncode and len(content) <= limit:
        lines = reason.splitlines()
        raise GitError(lines[0].removeprefix("fatal: ").rstrip(".") if lines else "git gave no reason")
    return content


def _read_output(git: "Popen[bytes]", limit: int) -> tuple[bytes, bool]:
    """Return the output of git, at most one byte more than a limit, and whether git took too long."""
    late = threading.Event()

    def stop() -> None:
        late.set()
        git.kill()

    timer = threading.Timer(_TIMEOUT, stop)
    timer.start()
    signals.register(git.kill)
    try:
        content = git.stdout.read(limit + 1) if git.stdout else b""
    finally:
        signals.forget(git.kill)
        timer.cancel()
    if len(content) > limit:
        git.kill()
    git.wait()
    return content, late.is_set()


def _path_of_git() -> str:
    """Return the path of git; a relative folder in PATH, which may be one of the checkout, is ignored."""
    folders = [folder for folder in os.get_exec_path() if Path(folder).is_absolute()]
    found = shutil.which("git", path=os.pathsep.join(folders))
    # Windows looks in the current folder first.
    if found is None or Path(found).parent not in map(Path, folders):
        raise GitError("git is not installed")
    return found
