from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.bodies import is_of_nobody, is_room
from oewg_cli.programme.placed_parts import PlacedMeeting
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.meeting_places import MeetingRoom, meeting_rooms
from oewg_cli.un.duty_stations import find_place


@rule("MST042", "room-differs", Severity.WARNING, needs=("programme", "body"))
def room_differs(context: CheckContext) -> Iterator[Violation]:
    """A text holds the meetings in a room in which the programme has none.

    ## Why

    Rooms are assigned late, and change. The reader goes where the paragraph says. Only programmes that name the room of
    each meeting are compared. Where a text says that all meetings are held in one room, no meeting may have another.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": names are checked on the final text,
    <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    paragraphs:
      - The meetings will be held in Conference Room 4. See the annex.
    programme:
      - date: 2024-03-04
        meetings:
          - time: 10:00–13:00
            room: Conference Room 3
            entries: [Opening of the session]
    ```

    ## Good

    ```yaml
    paragraphs:
      - The meetings will be held in Conference Room 3. See the annex.
    programme:
      - date: 2024-03-04
        meetings:
          - time: 10:00–13:00
            room: Conference Room 3
            entries: [Opening of the session]
    ```
    """
    stated = context.picture.read(meeting_rooms)
    meetings = [
        each for each in context.meetings if context.programme.body in each.bodies and not is_of_nobody(each.meeting)
    ]
    if not stated or not meetings or any(not each.meeting.room or not is_room(each.meeting.room) for each in meetings):
        return
    for room in stated:
        # A chamber at another place is wrong by its place: MST009 reports it.
        if find_place(room.wording.text) not in {None, context.station}:
            continue
        other = _other_room(room, meetings)
        if other is not None:
            yield Violation(
                room.wording.location,
                f"This text holds the meetings in {room.wording.text}, "
                f"but the meeting of {other.day.printed} is in {other.meeting.room}.",
                "Correct the room here, or `room` of the meetings.",
                ((NodeLocation((*other.path, "room")), "the room of the meeting"),),
            )


def _other_room(stated: MeetingRoom, meetings: list[PlacedMeeting]) -> PlacedMeeting | None:
    """Return the first meeting in another room; None if one is in the room and the text does not say that all are."""
    others = [each for each in meetings if _folded(stated.wording.text) not in _folded(each.meeting.room or "")]
    return others[0] if others and (stated.all_of_them or len(others) == len(meetings)) else None


def _folded(room: str) -> str:
    return f" {' '.join(room.replace(',', ' ').split()).casefold()} "
