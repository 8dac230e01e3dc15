"""Find the programmes: the files that are named, and those in a folder that look like one."""

import re
from collections.abc import Callable, Iterator, Sequence
from os.path import exists, isdir, isfile, islink
from pathlib import Path
from stat import S_ISREG
from typing import NamedTuple

from oewg_cli.files.checkout import is_link_out, leads_out
from oewg_cli.files.reading import not_regular
from oewg_cli.process.errors import CommandError
from oewg_cli.source.decoding import STDIN, read_bytes, shown_name
from oewg_cli.source.loader import SUFFIXES, Format
from oewg_cli.text.lazy_patterns import lazy_pattern

KEYS = ("masthead", "session", "paragraphs", "agenda", "programme")
"""A file is a programme if at least two of these keys are at its outermost level."""

_SKIPPED_FOLDERS = {"node_modules", "venv", "__pycache__", "build", "dist"}
_NAMES = "|".join(KEYS)
_OUTERMOST = {
    Format.YAML: lazy_pattern(rf"^(?:\ufeff)?[\"']?({_NAMES})[\"']?[ \t]*:", re.MULTILINE),
    Format.TOML: lazy_pattern(rf"^(?:\ufeff)?\[*[ \t]*[\"']?({_NAMES})[\"']?[ \t]*[].=]", re.MULTILINE),
    Format.JSON: lazy_pattern(rf"^(?:\ufeff)?[ \t{{]*\"({_NAMES})\"[ \t]*:", re.MULTILINE),
}


class Candidate(NamedTuple):
    """A file that may be a programme, or a path in a folder that is refused.

    `folder` is the folder that was named, None for a file that was named itself. `refusal` says why the path is not
    read.
    """

    path: Path
    folder: Path | None = None
    refusal: str | None = None


def candidates(
    paths: list[Path], excluded: Callable[[Path], bool] = lambda _: False, *, by_hook: bool = False
) -> list[Candidate]:
    """Return each named file, and each file in a named folder whose name is that of a programme, sorted; none twice.

    Hidden folders, those of packages and builds, and what is `excluded` are skipped. What is refused in a folder is in
    the list too: a folder that cannot be read, a device or a pipe, a link out of the repository. Files that
    are named `by_hook` were found in the checkout too, and may be refused like those in a folder.
    """
    found: dict[Path, Candidate] = {}
    for path in paths:
        if str(path) == STDIN or not isdir(path):
            found[path] = Candidate(path, refusal=refusal_of_link(path) if by_hook else None)
        else:
            for candidate in _candidates_in(path, excluded):
                found.setdefault(candidate.path, candidate)
    return list(found.values())


def find_programmes(paths: list[Path], excluded: Callable[[Path], bool] = lambda _: False) -> list[Candidate]:
    """Return the files to check, and what is refused: each named file, and the programmes in each folder.

    Raises CommandError if a folder has no programme in it.
    """
    found = [
        each
        for each in candidates(paths, excluded)
        if each.folder is None or each.refusal or is_programme_file(each.path)
    ]
    with_programmes = {each.folder for each in found}
    for path in paths:
        if str(path) != STDIN and isdir(path) and path not in with_programmes:
            raise no_programme_in(path)
    return found


def no_programme_in(folder: Path) -> CommandError:
    """Return the error for a folder without programmes."""
    return CommandError(
        f"There is no programme in {shown_name(folder)}: a .yaml, .yml, .json or .toml file is one "
        f"if two of the keys {', '.join(KEYS)} are at its outermost level."
    )


def _candidates_in(named: Path, excluded: Callable[[Path], bool]) -> Iterator[Candidate]:
    """Search a folder, in order, without recursion, since folders may be nested deeper than Python can call."""
    waiting = [iter(_children_or_refusal(named, named))]
    while waiting:
        child = next(waiting[-1], None)
        if child is None:
            waiting.pop()
        elif isinstance(child, Candidate):
            yield child
        else:
            try:
                is_skipped = excluded(child)
            except CommandError as error:
                # The settings of the folder are wrong, so nothing in it can be checked.
                yield Candidate(child, named, str(error))
                waiting.pop()
                continue
            if is_skipped:
                continue
            if isdir(child):
                if child.name not in _SKIPPED_FOLDERS and not islink(child):
                    waiting.append(iter(_children_or_refusal(child, named)))
            elif child.suffix.lower() in SUFFIXES and (exists(child) or is_link_out(str(child))):
                yield Candidate(child, named, _refusal(child, named))


def _children_or_refusal(folder: Path, named: Path) -> Sequence[Path | Candidate]:
    """Return what is in a folder, sorted; for one that cannot be read, the refusal."""
    try:
        return sorted(child for child in folder.iterdir() if not child.name.startswith("."))
    except OSError as error:
        return [Candidate(folder, named, f"{shown_name(folder)} cannot be read: {error.strerror}.")]


def refusal_of_link(path: Path, named: Path | None = None) -> str | None:
    """Return why a file that was found in a checkout is not read, if it is a link that leads out of it.

    If the checkout is not a repository, it is the whole folder that was named.
    """
    if not is_link_out(str(path)) or (named is not None and not leads_out(str(path), str(named))):
        return None
    return f"{shown_name(path)} is not read: it is a link that leads to a file outside the repository."


def _refusal(path: Path, named: Path) -> str | None:
    """Return why a file found in a folder is not read: it is not a file, or a link that leads out of the checkout."""
    name = shown_name(path)
    try:
        refusal = refusal_of_link(path, named)
        mode = path.stat().st_mode if refusal is None else 0
    except OSError as error:
        return f"{name} cannot be read: {error.strerror}."
    return refusal or (None if S_ISREG(mode) else f"{name} {not_regular(mode).strerror}.")


def is_programme_file(path: Path) -> bool:
    """Return whether a file has the name and the keys of a programme; False if it cannot be read."""
    if path.suffix.lower() not in SUFFIXES or not isfile(path):
        return False
    try:
        return is_programme(path, read_bytes(path))
    except CommandError:
        return False


def is_programme(path: Path, content: bytes) -> bool:
    """Return whether bytes with the name of a file look like a programme."""
    written_as = SUFFIXES.get(path.suffix.lower())
    # Without the zeros of UTF-16 its keys are found, so that such a file is refused later, not skipped.
    text = content.replace(b"\0", b"").decode("utf-8", errors="ignore")
    return written_as is not None and looks_like_programme(text, written_as)


def looks_like_programme(text: str, written_as: Format) -> bool:
    """Return whether at least two keys of a programme are at the outermost level, even if the syntax is broken."""
    if written_as is Format.JSON:
        import json  # noqa: PLC0415 - the usual YAML file must not wait for it

        try:
            content = json.loads(text)
        except (ValueError, RecursionError):
            pass
        else:
            return isinstance(content, dict) and len(set(KEYS) & content.keys()) > 1
    return len(set(_OUTERMOST[written_as].findall(text))) > 1
