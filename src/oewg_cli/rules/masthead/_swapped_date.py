"""Find a date of the note whose day and month are swapped: 2026-12-01 for 12 January."""

from datetime import date

from oewg_cli.lint.check_context import CheckContext


def swapped_date(context: CheckContext) -> date | None:
    """Return the date that is meant if the note is dated after the session, and with day and month swapped before it.

    What was processed or reissued shows that it is not meant, if that was earlier.
    """
    session, masthead = context.programme.session, context.programme.masthead
    dated = masthead.date
    if dated <= session.opens or dated.day == dated.month:
        return None
    try:
        meant = date(dated.year, dated.day, dated.month)
    except ValueError:
        return None
    later = (*(masthead.processed or ()), *(masthead.reissued or ()))
    return meant if meant < session.opens and all(meant <= day for day in later) else None
