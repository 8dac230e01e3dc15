from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_fields import PARAGRAPHS
from oewg_cli.rules.slots._dates_of_meetings import dates_of_meetings
from oewg_cli.un.dates.dates import is_weekend


@rule("SLT004", "day-on-weekend", Severity.WARNING)
def day_on_weekend(context: CheckContext) -> Iterator[Violation]:
    """Meetings are planned for a Saturday or a Sunday.

    ## Why

    Rooms and interpreters are available from Monday to Friday. A meeting at a weekend has to be arranged separately;
    usually the date is mistyped, or is from another year. A day of which a paragraph gives the date and the weekday is
    meant. Only a date that is typed alone, and on which a body meets
    or an agenda item is taken up, is checked: a range of days is a plan, and a reception or a side event is nobody's
    meeting.

    ## Authority

    United Nations Office at Geneva, frequently asked questions on meeting rooms,
    <https://www.ungeneva.org/en/faqs/can-i-organize-hybrid-meeting-my-allocated-meeting-room>: no services at
    weekends.

    ## Bad

    ```yaml
    session: {number: 7, kind: substantive, place: New York, opens: 2024-03-04, closes: 2024-03-15}
    programme:
      - date: 2024-03-09
        meetings: [{time: morning, entries: [item: 1]}]
    ```

    ## Good

    ```yaml
    session: {number: 7, kind: substantive, place: New York, opens: 2024-03-04, closes: 2024-03-15}
    programme:
      - date: 2024-03-08
        meetings: [{time: morning, entries: [item: 1]}]
    ```
    """
    for typed, printed in context.once(dates_of_meetings):
        if not is_weekend(typed.dates.first):
            continue
        # `On Sunday, 7 June, the two bureaux will meet`: a text that gives the weekday means it.
        if not any(printed in each.plain for each in context.texts(*PARAGRAPHS)):
            yield Violation(
                typed.location,
                f"{printed}, is not a working day, but has meetings.",
                "Correct the date, or ignore this finding if services are arranged for that day.",
                # Away from the duty stations the weekend may be on other days.
                severity=None if context.station else Severity.INFO,
            )
