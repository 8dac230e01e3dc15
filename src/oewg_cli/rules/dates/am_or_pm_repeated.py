from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.dates._typed_in_texts import hour_violations
from oewg_cli.un.hours.malformed_hours import HourError


@rule("DAT015", "am-or-pm-repeated", Severity.WARNING, formerly=["half-day-said-twice"])
def am_or_pm_repeated(context: CheckContext) -> Iterator[Violation]:
    """A range of times has a.m. or p.m. twice, as in 3 p.m.–6 p.m.

    ## Why

    If both times of a range with a dash are a.m., or both are p.m., this is written only once, after the second time:
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

    Safe: the first a.m. or p.m. is removed, and the times are joined by an en dash without spaces.
    """
    return hour_violations(context, HourError.AM_OR_PM_REPEATED, "has a.m. or p.m. twice.")
