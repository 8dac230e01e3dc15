"""DAT014."""

from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.model.document import Document
from oewg_cli.rules.dates.typed_in_texts import hour_hits
from oewg_cli.rules.rule import Hit, rule
from oewg_cli.un.typed_hours import HourSlip


@rule("DAT014", "noon-or-midnight-in-figures", Severity.WARNING)
def noon_or_midnight_in_figures(document: Document) -> Iterator[Hit]:
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
    return hour_hits(document, HourSlip.NOON_IN_FIGURES, "gives noon or midnight in figures.")
