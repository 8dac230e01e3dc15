"""Programmes as they are and as they were: files, versions of files in a repository, and notes in Word or Markdown."""

from pathlib import Path

from oewg_cli import api
from oewg_cli.kernel.errors import CommandError
from oewg_cli.kernel.text import SourceText
from oewg_cli.kernel.wording import visible
from oewg_cli.load.limits import MAX_DOCUMENT
from oewg_cli.load.source import STDIN, read_document, shown_name

_LONGEST = 30
"""The seconds that git may take: a repository may have to fetch the version from a slow disk."""


def read_programme(name: str) -> SourceText:
    """Read a programme: of a Word, Markdown or text document the YAML that it is taken in as.

    `name` is a file, `-` for standard input, or `REV:path` for a file as it was in a revision of the repository around
    this folder; `path` is seen from this folder. Raises CommandError where it cannot be read.
    """
    return api.programme_source(shown_name(Path(name)), _bytes(name))


def _bytes(name: str) -> bytes:
    revision, colon, path = name.partition(":")
    if not colon or name == STDIN or Path(name).exists():
        return read_document(Path(name))
    return _from_git(revision, path, name)


def _from_git(revision: str, path: str, name: str) -> bytes:
    shown = visible(name)
    if revision.startswith("-"):
        raise CommandError(f"There is no revision {visible(revision)}.")
    import subprocess  # noqa: PLC0415 - only versions in a repository need it

    inside = path if path.startswith(("./", "../", "/")) else f"./{path}"
    try:
        run = subprocess.run(  # noqa: S603 - no shell reads it
            ["git", "show", f"{revision}:{inside}"],  # noqa: S607 - git is where the person has it
            capture_output=True, check=False, timeout=_LONGEST,
        )  # fmt: skip
    except (OSError, ValueError, subprocess.SubprocessError) as error:
        raise CommandError(f"git could not be asked for {shown}: {visible(str(error))}.") from None
    if run.returncode:
        said = run.stderr.decode("utf-8", "replace").strip().splitlines()
        reason = visible(said[0].removeprefix("fatal: ")) if said else "git said nothing"
        raise CommandError(f"There is no {shown}: {reason.rstrip('.')}.")
    if len(run.stdout) > MAX_DOCUMENT:
        raise CommandError(f"{shown} is larger than {MAX_DOCUMENT // (1024 * 1024)} MB.")
    return run.stdout
