"""Change a text of the last note for the next one, and find what in it a person has to decide."""

from collections.abc import Sequence
from typing import NamedTuple

from oewg_cli.programme.text_fields import Role, TextField
from oewg_cli.rollover.day_runs import WrittenDay, day_runs
from oewg_cli.rollover.moved_days import DayMove, moved_days
from oewg_cli.rollover.named_sessions import named_sessions
from oewg_cli.rollover.possibly_outdated import possibly_outdated
from oewg_cli.rollover.term_days import is_of_term, moved_term
from oewg_cli.rollover.transition import SessionTransition
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.source_text import Span


class RolledText(NamedTuple):
    """How a text changes for the next session.

    `moves` change the text as it is typed, in order and without overlap. `open_spans` are the parts of the plain text
    that are kept but are probably outdated, and `sure_spans` those whose moves are certain, each in order.
    """

    moves: tuple[DayMove, ...]
    open_spans: tuple[Span, ...]
    sure_spans: tuple[Span, ...] = ()


_NOTHING = RolledText((), ())
_OF_EACH_SESSION = frozenset({Role.THEME, Role.STATUS, Role.DOCUMENTS})
"""Texts that are new in each session, so that not even their days move on."""

_MEETING = lazy_pattern(r"\b[0-9]{1,4}(?:st|nd|rd|th)(?: [a-z]{1,20}){0,2} meeting\b")


def roll_text(field: TextField, transition: SessionTransition) -> RolledText:
    """Return how a text changes: the number of the session, and its days with their weekdays.

    Everything else is kept exactly: other days, resolutions, documents, other ordinals, years and addresses. The name
    of the body is never changed, nor a date or number with marks of italics or links inside.
    """
    text = field.plain
    if field.role is Role.BODY:
        return _NOTHING
    if field.role in _OF_EACH_SESSION:
        return RolledText((), (Span(0, len(text)),)) if text.strip() else _NOTHING
    runs = list(day_runs(text, transition.last))
    kept = possibly_outdated(text, runs, field.references, transition)
    found = [(_span(run), tuple(_moved(field, run, transition))) for run in runs]
    kept += _meetings_in(field)
    named = list(named_sessions(text, transition))
    for session in named:
        found.append((session.span, session.moves))
        kept += [] if session.moves else [session.span]
    moves: list[DayMove] = []
    ends = {transition.last.opens, transition.last.closes}
    sure = [_span(run) for run in runs if {day.date for day in run} <= ends]
    sure += [session.span for session in named if session.moves]
    for span, moved in found:
        typed = [move for move in (_typed(field, move) for move in moved) if move is not None]
        moves += typed if len(typed) == len(moved) else []
        kept += [] if len(typed) == len(moved) else [span]
    return RolledText(tuple(sorted(moves)), tuple(_merged(kept)), tuple(_merged(sure)))


def _moved(field: TextField, run: tuple[WrittenDay, ...], transition: SessionTransition) -> list[DayMove]:
    return moved_term(run, transition) if is_of_term(field, run) else moved_days(field.plain, run, transition)


def _span(run: tuple[WrittenDay, ...]) -> Span:
    return Span(run[0].start, run[-1].end)


def _meetings_in(field: TextField) -> list[Span]:
    """Return the numbers of meetings in a label, such as words in place of hours."""
    return [Span(*match.span()) for match in _MEETING.finditer(field.plain)] if field.role is Role.LABEL else []


def apply_moves(text: str, moves: Sequence[DayMove]) -> str:
    """Return a text with moves made in it."""
    pieces, at = [], 0
    for move in moves:
        pieces += [text[at : move.start], move.text]
        at = move.end
    return "".join([*pieces, text[at:]])


def _typed(field: TextField, move: DayMove) -> DayMove | None:
    """Return a move in the text as it is typed; None if there are marks inside what it changes."""
    place = field.plain_location(move.start, move.end)
    if not field.is_of_one_piece(move.start, move.end) or place.start is None or place.end is None:
        return None
    return DayMove(place.start, place.end, move.text)


def _merged(spans: list[Span]) -> list[Span]:
    """Return spans in order, with overlapping ones merged."""
    merged: list[Span] = []
    for span in sorted(spans):
        if not merged or span.start >= merged[-1].end:
            merged.append(span)
        else:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
    return merged
