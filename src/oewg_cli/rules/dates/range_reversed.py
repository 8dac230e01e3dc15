import re
from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.dates._typed_in_texts import hour_violations
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.text.quoting import quoted
from oewg_cli.un.dates.reversed_ranges import (
    ends_before_it_begins,
    ends_where_it_begins,
    ranges_of_days,
    ranges_of_years,
)
from oewg_cli.un.hours.hours import NOON
from oewg_cli.un.hours.malformed_hours import HourError, is_reversed
from oewg_cli.un.hours.typed_times import TIMES, read_times

_BETWEEN = "between "
_TIME = r"(?:[0-9]{1,2}(?:\.[0-9]{2})? ?[ap]\.m\.|noon)"
_BETWEEN_TIMES = rf"[Bb]etween (?P<first>{_TIME}) and (?P<last>{_TIME})"
_MESSAGE = "ends before it begins."
_SAME = "Correct one of the two ends, or write it alone."
_ADVICE = "Write the earlier one first, or correct the one that is wrong."


@rule("DAT020", "range-reversed", Severity.WARNING)
def range_reversed(context: CheckContext) -> Iterator[Violation]:
    """A range of days, years or times in a text ends before it begins, as in 9 to 3 March, or when it begins.

    ## Why

    Either the two ends are in the wrong order, or one of them is mistyped: the reader cannot know which. The
    same day or year at both ends, as in 3 to 3 March, is mistyped too. A range across the turn of a year or across
    midnight is right, from 30 December to 2 January, from 11 p.m. to 1 a.m., and so is a change to an earlier time:
    moved from 9 to 3 March.

    ## Authority

    Editorial Manual, "Numbers, dates and time",
    <https://www.un.org/dgacm/en/content/editorial-manual/numbers-dates-time>; dates are checked on the final text.

    ## Bad

    ```yaml
    paragraphs:
      - The clouds were measured from 9 to 3 March 2022.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The clouds were measured from 3 to 9 March 2022.
    ```
    """
    for pattern, what in ((ranges_of_days(), "day"), (ranges_of_years(), "year")):
        for match in context.text_index.find_number(pattern):
            if not match.match or match.is_quotation:
                continue
            if ends_before_it_begins(match.match):
                yield Violation(match.location, f"{quoted(match.text)} {_MESSAGE}", _ADVICE)
            elif ends_where_it_begins(match.match):
                yield Violation(match.location, f"{quoted(match.text)} begins and ends with the same {what}.", _SAME)
    yield from hour_violations(context, HourError.REVERSED, _MESSAGE, _ADVICE)
    if _BETWEEN in context.text_index.text.lower():
        for match in context.text_index.find_number(compiled(_BETWEEN_TIMES)):
            if match.match and _is_backwards(match.match) and not match.is_quotation:
                yield Violation(match.location, f"{quoted(match.text)} {_MESSAGE}", _ADVICE)


def _is_backwards(match: re.Match[str]) -> bool:
    start, end = (_minutes(match[name]) for name in ("first", "last"))
    return start is not None and end is not None and is_reversed(start, end)


def _minutes(typed: str) -> int | None:
    if typed == "noon":
        return NOON
    match = TIMES.match(typed)
    time = read_times(match).first if match else None
    return time.on_12_hour_clock(time.am_or_pm) if time else None
