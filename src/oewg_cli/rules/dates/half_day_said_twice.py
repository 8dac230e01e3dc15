from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.dates._typed_in_texts import hour_hits
from oewg_cli.un.hours.typed_hours import HourError


@rule("DAT015", "half-day-said-twice", Severity.WARNING)
def half_day_said_twice(context: CheckContext) -> Iterator[Violation]:
    """A range of hours has a.m. or p.m. twice, as in 3 p.m.–6 p.m.

    ## Why

    In a range with a dash a.m. or p.m. stands once, behind the second time, where both lie in the same half of the day:
    3–6 p.m., as above the meetings.

    ## Authority

    Editorial Manual, "Numbers, dates and time",
    <https://www.un.org/dgacm/en/content/editorial-manual/numbers-dates-time>; hours in programmes of work as issued.

    ## Bad

    ```yaml
    paragraphs:
      - The round table (3 p.m.–6 p.m.) is open to all.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The round table (3–6 p.m.) is open to all.
    ```

    ## Fix

    Safe: the first a.m. or p.m. is taken away, and the hours get the dash of a range.
    """
    return hour_hits(context, HourError.HALF_DAY_SAID_TWICE, "says the half of the day twice.")
