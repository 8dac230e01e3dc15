from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.slots._meeting_hours import advice_on_end
from oewg_cli.rules.slots._stretches import stretches
from oewg_cli.source.tree import NodeLocation


@rule("SLT020", "stretch-ends-before-it-starts", Severity.WARNING, keys=("entries.time",))
def stretch_ends_before_it_starts(context: CheckContext) -> Iterator[Violation]:
    """The hours of an entry end before they start, or at the same time.

    ## Why

    Hours are typed in 24-hour time: a round table that ends at half past four ends at 16:30. Of a deadline, which has
    no length, only the time is typed.

    ## Authority

    Editorial Manual, "Numbers, dates and time",
    <https://www.un.org/dgacm/en/content/editorial-manual/numbers-dates-time>.

    ## Bad

    ```yaml
    programme:
      - date: 2024-03-04
        meetings:
          - time: 15:00–18:00
            entries: [{time: 15:00–4:30, heading: Round table}]
    ```

    ## Good

    ```yaml
    programme:
      - date: 2024-03-04
        meetings:
          - time: 15:00–18:00
            entries: [{time: 15:00–16:30, heading: Round table}]
    ```
    """
    for stretch in context.once(stretches):
        if stretch.has_end and stretch.hours.length <= 0:
            when = "when they start" if stretch.hours.length == 0 else "before they start"
            yield Violation(
                NodeLocation((*stretch.placed.path, "time")),
                f"The hours {stretch.hours.typed()} of an entry on {stretch.placed.day.printed}, end {when}.",
                advice_on_end(stretch.hours),
            )
