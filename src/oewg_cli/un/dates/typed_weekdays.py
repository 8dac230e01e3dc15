"""Read weekdays as people type them before a date: in full or abbreviated, one or two, with or without a comma."""

import re
from functools import cache
from typing import NamedTuple

from oewg_cli.text.source_text import Span
from oewg_cli.un.phrases import phrases
from oewg_cli.un.un_data import read_data

_LONGEST = 50
"""Two weekdays with what joins them, a part of the day and a few spaces, in code points."""


class TypedWeekdays(NamedTuple):
    """One weekday, or the first and the last of a range, as typed; `end` is after a full stop or comma.

    `names` are the full names, `words` the positions of the words, in code points of the text. `right` is the whole as
    the United Nations writes it: in full, with a comma after it, also where a part of the day is between the two, but
    none before a date in brackets: `Friday (15 March)`.
    """

    start: int
    end: int
    words: tuple[Span, ...]
    names: tuple[str, ...]
    right: str
    is_short: bool
    has_comma: bool


def weekdays_before(text: str, at: int) -> TypedWeekdays | None:
    """Find the weekday, or the range of weekdays, directly before a date that begins at `at`."""
    start = max(0, at - _LONGEST)
    may_have = any(text.find(beginning, start, at) >= 0 for beginning in _beginnings())
    match = _pattern().search(text, start, at) if may_have else None
    if match is None:
        return None
    words = tuple(Span(*match.span(group)) for group in ("first", "last") if match[group])
    typed = [text[slice(*word)] for word in words]
    short = read_data("dates_and_times")["weekdays"]
    names = tuple(short.get(word, word) for word in typed)
    is_short = any(word in short for word in typed)
    if is_short and text.endswith(("The ", "the "), 0, match.start()):
        return None  # a newspaper: The Sun, 4 March
    is_aside = match["open"] is not None
    right = f"{match['joint'] or ''}".join(names) + (match["half_day"] or "") + ("" if is_aside else ",")
    has_comma = is_aside or match["comma"] is not None
    return TypedWeekdays(match.start(), match.end("mark"), words, names, right, is_short, has_comma)


@cache
def _beginnings() -> tuple[str, ...]:
    """Return the beginnings of all weekdays, in full or abbreviated."""
    return tuple({name[:3]: None for name in (*phrases("en")["weekdays"], *read_data("dates_and_times")["weekdays"])})


@cache
def _pattern() -> re.Pattern[str]:
    name = "|".join([*phrases("en")["weekdays"], *read_data("dates_and_times")["weekdays"]])
    return re.compile(
        rf"""
        (?<!\w)(?:(?<!day,\s)(?P<first>{name})\.?(?P<joint>[^\S\n]?[–-][^\S\n]?|[^\S\n](?:to|and)[^\S\n]))?
        (?P<last>{name}) (?P<mark> \.? (?: (?P<half_day>[^\S\n](?:morning|afternoon|evening)) (?=[^\S\n]?[,(]) )?
        (?P<comma>[^\S\n]?,)? ) [^\S\n]{{1,2}} (?:the[^\S\n]|(?P<open>\())? \Z
        """,
        re.VERBOSE,
    )
