"""Choose the layout of a programme for which none is asked."""

from typing import NamedTuple

from oewg_cli.note.blocks import ONLY_OLD
from oewg_cli.note.design import Design, ProgrammeLayout
from oewg_cli.note.note import Note, NoteDay, NoteMeeting


class LayoutChoice(NamedTuple):
    """A layout, and why it was chosen, as the end of a sentence; empty where it is the usual one or was asked for."""

    layout: ProgrammeLayout
    reason: str = ""


def choose_layout(note: Note, design: Design) -> LayoutChoice:
    """Return the layout of a design; without one, `tracks` if bodies meet at the same time, else `headings`."""
    if design.layout is not None:
        return LayoutChoice(design.layout)
    for day in note.days:
        if _has_parallel_meetings(day):
            words = "".join(run.text for run in day.heading.runs)
            return LayoutChoice(ProgrammeLayout.TRACKS, f"several bodies meet at the same time on {words}")
    return LayoutChoice(ProgrammeLayout.HEADINGS)


def _has_parallel_meetings(day: NoteDay) -> bool:
    """Return whether two bodies meet at the same time on a day, each in a meeting of its own."""
    meetings = [meeting for meeting in day.meetings if meeting.bodies and meeting.hours.change not in ONLY_OLD]
    ordered = sorted((meeting for meeting in meetings if meeting.start is not None), key=lambda each: each.start or 0)
    latest: dict[str, int] = {}
    for meeting in ordered:
        start = meeting.start or 0
        if any(end > start for body, end in latest.items() if body not in meeting.bodies):
            return True
        for body in meeting.bodies:
            latest[body] = max(latest.get(body, 0), _end(meeting))
    return False


def _end(meeting: NoteMeeting) -> int:
    """Return when a meeting ends; one whose end is not known lasts a minute."""
    return (meeting.start or 0) + 1 if meeting.end is None else meeting.end
