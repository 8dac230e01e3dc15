from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.dates._typed_in_texts import hour_hits
from oewg_cli.un.hours.typed_hours import HourError


@rule("DAT016", "half-day-not-said", Severity.WARNING)
def half_day_not_said(context: CheckContext) -> Iterator[Violation]:
    """A range of hours across noon has only one a.m. or p.m., as in 10–1 p.m.

    ## Why

    One a.m. or p.m. is that of both times, so that 10–1 p.m. would begin at ten in the evening. Across noon or midnight
    each time has its own.

    ## Authority

    Editorial Manual, "Numbers, dates and time",
    <https://www.un.org/dgacm/en/content/editorial-manual/numbers-dates-time>; hours in programmes of work as issued.

    ## Bad

    ```yaml
    paragraphs:
      - The round table (10–1 p.m.) is open to all.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The round table (10 a.m.–1 p.m.) is open to all.
    ```

    ## Fix

    Unsafe: the first time gets the half of the day in which it lies before the second. Check that this is meant.
    """
    return hour_hits(context, HourError.HALF_DAY_NOT_SAID, "does not say in which half of the day it begins.")
