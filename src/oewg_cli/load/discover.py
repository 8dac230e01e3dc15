"""Which files are programmes: those that are named, and those in a folder that look like one."""

import json
import re
from collections.abc import Iterator
from os.path import isdir, isfile, islink
from pathlib import Path

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


def find_programmes(paths: list[Path], *, only_programmes: bool = False) -> list[Path]:
    """Give the files to check: each named file as it is, and the programmes in each named folder, sorted.

    Hidden folders and those of packages and builds are passed over, and with `only_programmes` also named files
    that do not look like programmes. Raises CommandError where a path does not
    exist, or a folder has no programme in it.
    """
    found: dict[Path, None] = {}
    for path in paths:
        if str(path) == STDIN or not isdir(path):
            if not only_programmes or not isfile(path) or _is_programme(path):
                found[path] = None
            continue
        programmes = list(_programmes_in(path))
        if not programmes:
            raise CommandError(
                f"There is no programme in {path}: a .yaml, .yml, .json or .toml file is taken for one "
                f"if two of the keys {', '.join(KEYS)} stand at its outermost level."
            )
        found |= dict.fromkeys(programmes)
    return list(found)


def _programmes_in(folder: Path) -> Iterator[Path]:
    try:
        children = sorted(folder.iterdir())
    except OSError as error:
        raise CommandError(f"{folder} cannot be read: {error.strerror}.") from None
    for child in children:
        if child.name.startswith("."):
            continue
        if isdir(child):
            if child.name not in _SKIPPED_FOLDERS and not islink(child):
                yield from _programmes_in(child)
        elif _is_programme(child):
            yield child


def _is_programme(path: Path) -> bool:
    if path.suffix.lower() not in SUFFIXES or not isfile(path):
        return False
    try:
        # Without the zeros of UTF-16 its keys are seen, so that such a file is refused later, not passed over.
        text = path.read_bytes().replace(b"\0", b"").decode("utf-8", errors="ignore")
    except OSError:
        return False
    return looks_like_programme(text, SUFFIXES[path.suffix.lower()])


def looks_like_programme(text: str, written_as: Format) -> bool:
    """Tell whether at least two keys of a programme stand at the outermost level, also where the syntax is broken."""
    if written_as is Format.JSON:
        try:
            content = json.loads(text)
        except (ValueError, RecursionError):
            pass
        else:
            return isinstance(content, dict) and len(set(KEYS) & content.keys()) > 1
    return len(set(_OUTERMOST[written_as].findall(text))) > 1
