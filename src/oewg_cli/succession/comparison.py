"""A note beside that of the session before: the texts that correspond, what differs in them, and what is lost."""

from collections.abc import Sequence
from typing import NamedTuple

from oewg_cli.kernel.correspondence import alike, correspondences
from oewg_cli.kernel.text import Span
from oewg_cli.load.tree import Path
from oewg_cli.model.document import Document
from oewg_cli.model.programme import Programme
from oewg_cli.model.prose import Prose, Role, texts_of
from oewg_cli.succession.day_runs import day_runs
from oewg_cli.succession.differences import Difference, differences, words_of
from oewg_cli.succession.rolling import moved_text, roll
from oewg_cli.succession.turn import Turn, sitting_of, turn_between

_OF_ONE_NAME = 0.2
"""So much of their words two footnotes of the same name share that correspond."""


class Changed(NamedTuple):
    """A text that differs from what is expected of its counterpart; `is_mostly_new` if more than half of it is new."""

    prose: Prose
    differences: tuple[Difference, ...]
    is_mostly_new: bool


class Compared(NamedTuple):
    """What came of the paragraphs or the footnotes: those that changed, and those of the last note that are lost."""

    changed: tuple[Changed, ...]
    lost: tuple[Prose, ...]


class Comparison(NamedTuple):
    """The paragraphs and the footnotes of a note beside those of the session before."""

    paragraphs: Compared
    footnotes: Compared


class Expected(NamedTuple):
    """A text of the last note: as it stood there, and as it is expected in this one, as it is typed.

    `left_open` are the places in the expected text that may be something else of their kind.
    """

    prose: Prose
    text: str
    left_open: tuple[Span, ...]


_NOTHING = Comparison(Compared((), ()), Compared((), ()))


def comparison(document: Document) -> Comparison:
    """Compare a note with that of the session before; where none is given, nothing is changed or lost."""
    if document.last is None:
        return _NOTHING
    old = document.once(expected_texts).values()
    turn = _turn(document, document.last)
    paragraphs, footnotes = (
        _compared([each for each in old if each.prose.role is role], document.texts(role), turn)
        for role in (Role.PARAGRAPH, Role.FOOTNOTE)
    )
    return Comparison(paragraphs, footnotes)


def expected_texts(document: Document) -> dict[Path, Expected]:
    """Give the texts of the last note by their places, none where no last note is given.

    What is expected is what `oewg new --from` would write: the number and the days of the session have moved on.
    """
    if document.last is None:
        return {}
    turn = _turn(document, document.last)
    return {prose.path: _expected(prose, turn) for prose in texts_of(document.last)}


def _turn(document: Document, last: Programme) -> Turn:
    return turn_between(last, sitting_of(document.programme))


def _expected(prose: Prose, turn: Turn) -> Expected:
    rolled = roll(prose, turn)
    places = []
    shift, moves = 0, list(reversed(rolled.moves))
    for span in rolled.left_open:
        place = prose.plain_place(*span)
        start, end = place.start or 0, place.end or 0
        while moves and moves[-1].end <= start:
            move = moves.pop()
            shift += len(move.text) - (move.end - move.start)
        places.append(Span(start + shift, end + shift))
    return Expected(prose, moved_text(prose.text, rolled.moves), tuple(places))


def _compared(old: Sequence[Expected], new: Sequence[Prose], turn: Turn) -> Compared:
    pairs = _of_one_name(old, new)
    taken = set(pairs.values())
    left = [number for number in range(len(old)) if number not in pairs]
    free = [number for number in range(len(new)) if number not in taken]
    found = correspondences([old[number].text for number in left], [new[number].text for number in free])
    pairs |= {left[one]: free[other] for one, other in found.items()}
    changed = [_changed(old[one], new[other], turn) for one, other in sorted(pairs.items())]
    lost = [each.prose for number, each in enumerate(old) if number not in pairs]
    return Compared(tuple(each for each in changed if each.differences), tuple(lost))


def _of_one_name(old: Sequence[Expected], new: Sequence[Prose]) -> dict[int, int]:
    """Give the footnotes that have the same name, and are not wholly different."""
    named = {prose.path[-1]: number for number, prose in enumerate(new) if prose.role is Role.FOOTNOTE}
    found = {}
    for number, each in enumerate(old):
        other = named.get(each.prose.path[-1])
        if other is not None and alike(each.text, new[other].text) > _OF_ONE_NAME:
            found[number] = other
    return found


def _changed(old: Expected, new: Prose, turn: Turn) -> Changed:
    if old.text == new.text:
        return Changed(new, (), is_mostly_new=False)
    after = words_of(new.text, _that_move(new, turn))
    found = tuple(differences(words_of(old.text, old.left_open), after))
    words_come = sum(len(difference.new.split()) for difference in found)
    return Changed(new, found, is_mostly_new=2 * words_come > len(after))


def _that_move(new: Prose, turn: Turn) -> list[Span]:
    """Give the references, the days and the other sessions of a new text, by their places in it as typed."""
    spans = [Span(reference.start, reference.end) for reference in new.references]
    spans += [Span(run[0].start, run[-1].end) for run in day_runs(new.plain, turn.coming)]
    spans += roll(new, turn._replace(last=turn.coming)).left_open
    places = [new.plain_place(*span) for span in sorted(set(spans))]
    widest: list[Span] = []
    for place in places:
        start, end = place.start or 0, place.end or 0
        if not widest or start >= widest[-1].end:
            widest.append(Span(start, end))
    return widest
