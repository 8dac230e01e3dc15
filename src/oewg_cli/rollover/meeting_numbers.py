"""Move the numbers of meetings on to the next session."""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.programme.bodies import folded_name
from oewg_cli.programme.model import Programme
from oewg_cli.programme.placed_parts import PlacedMeeting, meetings_of
from oewg_cli.rollover.transition import SessionTransition
from oewg_cli.source.tree import NodePath

RESUMED = "resumed"


class MovedNumber(NamedTuple):
    """The number of a meeting in the next session, and its path; `is_first` says that its count begins with it."""

    path: NodePath
    number: int
    is_first: bool


def moved_numbers(programme: Programme, transition: SessionTransition) -> Iterator[MovedNumber]:
    """Return the numbers of meetings that change.

    Most bodies count their meetings from 1 in each session, so a count that begins with 1 stays. One that does not
    begins with the number after the last one, and so does that of a resumed session. Each body has a count of its own,
    and so have those who meet jointly.
    """
    counts: dict[tuple[str, ...], list[PlacedMeeting]] = defaultdict(list)
    for placed in meetings_of(programme):
        if placed.meeting.number is not None:
            counts[placed.bodies].append(placed)
    for bodies, meetings in counts.items():
        numbers = [placed.meeting.number or 0 for placed in meetings]
        if min(numbers) == 1 and not _is_resumed(bodies, transition):
            continue
        shift = max(numbers) - min(numbers) + 1
        for place, placed in enumerate(meetings):
            yield MovedNumber((*placed.path, "number"), numbers[place] + shift, is_first=place == 0)


def _is_resumed(bodies: tuple[str, ...], transition: SessionTransition) -> bool:
    own = {folded_name(body.name): body.coming for body in transition.bodies}
    return any(own.get(folded_name(body), transition.coming).kind == RESUMED for body in bodies)
