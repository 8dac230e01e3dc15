"""Find where a text differs from the expected one, word by word."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.sequence_matching import MatchingStretch, common_ends, matching_stretches
from oewg_cli.text.source_text import Span

_WORD = lazy_pattern(r"\S+")
_MARK = lazy_pattern(r"\[\^[^\[\]\s]*\]")
_MOST_AFTER = 4
"""How many words after a difference are read."""
_MOST = 90_000
"""The limit of pairs of words between the common ends of two texts; beyond it they differ there as a whole."""

MayDiffer = Callable[[Sequence[str], Sequence[str], str], bool]


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

    `start` and `end` are the place in the new text; of the word before it where no new words are there. `was_kept` says
    that the new words are still those of the last note.
    """

    old: str
    new: str
    start: int
    end: int
    was_kept: bool = False


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


def differences(
    old: Sequence[TextWord],
    new: Sequence[TextWord],
    kept: Sequence[TextWord] = (),
    may_differ: MayDiffer = lambda *_: False,
) -> Iterator[Difference]:
    """Return where a text differs from the expected one; open words may be others of their kind.

    `kept` are the words of the last note itself, as many as are expected, and `may_differ` says of old and new words,
    with the text after them, that they are as right as the expected ones.
    """
    found = _differing([word.key for word in old], [word.key for word in new])
    for stretch in _with_open_between(found, old, new):
        start = stretch.new_start
        removed, added = old[stretch.old_start : stretch.old_end], new[start : stretch.new_end]
        if removed and added and all(word.is_open for word in (*removed, *added)):
            continue
        removed_keys, added_keys = [word.key for word in removed], [word.key for word in added]
        if may_differ(removed_keys, added_keys, _joined(new[stretch.new_end :][:_MOST_AFTER])):
            continue
        kept_keys = [word.key for word in kept[stretch.old_start : stretch.old_end]] if len(kept) == len(old) else None
        shown = added or new[max(0, start - 1) : start] or new[start : start + 1]
        place = (shown[0].start, shown[-1].end) if shown else (0, 0)
        was_kept = bool(added) and added_keys == kept_keys
        yield Difference(_joined(removed), _joined(added), *place, was_kept)


def _with_open_between(
    found: Sequence[MatchingStretch], old: Sequence[TextWord], new: Sequence[TextWord]
) -> list[MatchingStretch]:
    """Return the stretches, those with only open words and only open words between them as one: `6 to 8`, `8 to 10`."""
    joined: list[MatchingStretch] = []
    for stretch in found:
        before = joined[-1] if joined else stretch
        both = stretch._replace(old_start=before.old_start, new_start=before.new_start)
        words = (*old[both.old_start : both.old_end], *new[both.new_start : both.new_end])
        if before is not stretch and all(word.is_open for word in words):
            joined[-1] = both
        else:
            joined.append(stretch)
    return joined


def _joined(words: Sequence[TextWord]) -> str:
    return " ".join(word.text for word in words)


def _differing(old: Sequence[str], new: Sequence[str]) -> list[MatchingStretch]:
    """Return the stretches that differ between the common ends of two texts."""
    start, end = common_ends(old, new)
    before, after = old[start : len(old) - end], new[start : len(new) - end]
    if len(before) * len(after) > _MOST:
        return [MatchingStretch(False, start, len(old) - end, start, len(new) - end)]  # noqa: FBT003 - the first field
    return [stretch.shifted(start, start) for stretch in matching_stretches(before, after) if not stretch.is_kept]
