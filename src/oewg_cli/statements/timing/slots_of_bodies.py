"""Tell which places of the programme a text means by the body that it names."""

from collections.abc import Sequence

from oewg_cli.statements.picture import Picture
from oewg_cli.statements.schedule.agents import body_spoken_of
from oewg_cli.statements.schedule.schedule import Slot
from oewg_cli.statements.timing.timed_statements import SchedulingStatement
from oewg_cli.text.lazy_patterns import compiled

_ITS_OWN = (
    r"\b(?:adopt|approve|finali[sz]e|complete|conclude|agree\son|prepare)s?\s(?:its|their)\s(?:own\s)?(?:[a-z]+\s)?"
    r"(?:reports?|recommendations|conclusions)\b"
)
"""What each body does: `The drafting group will adopt its report on Monday.`"""
_LONGEST_LEAD = 24


def slots_of_body(picture: Picture, statement: SchedulingStatement, slots: Sequence[Slot]) -> list[Slot]:
    """Return the places that can be meant: those of the body that a text names, where each has its own.

    Bodies with an agenda of their own take up other items under the same numbers; without such agendas, only what is
    called theirs, such as `its report`, is of the body that is named. The text may name a body that has no such place.
    """
    sentence, subject = statement.sentence, statement.subject
    lead = max(0, subject.start - _LONGEST_LEAD)
    is_own = compiled(_ITS_OWN).search(sentence.folded, lead, subject.end) is not None
    has_agendas = any(body.agenda is not None for body in picture.programme.bodies)
    if not is_own and (not has_agendas or len({slot.bodies for slot in slots}) == 1):
        return [*slots]
    bodies = body_spoken_of(picture, sentence, subject.start)
    if is_own and not bodies and len(picture.programme.bodies) > 1:
        # It may be any of the bodies of the note: all of them must have such a place.
        return [*slots] if len({slot.bodies for slot in slots}) > 1 else []
    meant = {picture.programme.body} if bodies == () else {*(bodies or ())}
    found = [slot for slot in slots if not meant.isdisjoint(slot.bodies)]
    return found if is_own and bodies else found or [*slots]
