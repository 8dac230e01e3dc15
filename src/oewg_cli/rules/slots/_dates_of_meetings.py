"""Find the dates of the programme that have meetings and are typed alone."""

from collections.abc import Iterator
from datetime import date

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.placed_parts import printed_day
from oewg_cli.rules.slots._session_days import is_outside
from oewg_cli.rules.slots._typed_dates import TypedDates, has_meetings, typed_dates


def dates_of_meetings(context: CheckContext) -> tuple[tuple[TypedDates, str], ...]:
    """Return each date, with its day as it is printed, that is typed alone and has meetings or agenda items.

    Those that SLT001 or SLT003 report are left out. A range is a plan: it may have days off in it.
    """
    return tuple(_find_dates_of_meetings(context))


def _find_dates_of_meetings(context: CheckContext) -> Iterator[tuple[TypedDates, str]]:
    seen = set[date]()
    for typed in context.once(typed_dates):
        day = typed.dates.first
        if day != typed.dates.last or day in seen:
            continue
        seen.add(day)
        if has_meetings(context, typed.day) and not is_outside(context, typed.dates):
            yield typed, printed_day(context.programme, day)
