from collections.abc import Iterator
from datetime import date, timedelta

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.placed_parts import PlacedDay, printed_day
from oewg_cli.rules.slots._session_days import (
    SessionSpan,
    covered_in,
    has_one_day,
    has_scattered_days,
    is_working_day,
    session_spans,
)
from oewg_cli.source.tree import NodeLocation
from oewg_cli.un.dates.dates import days_between
from oewg_cli.un.holidays import knows_holidays

_ONE_DAY = timedelta(days=1)


@rule("SLT006", "session-day-unscheduled", Severity.WARNING, needs=("session", "programme"))
def session_day_unscheduled(context: CheckContext) -> Iterator[Violation]:
    """A working day of the session is not in the programme.

    ## Why

    Rooms and interpreters are booked for every working day of the session. A missing day was forgotten, or the session
    is shorter than the title block says. Days that are in a range, or have only a text such as "No meetings", are in
    the programme. In a session of several parts, only the days of the parts are expected. Nothing is reported in a
    programme of one day, such as the orders of the day, and in one of scattered days, which has at most one day for
    every five weekdays of the session, or less than one for every two if the session is longer than four weeks.

    ## Authority

    Editorial Manual, "Preparation of documents": dates are checked against one another on the final text,
    <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    session: {number: 7, kind: substantive, place: New York, opens: 2024-03-04, closes: 2024-03-06}
    programme:
      - date: 2024-03-04
        meetings: [{time: morning, entries: [item: 1]}]
      - date: 2024-03-06
        meetings: [{time: morning, entries: [item: 2]}]
    ```

    ## Good

    ```yaml
    session: {number: 7, kind: substantive, place: New York, opens: 2024-03-04, closes: 2024-03-05}
    programme:
      - date: 2024-03-04
        meetings: [{time: morning, entries: [item: 1]}]
      - date: 2024-03-05
        meetings: [{time: morning, entries: [item: 2]}]
    ```
    """
    if has_one_day(context) or context.once(has_scattered_days):
        return
    for span in context.once(session_spans):
        yield from _missing_in(context, span)


def _missing_in(context: CheckContext, span: SessionSpan) -> Iterator[Violation]:
    before: PlacedDay | None = None
    at = span.opens
    for covered in covered_in(context, span):
        missing = _working_days(context, at, covered.first - _ONE_DAY)
        if missing:
            yield _violation(context, missing, before or covered.first_day, span, None if before else "opens")
        before, at = covered.last_day, covered.last + _ONE_DAY
    missing = _working_days(context, at, span.closes)
    if missing and before is not None:
        yield _violation(context, missing, before, span, "closes")


def _working_days(context: CheckContext, first: date, last: date) -> list[date]:
    return [day for day in days_between(first, last) if is_working_day(context, day)]


def _violation(
    context: CheckContext, missing: list[date], neighbour: PlacedDay, span: SessionSpan, bound: str | None
) -> Violation:
    """Report successive missing days at the day next to them; `bound` is `opens` or `closes` if they touch it.

    If the holidays of the place and year are not known, a missing day may be one of them.
    """
    first, last = (printed_day(context.programme, day) for day in (missing[0], missing[-1]))
    one = f"{first}, is a working day of the session, but is not in the programme."
    several = f"The working days from {first}, to {last}, are in the session, but not in the programme."
    days, dates = "this day" if first == last else "these days", f"`{bound}`" if bound else "the dates"
    advice = f"Add meetings for {days}, or correct {dates} of the session."
    related = ((NodeLocation((*span.path, bound)), f"the session {bound} here"),) if bound else ()
    station = context.station
    known = station is not None and knows_holidays(station.name, missing[0].year)
    severity = None if known else Severity.INFO
    return Violation(
        NodeLocation((*neighbour.path, "date")), one if first == last else several, advice, related, severity
    )
