"""Days as they are typed on the command line."""

from datetime import date

from oewg_cli.process.errors import CommandError
from oewg_cli.text.quoting import quoted, visible


def day_of(option: str, typed: str | None) -> date | None:
    """Read a day as the format has it, if one is typed; other forms of ISO 8601 are none.

    Raises CommandError, which names the option, where it is none.
    """
    if typed is None:
        return None
    try:
        day = date.fromisoformat(typed)
    except ValueError:
        day = None
    if day is None or day.isoformat() != typed:
        raise CommandError(
            f"{option} must be a day of the calendar, written like 2025-07-07, but not {quoted(visible(typed))}."
        )
    return day
