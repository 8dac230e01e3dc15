"""A line of the document as a terminal shows it, with the columns that a span takes on it."""

from typing import NamedTuple
from unicodedata import category, east_asian_width

from oewg_cli.kernel.text import SourceText, Span

_WIDEST = 100
_LEAD = 40
_TAB = "    "


class Excerpt(NamedTuple):
    """A line, or the part of a long one around a span; `before` and `width` are columns of a terminal."""

    text: str
    before: int
    width: int


def excerpt(source: SourceText, span: Span) -> Excerpt:
    """Show the line in which a span begins; of a span over several lines the part on the first one.

    Tabs are four columns, signs that a terminal would obey are shown as U+FFFD, and a part left out is `…`.
    """
    position = source.position(span.start)
    line = source.line(position.line)
    start = min(position.column - 1, len(line))
    end = min(start + span.end - span.start, len(line))
    before, within, after = line[:start], line[start:end], line[end:]
    if len(line) > _WIDEST or _columns(line) > _WIDEST:
        if len(before) > _LEAD:
            before = "…" + before[-_LEAD:]
        within = _cut(within, _WIDEST - _columns(before))
        after = _cut(after, max(1, _WIDEST - _columns(before) - _columns(within)))
    shown = [_shown(part) for part in (before, within, after)]
    return Excerpt("".join(shown), _columns(shown[0]), max(1, _columns(shown[1])))


def _cut(text: str, columns: int) -> str:
    taken = 0
    for number, character in enumerate(text):
        taken += _width(character)
        if taken >= columns and number + 1 < len(text):
            return text[:number] + "…"
    return text


def _shown(text: str) -> str:
    return "".join(_TAB if sign == "\t" else "\ufffd" if category(sign) in {"Cc", "Cs"} else sign for sign in text)


def _columns(text: str) -> int:
    if text.isascii():
        return len(text) + (len(_TAB) - 1) * text.count("\t")
    return sum(_width(sign) for sign in text)


def _width(sign: str) -> int:
    if sign == "\t":
        return len(_TAB)
    if category(sign) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if east_asian_width(sign) in {"W", "F"} else 1
