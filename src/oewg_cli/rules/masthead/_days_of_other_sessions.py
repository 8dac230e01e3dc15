"""Hold the days that texts give for a numbered session against those in other places and of the session beside it."""

from collections.abc import Iterator

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation
from oewg_cli.statements.sessions.times_of_other_sessions import SessionTime, times_of_other_sessions
from oewg_cli.statements.wording import Wording
from oewg_cli.text.quoting import quoted

_ADVICE = "Find out which of the two is right, and correct the other one."


def days_of_other_sessions(context: CheckContext, reported: set[Wording]) -> Iterator[Violation]:
    """Find sessions whose first, last or other days are not those of their dates, or are those of another session."""
    times = [each for each in context.picture.read(times_of_other_sessions) if each.wording not in reported]
    for at, later in enumerate(times):
        for earlier in times[:at]:
            if not later.is_of_series(earlier) or later.wording.overlaps(earlier.wording):
                continue
            found = _differing(later, earlier)
            if found is not None:
                one, other, message = found
                places = ((other.wording.location, "the other place"), (one.name.location, "the session"))
                yield Violation(one.wording.location, message, _ADVICE, places)
                break


def _differing(later: SessionTime, earlier: SessionTime) -> tuple[SessionTime, SessionTime, str] | None:
    """Return which of two days is wrong by the other one, and a message on it."""
    for one, other in ((later, earlier), (earlier, later)):
        message = _of_next(one, other)
        if message is not None:
            return one, other, message
    return None


def _of_next(one: SessionTime, other: SessionTime) -> str | None:
    """Return what is wrong with days that are those of another session of the series."""
    is_within = other.is_whole and other.first <= one.first and one.last <= other.last and not one.is_month
    is_of_month = one.is_month and other.is_whole and one.first <= other.first and other.last <= one.last
    if not (is_within or is_of_month) or abs(one.number - other.number) != 1:
        return None
    return (
        f"{quoted(one.wording.text)} is the time of the {one.shown} here, but the "
        f"{other.shown} is held from {quoted(other.wording.text)} in another place."
    )
