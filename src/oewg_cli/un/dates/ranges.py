"""Ranges in running text, `4–8 March`, `10 a.m.–1 p.m.`, `paras. 3–5`, with a dash, hyphen or minus of any kind.

English only: other languages write them in other ways. Source: Editorial Manual, "Punctuation"; the words that show a
range are in `data/ranges.toml`.
"""

import re
from functools import cache
from typing import NamedTuple

from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.source_text import Span
from oewg_cli.un.phrases import phrases
from oewg_cli.un.un_data import read_data

EN_DASH = "–"
_DASH = "[-‐-―−]"
_SPACE = "[ \u00a0\u2009\u202f]"
_CLOCK = r"[0-9]{1,2}[.:][0-9]{2}"
_TIME = rf"[0-9]{{1,2}}(?:[.:][0-9]{{2}})?{_SPACE}?[aApP]\.?[mM]\b\.?|noon\b|midnight\b"
_YEAR = "(?:19|20)[0-9]{2}"
_LONGEST_START = 40
_LONGEST_LEAD = 24
_MONTHS_IN_YEAR = 12


_ANY_END = lazy_pattern(f"{_DASH}(?:[^a-z]|noon|midnight)")
"""A dash, and the beginning of what comes after it: a space, a digit, a capital letter, or one of the two words."""


class PrintedRange(NamedTuple):
    """A range as printed, in code points; `dash` is the dash between its two ends, with the spaces around it.

    `needs_words` is true after "from" or "between", where a dash is always wrong.
    """

    start: int
    end: int
    dash: Span
    needs_words: bool


def may_hold_range(words: str) -> bool:
    """Return whether one of some words, each followed by a space, has a dash in it where a range may have one."""
    return _ANY_END.search(words) is not None


@cache
def range_end() -> re.Pattern[str]:
    """Match the dash of a range and its second end, as far as these alone can show it; `read_range` decides."""
    months, weekdays, units = _either(phrases("en")["months"]), _either(phrases("en")["weekdays"]), _listed("after")
    no_more = r"(?![\w/:]|[-.][0-9])"
    return re.compile(
        rf"""
        (?P<dash>{_DASH}-?) {_SPACE}?
        (?: (?P<time> {_TIME} )
          | (?P<date> (?:{weekdays},{_SPACE})? (?P<day>[0-9]{{1,2}}) {_SPACE} {months}\b )
          | (?P<weekday> {weekdays}\b )
          | (?P<month> {months}\b )
          | (?P<clock> {_CLOCK} ){no_more}
          | (?P<year> {_YEAR} ){no_more}(?!-)
          | (?P<counted> [0-9]{{1,3}} )(?=(?:{_SPACE}|-){units}\b)
          | (?P<number> [0-9]{{1,3}} ){no_more}(?!-)
          | (?P<letter> \([a-z]\) )
          | (?P<roman> [IVX]{{1,5}} )\b(?![-/])
        )
        """,
        re.VERBOSE,
    )


def read_range(end: re.Match[str]) -> PrintedRange | None:
    """Read the range whose dash and second end were matched; None if the two ends are not certainly a range.

    The first end must fit the second and come before it: a day before a date, a year before a year.
    """
    text, kind = end.string, str(end.lastgroup)
    dash_start = end.start() - bool(re.match(_SPACE, text[end.start() - 1 : end.start()]))
    start = _starts()[kind].search(text, max(0, dash_start - _LONGEST_START), dash_start)
    if start is None or not _rises(start, end, kind):
        return None
    dash = Span(dash_start, end.start(kind))
    before = text[max(0, start.start("first") - _LONGEST_LEAD) : start.start("first")]
    if dash.end - dash.start > len(end["dash"]) and not _is_plain_with_spaces(start, kind, before):
        return None
    return PrintedRange(start.start("first"), end.end(kind), dash, _words_without_dash().search(before) is not None)


def _rises(start: re.Match[str], end: re.Match[str], kind: str) -> bool:
    first, second = start["first"], end["day"] if kind == "date" else end[kind]
    if kind == "number" and re.fullmatch(_YEAR, first):
        return len(second) == 2 and int(second) > max(int(first[2:]), _MONTHS_IN_YEAR)  # noqa: PLR2004 - 2021-25
    if first.isdigit() and second.isdigit():
        return int(first) < int(second)
    return first < second if kind == "letter" else first != second


def _is_plain_with_spaces(start: re.Match[str], kind: str, before: str) -> bool:
    """Return whether a dash with spaces around it makes a range too.

    A number alone before the dash may belong to the word before it: `Room 3 - 10 a.m.`, `item 4 - 8 March`.
    """
    if kind == "counted":
        return False
    is_bare = kind in {"time", "date"} and re.fullmatch(r"[0-9.:]+", start["first"]) is not None
    return not is_bare or _leading().search(before) is not None


@cache
def _starts() -> dict[str, re.Pattern[str]]:
    """Return the forms that the first end may have, by the kind of the second; a form ends where the dash begins."""
    months, words = _either(phrases("en")["months"]), read_data("ranges")["before"]
    numbered = _either([*words, *(word.capitalize() for word in words)])
    dated = rf"[0-9]{{1,2}}{_SPACE}{months}(?:{_SPACE}{_YEAR})?(?:,{_SPACE}[ap]\.m\.)?"
    forms = {
        "time": rf"(?P<first>[0-9]{{1,2}}(?:[.:][0-9]{{2}})?|{_TIME})",
        "date": rf"(?P<first>{dated}|[0-9]{{1,2}})",
        "weekday": rf"(?P<first>{_either(phrases('en')['weekdays'])})",
        "month": rf"(?P<first>{months}(?:{_SPACE}{_YEAR})?)",
        "clock": rf"(?P<first>{_CLOCK})",
        "year": rf"(?P<first>{_YEAR})",
        "counted": r"(?P<first>[0-9]{1,3})",
        "number": rf"(?:(?:{numbered}|{months}){_SPACE}(?=[0-9]{{1,3}}\Z)|(?={_YEAR}\Z))(?P<first>[0-9]+)",
        "letter": r"(?P<first>\([a-z]\))",
        "roman": rf"{numbered}{_SPACE}(?P<first>[IVX]{{1,5}})",
    }
    begins = r"(?:(?<![\w/.:–-])|(?=\())"
    return {kind: re.compile(rf"{begins}{form}\Z") for kind, form in forms.items()}


@cache
def _words_without_dash() -> re.Pattern[str]:
    weekdays = _either(phrases("en")["weekdays"])
    return re.compile(rf"\b{_listed('no_dash_after')}{_SPACE}(?:{weekdays},{_SPACE})?\Z", re.IGNORECASE)


@cache
def _leading() -> re.Pattern[str]:
    return re.compile(rf"(?:\A|\n|[(\[“\"]|[,:;]{_SPACE}|\b{_listed('leading')}{_SPACE})\Z", re.IGNORECASE)


def _listed(name: str) -> str:
    return _either(read_data("ranges")[name])


def _either(words: list[str]) -> str:
    return f"(?:{'|'.join(map(re.escape, words))})"
