from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.dates._typed_in_texts import hour_violations
from oewg_cli.un.hours.malformed_hours import HourError


@rule("DAT014", "noon-or-midnight-as-number", Severity.WARNING, formerly=["noon-or-midnight-in-figures"])
def noon_or_midnight_as_number(context: CheckContext) -> Iterator[Violation]:
    """Noon or midnight is written with the number 12, as in 12 p.m.

    ## Why

    Readers understand 12 a.m. and 12 p.m. in different ways. Noon and midnight are written as words. "12 noon", which
    the Journal of the United Nations has, and "12 midnight" are clear and not reported.

    ## Authority

    Editorial Manual, "Numbers, dates and time",
    <https://www.un.org/dgacm/en/content/editorial-manual/numbers-dates-time>.

    ## Bad

    ```yaml
    paragraphs:
      - The list of speakers closes at 12 p.m.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The list of speakers closes at noon.
    ```

    ## Fix

    Safe: the end of 10 a.m.–12 p.m. becomes noon. Unsafe for 12 a.m. and 12 p.m. alone, since the writer may mean the
    other one, and for a range that would end before it begins or whose first time has no a.m. or p.m.
    """
    return hour_violations(context, HourError.NOON_AS_NUMBER, "writes noon or midnight with the number 12.")
