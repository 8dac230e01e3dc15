"""Compare a note with the note of the last session: matching texts, their differences, and lost texts."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.model import Programme
from oewg_cli.programme.text_fields import PARAGRAPHS, Role, TextField, texts_of
from oewg_cli.rollover.day_runs import day_runs
from oewg_cli.rollover.moved_on_words import have_moved_on
from oewg_cli.rollover.rolled_texts import apply_moves, roll_text
from oewg_cli.rollover.text_differences import Difference, differences, words_of
from oewg_cli.rollover.transition import SessionTransition, body_sessions, session_info, transition_between
from oewg_cli.source.tree import NodePath
from oewg_cli.text.similarity import matching_texts, similarity
from oewg_cli.text.source_text import Span

_LEAST_SIMILARITY_OF_SAME_NAME = 0.2
"""The share of common words from which two footnotes with the same name match."""


class Changed(NamedTuple):
    """A text that differs from what is expected; `is_mostly_new` if more than half of its words are new."""

    field: TextField
    differences: tuple[Difference, ...]
    is_mostly_new: bool


class ComparedTexts(NamedTuple):
    """The paragraphs or footnotes that changed, and those of the last note that are lost.

    `pairs` are all texts that match, each of the last note with that of this one.
    """

    changed: tuple[Changed, ...]
    lost: tuple[TextField, ...]
    pairs: tuple[tuple[TextField, TextField], ...] = ()


class Comparison(NamedTuple):
    """The paragraphs and footnotes of a note compared with those of the last session."""

    paragraphs: ComparedTexts
    footnotes: ComparedTexts


class Expected(NamedTuple):
    """A text of the last note, and the text that is expected in this one, as it is typed.

    `open_spans` are the parts of the expected text that may be something else of the same kind.
    """

    field: TextField
    text: str
    open_spans: tuple[Span, ...]


_NOTHING = Comparison(ComparedTexts((), ()), ComparedTexts((), ()))


def comparison(context: CheckContext) -> Comparison:
    """Compare a note with that of the last session; without one, nothing is changed or lost."""
    if context.last_session is None:
        return _NOTHING
    old = context.once(expected_texts).values()
    transition = transition_to(context, context.last_session)
    paragraphs, footnotes = (
        _compared([each for each in old if each.field.role in roles], context.texts(*roles), transition)
        for roles in (PARAGRAPHS, (Role.FOOTNOTE,))
    )
    return Comparison(paragraphs, footnotes)


def expected_texts(context: CheckContext) -> dict[NodePath, Expected]:
    """Return the texts of the last note by their paths; nothing if there is no last note.

    The expected text is what `oewg new --from` would write, with the number and the days of this session.
    """
    if context.last_session is None:
        return {}
    transition = transition_to(context, context.last_session)
    return {field.path: _expected(field, transition) for field in texts_of(context.last_session)}


def transition_to(context: CheckContext, last: Programme) -> SessionTransition:
    """Return the step from the session of the last note to that of the note that is checked."""
    return transition_between(last, session_info(context.programme), body_sessions(context.programme))


def _expected(field: TextField, transition: SessionTransition) -> Expected:
    rolled = roll_text(field, transition)
    places = []
    shift, moves = 0, list(reversed(rolled.moves))
    for span in rolled.open_spans:
        place = field.plain_location(*span)
        start, end = place.start or 0, place.end or 0
        while moves and moves[-1].end <= start:
            move = moves.pop()
            shift += len(move.text) - (move.end - move.start)
        places.append(Span(start + shift, end + shift))
    return Expected(field, apply_moves(field.text, rolled.moves), tuple(places))


def _compared(old: Sequence[Expected], new: Sequence[TextField], transition: SessionTransition) -> ComparedTexts:
    pairs = _with_same_name(old, new)
    matched = set(pairs.values())
    left = [number for number in range(len(old)) if number not in pairs]
    free = [number for number in range(len(new)) if number not in matched]
    found = matching_texts([old[number].text for number in left], [new[number].text for number in free])
    pairs |= {left[one]: free[other] for one, other in found.items()}
    changed = [_changed(old[one], new[other], transition) for one, other in sorted(pairs.items())]
    lost = [each.field for number, each in enumerate(old) if number not in pairs]
    same = tuple((old[one].field, new[other]) for one, other in sorted(pairs.items()))
    return ComparedTexts(tuple(each for each in changed if each.differences), tuple(lost), same)


def _with_same_name(old: Sequence[Expected], new: Sequence[TextField]) -> dict[int, int]:
    """Return pairs of footnotes that have the same name and are not completely different."""
    named = {field.path[-1]: number for number, field in enumerate(new) if field.role is Role.FOOTNOTE}
    found = {}
    for number, each in enumerate(old):
        other = named.get(each.field.path[-1])
        if other is not None and similarity(each.text, new[other].text) > _LEAST_SIMILARITY_OF_SAME_NAME:
            found[number] = other
    return found


def _changed(old: Expected, new: TextField, transition: SessionTransition) -> Changed:
    if old.text == new.text:
        return Changed(new, (), is_mostly_new=False)
    after = words_of(new.text, _changing_spans(new, transition))
    before, kept = words_of(old.text, old.open_spans), words_of(old.field.text, ())
    found = tuple(differences(before, after, kept, partial(have_moved_on, transition=transition)))
    new_words = sum(len(difference.new.split()) for difference in found)
    return Changed(new, found, is_mostly_new=2 * new_words > len(after))


def _changing_spans(new: TextField, transition: SessionTransition) -> list[Span]:
    """Return the spans of references, days and other sessions in a new text, as it is typed."""
    spans = [Span(reference.start, reference.end) for reference in new.references]
    spans += [Span(run[0].start, run[-1].end) for run in day_runs(new.plain, transition.coming)]
    spans += roll_text(new, transition.from_coming()).open_spans
    places = [new.plain_location(*span) for span in sorted(set(spans))]
    merged: list[Span] = []
    for place in places:
        start, end = place.start or 0, place.end or 0
        if not merged or start >= merged[-1].end:
            merged.append(Span(start, end))
    return merged
