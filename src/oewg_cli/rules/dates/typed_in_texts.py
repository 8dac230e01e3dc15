"""The dates and hours that people type in the texts of a programme, and how slips in their form are told."""

from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.kernel.wording import quoted
from oewg_cli.load.tree import Place
from oewg_cli.model.document import Document
from oewg_cli.model.prose import Role
from oewg_cli.model.reading import Passage
from oewg_cli.rules.rule import Change, Hit, Repair
from oewg_cli.un.typed_dates import DAY_FIRST, MONTH_FIRST, DateSlip, TypedDate, read_typed_date
from oewg_cli.un.typed_hours import HourSlip, TypedHours, read_typed_hours
from oewg_cli.un.typed_times import NEEDED_SIGNS, NEEDED_WORDS, TIMES

_SENTENCES = {Role.PARAGRAPH, Role.FOOTNOTE}
"""Texts in which a stop behind a short form ends a sentence too; elsewhere it goes with the short form."""


class Where(NamedTuple):
    """The passage where a date or hours stand, whose own places lie `ahead` code points ahead of those in its text."""

    passage: Passage
    ahead: int

    def text(self, start: int, end: int) -> str:
        """Give what stands at a place."""
        return self.passage.prose.plain[start - self.ahead : end - self.ahead]

    def place(self, start: int, end: int) -> Place:
        """Name a place in the document."""
        return self.passage.prose.plain_place(start - self.ahead, end - self.ahead)

    def place_to_change(self, start: int, end: int) -> Place | None:
        """Name a place in the document if it can be written anew as a whole."""
        is_of_one_piece = self.passage.prose.is_of_one_piece(start - self.ahead, end - self.ahead)
        return self.place(start, end) if is_of_one_piece else None


def dates_in(document: Document) -> tuple[tuple[Where, TypedDate], ...]:
    """Give all dates in the texts, in quotations too; those that begin with the day come first."""
    return document.once(_find_dates)


def _find_dates(document: Document) -> tuple[tuple[Where, TypedDate], ...]:
    return tuple(
        (Where(passage, passage.match.start() - passage.start), typed)
        for pattern in (DAY_FIRST, MONTH_FIRST)
        for passage in document.reading.find_number(pattern)
        if passage.match and (typed := read_typed_date(passage.match))
    )


def hours_in(document: Document) -> tuple[tuple[Where, TypedHours], ...]:
    """Give the hours in the texts that are not typed as they are printed, in quotations too."""
    return document.once(_find_hours)


def _find_hours(document: Document) -> tuple[tuple[Where, TypedHours], ...]:
    reading = document.reading
    if reading.words.isdisjoint(NEEDED_WORDS) and not any(sign in reading.odd for sign in NEEDED_SIGNS):
        return ()
    return tuple(
        (Where(passage, passage.match.start() - passage.start), typed)
        for passage in reading.find(TIMES)
        if passage.match and (typed := read_typed_hours(passage.match))
    )


def date_hits(document: Document, slip: DateSlip, fault: str) -> Iterator[Hit]:
    """Tell of the dates with this slip; `fault` says behind the date what is wrong with it."""
    for where, date in dates_in(document):
        # DAT002 tells of a day that no calendar has, of which the month may be the fault.
        is_told = slip is DateSlip.MONTH_MISSPELT and not date.is_in_calendar
        if date.slip is slip and not is_told and not where.passage.is_verbatim:
            yield _hit(where, date, fault)


def hour_hits(document: Document, slip: HourSlip, fault: str) -> Iterator[Hit]:
    """Tell of the hours with this slip; `fault` says behind the hours what is wrong with them."""
    for where, hours in hours_in(document):
        if hours.slip is slip and not where.passage.is_verbatim:
            yield _hit(where, hours, fault)


def _hit(where: Where, typed: TypedDate | TypedHours, fault: str) -> Hit:
    """Tell of a slip, with the right form where it is known; of dates it always is."""
    end = typed.end + (typed.has_stop and where.passage.prose.role not in _SENTENCES)
    message = f"{quoted(where.text(typed.start, end))} {fault}"
    if typed.right is None:
        return Hit(where.place(typed.start, end), message, "Write the hours as in `10.30 a.m.–noon`.")
    place, told = where.place_to_change(typed.start, end), f"Write {quoted(typed.right)}."
    ends_twice = typed.right.endswith(".") and where.text(end, end + 1) == "."
    written = typed.right[:-1] if ends_twice else typed.right
    repair = Repair(told, (Change(place, written),), typed.certain) if place else None
    return Hit(where.place(typed.start, end), message, told, repair=repair)
