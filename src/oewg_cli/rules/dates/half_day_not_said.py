"""DAT016."""

from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.model.document import Document
from oewg_cli.rules.dates.typed_in_texts import hour_hits
from oewg_cli.rules.rule import Hit, rule
from oewg_cli.un.typed_hours import HourSlip


@rule("DAT016", "half-day-not-said", Severity.WARNING)
def half_day_not_said(document: Document) -> Iterator[Hit]:
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
    return hour_hits(document, HourSlip.HALF_DAY_NOT_SAID, "does not say in which half of the day it begins.")
