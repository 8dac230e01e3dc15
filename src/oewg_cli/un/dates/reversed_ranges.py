"""Find ranges of days and years in English texts that do not end after they begin: `9 to 3 March`, `2027–2027`.

A range across the turn of a year or of a month is right, `from 30 December to 2 January`. The words are in
`data/ranges.toml`.
"""

import re
from datetime import date
from functools import cache

from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.phrases import phrases
from oewg_cli.un.un_data import read_data

_LONGEST_LEAD = 24
_FURTHEST = 80
_MOST_MONTHS_BACK = 2
"""From October to May is across the turn of the year; from April to March is more likely the wrong order."""
_LAST_DAYS = 28
_SPACE = r"[^\S\n]"
_HOUR = rf"[0-9]{{1,2}}(?:\.[0-9]{{2}})?{_SPACE}[ap]\.m\.|noon|midnight"
_DASHES = {"–", "-"}
_ON = r"\bon (?:the |[a-z]+day,? )?$"
_UNTIL = {"until", "till", "through"}
_FROM = r"\bfrom (?:the |[a-z]+ of |[a-z]+day,? ){0,3}$"
_RESPECTIVELY = r"[^.;\n]*\brespectively\b"


@cache
def ranges_of_days() -> re.Pattern[str]:
    """Match what may be a range of days; `ends_before_it_begins` decides."""
    months, weekdays = ("|".join(phrases("en")[key]) for key in ("months", "weekdays"))
    # The look-behind comes after the first digit, so that the search can jump from digit to digit.
    return re.compile(
        rf"(?P<first>[0-9](?<![\w/.,–-].)[0-9]?)(?:st|nd|rd|th)?"
        rf"(?:{_SPACE}(?P<first_month>{months})(?:{_SPACE}(?P<first_year>[12][0-9]{{3}}))?)?,?"
        rf"(?P<joint>{_SPACE}?[–-]{_SPACE}?|{_SPACE}(?:to|and|until|till|through){_SPACE})"
        # An hour only after a month: `from 2 to 6 p.m. on 3 March` has hours at both ends.
        rf"(?(first_month)(?:(?:{_HOUR})(?:,|{_SPACE}on){_SPACE})?)(?P<weekday>(?:{weekdays}),?{_SPACE})?"
        rf"(?:the{_SPACE}(?P<half>(?:morning|afternoon|evening){_SPACE}of{_SPACE})?)?"
        rf"(?P<last>[0-9]{{1,2}})(?:st|nd|rd|th)?{_SPACE}(?:of{_SPACE})?(?P<month>{months})(?:{_SPACE}(?P<year>[12][0-9]{{3}}))?(?!\w)"
    )


@cache
def ranges_of_years() -> re.Pattern[str]:
    """Match what may be a range of years; `ends_before_it_begins` decides."""
    return re.compile(
        rf"(?P<first>[12](?<![\w/.,–-].)(?:(?<=1)9|(?<=2)0)[0-9]{{2}})(?P<joint>{_SPACE}?[–-]{_SPACE}?|{_SPACE}to{_SPACE})"
        r"(?P<last>(?:19|20)[0-9]{2})(?!\w|[/.,–-][0-9])"
    )


def ends_before_it_begins(match: re.Match[str]) -> bool:
    """Return whether a match of one of the two patterns is a range that ends before it begins."""
    if match.re is ranges_of_years():
        return int(match["first"]) > int(match["last"]) and _is_period(match) and not _is_change(match)
    return _is_backwards(match) and _is_range(match) and not _is_change(match)


def ends_where_it_begins(match: re.Match[str]) -> bool:
    """Return whether a match of one of the two patterns is a range that ends on the day, or in the year, it begins."""
    if int(match["first"]) != int(match["last"]) or match["joint"].strip() == "and":
        return False
    if match.re is ranges_of_years():
        return _is_period(match)
    is_same_month = match["first_month"] in {None, match["month"]} and match["first_year"] in {None, match["year"]}
    return is_same_month and match["half"] is None and _is_range(match)


def _is_backwards(match: re.Match[str]) -> bool:
    months = phrases("en")["months"]
    first, last, month = int(match["first"]), int(match["last"]), months.index(match["month"])
    first_month = months.index(match["first_month"]) if match["first_month"] else month
    if match["first_year"]:
        start = _day(match["first_year"], first_month, first)
        end = _day(match["year"] or match["first_year"], month, last)
        return start is not None and end is not None and match["year"] is not None and end < start
    if first_month == month:
        return first > last
    # From 1 July to 30 June is a year.
    is_year = first == 1 and last >= _LAST_DAYS
    return 0 < first_month - month <= _MOST_MONTHS_BACK and not is_year


def _day(year: str, month: int, day: int) -> date | None:
    try:
        return date(int(year), month + 1, day)
    except ValueError:
        return None


def _is_range(match: re.Match[str]) -> bool:
    """Return whether two days are joined, not a number and a day, as in "moved item 9 to 3 March"."""
    before = _before(match, _LONGEST_LEAD)
    if match["joint"].strip() == "and":
        # `It met on 20 and 19 May`, but `in letters received on 20 and 19 May, respectively`
        is_pair = not match["first_month"] and compiled(_RESPECTIVELY).match(match.string, match.end()) is None
        return _last_word(before) == "between" or (is_pair and compiled(_ON).search(before) is not None)
    if match["joint"].strip() in _UNTIL:
        # `from Monday, 3 May, until 9 April`, but `The list of 3 May until 9 April`
        return compiled(_FROM).search(before) is not None
    if match["first_month"] or match["weekday"]:
        return True
    return _last_word(before).rstrip(")") not in (*_words("before"), *_words("numbered"))


def _is_period(match: re.Match[str]) -> bool:
    """Return whether two years are those of a period: not numbers of a list, nor a change from one to the other."""
    before = _before(match, _FURTHEST)
    if match["joint"] in _DASHES:
        return _last_word(before) not in read_data("dates_and_times")["years"]["not_after"]
    is_of_period = any(word in before for word in _words("periods"))
    return is_of_period and (_last_word(before) in {"from", "years"} or match["joint"].strip() in _DASHES)


def _is_change(match: re.Match[str]) -> bool:
    """Return whether the text says before that something was moved from one time to another."""
    before = _before(match, _FURTHEST)
    return any(word in before for word in _words("changes"))


def _before(match: re.Match[str], furthest: int) -> str:
    """Return the text before a match in lower case, within its line."""
    return match.string[max(0, match.start() - furthest) : match.start()].rpartition("\n")[2].lower()


def _last_word(before: str) -> str:
    return "".join(before.split()[-1:]).lstrip('(“"‘')


def _words(name: str) -> list[str]:
    words: list[str] = read_data("ranges")[name]
    return words
