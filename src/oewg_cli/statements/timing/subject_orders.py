"""Read which of the things that a clause names it puts before or after another one."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.schedule.scheduled_phrases import NamedPart
from oewg_cli.statements.timing.acts_of_clauses import is_prepared
from oewg_cli.statements.wording import Wording


class OrderedSubjects(NamedTuple):
    """Two things that the programme schedules, of which a text puts the first before or after the second."""

    sentence: NoteSentence
    first: NamedPart
    second: NamedPart
    kind: str
    wording: Wording


def orders_in(
    sentence: NoteSentence,
    clause: tuple[int, int],
    own: Sequence[NamedPart],
    masked: Sequence[tuple[str, int, int]],
) -> Iterator[OrderedSubjects]:
    """Return what a clause says to come before or after what is in a subordinate part of it."""
    for kind, first, last in masked:
        other = [part for part in own if first <= part.start < last]
        main = [part for part in own if not first <= part.start < last]
        # `The last two items before the report (items 4 and 5)`: the items are those two.
        is_of_main = bool(other) and "(items " in sentence.text[first : other[0].end]
        is_sure = kind != "with" and len(other) == 1 and main and not is_of_main
        if is_sure and not is_prepared(sentence.folded, clause, own):
            yield OrderedSubjects(sentence, main[0], other[0], kind, sentence.part(first, other[0].end))
