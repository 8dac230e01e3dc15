"""Find names in a text, in upper or lower case."""

import re
from collections.abc import Iterator
from functools import cache

from oewg_cli.text.source_text import Span


class Name:
    """A name to find in texts, with letters compared as `re.IGNORECASE` does."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._folded = folded(name)

    def find(self, text: str, text_folded: str) -> Iterator[Span]:
        """Return the spans of the name in a text, which is also passed folded; none overlap.

        A pattern alone would compare the name at each offset of the text; it is used only where the name may be.
        """
        at = text_folded.find(self._folded)
        while at >= 0:
            match = _pattern(self._name).match(text, at)
            if match:
                yield Span(*match.span())
            at = text_folded.find(self._folded, max(match.end(), at + 1) if match else at + 1)


def folded(text: str) -> str:
    """Return a text of the same length in which letters that differ only in case are the same."""
    return text.lower() if text.isascii() else "".join(map(_folded, text))


@cache
def _folded(character: str) -> str:
    return character.upper().casefold()[0]


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(re.escape(name), re.IGNORECASE)
