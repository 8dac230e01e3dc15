"""Find the entries whose texts are now under another entry of their meeting."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from oewg_cli.diffing.list_changes import ListLine
from oewg_cli.diffing.matched_parts import PartMatcher
from oewg_cli.diffing.printed_entries import PrintedEntry

_Texts = tuple[tuple[str, ...], str | None]
"""The lines and the text under an entry."""
_NOTHING: _Texts = ((), None)


class JoinedEntry(NamedTuple):
    """An entry that is gone, by its number, and the numbers of the old and the new entry that has its texts now."""

    gone: int
    old: int
    new: int


def joined_entries(matcher: PartMatcher[PrintedEntry], gone: Iterable[int]) -> Iterator[JoinedEntry]:
    """Return the entries of a meeting all of whose texts came under an entry that is in both versions."""
    holders: dict[_Texts, tuple[int, int]] = {}
    for one, other in matcher.pairs():
        holders.setdefault(_come(matcher.old[one], matcher.new[other]), (one, other))
    for number in gone:
        texts = _texts(matcher.old[number])
        if texts in holders and texts != _NOTHING:
            yield JoinedEntry(number, *holders.pop(texts))


def with_texts_of(old: PrintedEntry, gone: PrintedEntry, new: PrintedEntry) -> PrintedEntry:
    """Return the old entry as if it had had the texts of the one that is gone, in the order of the new one."""
    is_after = _lines(new.lines)[: len(old.lines)] == _lines(old.lines)
    lines = (*old.lines, *gone.lines) if is_after else (*gone.lines, *old.lines)
    details = old.details._replace(lines=lines)
    if gone.text is not None:
        details = details._replace(text=gone.text, has_text_first=new.has_text_first)
    return old._replace(details=details)


def without_texts(entry: PrintedEntry) -> PrintedEntry:
    """Return an entry without its lines and its text."""
    return entry._replace(details=entry.details._replace(lines=(), text=None, has_text_first=False))


def joined_name(gone: PrintedEntry) -> str:
    """Return how the texts of an entry are named, with their verb."""
    names = ["lines" if len(gone.lines) > 1 else "line"] if gone.lines else []
    names += [] if gone.text is None else ["text"]
    return f"{' and '.join(names)} {'is' if names in (['line'], ['text']) else 'are'}"


def _come(old: PrintedEntry, new: PrintedEntry) -> _Texts:
    """Return the lines that came before or after those of an entry, and the text if it had none."""
    olds, news = _lines(old.lines), _lines(new.lines)
    count = len(olds)
    lines: tuple[str, ...] = ()
    if news[:count] == olds:
        lines = news[count:]
    elif news[len(news) - count :] == olds:
        lines = news[: len(news) - count]
    return lines, new.text.text if new.text and old.text is None else None


def _texts(entry: PrintedEntry) -> _Texts:
    return _lines(entry.lines), None if entry.text is None else entry.text.text


def _lines(lines: Sequence[ListLine]) -> tuple[str, ...]:
    return tuple(line.text.text for line in lines)
