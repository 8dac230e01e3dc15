from collections.abc import Iterator
from datetime import date

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.slots._session_days import holiday_at
from oewg_cli.source.tree import NodeLocation
from oewg_cli.un.dates.dates import is_weekend, long_date, weekday


@rule("SLT016", "session-opens-or-closes-on-day-off", Severity.WARNING, needs=("programme",))
def session_opens_or_closes_on_day_off(context: CheckContext) -> Iterator[Violation]:
    """The session opens or closes on a weekend or an official holiday, and has no meeting on that day.

    ## Why

    A session opens with its first meeting and closes with its last one. A first or last day without a meeting is
    usually mistyped, or the whole week was typed, weekend included.

    ## Authority

    United Nations Office at Geneva, frequently asked questions on meeting rooms,
    <https://www.ungeneva.org/en/faqs/can-i-organize-hybrid-meeting-my-allocated-meeting-room>: no services at
    weekends or on official holidays.

    ## Bad

    ```yaml
    session: {number: 3, kind: substantive, place: New York, opens: 2024-03-03, closes: 2024-03-05}
    ```

    ## Good

    ```yaml
    session: {number: 3, kind: substantive, place: New York, opens: 2024-03-04, closes: 2024-03-05}
    ```
    """
    session = context.programme.session
    if session.closes < session.opens:
        return
    for event, which, day in (("opens", "first", session.opens), ("closes", "last", session.closes)):
        severity = _severity_of_day_off(context, day)
        if severity is not None and not any(each.date == day and each.day.meetings for each in context.days):
            holiday = holiday_at(context, day)
            what = f"{weekday(day, 'en')}, {long_date(day, 'en')}{f', {holiday.name}' if holiday else ''}"
            yield Violation(
                NodeLocation(("session", event)),
                f"The session {event} on {what}, but has no meeting on that day.",
                f"Write the date of its {which} meeting.",
                severity=severity,
            )


def _severity_of_day_off(context: CheckContext, day: date) -> Severity | None:
    """Return the severity for a day off; None for a working day."""
    holiday = holiday_at(context, day)
    if holiday is not None:
        return Severity.WARNING if holiday.certain else Severity.INFO
    if is_weekend(day):
        # Away from the duty stations the weekend may be on other days.
        return Severity.WARNING if context.station else Severity.INFO
    return None
