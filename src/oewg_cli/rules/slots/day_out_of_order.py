from collections.abc import Iterator
from itertools import pairwise

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.slots._session_days import days_in_session
from oewg_cli.source.tree import NodeLocation


@rule("SLT002", "day-out-of-order", Severity.ERROR)
def day_out_of_order(context: CheckContext) -> Iterator[Violation]:
    """A day of the programme comes after a later day.

    ## Why

    Delegations read the programme from top to bottom, and the note prints the days in the order of the file. A day in
    the wrong place is easily overlooked, or its date is mistyped. Days with several dates are plans, which may overlap
    with others: one is out of order if its last date is before the first date of the day above it.

    ## Authority

    Editorial Manual, "Preparation of documents": dates are checked on the final text,
    <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    programme:
      - date: 2024-03-05
        meetings: [{time: morning, entries: [item: 2]}]
      - date: 2024-03-04
        meetings: [{time: morning, entries: [item: 1]}]
    ```

    ## Good

    ```yaml
    programme:
      - date: 2024-03-04
        meetings: [{time: morning, entries: [item: 1]}]
      - date: 2024-03-05
        meetings: [{time: morning, entries: [item: 2]}]
    ```
    """
    for above, day in pairwise(context.once(days_in_session)):
        if day.day.dates.last < above.date:
            yield Violation(
                NodeLocation((*day.path, "date")),
                f"{day.printed}{', comes' if day.day.dates.single else ' come'} after {above.printed}.",
                "Put the days in the order of their dates, or correct the date.",
                ((NodeLocation((*above.path, "date")), "the later day above it"),),
            )
