"""Count the meetings of all bodies, or of those of a kind, where a text counts them together: `14 meetings in all`."""

import re

from oewg_cli.programme.bodies import folded_name, is_of_nobody, names_of_bodies
from oewg_cli.statements.numbers.counted_things import CountedThing, singular
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.schedule.meeting_tally import is_formal
from oewg_cli.text.lazy_patterns import compiled

_PLURAL = r"\b[a-z-]+s\b"


def meetings_of_several(picture: Picture, thing: CountedThing) -> frozenset[int]:
    """Return how many meetings those have together whom a sentence names before a number; all bodies if it names none.

    None are returned where it names one body, whose meetings these are, and where only one body meets.
    """
    meetings = [each for each in picture.meetings if each.bodies and not is_of_nobody(each.meeting)]
    bodies = {body for each in meetings for body in each.bodies}
    meant = _named_before(picture, thing, bodies) or bodies
    if len(bodies) == 1 or len(meant) == 1:
        return frozenset()
    held = [each for each in meetings if meant & {*each.bodies}]
    formal = [each for each in held if each.meeting.number is not None or is_formal(each.meeting)]
    numbered = [each for each in held if each.meeting.number is not None]
    sure = len(numbered) or len(formal)
    return frozenset(({sure} if "formal" in thing.words else {sure, len(formal), len(held)}) - {0})


def _named_before(picture: Picture, thing: CountedThing, bodies: set[str]) -> set[str]:
    """Return the bodies that a sentence names before a number, each by its name or several by their kind."""
    lead = thing.sentence.folded[: thing.start]
    names = {**{folded_name(each): each for each in bodies}, **names_of_bodies(picture.programme)}
    found = {
        name for short, name in names.items() if short in lead and compiled(rf"\b{re.escape(short)}(?!\w)").search(lead)
    }
    for word in compiled(_PLURAL).findall(lead):
        kind = [each for each in bodies if singular(word) in folded_name(each).split()]
        found |= set(kind) if len(kind) > 1 else set()
    return found & bodies
