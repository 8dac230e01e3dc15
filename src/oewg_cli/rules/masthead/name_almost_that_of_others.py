from collections.abc import Iterator
from itertools import islice

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.bodies import folded_name, names_of_bodies
from oewg_cli.programme.near_names import NearNames
from oewg_cli.source.tree import NodeLocation, NodePath
from oewg_cli.text.quoting import quoted

_MOST_NAMES = 200
"""The names that are compared with each other; no programme has so many."""


@rule(
    "MST033",
    "name-almost-that-of-others",
    Severity.INFO,
    needs=("body", "programme"),
    keys=("meetings.body", "meetings.room"),
)
def name_almost_that_of_others(context: CheckContext) -> Iterator[Violation]:
    """A room, or who meets, has a name that is used once and almost the same as one that is used several times.

    ## Why

    A mistyped name is one more room, or one more body with a column of its own: two meetings in one room are not seen
    then. Names that differ in a number, a letter or a whole word are different: "Conference Room 3" and "Conference
    Room 4". MST028 compares names with those of the bodies of the note.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": names are checked on the final text,
    <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    programme:
      - date: 2024-03-04
        meetings:
          - {time: 10:00–11:00, room: Conference Room 1, entries: [item: 1]}
          - {time: 11:00–12:00, room: Confrence Room 1, entries: [item: 2]}
          - {time: 15:00–18:00, room: Conference Room 1, entries: [item: 2]}
    ```

    ## Good

    ```yaml
    programme:
      - date: 2024-03-04
        meetings:
          - {time: 10:00–11:00, room: Conference Room 1, entries: [item: 1]}
          - {time: 11:00–12:00, room: Conference Room 2, entries: [item: 2]}
          - {time: 15:00–18:00, room: Conference Room 1, entries: [item: 2]}
    ```
    """
    of_note = names_of_bodies(context.programme)
    bodies: dict[str, list[tuple[NodePath, str]]] = {}
    rooms: dict[str, list[tuple[NodePath, str]]] = {}
    for meeting in context.meetings:
        for place, name in enumerate(meeting.meeting.bodies or ()):
            if folded_name(name) not in of_note:
                bodies.setdefault(folded_name(name), []).append(((*meeting.path, "body", place), name))
        if meeting.meeting.room is not None:
            rooms.setdefault(folded_name(meeting.meeting.room), []).append(
                ((*meeting.path, "room"), meeting.meeting.room)
            )
    for found in (bodies, rooms):
        yield from _almost_alike(found)


def _almost_alike(found: dict[str, list[tuple[NodePath, str]]]) -> Iterator[Violation]:
    often = {" ".join(used[0][1].split()): used[0][0] for used in found.values() if len(used) > 1}
    near_names = NearNames(islice(often, _MOST_NAMES))
    once = (used[0] for used in found.values() if len(used) == 1)
    for path, name in islice(once, _MOST_NAMES):
        near = near_names.nearest(name)
        if near is not None:
            yield Violation(
                NodeLocation(path),
                f"{quoted(name)} is here once, but almost {quoted(near)}, which is here several times.",
                f"Write {quoted(near)}, if that is meant.",
                ((NodeLocation(often[near]), "the other name"),),
            )
