from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.dates._typed_in_texts import hour_hits
from oewg_cli.un.hours.typed_hours import HourError


@rule("DAT012", "clock-time-malformed", Severity.WARNING)
def clock_time_malformed(context: CheckContext) -> Iterator[Violation]:
    """A time in a text has a.m. or p.m., but not in the form 10.30 a.m.

    ## Why

    The hour has no zero before it, minutes stand behind a point and only where there are any, a.m. and p.m. have small
    letters, stops and a blank before: 10.30 a.m., 3 p.m. So the hours above the meetings are printed too.

    ## Authority

    Editorial Manual, "Numbers, dates and time",
    <https://www.un.org/dgacm/en/content/editorial-manual/numbers-dates-time>.

    ## Bad

    ```yaml
    paragraphs:
      - The list of speakers closes at 10:30AM.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The list of speakers closes at 10.30 a.m.
    ```

    ## Fix

    Safe: the same time is put into the form. For a time that no clock of twelve hours has, 15.00 p.m., one is at most
    offered as unsafe.
    """
    return hour_hits(context, HourError.MALFORMED, "is not in the form of times in a note, as in `10.30 a.m.`")
