from collections.abc import Iterator
from datetime import date

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.placed_parts import PlacedEntry, PlacedMeeting, time_of_meeting
from oewg_cli.programme.text_fields import Role, TextField
from oewg_cli.rules.agenda._opening_closure import frame_pattern
from oewg_cli.source.tree import NodeLocation


def _beginning(meeting: PlacedMeeting) -> tuple[date, int]:
    return meeting.day.date, meeting.start or 0


@rule("AGD006", "opening-or-closure-out-of-place", Severity.WARNING, needs=("programme",))
def opening_or_closure_out_of_place(context: CheckContext) -> Iterator[Violation]:
    """The opening of the session is not at the first meeting, or its closure not at the last.

    ## Why

    A session is opened at its first meeting and closed at its last one. An opening or a closure elsewhere was probably
    left there when meetings were moved, or was copied with a day.

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
    titles = context.programme.agenda.titles if context.programme.agenda else {}
    headings = [entry.entry.heading or titles.get(entry.entry.item or "", "") for entry in context.entries]
    # An item is often repeated; its title is checked once, if it has the word "session" at all.
    framing = [typed for typed in set(headings) if "session" in typed.casefold()]
    if not framing:
        return
    pattern, ends = frame_pattern(context.programme.session), _ends(context)
    frames = {typed: pattern.match(TextField((), Role.HEADING, typed).plain) for typed in framing}
    seen: set[str] = set()
    for entry, typed in zip(context.entries, headings, strict=True):
        frame = frames.get(typed)
        # An item that is the opening is "(continued)" when it is scheduled again.
        if frame is None or (frame["opening"] and entry.entry.item in seen):
            continue
        seen.add(entry.entry.item or "")
        end = "first" if frame["opening"] else "last"
        if entry.meeting is None or end not in ends:
            continue
        meeting = ends[end][0]
        if entry.meeting not in ends[end]:
            words = frame.lastgroup or ""
            yield Violation(
                NodeLocation((*entry.path, "item"))
                if entry.entry.item
                else _heading(entry).plain_location(*frame.span(words)),
                f"“{frame[words]}” is at the meeting of {_name(entry.meeting)}, which is not the {end} one.",
                f"Move it to the meeting of {_name(meeting)}, or remove it.",
                ((NodeLocation((*meeting.path, "time")), f"the {end} meeting"),),
            )


def _ends(context: CheckContext) -> dict[str, tuple[PlacedMeeting, ...]]:
    """Return the first and the last meeting, by time and as written, of the session and of all days.

    They differ where a date is mistyped; the first one of each is named in the advice.
    """
    session = context.programme.session
    held = [meeting for meeting in context.meetings if meeting.meeting.entries]
    within = [meeting for meeting in held if session.opens <= meeting.day.date <= session.closes] or held
    in_time = sorted(held, key=_beginning)
    orders = (in_time if len(within) == len(held) else sorted(within, key=_beginning), within, held, in_time)
    ends = {"first": 0, "last": -1} if held else {}
    return {end: tuple(order[at] for order in orders) for end, at in ends.items()}


def _heading(entry: PlacedEntry) -> TextField:
    """Return the heading of an entry as typed."""
    return TextField((*entry.path, "heading"), Role.HEADING, entry.entry.heading or "")


def _name(meeting: PlacedMeeting) -> str:
    return f"{meeting.day.printed}, {time_of_meeting(meeting)}"
