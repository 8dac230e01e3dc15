from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.dates._typed_in_texts import hour_hits
from oewg_cli.un.hours.typed_hours import HourError


@rule("DAT014", "noon-or-midnight-in-figures", Severity.WARNING)
def noon_or_midnight_in_figures(context: CheckContext) -> Iterator[Violation]:
    """Noon or midnight is written in figures, as in 12 p.m.

    ## Why

    Readers disagree what 12 a.m. and 12 p.m. are, so that noon and midnight stand in words, and "12" is not put before
    them.

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

    Safe: noon is written for 12 noon and at the end of 10 a.m.–12 p.m., midnight for 12 midnight. Unsafe for 12 a.m.
    and 12 p.m. alone, by which the writer may mean the other one, and for a range whose first half of the day is not
    said or that would end before it begins.
    """
    return hour_hits(context, HourError.NOON_IN_FIGURES, "gives noon or midnight in figures.")
