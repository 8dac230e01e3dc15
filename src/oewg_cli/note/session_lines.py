"""Compose the lines of the title block about the session: its name, its place and its dates."""

from collections.abc import Iterator

from oewg_cli.programme.front_page import Body, SessionPart
from oewg_cli.programme.model import Programme
from oewg_cli.un.dates.dates import date_range
from oewg_cli.un.phrases import ordinal, phrases


def session_line(programme: Programme, body: Body) -> str:
    """Return the session of a body: `Seventh substantive session`; the number is its own, or the session's."""
    session = programme.session
    number = body.number or session.number
    words = (ordinal(number, programme.language) if number else None, body.kind or session.kind)
    line = " ".join(filter(None, (*words, phrases(programme.language)["session"])))
    return line[:1].upper() + line[1:]


def has_session(programme: Programme, body: Body) -> bool:
    """Return whether there is anything to say of the session of a body besides the word for it."""
    session = programme.session
    return any((body.number, body.kind, session.number, session.kind))


def has_session_line(programme: Programme, place: int) -> bool:
    """Return whether the session of a body is printed after it, by its place among several, counted from 1.

    That of bodies in a row without a number and a kind of their own is printed once, after the last of them.
    """
    body, *following = programme.bodies[place - 1 : place + 1]
    is_shared = bool(following) and not any(each.number or each.kind for each in (body, *following))
    return has_session(programme, body) and not is_shared


def dates_lines(programme: Programme) -> Iterator[tuple[str, str]]:
    """Return the lines of place and dates, one for each part of the session, with their origins."""
    session = programme.session
    if not session.parts:
        yield (
            "session/dates",
            _line(programme, SessionPart(opens=session.opens, closes=session.closes, place=session.place)),
        )
    for number, part in enumerate(session.parts, start=1):
        yield f"session/parts/{number}", _line(programme, part)


def _line(programme: Programme, part: SessionPart) -> str:
    words = phrases(programme.language)
    dates = date_range(part.opens, part.closes, programme.language)
    line = words["place_and_dates"].format(place=part.place.strip(), dates=dates) if part.place else dates
    return str(words["place_dates_and_format"].format(line=line, format=part.format.strip()) if part.format else line)
