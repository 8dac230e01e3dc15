"""Match files with the patterns of a settings file, such as `drafts/**/*.yaml`.

A pattern is relative to a folder and has `/` between its names, on every system. `*` matches any characters of a name,
`?` one, `[abc]` and `[!abc]` one that is or is not among these, and `**` any number of folders. A pattern of one name
matches that name in every folder, and a pattern that matches a folder matches all that is in it.

The library `pathspec` is not used, since its regular expressions backtrack: version 1.1.1 needs 73 seconds to try `*a`,
eight times, and `b` on a name of 60 letters (0.4 ms here), and settings files may come from strangers. It also reads
`[^a]`, `#a` and a space at the end as git does, and lets a range such as `[+-9]` match `/`.
"""

import re
from collections.abc import Iterable
from functools import cache

from oewg_cli.config.settings_files import relative
from oewg_cli.text.lazy_patterns import lazy_pattern

_IN_BRACKETS = lazy_pattern(r"\[!?\]?[^\]/]*\]")
_RANGE_OR_CHAR = lazy_pattern(r"(.)-(.)|.", re.DOTALL)
_PART = lazy_pattern(rf"{_IN_BRACKETS.pattern}|.", re.DOTALL)


def matches(patterns: tuple[str, ...], folder: str, path: str) -> bool:
    """Return whether one of the patterns, relative to an absolute folder, matches a file or folder in it."""
    if not patterns:
        return False
    relative_path = relative(path, folder)
    return relative_path is not None and _compiled(patterns).fullmatch(relative_path) is not None


def pattern_error(pattern: str) -> str | None:
    """Return what is wrong with a pattern in one sentence, or None."""
    names = pattern.removesuffix("/").split("/")
    is_absolute = pattern.startswith(("/", "~")) or pattern[1:2] == ":"
    mistakes = {
        "A pattern of files cannot be empty.": not pattern.strip("/"),
        "A pattern of files has `/` between its names, not a backslash.": "\\" in pattern,
        "A pattern of files is relative to the folder of the settings file, and stays in it.": (
            is_absolute or ".." in names
        ),
        "A pattern of files has a name between each two `/`.": "" in names or "." in names,
        "A pattern of files cannot be negated with `!`.": pattern.startswith("!"),
        "A pattern of files has no braces: write one pattern for each.": "{" in pattern or "}" in pattern,
        "In a pattern of files `**` must be alone between two `/`.": any(
            "**" in name and name != "**" for name in names
        ),
        "In a pattern of files each `[` must be closed by a `]`.": any(
            "[" in _IN_BRACKETS.sub("", name) for name in names
        ),
        "In a pattern of files a range in brackets must be in order, as in `[a-z]`.": not _can_be_read(pattern),
    }
    return next((sentence for sentence, applies in mistakes.items() if applies), None)


def _can_be_read(pattern: str) -> bool:
    try:
        re.compile(_expression(pattern))
    except re.error:
        return False
    return True


@cache
def _compiled(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(map(_expression, patterns))})(?:/.*)?", re.DOTALL)


def _expression(pattern: str) -> str:
    """Write a pattern as a regular expression whose time grows with the length of a path only.

    What comes between two `*`, or two `**`, is matched where it is first found and not tried elsewhere (an atomic
    group): if the rest matches after a later one, it matches after the first one too.
    """
    names = pattern.removesuffix("/").split("/")
    if len(names) == 1:
        names = ["**", *names]
    begin, *parts = ["/".join(map(_name, part)) for part in _divided(names, "**")]
    if not parts:
        return begin
    *between, end = parts
    anywhere = "".join(f"(?>(?:[^/]+/)*?{part}/)" for part in between if part)
    return f"{begin and f'{begin}/'}{anywhere}(?:[^/]+/)*{end or '[^/]+'}"


def _name(name: str) -> str:
    begin, *pieces = ["".join(map(_char, piece)) for piece in _divided((part[0] for part in _PART.finditer(name)), "*")]
    if not pieces:
        return begin
    *between, end = pieces
    return begin + "".join(f"(?>[^/]*?{piece})" for piece in between if piece) + f"[^/]*{end}(?![^/])"


def _divided(parts: Iterable[str], at: str) -> list[list[str]]:
    """Divide parts where one of them is `at`."""
    divided: list[list[str]] = [[]]
    for part in parts:
        if part == at:
            divided.append([])
        else:
            divided[-1].append(part)
    return divided


def _char(part: str) -> str:
    if part == "?":
        return "[^/]"
    if len(part) == 1:
        return re.escape(part)
    inner = part[1:-1]
    negated = "^" if inner.startswith("!") else ""
    chars = _RANGE_OR_CHAR.sub(_escaped, inner.removeprefix("!"))
    return f"(?!/)[{negated}{chars}]"


def _escaped(found: re.Match[str]) -> str:
    return f"{re.escape(found[1])}-{re.escape(found[2])}" if found[1] else re.escape(found[0])
