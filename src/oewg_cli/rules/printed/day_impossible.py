from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.importing.assumed_years import dated
from oewg_cli.importing.first_page import FirstPage
from oewg_cli.importing.line_forms.day_line import DayLine
from oewg_cli.importing.recognizer import Recognized
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.text.quoting import quoted

_LEAP_YEAR = 2000
"""A year with every day of the calendar."""


@rule("PRN017", "day-impossible", Severity.ERROR)
def day_impossible(note: Recognized) -> Iterator[Violation]:
    """A day does not exist in the calendar, or its year is not known.

    ## Why

    Nobody can come on a day that does not exist. If neither the day nor the title block nor the masthead has a year,
    the program does not know the date. In both cases the date is left open in the programme.

    ## Authority

    The calendar.

    ## Bad

    ```md
    #### Monday, 31 February

    10 a.m.–1 p.m.
    ```

    ## Good

    ```md
    #### Monday, 4 March

    10 a.m.–1 p.m.
    ```
    """
    for part in note.parts:
        if part.day is not None and dated(part.day, note.front).day is None:
            message = _message(part.day, note.front, quoted(part.words.plain))
            yield Violation(part.words.span(), message, "Its date is left open in the programme: write the right one.")


def _message(day: DayLine, front: FirstPage, typed: str) -> str:
    if day._replace(year=None).in_year(_LEAP_YEAR) is None:
        return f"{typed} is not in the calendar."
    if day.year is None and front.dates is None and front.dated is None:
        return f"The program does not know the year of {typed}."
    return f"{typed} is not in the calendar of that year."
