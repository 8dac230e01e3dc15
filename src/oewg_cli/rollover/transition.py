"""The step from one session of a body to the next."""

from datetime import date, timedelta
from typing import NamedTuple

from oewg_cli.programme.model import Programme


class SessionInfo(NamedTuple):
    """What identifies a session in texts: its number and kind, its first and its last day."""

    number: int | None
    kind: str | None
    opens: date
    closes: date


class SessionTransition(NamedTuple):
    """The step from the last session of a body to the coming one; `dated` is the date of the last note."""

    body: str
    dated: date
    last: SessionInfo
    coming: SessionInfo

    @property
    def shift(self) -> timedelta:
        """Return the days between the two openings, by which every day of the session moves."""
        return self.coming.opens - self.last.opens

    def is_of_last(self, day: date) -> bool:
        """Return whether a day is one of the last session."""
        return self.last.opens <= day <= self.last.closes

    def moved(self, first: date, last: date) -> tuple[date, date]:
        """Return the days that two days become; the first and last day of one session become those of the other."""
        if (first, last) == (self.last.opens, self.last.closes) and first != last:
            return self.coming.opens, self.coming.closes
        return first + self.shift, last + self.shift


def session_info(programme: Programme) -> SessionInfo:
    """Return number, kind and days of the session of a programme."""
    session = programme.session
    return SessionInfo(session.number, session.kind, session.opens, session.closes)


def transition_between(last: Programme, coming: SessionInfo) -> SessionTransition:
    """Return the step from the session of a programme to a coming one."""
    return SessionTransition(last.body, last.masthead.date, session_info(last), coming)
