"""Asks git for a version of a file, so that nothing that a repository configures is run."""

import os
import shutil
import threading
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen
from tempfile import TemporaryFile

from oewg_cli.process import signals

_LONGEST = 30
"""The seconds that git may take: a version may be on a slow disk."""

_LONGEST_REASON = 10_000
"""The bytes that are read of what git says."""

_SETTINGS = {
    "core.fsmonitor": "false",
    "core.hooksPath": os.devnull,
    "core.pager": "cat",
    "core.sshCommand": "false",
    "credential.helper": "",
    "protocol.allow": "never",
}
"""What a repository could set to have a program run or a network asked; the command line overrides it (git-config)."""

_ENVIRONMENT = {
    "GIT_ALLOW_PROTOCOL": "",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C.UTF-8",
}
"""The same, for what has a variable; a partial clone asks no other repository for what it lacks (git, section 1)."""


class GitError(Exception):
    """What git said, or why it could not be asked, without a full stop."""


def blob(name: str, limit: int) -> bytes:
    """Return what a repository has under a name such as `HEAD~1:./a.yaml`, one byte more than a limit at most.

    `git cat-file` prints what was committed: no filter, text conversion, external diff program or pager is asked, as
    `git show` might. Raises GitError where there is no such content, or git cannot be asked.
    """
    settings = [part for key, value in _SETTINGS.items() for part in ("-c", f"{key}={value}")]
    try:
        with TemporaryFile() as said, Popen(  # noqa: S603 - no shell reads it, and no program of the checkout is run
            [_git(), *settings, "cat-file", "blob", name],
            stdin=DEVNULL, stdout=PIPE, stderr=said, env={**os.environ, **_ENVIRONMENT},
        ) as git:  # fmt: skip
            content, is_late = _answer(git, limit)
            said.seek(0)
            reason = said.read(_LONGEST_REASON).decode("utf-8", "replace").strip()
    except (OSError, ValueError) as error:
        raise GitError(f"git could not be asked ({getattr(error, 'strerror', None) or error})") from None
    if is_late:
        raise GitError(f"git did not answer in {_LONGEST} seconds")
    if git.returncode and len(content) <= limit:
        lines = reason.splitlines()
        raise GitError(lines[0].removeprefix("fatal: ").rstrip(".") if lines else "git said nothing")
    return content


def _answer(git: "Popen[bytes]", limit: int) -> tuple[bytes, bool]:
    """Read what git prints, one byte more than a limit at most, and return whether it took too long."""
    late = threading.Event()

    def stop() -> None:
        late.set()
        git.kill()

    timer = threading.Timer(_LONGEST, stop)
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


def _git() -> str:
    """Return the path of git; a program in a folder of the checkout, as a relative PATH may have it, is none."""
    folders = [folder for folder in os.get_exec_path() if Path(folder).is_absolute()]
    found = shutil.which("git", path=os.pathsep.join(folders))
    # Windows looks in the current folder first.
    if found is None or Path(found).parent not in map(Path, folders):
        raise GitError("git is not installed")
    return found
