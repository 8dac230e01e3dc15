"""Compare the days of a programme with the dates of the session."""

from datetime import date

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.front_page import Session
from oewg_cli.programme.placed_parts import PlacedDay
from oewg_cli.un.dates.dates import is_weekend
from oewg_cli.un.holidays import Holiday, holiday


def lies_outside(session: Session, day: date) -> bool:
    """Return whether a day is outside the session; never if the dates of the session are in the wrong order."""
    return session.opens <= session.closes and not session.opens <= day <= session.closes


def session_days(context: CheckContext) -> dict[date, PlacedDay]:
    """Return the days by their dates, in the order of the document, without those that other rules report.

    These are days outside the session (SLT001), and days whose date is already in the programme (SLT003).
    """
    return context.once(_session_days)


def _session_days(context: CheckContext) -> dict[date, PlacedDay]:
    days: dict[date, PlacedDay] = {}
    for day in context.days:
        if not lies_outside(context.programme.session, day.date):
            days.setdefault(day.date, day)
    return days


def holiday_at(context: CheckContext, day: date) -> Holiday | None:
    """Return the official holiday on a day at the place of the session; None if it is not known to be one."""
    return holiday(context.station.name, day) if context.station else None


def is_working_day(context: CheckContext, day: date) -> bool:
    """Return whether a day is one from Monday to Friday and not a known holiday."""
    return not is_weekend(day) and holiday_at(context, day) is None
