"""Refuse files that are neither Word files nor texts, and say how each becomes one."""

from collections.abc import Iterable
from functools import cache
from pathlib import PurePath
from typing import Any, NamedTuple

from oewg_cli.files.data_files import read_data_file
from oewg_cli.process.errors import CommandError

_MOST_HEAD = 16_384
"""How many bytes the head of a message is searched in."""
_UTF_8_MARK, _ZIP = b"\xef\xbb\xbf", b"PK\x03\x04"
_READABLE = (".docx", ".docm", ".dotx", ".dotm", ".doc", ".md", ".markdown", ".txt")
"""The endings of files that can be imported, so that another kind under one of them is a surprise."""


class _Kind(NamedTuple):
    what: str
    advice: str
    begins: tuple[bytes, ...]
    holds: tuple[bytes, ...]
    lacks: tuple[bytes, ...]
    fields: tuple[bytes, ...]
    endings: tuple[str, ...]
    starts: str
    is_text: bool

    def has_its_bytes(self, raw: bytes) -> bool:
        """Return whether a file is of this kind by what is in it."""
        if self.fields:
            return _has_field(raw, self.fields)
        return (
            raw.startswith(self.begins)
            and (not self.holds or any(each in raw for each in self.holds))
            and not any(each in raw for each in self.lacks)
        )

    def has_its_name(self, name: str, raw: bytes) -> bool:
        """Return whether a file is of this kind by its name; text in a file named like another kind is a text."""
        file = PurePath(name).name
        if self.starts and file.startswith(self.starts):
            return True
        return file.lower().endswith(self.endings) and (self.is_text or not _is_text(raw))


def check_is_readable(name: str, raw: bytes) -> None:
    """Raise CommandError with the kind of a file that cannot be imported, and how it becomes one that can be."""
    kind = _kind_of(name, raw)
    if kind is None:
        return
    ending = PurePath(name).suffix
    is_misleading = ending.lower() in _READABLE and bool(kind.endings) and ending.lower() not in kind.endings
    although = f", although its name ends in {ending}" if is_misleading else ""
    raise CommandError(f"{name} is {kind.what}{although}: {kind.advice}.")


def is_of_other_kind(name: str, raw: bytes) -> bool:
    """Return whether a file is of a kind that `check_is_readable` refuses."""
    return _kind_of(name, raw) is not None


def _kind_of(name: str, raw: bytes) -> _Kind | None:
    content = raw.removeprefix(_UTF_8_MARK).lstrip()
    by_bytes = next((kind for kind in _kinds() if kind.has_its_bytes(content)), None)
    if by_bytes is not None or not raw or raw.startswith(_ZIP):
        return by_bytes
    return next((kind for kind in _kinds() if kind.has_its_name(name, raw)), None)


def _has_field(raw: bytes, fields: tuple[bytes, ...]) -> bool:
    """Return whether the head of a message, above its first empty line, has one of these fields."""
    head = raw[:_MOST_HEAD].replace(b"\r\n", b"\n").partition(b"\n\n")[0]
    return any(line.lower().startswith(fields) for line in head.split(b"\n"))


def _is_text(raw: bytes) -> bool:
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return bool(text.strip()) and "\x00" not in text


@cache
def _kinds() -> tuple[_Kind, ...]:
    listed: list[dict[str, Any]] = read_data_file(__file__, "file_kinds")["kinds"]
    return tuple(
        _Kind(
            kind["what"],
            kind["advice"],
            _bytes(kind.get("begins", ())),
            _bytes(kind.get("holds", ())),
            _bytes(kind.get("lacks", ())),
            _bytes(kind.get("fields", ())),
            tuple(kind.get("endings", ())),
            kind.get("starts", ""),
            kind.get("is_text", False),
        )
        for kind in listed
    )


def _bytes(texts: Iterable[str]) -> tuple[bytes, ...]:
    return tuple(text.encode("latin-1") for text in texts)
