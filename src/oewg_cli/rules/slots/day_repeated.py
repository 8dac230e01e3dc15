from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.source.tree import NodeLocation


@rule("SLT003", "day-repeated", Severity.ERROR)
def day_repeated(context: CheckContext) -> Iterator[Violation]:
    """The same date is in the programme more than once.

    ## Why

    The day would be printed under two headings, and a reader who finds the first one does not look for another. Usually
    the day was copied and its date was not changed.

    ## Authority

    Editorial Manual, "Preparation of documents": dates are checked on the final text,
    <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    programme:
      - date: 2024-03-04
        meetings: [{time: morning, entries: [item: 1]}]
      - date: 2024-03-04
        meetings: [{time: morning, entries: [item: 2]}]
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
    first_of = {day.date: day for day in reversed(context.days)}
    for day in context.days:
        first = first_of[day.date]
        if first is not day:
            yield Violation(
                NodeLocation((*day.path, "date")),
                f"{day.printed}, is already in the programme.",
                "Correct the date, or put all meetings of the day under one date.",
                ((NodeLocation((*first.path, "date")), "the day is here first"),),
            )
