"""Divide a line of the title block that says several things: `The group, fourth session, Geneva, 4–8 March 2024`."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from oewg_cli.importing.line_forms.session_line import dates_line, session_line
from oewg_cli.importing.line_words import Words
from oewg_cli.importing.recognition_words import words_of
from oewg_cli.note.source_document import SourceLine
from oewg_cli.text.lazy_patterns import lazy_pattern

_SEPARATOR = lazy_pattern(r" *[,;:·•|] +| +[–—-] +")
_ENDS = " ,;:·•|–—-"
_MOST_PARTS = 12
_TitleLine = tuple[Words, SourceLine]


def divided_title_lines(lines: Sequence[_TitleLine]) -> list[_TitleLine]:
    """Return lines with the session on a line of its own, and what is before and after it, where no other line is one.

    After it is nothing, or the place and the dates.
    """
    if any(session_line(words.plain) for words, _ in lines):
        return [*lines]
    return [(part, line) for words, line in lines for part in _divided(words)]


def is_field_of_letter(text: str) -> bool:
    """Return whether a line is a field of a letter: `Subject: programme`."""
    name, colon, _ = text.partition(":")
    return bool(colon) and name.strip(" *").casefold() in words_of("fields_of_letters")


def _divided(words: Words) -> Iterator[Words]:
    bounds = [(0, 0), *(found.span() for found in _SEPARATOR.finditer(words.plain)), (len(words.plain),) * 2]
    if len(bounds) <= _MOST_PARTS and not is_field_of_letter(words.plain):
        for (_, start), (end, after) in pairwise(bounds):
            rest = words.cut(after).strip(_ENDS)
            if _has_number(words.plain[start:end]) and (not rest.plain or dates_line(rest.plain)):
                yield from _shown((words.cut(0, start).strip().rstrip(_ENDS), words.cut(start, end), rest))
                return
    yield words


def _has_number(text: str) -> bool:
    session = session_line(text)
    return session is not None and session.number is not None


def _shown(parts: Iterable[Words]) -> Iterator[Words]:
    return (part for part in parts if part.plain)
