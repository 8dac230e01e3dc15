from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.dates._typed_in_texts import hour_hits
from oewg_cli.un.hours.typed_hours import HourError


@rule("DAT013", "clock-of-twenty-four-hours", Severity.WARNING)
def clock_of_twenty_four_hours(context: CheckContext) -> Iterator[Violation]:
    """A time in a text is written without a.m. or p.m., as in 15:00.

    ## Why

    English texts of the United Nations count twelve hours with a.m. and p.m.; 15:00 is a form for time fields, not for
    readers. Only what is a time for certain counts: with a colon, with "hours" or "h", or a range such as 15.00–18.00.
    A time with its zone, 15:00 UTC, is left alone.

    ## Authority

    Editorial Manual, "Numbers, dates and time",
    <https://www.un.org/dgacm/en/content/editorial-manual/numbers-dates-time>.

    ## Bad

    ```yaml
    paragraphs:
      - The list of speakers is open from 15:00 to 18:00.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The list of speakers is open from 3 to 6 p.m.
    ```

    ## Fix

    Safe: the same time is written with a.m. or p.m. where it can only be of the twenty-four-hour clock; 10:00 alone,
    which may also be at night, is left to the drafter.
    """
    return hour_hits(context, HourError.CLOCK_OF_TWENTY_FOUR, "is written without a.m. or p.m.")
