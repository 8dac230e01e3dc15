"""Find out the numbers, the kinds and the days of the next session, and of its bodies."""

from oewg_cli.process.errors import CommandError
from oewg_cli.programme.document import Document
from oewg_cli.programme.model import Programme
from oewg_cli.rollover.meeting_numbers import RESUMED
from oewg_cli.rollover.transition import BodySession, SessionInfo, body_sessions, session_info
from oewg_cli.scaffold.input_checks import LONGEST, check
from oewg_cli.scaffold.scaffold_options import RolloverOptions, ScaffoldOptions
from oewg_cli.un.dates.dates import long_date


def next_session_info(document: Document, options: RolloverOptions) -> SessionInfo:
    """Return number, kind and days of the next session; raises CommandError if they are impossible."""
    last = session_info(document.programme)
    if options.opens <= last.closes:
        opens, closed = long_date(options.opens, "en"), long_date(last.closes, "en")
        raise CommandError(f"The session opens on {opens}, but the last one closed on {closed}.")
    place = options.place if options.place is not None else document.programme.session.place
    check(ScaffoldOptions(place, options.opens, options.opens, None, options.number, options.kind, None, options.dated))
    kind = options.kind or last.kind
    number = options.number
    if number is None and last.number is not None:
        number = last.number if kind == RESUMED else last.number + 1
    closes = options.closes or options.opens + (last.closes - last.opens)
    days = (last.closes - last.opens).days + 1
    # Some sessions last a year, and those in parts some months: the next one can be longer by as much as any session.
    check(ScaffoldOptions(place, options.opens, closes, None, number, kind), LONGEST + days * (days > LONGEST))
    if last.number is None and body_sessions(document.programme):
        return SessionInfo(None, last.kind, options.opens, closes)
    return SessionInfo(number, kind, options.opens, closes)


def next_body_sessions(programme: Programme, options: RolloverOptions) -> dict[str, BodySession]:
    """Return number and kind of the next session of each body that has a number of its own.

    Raises CommandError if the options name one number or kind for several bodies.
    """
    sessions = body_sessions(programme)
    is_of_session = programme.session.number is not None
    if len(sessions) > 1 and not is_of_session and (options.number is not None or options.kind is not None):
        raise CommandError("The bodies have numbers of their own: change them in the new programme, not with options.")
    of_body = RolloverOptions(options.opens) if is_of_session else options
    return {name: _next_body_session(session, of_body) for name, session in sessions.items()}


def _next_body_session(session: BodySession, options: RolloverOptions) -> BodySession:
    kind = options.kind or session.kind
    if options.number is not None or session.number is None:
        return BodySession(options.number, kind)
    return BodySession(session.number + (kind != RESUMED), kind)
