"""Compose what is printed of a meeting besides its entries: its hours, its number, its kind and its room."""

from oewg_cli.note.blocks import Run
from oewg_cli.note.run_composer import RunComposer
from oewg_cli.programme.bodies import is_break
from oewg_cli.programme.model import Meeting
from oewg_cli.programme.text_fields import Role, TextField
from oewg_cli.un.hours.hours import Hours, parse_hours, parse_start, printed_hours, printed_time
from oewg_cli.un.phrases import ordinal_in_digits, phrases


def printed_when(meeting: Meeting, hours: Hours | None, language: str) -> tuple[Run, ...]:
    """Return the hours of a meeting, or its start alone; a name of usual hours that are not known is itself printed."""
    if hours is not None:
        return (Run(printed_hours(hours, language)),)
    if meeting.time is None:
        return ()
    start = parse_start(meeting.time)
    return (Run(meeting.time.capitalize() if start is None else printed_time(start, language)),)


def stretch_hours(time: str, language: str) -> tuple[Run, ...]:
    """Return the hours of a stretch, or its start alone."""
    hours, start = parse_hours(time), parse_start(time)
    if hours is not None:
        return (Run(printed_hours(hours, language)),)
    return () if start is None else (Run(printed_time(start, language)),)


def meeting_line(meeting: Meeting, composer: RunComposer, language: str) -> tuple[Run, ...]:
    """Return the line of number, kind and room: `34th meeting (closed), Conference Room 3`; empty if there are none.

    A break has its kind only if no words of its own say what it is.
    """
    words = phrases(language)
    parts = []
    if meeting.number is not None:
        parts.append(words["meeting_number"].format(ordinal=ordinal_in_digits(meeting.number)))
    if meeting.kind is not None:
        kind = meeting.kind.strip()
        if not is_break(meeting):
            parts.append(words["kind_of_meeting"].format(kind=kind))
        elif not (meeting.heading or meeting.text or meeting.entries):
            parts.append(kind[:1].upper() + kind[1:])
    line = ", ".join(filter(None, (" ".join(parts), (meeting.room or "").strip())))
    return composer.runs(TextField((), Role.LABEL, line)) if line else ()
