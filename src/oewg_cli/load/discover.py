"""Which files are programmes: those that are named, and those in a folder that look like one."""

import re
from collections.abc import Callable, Iterator
from os.path import isdir, isfile, islink
from pathlib import Path
from typing import NamedTuple

from oewg_cli.kernel.errors import CommandError
from oewg_cli.load.loader import SUFFIXES, Format
from oewg_cli.load.source import STDIN

KEYS = ("masthead", "session", "paragraphs", "agenda", "programme")
"""A file is taken for a programme if at least two of these keys stand at its outermost level."""

_SKIPPED_FOLDERS = {"node_modules", "venv", "__pycache__", "build", "dist"}
_NAMES = "|".join(KEYS)
_OUTERMOST = {
    Format.YAML: re.compile(rf"^(?:\ufeff)?[\"']?({_NAMES})[\"']?[ \t]*:", re.MULTILINE),
    Format.TOML: re.compile(rf"^(?:\ufeff)?\[*[ \t]*[\"']?({_NAMES})[\"']?[ \t]*[].=]", re.MULTILINE),
    Format.JSON: re.compile(rf"^(?:\ufeff)?[ \t{{]*\"({_NAMES})\"[ \t]*:", re.MULTILINE),
}


class Candidate(NamedTuple):
    """A file that may be a programme; `folder` is the folder that was named, None for a file that was named itself."""

    path: Path
    folder: Path | None = None


def candidates(paths: list[Path], excluded: Callable[[Path], bool] = lambda _: False) -> list[Candidate]:
    """Give each named file, and each file in a named folder whose name is one of a programme, sorted; none twice.

    Hidden folders, those of packages and builds, and what is `excluded` are passed over. Raises CommandError where a
    folder cannot be read.
    """
    found: dict[Path, Candidate] = {}
    for path in paths:
        if str(path) == STDIN or not isdir(path):
            found[path] = Candidate(path)
        else:
            for child in _files_in(path, excluded):
                found.setdefault(child, Candidate(child, path))
    return list(found.values())


def find_programmes(paths: list[Path], excluded: Callable[[Path], bool] = lambda _: False) -> list[Path]:
    """Give the files to check: each named file as it is, and the programmes in each named folder, sorted.

    Raises CommandError where a folder has no programme in it, or cannot be read.
    """
    found = [each for each in candidates(paths, excluded) if each.folder is None or is_programme_file(each.path)]
    with_programmes = {each.folder for each in found}
    for path in paths:
        if str(path) != STDIN and isdir(path) and path not in with_programmes:
            raise no_programme_in(path)
    return [each.path for each in found]


def no_programme_in(folder: Path) -> CommandError:
    """Make the sentence for a folder without programmes."""
    return CommandError(
        f"There is no programme in {folder}: a .yaml, .yml, .json or .toml file is taken for one "
        f"if two of the keys {', '.join(KEYS)} stand at its outermost level."
    )


def _files_in(folder: Path, excluded: Callable[[Path], bool]) -> Iterator[Path]:
    try:
        children = sorted(folder.iterdir())
    except OSError as error:
        raise CommandError(f"{folder} cannot be read: {error.strerror}.") from None
    for child in children:
        if child.name.startswith(".") or excluded(child):
            continue
        if isdir(child):
            if child.name not in _SKIPPED_FOLDERS and not islink(child):
                yield from _files_in(child, excluded)
        elif child.suffix.lower() in SUFFIXES and isfile(child):
            yield child


def is_programme_file(path: Path) -> bool:
    """Tell whether a file has the name and the keys of a programme; one that cannot be read has not."""
    if path.suffix.lower() not in SUFFIXES or not isfile(path):
        return False
    try:
        return is_programme(path, path.read_bytes())
    except OSError:
        return False


def is_programme(path: Path, content: bytes) -> bool:
    """Tell whether bytes with the name of a file look like a programme."""
    written_as = SUFFIXES.get(path.suffix.lower())
    # Without the zeros of UTF-16 its keys are seen, so that such a file is refused later, not passed over.
    text = content.replace(b"\0", b"").decode("utf-8", errors="ignore")
    return written_as is not None and looks_like_programme(text, written_as)


def looks_like_programme(text: str, written_as: Format) -> bool:
    """Tell whether at least two keys of a programme stand at the outermost level, also where the syntax is broken."""
    if written_as is Format.JSON:
        import json  # noqa: PLC0415 - the usual YAML file must not wait for it

        try:
            content = json.loads(text)
        except (ValueError, RecursionError):
            pass
        else:
            return isinstance(content, dict) and len(set(KEYS) & content.keys()) > 1
    return len(set(_OUTERMOST[written_as].findall(text))) > 1
