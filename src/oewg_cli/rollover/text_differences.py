"""Find where a text differs from the expected one, word by word."""

from collections.abc import Callable, Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.sequence_matching import MatchingStretch, common_ends, matching_stretches
from oewg_cli.text.source_text import Span

_WORD = lazy_pattern(r"\S+")
_MARK = lazy_pattern(r"\[\^[^\[\]\s]*\]")
_ENDS = (".", "!", "?", ":", ".]")
_WIDEST_GAP = 2
"""How many words of a title may be the same between others."""
_FEWEST_OF_THING = 3
"""The words of one thing more in a list, with the "and" before it."""
_MOST_AFTER = 4
"""How many words after a difference are read."""
_MOST = 90_000
"""The limit of pairs of words between the common ends of two texts; beyond it they differ there as a whole."""


class TextWord(NamedTuple):
    """A word of a text as it is typed, with its place in code points.

    `is_open` says that it is part of what changes from session to session: a document, a day, another session;
    `is_sure` that it is known what it is in this one: its number, its first and its last day; and `is_first` that it
    begins a sentence.
    """

    text: str
    start: int
    end: int
    is_open: bool
    is_sure: bool = False
    is_first: bool = False

    @property
    def key(self) -> str:
        """Return what is compared: the word without the names of footnotes, which a reader does not see."""
        return _MARK.sub("[^]", self.text) if "[^" in self.text else self.text


class Verdict(Enum):
    """Whether other words are as right as the expected ones."""

    RIGHT = "right"
    DOUBTFUL = "doubtful"
    WRONG = "wrong"


Judge = Callable[[Sequence[TextWord], Sequence[TextWord], str], Verdict]


class Difference(NamedTuple):
    """New words in place of old ones; either can be empty.

    `start` and `end` are the place in the new text; of the word before it where no new words are there. `was_kept` says
    that the new words are still those of the last note, `is_sure` that they are wrong, and `is_doubtful` that they may
    be right.
    """

    old: str
    new: str
    start: int
    end: int
    was_kept: bool = False
    is_sure: bool = False
    is_doubtful: bool = False


def words_of(text: str, open_spans: Sequence[Span], sure_spans: Sequence[Span] = ()) -> list[TextWord]:
    """Return the words of a text; the spans are those of what changes from session to session, each in order."""
    found: list[TextWord] = []
    waiting, waiting_sure = list(reversed(open_spans)), list(reversed(sure_spans))
    for match in _WORD.finditer(text):
        start, end = match.span()
        is_open, is_sure = (_is_within(spans, start, end) for spans in (waiting, waiting_sure))
        is_first = not found or found[-1].text.endswith(_ENDS)
        found.append(TextWord(match[0], start, end, is_open, is_sure, is_first))
    return found


def _is_within(waiting: list[Span], start: int, end: int) -> bool:
    """Return whether the last of the spans that are not passed yet has a part of a word."""
    while waiting and waiting[-1].end <= start:
        waiting.pop()
    return bool(waiting) and waiting[-1].start < end


def differences(
    old: Sequence[TextWord],
    new: Sequence[TextWord],
    kept: Sequence[TextWord] = (),
    judge: Judge = lambda *_: Verdict.WRONG,
) -> Iterator[Difference]:
    """Return where a text differs from the expected one; open words may be others of their kind.

    `kept` are the words of the last note itself, as many as are expected, and `judge` says of old and new words, with
    the text after them, whether they are as right as the expected ones. It is not asked of what is known for sure.
    """
    found = _differing([word.key for word in old], [word.key for word in new])
    stretches = _with_open_between(found, old, new)
    for stretch in stretches:
        start = stretch.new_start
        removed, added = old[stretch.old_start : stretch.old_end], new[start : stretch.new_end]
        if removed and added and all(word.is_open for word in (*removed, *added)):
            continue
        if _is_and_of_list(removed, added, [new[each.new_start : each.new_end] for each in stretches]) or (
            _is_and_of_list(added, removed, [old[each.old_start : each.old_end] for each in stretches])
        ):
            continue
        kept_keys = [word.key for word in kept[stretch.old_start : stretch.old_end]] if len(kept) == len(old) else None
        was_kept = bool(added) and [word.key for word in added] == kept_keys
        is_sure = was_kept or any(word.is_sure for word in removed)
        following = _joined(new[stretch.new_end :][:_MOST_AFTER])
        verdict = Verdict.WRONG if is_sure else judge(removed, added, following)
        if verdict is Verdict.RIGHT:
            continue
        shown = added or new[max(0, start - 1) : start] or new[start : start + 1]
        place = (shown[0].start, shown[-1].end) if shown else (0, 0)
        yield Difference(_joined(removed), _joined(added), *place, was_kept, is_sure, verdict is Verdict.DOUBTFUL)


def _is_and_of_list(lost: Sequence[TextWord], other: Sequence[TextWord], gained: Sequence[Sequence[TextWord]]) -> bool:
    """Return whether an "and" only stands elsewhere, since a list has one thing more at its end."""
    is_and = [word.text for word in lost] == ["and"] and not other
    return is_and and any(len(words) >= _FEWEST_OF_THING and "and" in [each.text for each in words] for words in gained)


def _with_open_between(
    found: Sequence[MatchingStretch], old: Sequence[TextWord], new: Sequence[TextWord]
) -> list[MatchingStretch]:
    """Return the stretches, those with only open words and only open words between them as one: `6 to 8`, `8 to 10`.

    So are those that are a title with the symbol after it: `fund for small grants (A/1)`, `rules on small isles (A/2)`.
    """
    joined: list[MatchingStretch] = []
    for stretch in found:
        before = joined[-1] if joined else stretch
        both = stretch._replace(old_start=before.old_start, new_start=before.new_start)
        words = (*old[both.old_start : both.old_end], *new[both.new_start : both.new_end])
        gap = stretch.new_start - before.new_end
        removed, added = old[stretch.old_start : stretch.old_end], new[stretch.new_start : stretch.new_end]
        is_title = gap <= _WIDEST_GAP and _ends_with_open(removed) and _ends_with_open(added)
        if before is not stretch and (is_title or all(word.is_open for word in words)):
            joined[-1] = both
        else:
            joined.append(stretch)
    return joined


def _ends_with_open(words: Sequence[TextWord]) -> bool:
    """Return whether words end with an open one, such as a symbol after a title."""
    return bool(words) and words[-1].is_open and not all(word.is_open for word in words)


def _joined(words: Sequence[TextWord]) -> str:
    return " ".join(word.text for word in words)


def _differing(old: Sequence[str], new: Sequence[str]) -> list[MatchingStretch]:
    """Return the stretches that differ between the common ends of two texts."""
    start, end = common_ends(old, new)
    before, after = old[start : len(old) - end], new[start : len(new) - end]
    if len(before) * len(after) > _MOST:
        return [MatchingStretch(False, start, len(old) - end, start, len(new) - end)]  # noqa: FBT003 - the first field
    return [stretch.shifted(start, start) for stretch in matching_stretches(before, after) if not stretch.is_kept]
