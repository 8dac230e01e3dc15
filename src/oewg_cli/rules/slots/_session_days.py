"""The days of a programme, held against the session."""

from datetime import date

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.model import Session
from oewg_cli.programme.placed_parts import PlacedDay
from oewg_cli.un.dates.dates import is_weekend
from oewg_cli.un.holidays import Holiday, holiday


def lies_outside(session: Session, day: date) -> bool:
    """Return whether a day is not of the session; a session whose dates are in the wrong order tells nothing."""
    return session.opens <= session.closes and not session.opens <= day <= session.closes


def session_days(context: CheckContext) -> dict[date, PlacedDay]:
    """Return the days by their dates, in the order of the document, as far as no other rule tells of them already.

    Days outside the session are left out (SLT001), and those whose date stands further up (SLT003).
    """
    return context.once(_session_days)


def _session_days(context: CheckContext) -> dict[date, PlacedDay]:
    days: dict[date, PlacedDay] = {}
    for day in context.days:
        if not lies_outside(context.programme.session, day.date):
            days.setdefault(day.date, day)
    return days


def holiday_at(context: CheckContext, day: date) -> Holiday | None:
    """Return which official holiday a day is where the session is held, as far as is known."""
    return holiday(context.station.name, day) if context.station else None


def is_working_day(context: CheckContext, day: date) -> bool:
    """Return whether a day is one from Monday to Friday and no known holiday."""
    return not is_weekend(day) and holiday_at(context, day) is None
