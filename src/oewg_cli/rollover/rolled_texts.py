"""What a text of the last note is in the next one, and what of it a person has to decide."""

from collections.abc import Sequence
from typing import NamedTuple

from oewg_cli.programme.text_fields import Role, TextField
from oewg_cli.rollover.day_runs import day_runs
from oewg_cli.rollover.moved_days import DayMove, moved_days
from oewg_cli.rollover.named_sessions import named_sessions
from oewg_cli.rollover.possibly_outdated import left_open
from oewg_cli.rollover.transition import SessionTransition
from oewg_cli.text.source_text import Span


class RolledText(NamedTuple):
    """What comes of a text.

    `moves` change the text as it is typed, in order and without overlap; `left_open` are the stretches of the plain
    text that are kept though they probably move on, in order.
    """

    moves: tuple[DayMove, ...]
    left_open: tuple[Span, ...]


_NOTHING = RolledText((), ())


def roll(field: TextField, turn: SessionTransition) -> RolledText:
    """Return what moves on in a text: the number of the session, and its days with their weekdays.

    All else is kept exactly: other days, resolutions, documents, other ordinals, years and addresses. The name of the
    body is never changed, nor what marks of italics or links go through.
    """
    text = field.plain
    if field.role is Role.BODY:
        return _NOTHING
    runs = list(day_runs(text, turn.last))
    kept = left_open(text, runs, field.references, turn)
    found = [(Span(run[0].start, run[-1].end), tuple(moved_days(text, run, turn))) for run in runs]
    for session in named_sessions(text, turn):
        found.append((session.span, session.moves))
        kept += [] if session.moves else [session.span]
    moves: list[DayMove] = []
    for span, moved in found:
        typed = [move for move in (_typed(field, move) for move in moved) if move is not None]
        moves += typed if len(typed) == len(moved) else []
        kept += [] if len(typed) == len(moved) else [span]
    return RolledText(tuple(sorted(moves)), tuple(_widest(kept)))


def rolled_text(field: TextField, turn: SessionTransition) -> str:
    """Return a text of the last note as it is expected in the next one, as it is typed."""
    return moved_text(field.text, roll(field, turn).moves)


def moved_text(text: str, moves: Sequence[DayMove]) -> str:
    """Return a text with what moves on in it written anew."""
    pieces, at = [], 0
    for move in moves:
        pieces += [text[at : move.start], move.text]
        at = move.end
    return "".join([*pieces, text[at:]])


def _typed(field: TextField, move: DayMove) -> DayMove | None:
    """Return a move in the text as it is typed; None where marks stand in what it changes."""
    place = field.plain_location(move.start, move.end)
    if not field.is_of_one_piece(move.start, move.end) or place.start is None or place.end is None:
        return None
    return DayMove(place.start, place.end, move.text)


def _widest(spans: list[Span]) -> list[Span]:
    """Return spans in order, those that overlap as one."""
    widest: list[Span] = []
    for span in sorted(spans):
        if not widest or span.start >= widest[-1].end:
            widest.append(span)
        else:
            widest[-1] = Span(widest[-1].start, max(widest[-1].end, span.end))
    return widest
