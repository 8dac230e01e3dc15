"""Read dates from the command line."""

from datetime import date

from oewg_cli.process.errors import CommandError
from oewg_cli.text.quoting import quoted, visible


def parse_date(option: str, typed: str | None) -> date | None:
    """Return the date that was typed for an option, None if there is none; other forms of ISO 8601 are not accepted.

    Raises CommandError, with the name of the option, if the text is not a date.
    """
    if typed is None:
        return None
    try:
        day = date.fromisoformat(typed)
    except ValueError:
        day = None
    if day is None or day.isoformat() != typed:
        raise CommandError(f"{option} must be a date such as 2025-07-07, not {quoted(visible(typed))}.")
    return day
