"""Divide a line that has a session, its place and its dates: `Second session, Geneva, 4 May 2025`."""

from itertools import combinations

from oewg_cli.importing.line_forms.session_line import dates_line, session_line
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.source_text import Span

_LONGEST = 300
_SEPARATOR = lazy_pattern(r" *[,;:|] +| +[–—-] +| *\((?=[^()]*\)$)")
_MOST = 10
_WORDS = range(2, 5)
_AROUND = " ,;:|–—-()"


def session_on_one_line(text: str) -> list[Span]:
    """Return the places of the body, the session, and its place and dates in a line; none for any other line."""
    if len(text) > _LONGEST or "session" not in text.casefold():
        return []
    places = [found.span() for found in _SEPARATOR.finditer(text)][:_MOST]
    for start, end in places:
        if names_session(text[:start]) and _dates(text[end:]):
            return [Span(0, start), _dates_place(text, end)]
    for (first, begins), (last, ends) in combinations(places, 2):
        if names_session(text[begins:last]) and _dates(text[ends:]):
            return [Span(0, first), Span(begins, last), _dates_place(text, ends)]
    return []


def names_session(text: str) -> bool:
    """Return whether words are a session, also one of a kind that is not known: `Resumed concluding session`."""
    words = text.casefold().split()
    return session_line(text) is not None or (len(words) in _WORDS and words[-1] == "session" and "of" not in words)


def _dates(text: str) -> bool:
    found = dates_line(text.strip(_AROUND))
    return found is not None and session_line(found.place) is None


def _dates_place(text: str, start: int) -> Span:
    return Span(start, len(text.rstrip(_AROUND)))
