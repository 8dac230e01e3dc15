from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.dates._typed_in_texts import hour_violations
from oewg_cli.un.hours.malformed_hours import HourError


@rule("DAT016", "am-or-pm-missing-in-range", Severity.WARNING, formerly=["half-day-not-said"])
def am_or_pm_missing_in_range(context: CheckContext) -> Iterator[Violation]:
    """A range of times across noon or midnight has only one a.m. or p.m., as in 10–1 p.m.

    ## Why

    A single a.m. or p.m. counts for both times, so 10–1 p.m. would begin at ten in the evening. Across noon or midnight
    each time needs its own.

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

    Unsafe: the first time gets the a.m. or p.m. that puts it before the second. Check that this is meant. There is no
    fix where the times may be in the wrong order, as in 6 to 3 p.m.: it would be nine hours, but three in the other
    order.
    """
    return hour_violations(
        context,
        HourError.AM_OR_PM_MISSING,
        "needs a.m. or p.m. after the first time too.",
        "Write the earlier time first, as in `3–6 p.m.`, or a.m. or p.m. after both times, as in `10 a.m.–1 p.m.`.",
        "is in the wrong order, or a.m. or p.m. is missing after the first time.",
    )
