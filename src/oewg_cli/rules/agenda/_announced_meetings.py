"""Hold what texts say of when and where single meetings are held against the programme."""

from collections.abc import Iterator, Sequence

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.bodies import folded_name, is_room
from oewg_cli.programme.placed_parts import PlacedMeeting, time_of_meeting
from oewg_cli.rules.slots._missed_meetings import is_at
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.events.dated_meetings import DatedMeeting, dated_meetings
from oewg_cli.statements.schedule.schedule import Schedule
from oewg_cli.statements.times.occasions import Occasion
from oewg_cli.statements.timing.meetings_by_ordinal import meetings_by_ordinal
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.phrases import listed

_MOST_NAMED = 3
_END_OF = r"\b(?:end|ends|close|closure|closing|conclusion)\sof\s(?:the|its)\s$"
_ENDS = frozenset({1, -1})
_ENDED_AT = (
    r"\b(?:conclud|complet|clos|end|finish|adjourn|ris|rose|suspend)(?:e|s|es|ed|en|ing)?\s"
    r"(?:(?!\b(?:and|but|will|shall|is|are|begins?|starts?|opens?|resumes?|continues?)\b)[^.;:]){0,60}\Z"
)
"""Before a meeting at whose end something ends: `The debate will be concluded at the 3rd meeting, at 1 p.m.`."""
_OWN_TIME = (
    r"(?:(?:\A|[;:]\s|,\s(?:and|while|but)\s)(?:the|its)|\bfor\sthe"
    r"|\b(?:open|call|conven|begin|start|commenc)(?:e|s|es|ed|ing)?\s(?:the|its))\s\Z"
)
"""Before a meeting whose hour is that at which it begins, and not that of what is done at it."""
_OPENED_THEN = r",?\s(?:[^.;,]{3,80}\sopen\sthe\ssession\b|the\ssession\s[^.;,]{3,40}\sopen(?:ed)?\b)"


def meetings_announced(context: CheckContext) -> Iterator[tuple[DatedMeeting, list[PlacedMeeting]]]:
    """Return the meetings of which texts say when or where they are held, each with those that may be meant."""
    for stated in (*context.picture.read(dated_meetings), *context.picture.read(meetings_by_ordinal)):
        meant = _meant(context, stated)
        if meant:
            yield stated, meant


def at_another_time(context: CheckContext) -> Iterator[tuple[DatedMeeting, list[PlacedMeeting]]]:
    """Return the meetings that none of those that may be meant is at the time of; on another day, if days are stated.

    On which days the meetings of the note begin and end is for MST035, but for what is done at them: `will speak at the
    first meeting, on Tuesday`.
    """
    own = context.programme.body
    for stated, meant in meetings_announced(context):
        on_day = [each for each in meant if _is_on_day(stated.occasion, each)]
        on_time = [each for each in on_day if is_at(stated.occasion, each)]
        is_end = not _ENDS.isdisjoint(stated.numbers) and any(own in each.bodies for each in meant)
        is_done_there = "meeting" in stated.shown and stated.sentence.text.endswith("at the ", 0, stated.occasion.start)
        if all(_begins_otherwise(stated, each) for each in on_time) and (on_day or is_done_there or not is_end):
            if any(_ends_at(stated, each) for each in on_day):
                continue
            yield stated, meant


def in_another_room(context: CheckContext) -> Iterator[tuple[DatedMeeting, list[PlacedMeeting]]]:
    """Return the meetings that are held in another room, of which all rooms are known."""
    for stated, meant in meetings_announced(context):
        room = stated.occasion.room
        at = [each for each in meant if _is_on_day(stated.occasion, each) and is_at(stated.occasion, each)]
        rooms = [folded_name(each.meeting.room or "") for each in at]
        if room is not None and rooms and all(is_room(each) for each in rooms):
            named = folded_name(room)
            if not any(named in each or each in named for each in rooms):
                yield stated, at


def held(meetings: Sequence[PlacedMeeting]) -> str:
    """Return when meetings are held, as the note prints it: the first three."""
    times = list(dict.fromkeys(f"on {each.day.printed}, {time_of_meeting(each)}" for each in meetings))
    return listed(times[:_MOST_NAMED], "en")


def places_of(meetings: Sequence[PlacedMeeting]) -> tuple[tuple[NodeLocation, str], ...]:
    """Return the meetings beside which a finding is shown."""
    return tuple((NodeLocation(each.path), "here in the programme") for each in meetings[:_MOST_NAMED])


def _meant(context: CheckContext, stated: DatedMeeting) -> list[PlacedMeeting]:
    schedule = context.picture.read(Schedule)
    if stated.is_joint:
        return [each for each in schedule.meetings if len(each.bodies) > 1 or _is_called_joint(each)]
    found = [
        each
        for body in _bodies(context, stated, schedule)
        for nth in stated.numbers
        for each in schedule.numbered(nth, body)
    ]
    is_typed = stated.shown[:1].isdigit()
    typed = [each for each in found if each.meeting.number in stated.numbers] if is_typed else []
    if not typed and stated.body and not stated.sentence.text.endswith(" its ", 0, stated.occasion.start):
        # `The working group will report at the 5th meeting`: that of the body of the note.
        own = [each for nth in stated.numbers for each in schedule.numbered(nth, context.programme.body)]
        # The programme has ordinals in figures, as the text has them.
        typed = [each for each in own if each.meeting.number in stated.numbers] if is_typed else []
        found = found or own
    return typed or found


def _bodies(context: CheckContext, stated: DatedMeeting, schedule: Schedule) -> Sequence[str]:
    if stated.body is None:
        return list(dict.fromkeys(body for each in schedule.meetings for body in each.bodies))
    return stated.body or (context.programme.body,)


def _is_called_joint(meeting: PlacedMeeting) -> bool:
    words = f"{meeting.meeting.kind} {meeting.meeting.heading} {meeting.meeting.text}".casefold()
    return "joint" in words


def _is_on_day(occasion: Occasion, meeting: PlacedMeeting) -> bool:
    return not occasion.days or meeting.day.is_on(occasion.days)


def _ends_at(stated: DatedMeeting, meeting: PlacedMeeting) -> bool:
    """Return whether a text speaks of the end of a meeting, at its hour: `the end of the 6th meeting, at 6 p.m.`."""
    hours, lead = stated.occasion.hours, stated.wording.field.plain[: stated.wording.start]
    is_end = compiled(_END_OF).search(lead) is not None or compiled(_ENDED_AT).search(lead) is not None
    return is_end and hours is not None and meeting.hours is not None and hours.start == meeting.hours.end


def _begins_otherwise(stated: DatedMeeting, meeting: PlacedMeeting) -> bool:
    """Return whether a text has a meeting itself at an hour at which it goes on: `The 1st meeting, at 11 a.m.`."""
    hours, text, nth = stated.occasion.hours, stated.sentence.text, stated.shown.partition(" ")[0]
    if hours is None or meeting.hours is None or hours.start != hours.end:
        return False
    # `The 1st meeting, on Monday from 11 a.m., is webcast.`
    is_part = compiled(r"\bfrom\s(?:noon|[0-9])").search(stated.wording.text) is not None
    if is_part or hours.start in {meeting.hours.start, meeting.hours.end}:
        return False
    lead = text[: max(0, text.rfind(nth, 0, stated.occasion.start + len(nth)))].casefold()
    is_opened = lead.endswith("at the ") and compiled(_OPENED_THEN).match(text, stated.occasion.end) is not None
    return is_opened or compiled(_OWN_TIME).search(lead) is not None
