"""The parts of a report on changes: two versions by their names, and the changes under their headings."""

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from oewg_cli.diffing.changes import Change, ChangedWord, ChangeKind
from oewg_cli.lint.reporters.segments import Segment

_AROUND = 40
"""How many characters of kept words are shown next to a change."""

_FOOTNOTES = {ChangeKind.FOOTNOTE_ADDED, ChangeKind.FOOTNOTE_REMOVED}
"""What is shown with its whole text."""


class ChangeReport(NamedTuple):
    """Two versions, by the names of their files, and what changed from the old one to the new one."""

    old: str
    new: str
    changes: tuple[Change, ...]


ChangesReporter = Callable[[ChangeReport], Iterable[Segment]]
"""Makes a report on two versions."""


def by_heading(changes: Iterable[Change]) -> Iterator[tuple[str, list[Change]]]:
    """Return the changes under their headings, in their order."""
    for where, together in groupby(changes, key=lambda change: change.where):
        yield where, list(together)


def shown_words(change: Change) -> tuple[ChangedWord, ...]:
    """Return the words that are shown under the sentence of a change; none where the sentence has them already."""
    text = change.new or change.old
    if change.kind in _FOOTNOTES and text:
        return (ChangedWord(text),)
    is_whole = len({word.change for word in change.words}) == 1
    return () if is_whole and text and text in change.sentence else tuple(shortened(change.words))


def shortened(words: Iterable[ChangedWord]) -> Iterator[ChangedWord]:
    """Leave out most of the kept words, but for those next to a change."""
    words = list(words)
    for number, word in enumerate(words):
        is_first, is_last = number == 0, number == len(words) - 1
        if word.change is not None or len(word.text) <= 2 * _AROUND:
            yield word
        elif is_first or is_last:
            yield word._replace(text=f"…{_tail(word.text)}" if is_first else f"{_head(word.text)}…")
        else:
            yield word._replace(text=f"{_head(word.text)} … {_tail(word.text)}")


def _head(text: str) -> str:
    return text[:_AROUND].rpartition(" ")[0] or text[:_AROUND]


def _tail(text: str) -> str:
    return text[-_AROUND:].partition(" ")[2] or text[-_AROUND:]
