"""Compose what is printed of a meeting besides its entries: its hours, its number, its kind and its room."""

from oewg_cli.note.blocks import Run
from oewg_cli.note.run_composer import RunComposer
from oewg_cli.programme.bodies import is_before_meeting, is_break, qualifies_a_meeting
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
    """Return the line of number, kind and room: `34th meeting (closed), Room 3`; empty if there are none."""
    parts = (_number_and_kind(meeting, language), (meeting.room or "").strip())
    line = ", ".join(filter(None, parts))
    return composer.runs(TextField((), Role.LABEL, line)) if line else ()


def _number_and_kind(meeting: Meeting, language: str) -> str:
    """Return the number and the kind of a meeting: `34th meeting (closed)`, `Informal consultations`, `Closed meeting`.

    A break has its kind only if no words of its own say what it is.
    """
    words = phrases(language)
    kind = (meeting.kind or "").strip()
    number = None if meeting.number is None else ordinal_in_digits(meeting.number)
    if number is not None and is_before_meeting(meeting):
        return str(words["meeting_number_and_kind"].format(ordinal=number, kind=kind.lower()))
    parts = [] if number is None else [words["meeting_number"].format(ordinal=number)]
    if parts and kind and not is_break(meeting):
        parts.append(words["kind_of_meeting"].format(kind=kind))
    elif kind and not (is_break(meeting) and (meeting.heading or meeting.text or meeting.entries)):
        alone = words["kind_without_number"].format(kind=kind) if qualifies_a_meeting(kind) else kind
        parts.append(alone[:1].upper() + alone[1:])
    return " ".join(parts)
