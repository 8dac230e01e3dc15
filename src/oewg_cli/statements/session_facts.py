"""What the title block says of the session: its numbers, its places and its dates, of which there can be several."""

from collections.abc import Iterator
from datetime import date

from oewg_cli.programme.model import Programme
from oewg_cli.source.tree import NodePath


def session_numbers(programme: Programme) -> dict[int, NodePath]:
    """Return the numbers of the session and of the sessions of the bodies, each with its path."""
    found: dict[int, NodePath] = {}
    if programme.session.number is not None:
        found[programme.session.number] = ("session", "number")
    for place, body in enumerate(programme.bodies):
        if body.number is not None:
            found.setdefault(body.number, ("body", place, "number"))
    return found


def session_kinds(programme: Programme) -> frozenset[str]:
    """Return the kinds of the session and of the sessions of the bodies; empty if none is typed."""
    kinds = (programme.session.kind, *(body.kind for body in programme.bodies))
    return frozenset(kind for kind in kinds if kind is not None)


def places_of_session(programme: Programme) -> Iterator[tuple[NodePath, str]]:
    """Return the place of the session and those of its parts, with their paths."""
    yield ("session", "place"), programme.session.place
    for number, part in enumerate(programme.session.parts):
        if part.place is not None:
            yield ("session", "parts", number, "place"), part.place


def dates_of_session(programme: Programme) -> list[tuple[date, date]]:
    """Return the first and the last day of the session, and of each of its parts."""
    session = programme.session
    return [(session.opens, session.closes), *((part.opens, part.closes) for part in session.parts)]
