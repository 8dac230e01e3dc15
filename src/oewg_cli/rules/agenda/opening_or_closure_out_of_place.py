from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.placed_parts import PlacedMeeting, time_of_meeting
from oewg_cli.rules.agenda._first_and_last_meetings import FirstAndLastMeetings
from oewg_cli.rules.agenda._opening_closure import Frame, frames_of
from oewg_cli.source.tree import NodeLocation


@rule("AGD006", "opening-or-closure-out-of-place", Severity.WARNING, needs=("programme", "body"))
def opening_or_closure_out_of_place(context: CheckContext) -> Iterator[Violation]:
    """The opening of the session is not at the first meeting or not first there, or its closure not at the last.

    ## Why

    A session is opened at its first meeting and closed at its last one. An opening or a closure elsewhere was probably
    left there when meetings were moved, or was copied with a day. Each body opens and closes its own session, with its
    own number; a meeting counts for each of those who meet. The first and the last meeting of a part of the session,
    and of meetings of the same kind, such as formal ones, are right as well. A body may open its own session after what
    all of them open together.

    ## Authority

    Programmes of work as issued, such as those of A/AC.292: "Opening of the session" is the first heading,
    "Closure of the session" the last.

    ## Bad

    ```yaml
    programme:
      - date: 2024-03-04
        meetings:
          - {time: morning, entries: [Opening of the session, Closure of the session]}
          - {time: afternoon, entries: [item: 2]}
    ```

    ## Good

    ```yaml
    programme:
      - date: 2024-03-04
        meetings:
          - {time: morning, entries: [Opening of the session, item: 1]}
          - {time: afternoon, entries: [item: 2, Closure of the session]}
    ```
    """
    ends: FirstAndLastMeetings | None = None
    # The first meeting in the document is the first one of its body, and so is the last.
    outermost = {end: context.meetings[at].path for end, at in (("first", 0), ("last", -1)) if context.meetings}
    frames = [*frames_of(context)]
    joint = {(body, each.end) for each in frames if len(each.meeting.bodies) > 1 for body in each.meeting.bodies}
    for frame in frames:
        if frame.meeting.path == outermost[frame.end]:
            yield from _beside_items(frame)
            continue
        ends = ends or FirstAndLastMeetings(context)
        kind = frame.meeting.meeting.kind
        paths = (each.path for body in frame.meeting.bodies for each in ends.expected(body, frame.end, kind))
        is_own = len(frame.meeting.bodies) == 1 and (frame.meeting.bodies[0], frame.end) not in joint
        alone = ends.expected_alone(frame.meeting.bodies[0], frame.end) if is_own else ()
        if frame.meeting.path not in {*paths, *(each.path for each in alone)}:
            right = ends.expected(frame.meeting.bodies[0], frame.end, kind)[0]
            yield Violation(
                frame.location,
                f"“{frame.words}” is at the meeting of {_name(frame.meeting)}, which is not the {frame.end} one.",
                f"Move it to the meeting of {_name(right)}, or remove it.",
                ((NodeLocation((*right.path, "time")), f"the {frame.end} meeting"),),
            )


def _beside_items(frame: Frame) -> Iterator[Violation]:
    """Report an opening after an agenda item of its meeting, or a closure before one; not where entries have hours."""
    path, meeting = frame.location.path, frame.meeting
    depth = len(meeting.path)
    place = path[depth + 1] if len(path) > depth + 1 and path[depth] == "entries" else None
    entries = meeting.meeting.entries
    if not isinstance(place, int) or any(each.time is not None for each in entries):
        return
    is_opening = frame.end == "first"
    beside = range(place) if is_opening else range(place + 1, len(entries))
    wrong = next((at for at in beside if entries[at].references), None)
    if wrong is not None:
        yield Violation(
            frame.location,
            f"“{frame.words}” comes {'after' if is_opening else 'before'} an agenda item of the same meeting.",
            f"Make it the {frame.end} entry of the meeting.",
            ((NodeLocation((*meeting.path, "entries", wrong)), "the agenda item"),),
        )


def _name(meeting: PlacedMeeting) -> str:
    return f"{meeting.day.printed}, {time_of_meeting(meeting)}"
