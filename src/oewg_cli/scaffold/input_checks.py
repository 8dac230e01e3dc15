"""Check the options of a new programme."""

from datetime import date
from typing import get_args

from oewg_cli.process.errors import CommandError
from oewg_cli.programme.bodies import folded_name
from oewg_cli.programme.front_page import Bodies
from oewg_cli.programme.plain_reader import fits
from oewg_cli.programme.value_types import EARLIEST, LATEST, SessionKind, SessionNumber
from oewg_cli.scaffold.scaffold_options import ScaffoldOptions
from oewg_cli.source.yaml_formatting import can_be_written
from oewg_cli.text.quoting import listing, quoted, visible
from oewg_cli.un.dates.dates import long_date

LONGEST = 60
"""The most days that a session can last; in a longer one a month or a year is mistyped."""


def check(options: ScaffoldOptions, longest: int = LONGEST) -> None:
    """Check that a programme can be created with some options; raises CommandError with one sentence if it cannot."""
    for name in ("place", "body", "organ"):
        _check_text(name, getattr(options, name))
    _check_other_bodies(options)
    for day in (options.opens, options.closes, options.dated):
        if day is not None and not EARLIEST <= day <= LATEST:
            raise CommandError(f"{day} is not within the years {EARLIEST.year} to {LATEST.year}.")
    if options.number is not None and not fits(SessionNumber, options.number):
        raise CommandError(f"The number of a session cannot be {options.number}.")
    if options.kind is not None and not fits(SessionKind, options.kind):
        kinds = listing(get_args(SessionKind), "or")
        raise CommandError(f"The kind of a session must be {kinds}, not {quoted(visible(options.kind))}.")
    _check_length(options.opens, options.closes, longest)


def _check_text(name: str, text: str | None) -> None:
    if text is not None and not can_be_written(text):
        reason = "contains a character that a document cannot show" if text.strip() else "is empty"
        raise CommandError(f"The {name} {reason}.")


def _check_other_bodies(options: ScaffoldOptions) -> None:
    names = [name for name in (options.body, *options.other_bodies) if name is not None]
    for name in names:
        _check_text("body", name)
    twice = next(
        (name for number, name in enumerate(names) if folded_name(name) in map(folded_name, names[:number])), None
    )
    if twice is not None:
        raise CommandError(f"The body {quoted(visible(twice))} is named twice.")
    if len(names) > 1 and not fits(Bodies, names):
        raise CommandError(f"A programme cannot have {len(names)} bodies.")


def _check_length(opens: date, closes: date, longest: int) -> None:
    first, last = long_date(opens, "en"), long_date(closes, "en")
    if closes < opens:
        raise CommandError(f"The session closes on {last}, before it opens on {first}.")
    days = (closes - opens).days + 1
    if days > longest:
        raise CommandError(f"There are {days} days from {first} to {last}; a session can have at most {longest}.")
