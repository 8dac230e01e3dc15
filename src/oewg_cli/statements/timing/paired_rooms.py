"""Read the rooms that a sentence gives to two sorts of meetings in turn: `in Rooms 1 and 3, respectively`."""

from collections.abc import Iterator, Sequence
from functools import cache

from oewg_cli.statements.schedule.joined_subjects import Subject
from oewg_cli.statements.times.occasions import Occasion
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.cardinals import cardinal
from oewg_cli.un.un_data import read_data

_FORMER = (
    r"\bthe\s(?P<which>former|latter|first|second)(?:\s(?:will\s)?(?:be\s)?(?:meets?|meeting|held|sits?|takes?\splace|convenes?))?"
    r",?\s(?:in|at)\s(?:the\s)?\Z"
)
_ORDER = {"former": 0, "first": 0, "latter": 1, "second": 1}
_TWO = 2
_COUNTED = r"(?:\A|(?<=\bthe\s)|(?<=,\s))(?P<number>[a-z]+|[0-9]{1,3})\s$"
_DIVIDES = r"\b(?:one|two|three|four|five|each|some|half|which|and)\b|[0-9]"
"""Between meetings that are counted and a room, these may be a part of them, or others."""
_ROOM = r"\b(?:rooms?|halls?|chambers?|salles?|auditorium|theatre|lounge)\b"


def count_in_one_room(folded: str, lead: str, gap: str) -> int | None:
    """Return how many meetings a sentence counts before it has them in its only room: `Two side events will be in`.

    `lead` is what is before the meetings, `gap` what is between them and the room; both are in lower case.
    """
    counted = compiled(_COUNTED).search(lead)
    if counted is None or compiled(_DIVIDES).search(gap) or len(compiled(_ROOM).findall(folded)) != 1:
        return None
    return cardinal(counted["number"])


def paired_rooms(text: str, named: Sequence[Subject], rooms: Sequence[Occasion]) -> Iterator[tuple[Occasion, Subject]]:
    """Return rooms with the meetings that are meant by their order."""
    for room in rooms:
        which = compiled(_FORMER).search(text, 0, room.start)
        before = [each for each in named if which is not None and each.end <= which.start()]
        former = text.find("the former", before[-1].end, room.start) if before else -1
        said = text[before[-1].end : former if former >= 0 else room.start] if before else ""
        # `One informal meeting and one formal meeting, the latter in`: the last ones are not known.
        if which is not None and len(before) >= _TWO and " and " not in said:
            yield room, before[-_TWO:][_ORDER[which["which"]]]
    for match in compiled(_respective()).finditer(text):
        before = [each for each in named if each.end <= match.start()]
        if len(before) == _TWO:
            for at, number in enumerate(("one", "two")):
                yield Occasion(*match.span(number), room=f"{match['kind']} {match[number]}"), before[at]


@cache
def _respective() -> str:
    words = (word for word in read_data("occasions")["words"]["numbered_rooms"] if not word.endswith("s"))
    kinds = "|".join(word.replace(" ", r"\s") for word in words)
    number = r"[0-9A-Z][0-9A-Z-]{0,5}"
    return rf"\b(?P<kind>{kinds})s\s(?P<one>{number})\sand\s(?P<two>{number}),?\srespectively\b"
