from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.slots._session_days import covered_in, has_one_day, session_spans
from oewg_cli.source.tree import NodeLocation
from oewg_cli.un.dates.dates import date_range


@rule("SLT021", "session-part-without-day", Severity.WARNING, needs=("session", "programme"), keys=("session.parts",))
def session_part_without_day(context: CheckContext) -> Iterator[Violation]:
    """A part of the session has no day in the programme.

    ## Why

    The title block announces each part of the session with its dates. A part without a day was forgotten in the
    programme, or its dates are mistyped. Nothing is reported in a programme of one day, such as the orders of the day.

    ## Authority

    Editorial Manual, "Preparation of documents": dates are checked against one another on the final text,
    <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    session:
      number: 3
      place: New York
      opens: 2024-03-04
      closes: 2024-09-10
      parts: [{opens: 2024-03-04, closes: 2024-03-05}, {opens: 2024-09-09, closes: 2024-09-10}]
    programme:
      - date: 2024-03-04–2024-03-05
        entries: [item: 1]
    ```

    ## Good

    ```yaml
    session:
      number: 3
      place: New York
      opens: 2024-03-04
      closes: 2024-09-10
      parts: [{opens: 2024-03-04, closes: 2024-03-05}, {opens: 2024-09-09, closes: 2024-09-10}]
    programme:
      - date: 2024-03-04–2024-03-05
        entries: [item: 1]
      - date: 2024-09-09–2024-09-10
        entries: [item: 2]
    ```
    """
    if not context.programme.session.parts or has_one_day(context):
        return
    for span in context.once(session_spans):
        if not covered_in(context, span):
            yield Violation(
                NodeLocation((*span.path, "opens")),
                f"The part of {date_range(span.opens, span.closes, 'en')} has no day in the programme.",
                "Add its days, or correct the dates of the part.",
            )
