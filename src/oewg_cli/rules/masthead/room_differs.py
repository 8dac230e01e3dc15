import re
from collections.abc import Iterator, Sequence

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.bodies import is_counted, is_of_nobody, is_room
from oewg_cli.programme.placed_parts import PlacedMeeting
from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.meeting_places import meeting_rooms
from oewg_cli.statements.rooms_of_meetings import rooms_of_meetings
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.duty_stations import find_place

_MOST_SHOWN = 3
_TEXTS = (*PARAGRAPHS, Role.FOOTNOTE, Role.TEXT, Role.ASIDE)


@rule("MST042", "room-differs", Severity.WARNING, needs=("programme", "body"))
def room_differs(context: CheckContext) -> Iterator[Violation]:
    """A text holds meetings, or side events, in a room in which the programme does not have them.

    ## Why

    Rooms are assigned late, and change. The reader goes where the paragraph says. Only meetings of which each has a
    room are compared: those of the body of the note, those of another body, or side events and other kinds. Where a
    text says that all meetings are held in one room, no meeting may have another; else one may, if a text names it.

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
    body = context.programme.body
    held = [each for each in context.meetings if body in each.bodies and not is_of_nobody(each.meeting)]
    own = [each for each in held if is_counted(each.meeting)] or held
    for room in context.picture.read(meeting_rooms):
        # A chamber at another place is wrong by its place: MST009 reports it.
        if find_place(room.wording.text) in {None, context.station}:
            yield from _differing(context, room.wording, "the meetings", own, all_of_them=room.all_of_them)
    for stated in context.picture.read(rooms_of_meetings):
        yield from _differing(context, stated.wording, f"“{stated.shown}”", stated.meetings, all_of_them=False)


def _differing(
    context: CheckContext, stated: Wording, shown: str, meetings: Sequence[PlacedMeeting], *, all_of_them: bool
) -> Iterator[Violation]:
    """Report a room in which no meeting is, or not one whose room no text names."""
    rooms = [each.meeting.room or "" for each in meetings]
    if not rooms or any(not room or not is_room(room) for room in rooms):
        return
    others = [each for each in meetings if not _is_same(stated.text, each.meeting.room or "")]
    if not all_of_them and len(others) < len(meetings):
        others = [each for each in others if _is_alone(context, each.meeting.room or "", others)]
    if others:
        other = others[0]
        yield Violation(
            stated.location,
            f"This text gives {stated.text} as the room of {shown}, "
            f"but the programme has {other.meeting.room} on {other.day.printed}.",
            "Correct the room here, or `room` of the meeting under `programme`.",
            tuple((NodeLocation((*each.path, "room")), "the room of the meeting") for each in others[:_MOST_SHOWN]),
        )


def _is_alone(context: CheckContext, room: str, others: Sequence[PlacedMeeting]) -> bool:
    """Return whether no other meeting of these and no text is in a room, which so may have been mistyped."""
    is_single = sum(_folded(each.meeting.room or "") == _folded(room) for each in others) == 1
    named = compiled(rf"(?<!\w)(?i:{re.escape(room)})(?!\w)")
    return is_single and not any(named.search(text.plain) for text in context.texts(*_TEXTS))


def _is_same(stated: str, room: str) -> bool:
    return _folded(stated) in _folded(room) or _folded(room) in _folded(stated)


def _folded(room: str) -> str:
    return f" {' '.join(room.replace(',', ' ').split()).casefold()} "
