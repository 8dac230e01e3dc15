"""The dates and hours that people type in the texts of a programme, and how slips in their form are told."""

from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Replacement, SuggestedFix, Violation
from oewg_cli.programme.text_fields import Role
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.source.tree import NodeLocation
from oewg_cli.text.quoting import quoted
from oewg_cli.un.dates.typed_dates import DAY_FIRST, MONTH_FIRST, DateError, TypedDate, read_typed_date
from oewg_cli.un.hours.typed_hours import HourError, TypedHours, read_typed_hours
from oewg_cli.un.hours.typed_times import NEEDED_CHARACTERS, NEEDED_WORDS, TIMES

_SENTENCES = {Role.PARAGRAPH, Role.FOOTNOTE}
"""Texts in which a stop behind a short form ends a sentence too; elsewhere it goes with the short form."""


class Where(NamedTuple):
    """The passage where a date or hours stand, whose own places lie `ahead` code points ahead of those in its text."""

    match: TextMatch
    ahead: int

    def text(self, start: int, end: int) -> str:
        """Return what stands at a place."""
        return self.match.field.plain[start - self.ahead : end - self.ahead]

    def place(self, start: int, end: int) -> NodeLocation:
        """Name a place in the document."""
        return self.match.field.plain_location(start - self.ahead, end - self.ahead)

    def place_to_change(self, start: int, end: int) -> NodeLocation | None:
        """Name a place in the document if it can be written anew as a whole."""
        is_of_one_piece = self.match.field.is_of_one_piece(start - self.ahead, end - self.ahead)
        return self.place(start, end) if is_of_one_piece else None


def dates_in(context: CheckContext) -> tuple[tuple[Where, TypedDate], ...]:
    """Return all dates in the texts, in quotations too; those that begin with the day come first."""
    return context.once(_find_dates)


def _find_dates(context: CheckContext) -> tuple[tuple[Where, TypedDate], ...]:
    return tuple(
        (Where(match, match.match.start() - match.start), typed)
        for pattern in (DAY_FIRST, MONTH_FIRST)
        for match in context.text_index.find_number(pattern)
        if match.match and (typed := read_typed_date(match.match))
    )


def hours_in(context: CheckContext) -> tuple[tuple[Where, TypedHours], ...]:
    """Return the hours in the texts that are not typed as they are printed, in quotations too."""
    return context.once(_find_hours)


def _find_hours(context: CheckContext) -> tuple[tuple[Where, TypedHours], ...]:
    reading = context.text_index
    if reading.words.isdisjoint(NEEDED_WORDS) and not any(char in reading.odd for char in NEEDED_CHARACTERS):
        return ()
    return tuple(
        (Where(match, match.match.start() - match.start), typed)
        for match in reading.find(TIMES)
        if match.match and (typed := read_typed_hours(match.match))
    )


def date_hits(context: CheckContext, slip: DateError, fault: str) -> Iterator[Violation]:
    """Report the dates with this slip; `fault` says behind the date what is wrong with it."""
    for where, date in dates_in(context):
        # DAT002 tells of a day that no calendar has, of which the month may be the fault.
        is_told = slip is DateError.MONTH_MISSPELT and not date.is_in_calendar
        if date.slip is slip and not is_told and not where.match.is_verbatim:
            yield _hit(where, date, fault)


def hour_hits(context: CheckContext, slip: HourError, fault: str) -> Iterator[Violation]:
    """Report the hours with this slip; `fault` says behind the hours what is wrong with them."""
    for where, hours in hours_in(context):
        if hours.slip is slip and not where.match.is_verbatim:
            yield _hit(where, hours, fault)


def _hit(where: Where, typed: TypedDate | TypedHours, fault: str) -> Violation:
    """Report a slip, with the right form where it is known; of dates it always is."""
    end = typed.end + (typed.has_stop and where.match.field.role not in _SENTENCES)
    message = f"{quoted(where.text(typed.start, end))} {fault}"
    if typed.right is None:
        return Violation(where.place(typed.start, end), message, "Write the hours as in `10.30 a.m.–noon`.")
    place, told = where.place_to_change(typed.start, end), f"Write {quoted(typed.right)}."
    ends_twice = typed.right.endswith(".") and where.text(end, end + 1) == "."
    written = typed.right[:-1] if ends_twice else typed.right
    fix = SuggestedFix(told, (Replacement(place, written),), typed.certain) if place else None
    return Violation(where.place(typed.start, end), message, told, fix=fix)
