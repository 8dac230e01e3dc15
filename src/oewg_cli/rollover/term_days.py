"""Move the days on which a term of office ends or begins, which are not those of the session even if they meet."""

from datetime import timedelta

from oewg_cli.programme.text_fields import TextField
from oewg_cli.rollover.day_runs import WrittenDay
from oewg_cli.rollover.moved_days import DayMove
from oewg_cli.rollover.transition import SessionTransition
from oewg_cli.text.lazy_patterns import lazy_pattern

_TERM = lazy_pattern(r"\b(?:terms?|mandates?|tenure|appointments?|contracts?|financial years?|biennium)\b")
_SESSION = lazy_pattern(r"\b(?:sessions?|meets?|meetings?|held)\b")
_DAY = timedelta(days=1)


def is_of_term(field: TextField, run: tuple[WrittenDay, ...]) -> bool:
    """Return whether a day is the first or the last of a month in a sentence on a term, and not on the session.

    `The terms of the outgoing members end on 28 February 2025`, where the session closes on that day too.
    """
    if len(run) != 1:
        return False
    day = run[0].date
    if day.day != 1 and (day + _DAY).day != 1:
        return False
    start, end = next(((one, two) for one, two in field.sentences if one <= run[0].start < two), (0, len(field.plain)))
    sentence = field.plain[start:end]
    return _TERM.search(sentence) is not None and _SESSION.search(sentence) is None


def moved_term(run: tuple[WrittenDay, ...], transition: SessionTransition) -> list[DayMove]:
    """Return the replacement of the year of such a day, if it is of the last session: the next term ends on it too."""
    day, years = run[0], transition.coming.opens.year - transition.last.opens.year
    if day.year is None or not years or not transition.is_of_last(day.date):
        return []
    return [DayMove(*day.year, str(day.date.year + years))]
