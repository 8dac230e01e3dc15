"""Where settings files stand, and other files as seen from them; asked before much else is loaded, of `os` alone."""

import os

OWN_FILE = "oewg.toml"
SHARED_FILE = "pyproject.toml"
_REPOSITORY = ".git"
_SIGNS = (b"oewg", b"\\u", b"\\U")
"""One of these is in every file with a key `oewg`; the key could be spelled with escapes (TOML 1.0, basic strings)."""


Known = dict[str, tuple[tuple[str, ...], bool]]
"""What is known of folders: the files in each that can hold settings, and whether no folder above it counts."""


def settings_files(folder: str, known: Known | None = None) -> tuple[str, ...]:
    """Give the files that can hold the settings of the files in a folder, as absolute paths, the nearest first.

    They are looked for upwards to the root of the repository. An `oewg.toml` is the last of them; each before it is a
    `pyproject.toml` that may have `[tool.oewg]` in it. None that has is left out, and the first that has counts. What
    is `known` of folders is not looked for again.
    """
    known = {} if known is None else known
    files: list[str] = []
    folder = absolute(folder)
    while True:
        if folder not in known:
            known[folder] = _files_in(folder)
        found, is_last = known[folder]
        files += found
        above = os.path.dirname(folder)
        if is_last or above == folder:
            return tuple(files)
        folder = above


def _files_in(folder: str) -> tuple[tuple[str, ...], bool]:
    own = os.path.join(folder, OWN_FILE)
    if os.path.isfile(own):
        return (own,), True
    shared = os.path.join(folder, SHARED_FILE)
    found = (shared,) if os.path.isfile(shared) and _may_have_settings(shared) else ()
    return found, os.path.exists(os.path.join(folder, _REPOSITORY))


def _may_have_settings(path: str) -> bool:
    try:
        with open(path, "rb") as file:
            raw = file.read()
    except OSError:
        return True  # whoever reads it says why it cannot be read
    return any(sign in raw for sign in _SIGNS)


def absolute(path: str) -> str:
    """Give the absolute path of a file, with links left as they are."""
    try:
        return os.path.abspath(path)
    except OSError:
        return os.path.join(os.sep, path)  # the current folder is gone


def folder_of(path: str) -> str:
    """Give the folder of a file; `.` for a name alone, and for `-`."""
    return os.path.dirname(path) or os.curdir


def relative(path: str, folder: str) -> str | None:
    """Give the path of a file from an absolute folder, with `/` between the names; None if it is not in the folder."""
    path, within = absolute(path), os.path.join(folder, "")
    return path.removeprefix(within).replace(os.sep, "/") if path.startswith(within) else None


def table_of(file: str) -> tuple[str, ...]:
    """Give the keys that lead to the settings in a file; in one of their own they stand at the outermost level."""
    return ("tool", "oewg") if os.path.basename(file) == SHARED_FILE else ()
