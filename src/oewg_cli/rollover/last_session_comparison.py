"""A note beside that of the session before: the texts that correspond, what differs in them, and what is lost."""

from collections.abc import Sequence
from typing import NamedTuple

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.model import Programme
from oewg_cli.programme.text_fields import Role, TextField, texts_of
from oewg_cli.rollover.day_runs import day_runs
from oewg_cli.rollover.rolled_texts import moved_text, roll
from oewg_cli.rollover.text_differences import Difference, differences, words_of
from oewg_cli.rollover.transition import SessionTransition, session_info, transition_between
from oewg_cli.source.tree import NodePath
from oewg_cli.text.similarity import matching_texts, similarity
from oewg_cli.text.source_text import Span

_OF_ONE_NAME = 0.2
"""So much of their words two footnotes of the same name share that correspond."""


class Changed(NamedTuple):
    """A text that differs from what is expected of its counterpart; `is_mostly_new` if more than half of it is new."""

    field: TextField
    differences: tuple[Difference, ...]
    is_mostly_new: bool


class ComparedTexts(NamedTuple):
    """What came of the paragraphs or the footnotes: those that changed, and those of the last note that are lost."""

    changed: tuple[Changed, ...]
    lost: tuple[TextField, ...]


class Comparison(NamedTuple):
    """The paragraphs and the footnotes of a note beside those of the session before."""

    paragraphs: ComparedTexts
    footnotes: ComparedTexts


class Expected(NamedTuple):
    """A text of the last note: as it stood there, and as it is expected in this one, as it is typed.

    `left_open` are the places in the expected text that may be something else of their kind.
    """

    field: TextField
    text: str
    left_open: tuple[Span, ...]


_NOTHING = Comparison(ComparedTexts((), ()), ComparedTexts((), ()))


def comparison(context: CheckContext) -> Comparison:
    """Compare a note with that of the session before; where none is given, nothing is changed or lost."""
    if context.last_session is None:
        return _NOTHING
    old = context.once(expected_texts).values()
    turn = _turn(context, context.last_session)
    paragraphs, footnotes = (
        _compared([each for each in old if each.field.role is role], context.texts(role), turn)
        for role in (Role.PARAGRAPH, Role.FOOTNOTE)
    )
    return Comparison(paragraphs, footnotes)


def expected_texts(context: CheckContext) -> dict[NodePath, Expected]:
    """Return the texts of the last note by their places, none where no last note is given.

    What is expected is what `oewg new --from` would write: the number and the days of the session have moved on.
    """
    if context.last_session is None:
        return {}
    turn = _turn(context, context.last_session)
    return {field.path: _expected(field, turn) for field in texts_of(context.last_session)}


def _turn(context: CheckContext, last: Programme) -> SessionTransition:
    return transition_between(last, session_info(context.programme))


def _expected(field: TextField, turn: SessionTransition) -> Expected:
    rolled = roll(field, turn)
    places = []
    shift, moves = 0, list(reversed(rolled.moves))
    for span in rolled.left_open:
        place = field.plain_location(*span)
        start, end = place.start or 0, place.end or 0
        while moves and moves[-1].end <= start:
            move = moves.pop()
            shift += len(move.text) - (move.end - move.start)
        places.append(Span(start + shift, end + shift))
    return Expected(field, moved_text(field.text, rolled.moves), tuple(places))


def _compared(old: Sequence[Expected], new: Sequence[TextField], turn: SessionTransition) -> ComparedTexts:
    pairs = _of_one_name(old, new)
    taken = set(pairs.values())
    left = [number for number in range(len(old)) if number not in pairs]
    free = [number for number in range(len(new)) if number not in taken]
    found = matching_texts([old[number].text for number in left], [new[number].text for number in free])
    pairs |= {left[one]: free[other] for one, other in found.items()}
    changed = [_changed(old[one], new[other], turn) for one, other in sorted(pairs.items())]
    lost = [each.field for number, each in enumerate(old) if number not in pairs]
    return ComparedTexts(tuple(each for each in changed if each.differences), tuple(lost))


def _of_one_name(old: Sequence[Expected], new: Sequence[TextField]) -> dict[int, int]:
    """Return the footnotes that have the same name, and are not wholly different."""
    named = {field.path[-1]: number for number, field in enumerate(new) if field.role is Role.FOOTNOTE}
    found = {}
    for number, each in enumerate(old):
        other = named.get(each.field.path[-1])
        if other is not None and similarity(each.text, new[other].text) > _OF_ONE_NAME:
            found[number] = other
    return found


def _changed(old: Expected, new: TextField, turn: SessionTransition) -> Changed:
    if old.text == new.text:
        return Changed(new, (), is_mostly_new=False)
    after = words_of(new.text, _that_move(new, turn))
    found = tuple(differences(words_of(old.text, old.left_open), after))
    words_come = sum(len(difference.new.split()) for difference in found)
    return Changed(new, found, is_mostly_new=2 * words_come > len(after))


def _that_move(new: TextField, turn: SessionTransition) -> list[Span]:
    """Return the references, the days and the other sessions of a new text, by their places in it as typed."""
    spans = [Span(reference.start, reference.end) for reference in new.references]
    spans += [Span(run[0].start, run[-1].end) for run in day_runs(new.plain, turn.coming)]
    spans += roll(new, turn._replace(last=turn.coming)).left_open
    places = [new.plain_location(*span) for span in sorted(set(spans))]
    widest: list[Span] = []
    for place in places:
        start, end = place.start or 0, place.end or 0
        if not widest or start >= widest[-1].end:
            widest.append(Span(start, end))
    return widest
