"""The stamp of an exported file: it tells whether the words of the file are still those that were exported."""

from hashlib import sha256
from typing import NamedTuple
from unicodedata import normalize

from oewg_cli.version import __version__

_PROGRAM, _LENGTH = "oewg", len(sha256().hexdigest())
WITHOUT_WIDTH = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
"""Removes the characters that have no width from a text."""


class Stamp(NamedTuple):
    """What an exported file says of itself: the fingerprint of its words, its layout, the version of the program."""

    version: str
    layout: str
    fingerprint: str

    def __str__(self) -> str:
        """Return the stamp as it is written in a file; Word shows at most 255 characters of such a text."""
        return " ".join((_PROGRAM, *self))


class ExportedFile(NamedTuple):
    """A file as it was read: the fingerprint of the words it has now, its stamp, and what else can be compared."""

    fingerprint: str
    stamp: Stamp | None
    rest: object

    def is_current(self, new: "ExportedFile") -> bool:
        """Return whether it differs from a new export in nothing but the version of the program.

        An update of the program that changes nothing else in a file is no reason for a hook to write it again, and
        people with different versions do not write each other's files in turn.
        """
        stamps = [each.stamp and each.stamp._replace(version="") for each in (self, new)]
        return self.rest == new.rest and stamps[0] == stamps[1]


def new_stamp(fingerprint: str, layout: str) -> Stamp:
    """Return the stamp of a file that this version of the program writes."""
    return Stamp(__version__, layout, fingerprint)


def parse_stamp(text: str) -> Stamp | None:
    """Return the stamp that a text is; None if it is none."""
    program, *fields = text.split(" ")
    is_stamp = program == _PROGRAM and len(fields) == len(Stamp._fields) and len(fields[-1]) == _LENGTH
    return Stamp(*fields) if is_stamp else None


def fingerprint(*texts: str) -> str:
    """Return a hash of the words of texts, SHA-256 in hexadecimal: any edit of a word, sign or digit changes it.

    How the words are spaced does not count: spaces of all kinds, characters without a width, and empty lines.
    """
    lines = (" ".join(line.translate(WITHOUT_WIDTH).split()) for text in texts for line in f"{text}\n\0".splitlines())
    return sha256(normalize("NFC", "\n".join(filter(None, lines))).encode("utf-8", "surrogatepass")).hexdigest()
