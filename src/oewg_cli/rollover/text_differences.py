"""Where a text differs from the one that is expected, word by word."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from oewg_cli.text.source_text import Span

_WORD = re.compile(r"\S+")
_MARK = re.compile(r"\[\^[^\[\]\s]*\]")
_MOST = 90_000
"""So many pairs of words are held against each other at most; a larger stretch differs as a whole."""


class TextWord(NamedTuple):
    """A word of a text as it is typed, with its place in code points.

    `is_open` tells that it is a part of what moves on from session to session: a document, a day, another session.
    """

    text: str
    start: int
    end: int
    is_open: bool

    @property
    def key(self) -> str:
        """Return what is compared: the names of footnotes are nothing that a reader sees."""
        return _MARK.sub("[^]", self.text) if "[^" in self.text else self.text


class Difference(NamedTuple):
    """A stretch of words in the place of another one; either can be empty.

    `start` and `end` are the place in the new text, with the word before it where nothing stands there any more.
    """

    old: str
    new: str
    start: int
    end: int


def words_of(text: str, open_spans: Sequence[Span]) -> list[TextWord]:
    """Return the words of a text; the spans are those of what moves on, in order and without overlap."""
    found = []
    waiting = list(reversed(open_spans))
    for match in _WORD.finditer(text):
        start, end = match.span()
        while waiting and waiting[-1].end <= start:
            waiting.pop()
        found.append(TextWord(match[0], start, end, is_open=bool(waiting) and waiting[-1].start < end))
    return found


def differences(old: Sequence[TextWord], new: Sequence[TextWord]) -> Iterator[Difference]:
    """Return where a text differs from the expected one: what moves on may be something else of its kind."""
    for first, last, begin, end in _stretches([word.key for word in old], [word.key for word in new]):
        gone, come = old[first:last], new[begin:end]
        if gone and come and all(word.is_open for word in (*gone, *come)):
            continue
        shown = come or new[max(0, begin - 1) : begin] or new[begin : begin + 1]
        place = (shown[0].start, shown[-1].end) if shown else (0, 0)
        yield Difference(" ".join(word.text for word in gone), " ".join(word.text for word in come), *place)


def _stretches(old: list[str], new: list[str]) -> Iterator[tuple[int, int, int, int]]:
    head = next((at for at, (one, other) in enumerate(zip(old, new, strict=False)) if one != other), None)
    head = min(len(old), len(new)) if head is None else head
    most = min(len(old), len(new)) - head
    backwards = enumerate(zip(reversed(old), reversed(new), strict=False))
    tail = min(most, next((at for at, (one, other) in backwards if one != other), most))
    middle_old, middle_new = old[head : len(old) - tail], new[head : len(new) - tail]
    if not middle_old or not middle_new or len(middle_old) * len(middle_new) > _MOST:
        if middle_old or middle_new:
            yield head, len(old) - tail, head, len(new) - tail
        return
    # Only a comparison needs it.
    from difflib import SequenceMatcher  # noqa: PLC0415

    for tag, first, last, begin, end in SequenceMatcher(None, middle_old, middle_new, autojunk=False).get_opcodes():
        if tag != "equal":
            yield head + first, head + last, head + begin, head + end
