from collections.abc import Iterator
from typing import TYPE_CHECKING

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.day_dates import DateRange, DayDates
from oewg_cli.programme.placed_parts import printed_dates
from oewg_cli.rules.slots._typed_dates import TypedDates, typed_dates

if TYPE_CHECKING:
    from oewg_cli.source.tree import NodePath


@rule("SLT003", "day-repeated", Severity.ERROR)
def day_repeated(context: CheckContext) -> Iterator[Violation]:
    """The same date is in the programme more than once.

    ## Why

    The day would be printed under two headings, and a reader who finds the first one does not look for another. Usually
    the day was copied and its date was not changed. Days with several dates are plans: they may overlap with one
    another and with single days, but a list may not have the same date twice.

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
    single_days: dict[DateRange, TypedDates] = {}
    in_list: dict[tuple[NodePath, DateRange], TypedDates] = {}
    for typed in context.once(typed_dates):
        is_single = typed.day.day.dates.single is not None
        if is_single:
            first = single_days.setdefault(typed.dates, typed)
        else:
            first = in_list.setdefault((typed.day.path, typed.dates), typed)
        if first is not typed:
            printed = printed_dates(context.programme, DayDates((typed.dates,)))
            yield Violation(
                typed.location,
                f"{printed}, is already in the programme." if is_single else f"{printed}: twice in this list.",
                "Correct the date, or put all meetings of the day under one date."
                if is_single
                else "Correct the date, or delete it here.",
                ((first.location, "the day is here first"),),
            )
