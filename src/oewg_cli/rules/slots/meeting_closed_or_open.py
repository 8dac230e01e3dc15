from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.placed_parts import PlacedMeeting, time_of_meeting
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.timing.open_meetings import OpenMeetings, has_part, is_closed, open_meetings

_MOST_SHOWN = 3


@rule(
    "SLT042",
    "meeting-closed-or-open",
    Severity.WARNING,
    needs=("programme", "body"),
    keys=("meetings.kind",),
)
def meeting_closed_or_open(context: CheckContext) -> Iterator[Violation]:
    """A text closes meetings that are not closed in the programme, or opens meetings that are.

    ## Why

    Observers come to a meeting that a paragraph opens, and are sent away at the door. What is `kind: closed` in the
    programme is closed, and so is an entry with `aside: closed`. Meetings of another kind than that may be closed too,
    and are not judged. Where no meeting of the programme is closed, only those are judged that are public by their
    kind, or the plenary of a smaller body.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": internal cross-references are checked on
    the final text, <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    body: [{name: Ad hoc working group on the measurement of clouds}, {name: Drafting group}]
    programme:
      - date: 2024-03-04
        meetings:
          - {time: 10:00–13:00, body: Ad hoc working group on the measurement of clouds, entries: [item: 1]}
          - {time: 15:00–18:00, body: Drafting group, kind: closed, text: First reading}
    footnotes:
      wind: The drafting group, open to observers, has one meeting.
    ```

    ## Good

    ```yaml
    body: [{name: Ad hoc working group on the measurement of clouds}, {name: Drafting group}]
    programme:
      - date: 2024-03-04
        meetings:
          - {time: 10:00–13:00, body: Ad hoc working group on the measurement of clouds, entries: [item: 1]}
          - {time: 15:00–18:00, body: Drafting group, kind: closed, text: First reading}
    footnotes:
      wind: The drafting group, closed to observers, has one meeting.
    ```
    """
    own, has_closed = context.programme.body, any(is_closed(each) for each in context.meetings)
    if not has_closed and not any(_is_surely_open(each, own) for each in context.meetings):
        return
    for stated in context.picture.read(open_meetings):
        if _is_wrong(stated) and (has_closed or all(_is_surely_open(each, own) for each in stated.meetings)):
            first = stated.meetings[0]
            kind, are = ("closed", "not closed") if stated.is_closed else ("open", "closed")
            what = f"“{stated.shown}” {kind} here" if stated.shown else "a closed meeting then"
            yield Violation(
                stated.wording.location,
                f"The text has {what}, but in the programme the meeting on {first.day.printed}, "
                f"{time_of_meeting(first)}, is {are}.",
                "Correct the text, or `kind` of the meeting under `programme`.",
                (
                    *((NodeLocation(each.path), "the meeting") for each in stated.meetings[:_MOST_SHOWN]),
                    *([(stated.named.location, "named here")] if stated.named is not None else []),
                ),
            )


def _is_wrong(stated: OpenMeetings) -> bool:
    if any(has_part(each, closed=stated.is_closed) for each in stated.meetings):
        return False
    if stated.is_closed:
        return all(each.meeting.kind is None or _is_open(each.meeting.kind) for each in stated.meetings)
    return all(is_closed(each) for each in stated.meetings)


def _is_surely_open(meeting: PlacedMeeting, own: str) -> bool:
    """Return whether a meeting is open by its kind; the plenary of the body of the note may be held in private."""
    kind = (meeting.meeting.kind or "").casefold()
    return kind in {"open", "public"} or (kind == "plenary" and own not in meeting.bodies and bool(meeting.bodies))


def _is_open(kind: str) -> bool:
    return kind.casefold() in {"plenary", "open", "public", "formal"}
