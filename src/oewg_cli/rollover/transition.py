"""The step from one session of a body to the next."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from oewg_cli.programme.bodies import folded_name
from oewg_cli.programme.model import Programme


class SessionInfo(NamedTuple):
    """What identifies a session in texts: its number and kind, its first and its last day."""

    number: int | None
    kind: str | None
    opens: date
    closes: date


class BodySession(NamedTuple):
    """The number and the kind of the session of one body, where several bodies meet in one session."""

    number: int | None
    kind: str | None


class BodyTransition(NamedTuple):
    """The step from the last session of one of several bodies to its coming one."""

    name: str
    short: str | None
    last: BodySession
    coming: BodySession


class SessionTransition(NamedTuple):
    """The step from the last session of a body to the coming one; `dated` is the date of the last note.

    `bodies` are those that have sessions of their own within it, with numbers of their own.
    """

    body: str
    dated: date
    last: SessionInfo
    coming: SessionInfo
    short: str | None = None
    bodies: tuple[BodyTransition, ...] = ()

    def of_each_body(self) -> Iterator["SessionTransition"]:
        """Return the step itself, and that of each body that has sessions of its own."""
        yield self
        for body in self.bodies:
            last, coming = (
                info._replace(number=own.number, kind=own.kind)
                for info, own in ((self.last, body.last), (self.coming, body.coming))
            )
            yield self._replace(body=body.name, short=body.short, last=last, coming=coming, bodies=())

    def from_coming(self) -> "SessionTransition":
        """Return a step that begins at the coming session, also for each body: what it names as the last one is new."""
        bodies = tuple(body._replace(last=body.coming) for body in self.bodies)
        return self._replace(last=self.coming, bodies=bodies)

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


def body_sessions(programme: Programme) -> dict[str, BodySession]:
    """Return the sessions of the bodies that have a number of their own, by the folded names of the bodies."""
    return {
        folded_name(body.name): BodySession(body.number, body.kind)
        for body in programme.bodies
        if body.number is not None
    }


def transition_between(
    last: Programme, coming: SessionInfo, coming_bodies: Mapping[str, BodySession]
) -> SessionTransition:
    """Return the step from the session of a programme to a coming one, and the steps of its bodies."""
    sessions = body_sessions(last)
    bodies = tuple(
        BodyTransition(body.name, body.short, sessions[name], coming_bodies[name])
        for body in last.bodies
        if (name := folded_name(body.name)) in sessions and name in coming_bodies
    )
    return SessionTransition(last.body, last.masthead.date, session_info(last), coming, last.bodies[0].short, bodies)
