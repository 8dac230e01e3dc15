from collections.abc import Iterator
from datetime import date, timedelta

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.day_dates import DateRange
from oewg_cli.rules.slots._session_days import holiday_at, is_outside, is_working_day
from oewg_cli.rules.slots._typed_dates import has_meetings, typed_dates
from oewg_cli.un.dates.dates import date_range, is_weekend


@rule("SLT026", "range-of-days-off", Severity.WARNING)
def range_of_days_off(context: CheckContext) -> Iterator[Violation]:
    """A range of days has only weekends and official holidays in it.

    ## Why

    Rooms and interpreters are available from Monday to Friday, but not on official holidays. A longer range may have
    days off in it, on which nobody meets; one of days off alone is usually mistyped, or from another year.

    ## Authority

    United Nations Office at Geneva, frequently asked questions on meeting rooms,
    <https://www.ungeneva.org/en/faqs/can-i-organize-hybrid-meeting-my-allocated-meeting-room>: no services at
    weekends.

    ## Bad

    ```yaml
    session: {number: 7, kind: substantive, place: New York, opens: 2024-03-04, closes: 2024-03-15}
    programme:
      - date: 2024-03-09–2024-03-10
        entries: [item: 1]
    ```

    ## Good

    ```yaml
    session: {number: 7, kind: substantive, place: New York, opens: 2024-03-04, closes: 2024-03-15}
    programme:
      - date: 2024-03-08–2024-03-11
        entries: [item: 1]
    ```
    """
    for typed in context.once(typed_dates):
        first, last = typed.dates
        # SLT001 reports dates outside the session, and SLT004 and SLT005 a day alone.
        if first == last or is_outside(context, typed.dates) or not has_meetings(context, typed.day):
            continue
        if not any(is_working_day(context, day) for day in _days(typed.dates)):
            yield Violation(
                typed.location,
                f"The days {date_range(first, last, 'en')} are all at a weekend or on an official holiday.",
                "Correct the dates, or ignore this finding if services are arranged for these days.",
                severity=None if _is_certain(context, typed.dates) else Severity.INFO,
            )


def _is_certain(context: CheckContext, dates: DateRange) -> bool:
    """Return whether the days are certainly days off: away from the duty stations the weekend may be on others."""
    holidays = (holiday_at(context, day) for day in _days(dates) if not is_weekend(day))
    return context.station is not None and all(holiday and holiday.certain for holiday in holidays)


def _days(dates: DateRange) -> Iterator[date]:
    """Return the days one after the other: the first working day, which is among the first few, ends the search."""
    return (dates.first + timedelta(days=number) for number in range((dates.last - dates.first).days + 1))
