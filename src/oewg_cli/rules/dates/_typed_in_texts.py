"""Find the dates and times in the texts of a programme, and report those that are written in a wrong form."""

from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Replacement, SuggestedFix, Violation
from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.source.tree import NodeLocation
from oewg_cli.text.quoting import quoted
from oewg_cli.un.dates.typed_dates import DAY_FIRST, MONTH_FIRST, DateError, TypedDate, read_typed_date
from oewg_cli.un.hours.malformed_hours import IMPOSSIBLE, HourError, MalformedHours, read_malformed_hours
from oewg_cli.un.hours.typed_times import NEEDED_CHARACTERS, NEEDED_WORDS, TIMES

_SENTENCES = {*PARAGRAPHS, Role.FOOTNOTE}
"""Texts in which the full stop of an abbreviation also ends the sentence; elsewhere a fix removes it."""


class Where(NamedTuple):
    """The match in which a date or times were found; `offset` converts their positions into those of the text field."""

    match: TextMatch
    offset: int

    def text(self, start: int, end: int) -> str:
        """Return the text between two positions."""
        return self.match.field.plain[start - self.offset : end - self.offset]

    def location(self, start: int, end: int) -> NodeLocation:
        """Return the location in the document."""
        return self.match.field.plain_location(start - self.offset, end - self.offset)

    def location_to_change(self, start: int, end: int) -> NodeLocation | None:
        """Return the location in the document, or None if formatting or a footnote mark interrupts it."""
        is_of_one_piece = self.match.field.is_of_one_piece(start - self.offset, end - self.offset)
        return self.location(start, end) if is_of_one_piece else None


def dates_in(context: CheckContext) -> tuple[tuple[Where, TypedDate], ...]:
    """Return all dates in the texts, also in quotations; first those that begin with the day."""
    return tuple(
        (Where(match, match.match.start() - match.start), typed)
        for pattern in (DAY_FIRST, MONTH_FIRST)
        for match in context.text_index.find_number(pattern)
        if match.match and (typed := read_typed_date(match.match))
    )


def malformed_hours_in(context: CheckContext) -> tuple[tuple[Where, MalformedHours], ...]:
    """Return the times in the texts that are not written as the note prints them, also in quotations."""
    index = context.text_index
    if index.words.isdisjoint(NEEDED_WORDS) and not any(chars in index.odd for chars in NEEDED_CHARACTERS):
        return ()
    return tuple(
        (Where(match, match.match.start() - match.start), hours)
        for match in index.find(TIMES)
        if match.match and (hours := read_malformed_hours(match.match))
    )


def date_violations(context: CheckContext, error: DateError, problem: str) -> Iterator[Violation]:
    """Report the dates with this error; `problem` is the part of the message after the date."""
    for where, date in context.once(dates_in):
        # DAT002 reports a day that is not in the calendar; there the month itself may be the wrong one.
        is_reported = error is DateError.MONTH_MISSPELT and not date.is_in_calendar
        if date.error is error and not is_reported and not where.match.is_verbatim:
            yield _violation(where, date, problem)


def hour_violations(
    context: CheckContext,
    error: HourError,
    problem: str,
    advice: str = "Write the times in the form `10.30 a.m.–noon`.",
    problem_if_unknown: str | None = None,
) -> Iterator[Violation]:
    """Report the times with this error.

    `problem` is the part of the message after the times; `advice`, and `problem_if_unknown` if there is one, are for
    times whose right form is not known.
    """
    for where, hours in context.once(malformed_hours_in):
        if hours.error is error and not (where.match.is_quotation if error in IMPOSSIBLE else where.match.is_verbatim):
            unknown = hours.right is None and problem_if_unknown
            yield _violation(where, hours, unknown or problem, advice)


def _violation(where: Where, typed: TypedDate | MalformedHours, problem: str, advice_if_unknown: str = "") -> Violation:
    """Report an error, with the right form if it is known; for dates it always is."""
    end = typed.end + (typed.has_stop and where.match.field.role not in _SENTENCES)
    message = f"{quoted(where.text(typed.start, end))} {problem}"
    if typed.right is None:
        return Violation(where.location(typed.start, end), message, advice_if_unknown)
    location, advice = where.location_to_change(typed.start, end), f"Write {quoted(typed.right)}."
    ends_twice = typed.right.endswith(".") and where.text(end, end + 1) == "."
    written = typed.right[:-1] if ends_twice else typed.right
    fix = SuggestedFix(advice, (Replacement(location, written),), typed.certain) if location else None
    return Violation(where.location(typed.start, end), message, advice, fix=fix)
