"""Find where a text differs from the expected one, word by word."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from oewg_cli.text.sequence_matching import MatchingStretch, common_ends, matching_stretches
from oewg_cli.text.source_text import Span

_WORD = re.compile(r"\S+")
_MARK = re.compile(r"\[\^[^\[\]\s]*\]")
_MOST = 90_000
"""The limit of pairs of words between the common ends of two texts; beyond it they differ there as a whole."""


class TextWord(NamedTuple):
    """A word of a text as it is typed, with its place in code points.

    `is_open` says that it is part of what changes from session to session: a document, a day, another session.
    """

    text: str
    start: int
    end: int
    is_open: bool

    @property
    def key(self) -> str:
        """Return what is compared: the word without the names of footnotes, which a reader does not see."""
        return _MARK.sub("[^]", self.text) if "[^" in self.text else self.text


class Difference(NamedTuple):
    """New words in place of old ones; either can be empty.

    `start` and `end` are the place in the new text; of the word before it where no new words are there.
    """

    old: str
    new: str
    start: int
    end: int


def words_of(text: str, open_spans: Sequence[Span]) -> list[TextWord]:
    """Return the words of a text; the spans are those of what changes from session to session, in order."""
    found = []
    waiting = list(reversed(open_spans))
    for match in _WORD.finditer(text):
        start, end = match.span()
        while waiting and waiting[-1].end <= start:
            waiting.pop()
        found.append(TextWord(match[0], start, end, is_open=bool(waiting) and waiting[-1].start < end))
    return found


def differences(old: Sequence[TextWord], new: Sequence[TextWord]) -> Iterator[Difference]:
    """Return where a text differs from the expected one; open words may be others of their kind."""
    for stretch in _differing([word.key for word in old], [word.key for word in new]):
        start = stretch.new_start
        removed, added = old[stretch.old_start : stretch.old_end], new[start : stretch.new_end]
        if removed and added and all(word.is_open for word in (*removed, *added)):
            continue
        shown = added or new[max(0, start - 1) : start] or new[start : start + 1]
        place = (shown[0].start, shown[-1].end) if shown else (0, 0)
        yield Difference(" ".join(word.text for word in removed), " ".join(word.text for word in added), *place)


def _differing(old: Sequence[str], new: Sequence[str]) -> list[MatchingStretch]:
    """Return the stretches that differ between the common ends of two texts."""
    start, end = common_ends(old, new)
    before, after = old[start : len(old) - end], new[start : len(new) - end]
    if len(before) * len(after) > _MOST:
        return [MatchingStretch(False, start, len(old) - end, start, len(new) - end)]  # noqa: FBT003 - the first field
    return [stretch.shifted(start, start) for stretch in matching_stretches(before, after) if not stretch.is_kept]
