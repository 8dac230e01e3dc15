"""The columns of the layout `tracks`: which bodies have which column, in which order."""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from oewg_cli.note.note import NoteDay, NoteMeeting

MOST_COLUMNS = 6
_Times = Mapping[str, AbstractSet[Hashable]]


def columns_of(bodies: Sequence[str], days: Sequence[NoteDay]) -> list[list[str]]:
    """Return the bodies of each column, those of joint meetings next to each other where that is possible.

    Each body has a column of its own as long as there are not more than MOST_COLUMNS. Of more bodies, those that meet
    most often have one, and the others share columns, if possible with bodies that never meet in the same half-day. A
    body that is not named in each of its meetings, as that of the note need not be, does not share.
    """
    meetings = [meeting for day in days for meeting in day.meetings]
    met = Counter(body for meeting in meetings for body in meeting.bodies)
    found = [*dict.fromkeys((*(body for body in bodies if body in met), *met))]
    ordered = _with_neighbours(found, meetings)
    if len(ordered) <= MOST_COLUMNS:
        return [[body] for body in ordered]
    unnamed = {
        body for meeting in meetings for body in meeting.bodies if meeting.hours.is_empty or not meeting.hours.aside
    }
    place = {body: number for number, body in enumerate(found)}
    ranked = sorted(found, key=lambda body: (body not in unnamed, -met[body], place[body]))
    times = _times(days)
    least = min(max(1, len(unnamed)), MOST_COLUMNS - 1)
    choices = (_shared(ranked, alone, times) for alone in range(MOST_COLUMNS - 1, least - 1, -1))
    columns, _ = min(choices, key=lambda choice: choice[1])
    own = {column[0] for column in columns if len(column) == 1}
    at = {body: number for number, body in enumerate(ordered)}
    return [
        *([body] for body in ordered if body in own),
        *(sorted(column, key=at.__getitem__) for column in columns if len(column) > 1),
    ]


def _shared(bodies: Sequence[str], alone: int, times: _Times) -> tuple[list[list[str]], int]:
    """Return columns in which the first bodies are alone, and how often two of a column meet in the same half-day."""
    shared: list[list[str]] = [[] for _ in range(MOST_COLUMNS - alone)]
    taken: list[Counter[Hashable]] = [Counter() for _ in shared]
    clashes = 0
    for body in bodies[alone:]:
        found = [sum(counts[time] for time in times[body]) for counts in taken]
        best = min(range(len(shared)), key=lambda column: (found[column], len(shared[column])))
        clashes += found[best]
        shared[best].append(body)
        taken[best].update(times[body])
    return [*([body] for body in bodies[:alone]), *filter(None, shared)], clashes


def _times(days: Sequence[NoteDay]) -> _Times:
    """Return the half-days in which each body meets."""
    times: dict[str, set[Hashable]] = {}
    for number, day in enumerate(days):
        for meeting in day.meetings:
            when = meeting.half_day if meeting.half_day is not None else "".join(run.text for run in meeting.hours.runs)
            for body in meeting.bodies:
                times.setdefault(body, set()).add((number, when))
    return times


def _with_neighbours(bodies: Sequence[str], meetings: Iterable[NoteMeeting]) -> list[str]:
    """Order bodies so that those that meet jointly are neighbours, the most frequent pairs first."""
    place = {body: number for number, body in enumerate(bodies)}
    joint: Counter[tuple[str, str]] = Counter()
    for meeting in meetings:
        joint.update(pairwise(sorted(set(meeting.bodies), key=place.__getitem__)))
    chains = {body: [body] for body in bodies}
    for (one, other), _ in joint.most_common():
        left, right = chains[one], chains[other]
        if left is right or one not in {left[0], left[-1]} or other not in {right[0], right[-1]}:
            continue
        joined = [*(left if left[-1] == one else left[::-1]), *(right if right[0] == other else right[::-1])]
        chains.update(dict.fromkeys(joined, joined))
    ordered = dict.fromkeys(body for each in bodies for body in _from_first(chains[each], place))
    return [*ordered]


def _from_first(chain: list[str], place: Mapping[str, int]) -> list[str]:
    """Return a chain so that the end that comes first among the bodies is at its start."""
    return chain if place[chain[0]] <= place[chain[-1]] else chain[::-1]
