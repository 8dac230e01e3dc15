from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.slots._session_days import lies_outside
from oewg_cli.source.tree import NodeLocation
from oewg_cli.un.dates.dates import date_range, long_date, weekday


@rule("SLT001", "day-outside-session", Severity.ERROR)
def day_outside_session(context: CheckContext) -> Iterator[Violation]:
    """A day of the programme is outside the dates of the session.

    ## Why

    Rooms and interpreters are booked for the dates of the session, which are in the title block. A day outside them
    usually has the wrong month, or comes from the file of the last session.

    ## Authority

    Editorial Manual, "Preparation of documents": dates are checked against one another on the final text,
    <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    session: {number: 7, kind: substantive, place: New York, opens: 2024-03-04, closes: 2024-03-08}
    programme:
      - date: 2024-03-11
        meetings: [{time: morning, entries: [Opening of the session]}]
    ```

    ## Good

    ```yaml
    session: {number: 7, kind: substantive, place: New York, opens: 2024-03-04, closes: 2024-03-08}
    programme:
      - date: 2024-03-04
        meetings: [{time: morning, entries: [Opening of the session]}]
    ```
    """
    session = context.programme.session
    for day in context.days:
        if lies_outside(session, day.date):
            yield Violation(
                NodeLocation((*day.path, "date")),
                f"{weekday(day.date, 'en')}, {long_date(day.date, 'en')}, is outside the session of "
                f"{date_range(session.opens, session.closes, 'en')}.",
                "Correct the date of the day, or `opens` and `closes` of the session.",
                ((NodeLocation(("session", "opens")), "the session opens here"),),
            )
