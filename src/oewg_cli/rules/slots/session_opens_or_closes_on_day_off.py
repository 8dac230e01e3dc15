from collections.abc import Iterator
from datetime import date

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.slots._covered_dates import has_work_on
from oewg_cli.rules.slots._session_days import SessionSpan, holiday_at, session_spans
from oewg_cli.source.tree import NodeLocation
from oewg_cli.un.dates.dates import is_weekend, long_date, weekday


@rule("SLT016", "session-opens-or-closes-on-day-off", Severity.WARNING, needs=("programme",))
def session_opens_or_closes_on_day_off(context: CheckContext) -> Iterator[Violation]:
    """The session opens or closes on a weekend or an official holiday, and has no meeting on that day.

    ## Why

    A session opens with its first meeting and closes with its last one. A first or last day without a meeting is
    usually mistyped, or the whole week was typed, weekend included. The same holds for each part of a session in
    several parts.

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
    spans = dict.fromkeys((SessionSpan(session.opens, session.closes, ("session",)), *context.once(session_spans)))
    if session.closes < session.opens:
        return
    seen = set()
    for span in spans:
        for event, which, day in (("opens", "first", span.opens), ("closes", "last", span.closes)):
            severity = None if (event, day) in seen else _severity_of_day_off(context, day)
            seen.add((event, day))
            if severity is not None and not has_work_on(context, day):
                holiday = holiday_at(context, day)
                what = f"{weekday(day, 'en')}, {long_date(day, 'en')}{f', {holiday.name}' if holiday else ''}"
                yield Violation(
                    NodeLocation((*span.path, event)),
                    f"The {'part' if len(span.path) > 1 else 'session'} {event} on {what}, "
                    "but has no meeting on that day.",
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
