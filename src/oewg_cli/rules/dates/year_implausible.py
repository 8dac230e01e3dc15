import re
from collections.abc import Iterator
from functools import cache

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.text.quoting import quoted
from oewg_cli.un.dates.dates import long_date
from oewg_cli.un.phrases import months_pattern

_SPACE = r"[^\S\n]"
_FIGURES = 4
_FURTHEST = 50
_EARLIEST = 1600


@rule("DAT022", "year-implausible", Severity.WARNING)
def year_implausible(context: CheckContext) -> Iterator[Violation]:
    """The year of a date in a text has too many or too few figures, or is centuries away.

    ## Why

    A digit was typed twice, left out or swapped with another one: 20224, 224, 2204. A date in a note is one of its own
    time, or one of the past.

    ## Authority

    Editorial Manual, "Numbers, dates and time",
    <https://www.un.org/dgacm/en/content/editorial-manual/numbers-dates-time>; dates are checked on the final text.

    ## Bad

    ```yaml
    paragraphs:
      - The annex was read on 4 March 20222.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex was read on 4 March 2022.
    ```
    """
    dated = context.programme.masthead.date
    for match in context.text_index.find_number(_dates()):
        year = match.match["year"] if match.match else ""
        if len(year) != _FIGURES:
            problem = f"has {len(year)} figures, not four"
        elif int(year) > dated.year + _FURTHEST:
            problem = f"is far in the future: the note is dated {long_date(dated, 'en')}"
        elif int(year) < _EARLIEST:
            problem = "is far in the past"
        else:
            continue
        if not match.is_quotation:
            message = f"The year in {quoted(match.text)} {problem}."
            yield Violation(match.location, message, "Write the year that is meant.")


@cache
def _dates() -> re.Pattern[str]:
    """Match a day, a month and a year; one that has not four figures must be at the end of a part of the sentence."""
    months = months_pattern("en")
    return re.compile(
        rf"[0-9](?<![\w/.,–-].)[0-9]?{_SPACE}(?:{months}){_SPACE}"
        rf"(?P<year>[0-9]{{4}}(?!\w|[/.:,–-][0-9])|(?:[0-9]{{3}}|[0-9]{{5,6}})(?=[.,;:)]?(?:{_SPACE}?$|\n)|[,;:)]|\."
        rf"{_SPACE}|{_SPACE}(?:and|at|from|to|until)\b)(?![.,][0-9]))",
        re.MULTILINE,
    )
