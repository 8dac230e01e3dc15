"""What no programme can be begun from."""

from datetime import date
from typing import Any, get_args

from pydantic import TypeAdapter, ValidationError

from oewg_cli.process.errors import CommandError
from oewg_cli.programme.value_types import EARLIEST, LATEST, SessionKind, SessionNumber
from oewg_cli.scaffold.scaffold_options import ScaffoldOptions
from oewg_cli.source.yaml_formatting import can_be_written
from oewg_cli.text.quoting import listing, quoted, visible
from oewg_cli.un.dates.dates import long_date

LONGEST = 60
"""The days that a session lasts at most; in a longer one a month or a year is mistyped."""


def check(beginning: ScaffoldOptions) -> None:
    """See that a programme can be begun; raises CommandError, which says in one sentence why it cannot."""
    for name in ("place", "body", "organ"):
        _check_text(name, getattr(beginning, name))
    for day in (beginning.opens, beginning.closes, beginning.dated):
        if day is not None and not EARLIEST <= day <= LATEST:
            raise CommandError(f"{day} lies outside the years {EARLIEST.year} to {LATEST.year}.")
    if beginning.number is not None and not _fits(SessionNumber, beginning.number):
        raise CommandError(f"No session has the number {beginning.number}.")
    if beginning.kind is not None and not _fits(SessionKind, beginning.kind):
        kinds = listing(get_args(SessionKind), "or")
        raise CommandError(f"The kind of a session can be {kinds}, but not {quoted(visible(beginning.kind))}.")
    _check_length(beginning.opens, beginning.closes)


def _check_text(name: str, text: str | None) -> None:
    if text is not None and not can_be_written(text):
        reason = "has a character in it that no document can show" if text.strip() else "is empty"
        raise CommandError(f"The {name} {reason}.")


def _check_length(opens: date, closes: date) -> None:
    first, last = long_date(opens, "en"), long_date(closes, "en")
    if closes < opens:
        raise CommandError(f"The session closes on {last}, before it opens on {first}.")
    days = (closes - opens).days + 1
    if days > LONGEST:
        raise CommandError(f"From {first} to {last} are {days} days; a session has {LONGEST} at most.")


def _fits(kind: Any, value: object) -> bool:  # noqa: ANN401 - a kind of value of the format
    try:
        TypeAdapter(kind).validate_python(value)
    except ValidationError:
        return False
    return True
