from collections.abc import Iterable, Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.bodies import nobodys_kind_near
from oewg_cli.programme.placed_parts import PlacedMeeting, time_of_meeting
from oewg_cli.source.tree import NodeLocation
from oewg_cli.text.quoting import quoted


@rule("MST031", "meeting-without-body", Severity.INFO, needs=("body",))
def meeting_without_body(context: CheckContext) -> Iterator[Violation]:
    """A meeting does not say which of the bodies of the note meets.

    ## Why

    In a note of several bodies a meeting without `body` is one of the first body: of its column, its agenda and its
    count. That is right where the first one is the plenary, and wrong where the line was forgotten. Breaks, side events
    and other meetings of nobody need no body, nor does what has neither entries, nor a heading, nor a number. The
    meetings are reported once.

    ## Authority

    Programmes of several bodies as issued, such as those of conferences with subsidiary bodies: each meeting has its
    body.

    ## Bad

    ```yaml
    body: [Conference on clouds, Committee on the names of clouds]
    programme:
      - date: 2024-03-04
        meetings:
          - {time: morning, body: Conference on clouds, entries: [item: 1]}
          - {time: afternoon, entries: [item: 2]}
    ```

    ## Good

    ```yaml
    body: [Conference on clouds, Committee on the names of clouds]
    programme:
      - date: 2024-03-04
        meetings:
          - {time: morning, body: Conference on clouds, entries: [item: 1]}
          - {time: afternoon, body: Committee on the names of clouds, entries: [item: 2]}
    ```
    """
    programme = context.programme
    found = [meeting for meeting in context.meetings if _has_none(meeting)] if len(programme.bodies) > 1 else []
    if not found:
        return
    first, *others = found
    name = quoted(programme.bodies[0].short or programme.body)
    which = f"The meeting of {first.day.printed}, {time_of_meeting(first)}, has no `body`"
    more = f", and {len(others)} more have none" if others else ""
    yield Violation(
        NodeLocation(first.path, "key"),
        f"{which}{more}; {'they count' if others else 'it counts'} as {'meetings' if others else 'one'} of {name}.",
        _advice(found),
        tuple((NodeLocation(other.path, "key"), "another one") for other in others),
    )


def _advice(found: Iterable[PlacedMeeting]) -> str:
    for kind in dict.fromkeys(placed.meeting.kind for placed in found):
        near = nobodys_kind_near(kind)
        if near is not None:
            return f"Write `kind: {near}` if that is meant by {quoted(kind or '')}, or name who meets in `body`."
    return "Name who meets under `body`, or ignore this finding if that is right."


def _has_none(placed: PlacedMeeting) -> bool:
    meeting = placed.meeting
    says_more = meeting.entries or meeting.heading is not None or meeting.number is not None
    return meeting.bodies is None and bool(placed.bodies) and bool(says_more)
