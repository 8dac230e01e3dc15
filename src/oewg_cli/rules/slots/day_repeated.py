"""SLT003."""

from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.load.tree import Place
from oewg_cli.model.document import Document
from oewg_cli.rules.rule import Hit, rule
from oewg_cli.un.dates import day_heading


@rule("SLT003", "day-repeated", Severity.ERROR)
def day_repeated(document: Document) -> Iterator[Hit]:
    """The same date stands in the programme a second time.

    ## Why

    The day would be printed under two headings, and a reader who finds the first of them stops there. Mostly
    the day was copied and its date not yet changed.

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
    first_of = {day.date: day for day in reversed(document.days)}
    for day in document.days:
        first = first_of[day.date]
        if first is not day:
            yield Hit(
                Place((*day.path, "date")),
                f"{day_heading(day.date, 'en')}, already stands further up in the programme.",
                "Correct the date, or put all meetings of the day under one date.",
                ((Place((*first.path, "date")), "the day stands here first"),),
            )
