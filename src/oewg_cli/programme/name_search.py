"""Where names stand in a text, whatever the case of their letters."""

import re
from collections.abc import Iterator
from functools import cache

from oewg_cli.text.source_text import Span


class Name:
    """A name that is looked for in texts, as `re.IGNORECASE` compares letters."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._folded = folded(name)

    def find(self, text: str, text_folded: str) -> Iterator[Span]:
        """Return the places of the name in a text, which is also given folded; none overlap.

        A pattern alone would compare the name at each place of the text; it is asked only where the name may stand.
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
