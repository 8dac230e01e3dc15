"""Find the names of the bodies of a note in its texts, in capitals or small letters."""

import re
from functools import cached_property

from oewg_cli.text.source_text import Span

_WHITE_SPACE = ("\n", "\t", "\xa0")


class OwnNames:
    """The names of the bodies of a note, in lower case and with one space between words.

    Texts are searched for each name, which takes less time than to compile one expression of all of them: each note
    has other names.
    """

    def __init__(self, names: frozenset[str]) -> None:
        self._names = sorted(filter(None, names), key=len, reverse=True)
        self._are_plain = all(name.isascii() and name[0].isalnum() and name[-1].isalnum() for name in self._names)

    def find(self, text: str) -> list[Span]:
        """Return the names in a text, in order: of names at one place the longest, and none within another."""
        lower = self._lower(text)
        if lower is None:
            return [Span(*match.span()) for match in self._pattern.finditer(text)]
        found: list[Span] = []
        for name in self._names:
            at = lower.find(name)
            while at >= 0:
                if _is_whole(lower, at, at + len(name)):
                    found.append(Span(at, at + len(name)))
                at = lower.find(name, at + 1)
        kept: list[Span] = []
        for span in sorted(found, key=lambda span: (span.start, -span.end)):
            if not kept or span.start >= kept[-1].end:
                kept.append(span)
        return kept

    def is_at(self, text: str, start: int) -> bool:
        """Return whether a name begins at an offset of a text."""
        lower = self._lower(text)
        if lower is None:
            return self._pattern.match(text, start) is not None
        return any(lower.startswith(name, start) and _is_whole(lower, start, start + len(name)) for name in self._names)

    def _lower(self, text: str) -> str | None:
        """Return a text in which names can be searched for; None if that takes the expression."""
        lower = text.lower()
        for character in _WHITE_SPACE:
            lower = lower.replace(character, " ")
        is_plain = self._are_plain and len(lower) == len(text)
        return lower if is_plain and not ("  " in lower and self._is_divided_in(lower)) else None

    def _is_divided_in(self, lower: str) -> bool:
        """Return whether a text has a name with several spaces between two words of it."""
        single = " ".join(lower.split())
        return any(single.count(name) != lower.count(name) for name in self._names if " " in name)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        names = "|".join(re.escape(name).replace("\\ ", r"\s+") for name in self._names)
        return re.compile(rf"\b(?:{names or '(?!)'})\b", re.IGNORECASE)


def _is_whole(text: str, start: int, end: int) -> bool:
    """Return whether a part of a text, which begins and ends with a letter or a figure, is whole words."""
    return not (_is_of_word(text[start - 1 : start]) or _is_of_word(text[end : end + 1]))


def _is_of_word(character: str) -> bool:
    return character.isalnum() or character == "_"
