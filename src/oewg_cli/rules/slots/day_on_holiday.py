from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.slots._dates_of_meetings import dates_of_meetings
from oewg_cli.rules.slots._session_days import holiday_at


@rule("SLT005", "day-on-holiday", Severity.WARNING)
def day_on_holiday(context: CheckContext) -> Iterator[Violation]:
    """Meetings are planned for an official holiday of the duty station.

    ## Why

    On official holidays a duty station is closed, and there are no services for meetings. For New York the program
    computes holidays if it does not have the official list of the year; the finding is then only a remark. At other
    duty stations it checks only the years whose list it has. Only a date that is typed alone, and on which a body
    meets or an agenda item is taken up, is checked: a range of days is a plan, and a break or a side event is nobody's
    meeting.

    ## Authority

    The information circular on official holidays that the Secretariat issues for each year (ST/IC/…; for New
    York <https://ask.un.org/faq/14617>).

    ## Bad

    ```yaml
    session: {number: 7, kind: substantive, place: New York, opens: 2024-03-25, closes: 2024-03-29}
    programme:
      - date: 2024-03-29
        meetings: [{time: morning, entries: [item: 1]}]
    ```

    ## Good

    ```yaml
    session: {number: 7, kind: substantive, place: New York, opens: 2024-03-25, closes: 2024-03-29}
    programme:
      - date: 2024-03-28
        meetings: [{time: morning, entries: [item: 1]}]
    ```
    """
    for typed, printed in context.once(dates_of_meetings):
        holiday = holiday_at(context, typed.dates.first)
        if holiday is None or context.station is None:
            continue
        what = f"{printed}, is {holiday.name}, an official holiday in {context.station.name}"
        yield Violation(
            typed.location,
            f"{what}.",
            "Move the meetings to another day, or correct the date."
            if holiday.certain
            else "Check the date in the official list of holidays of that year.",
            severity=None if holiday.certain else Severity.INFO,
        )
