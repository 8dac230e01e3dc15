from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.bodies import is_room
from oewg_cli.programme.placed_parts import PlacedMeeting
from oewg_cli.rules.masthead._odd_rooms import is_alone, is_same_room, odd_meetings
from oewg_cli.source.tree import NodeLocation, NodePath
from oewg_cli.statements.timing.excepted_meetings import OPENING_OR_CLOSURE
from oewg_cli.statements.timing.facts_of_meetings import facts_of_meetings
from oewg_cli.statements.wording import Wording
from oewg_cli.un.duty_stations import find_place

_MOST_SHOWN = 3
_PRONOUNS = ("It", "They", "These")


@rule("MST042", "room-differs", Severity.WARNING, needs=("programme", "body"), keys=("meetings.room",))
def room_differs(context: CheckContext) -> Iterator[Violation]:
    """A text holds meetings, or side events, in a room in which the programme does not have them.

    ## Why

    Rooms are assigned late, and change. The reader goes where the paragraph says. Only meetings of which each has a
    room are compared: those of the body of the note, those of another body, or side events and other kinds. Where a
    text says that all meetings are held in one room, no meeting may have another; else one may, if a text names it.
    Where no text gives a room, a remark shows the only meeting of a body that is not in the room of its others, unless
    it is the first or the last one, in a hall.

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
    reported: set[NodePath] = set()
    for stated in context.picture.read(facts_of_meetings):
        # What has a heading is for AGD016; a chamber at another place is wrong by its place: MST009 reports it.
        if (
            stated.occasion.room is None
            or (stated.subject.is_heading and stated.subject.kind not in OPENING_OR_CLOSURE)
            or find_place(stated.wording.text) not in {None, context.station}
        ):
            continue
        # `No meeting; preparation of the report` has no number where the meetings have one.
        shown, is_of_all = stated.shown, stated.all_of_them
        at_each = [stated.at_times] if is_of_all else stated.at_each_time or [stated.at_times]
        held_at = [[one for one in each if one.meeting.number is not None] or [*each] for each in at_each]
        is_own = stated.subject.body == context.programme.body and stated.subject.says_meetings
        is_named = stated.subject.says_meetings or shown in _PRONOUNS
        whose = stated.subject.body if is_named and stated.subject.body else shown
        name = "the meetings" if is_own else f"“{whose}”"
        if stated.subject.kind in OPENING_OR_CLOSURE:
            name = f"the {stated.subject.kind} of the session"
        differing = (
            each for held in held_at for each in _differing(context, stated.wording, name, held, all_of_them=is_of_all)
        )
        beside = [(stated.subject.start, stated.subject.end), *((time.start, time.end) for time in stated.times)]
        words = tuple((stated.sentence.part(*span).location, "said of these meetings") for span in beside)
        for each in _noted(islice(differing, 1), reported):
            yield each._replace(related=(*each.related, *words))
    for odd, others in odd_meetings(context):
        if (*odd.path, "room") not in reported:
            yield _of_odd_meeting(odd, others)


def _noted(found: Iterable[Violation], reported: set[NodePath]) -> Iterator[Violation]:
    """Return what was found, and keep the rooms of the programme that are shown with it."""
    for each in found:
        reported.update(place.path for place, _ in each.related if isinstance(place, NodeLocation))
        yield each


def _of_odd_meeting(odd: PlacedMeeting, others: Sequence[PlacedMeeting]) -> Violation:
    whose = f"of “{odd.bodies[0]}”" if len(odd.bodies) == 1 else "of these bodies"
    if odd.meeting.kind is not None:
        whose = f"of this kind, “{odd.meeting.kind}”,"
    return Violation(
        NodeLocation((*odd.path, "room")),
        f"This is the only meeting {whose} in {odd.meeting.room}: "
        f"{len(others)} others are in {others[0].meeting.room}.",
        "Correct `room`, or say in a text that this meeting is in another room.",
        ((NodeLocation((*others[0].path, "room")), "the room of the others"),),
        Severity.INFO,
    )


def _differing(
    context: CheckContext, stated: Wording, shown: str, meetings: Sequence[PlacedMeeting], *, all_of_them: bool
) -> Iterator[Violation]:
    """Report a room in which no meeting is, or not one whose room no text names."""
    placed = [each for each in meetings if each.meeting.room and is_room(each.meeting.room)]
    # Of all meetings, those of which the room is known are compared.
    if not placed or (len(placed) < len(meetings) and not all_of_them):
        return
    meetings = placed
    others = [each for each in meetings if not is_same_room(stated.text, each.meeting.room or "")]
    if not all_of_them and len(others) < len(meetings):
        others = [each for each in others if is_alone(context, each.meeting.room or "", others)]
    if others:
        other = others[0]
        yield Violation(
            stated.location,
            f"This text gives {stated.text} as the room of {shown}, "
            f"but the programme has {other.meeting.room} on {other.day.printed}.",
            "Correct the room here, or `room` of the meeting under `programme`.",
            tuple((NodeLocation((*each.path, "room")), "the room of the meeting") for each in others[:_MOST_SHOWN]),
        )
