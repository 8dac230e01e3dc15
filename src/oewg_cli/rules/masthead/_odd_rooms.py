"""Find the meetings that are held in another room than the other meetings of the same body."""

import re
from collections.abc import Iterator, Sequence

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.bodies import folded_name, is_room
from oewg_cli.programme.placed_parts import PlacedMeeting
from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.text.lazy_patterns import compiled

_TWO = 2
_FEWEST = 3
"""The meetings in one room from which on one that is alone in its room is found."""
_TEXTS = (*PARAGRAPHS, Role.FOOTNOTE, Role.TEXT, Role.ASIDE)


def odd_meetings(context: CheckContext) -> Iterator[tuple[PlacedMeeting, Sequence[PlacedMeeting]]]:
    """Return each meeting that alone of the meetings of its body is not in their room, which no text explains."""
    of_name: dict[tuple[str, ...], list[PlacedMeeting]] = {}
    for each in context.meetings:
        if each.meeting.room and is_room(each.meeting.room):
            # A closed meeting may well be in a smaller room.
            of_name.setdefault((*each.bodies, folded_name(each.meeting.kind or "")), []).append(each)
    for meetings in of_name.values():
        rooms: dict[str, list[PlacedMeeting]] = {}
        for each in meetings:
            rooms.setdefault(folded_room(each.meeting.room or ""), []).append(each)
        most = max(rooms.values(), key=len)
        single = [held[0] for held in rooms.values() if len(held) == 1]
        odd = [each for each in single if not _is_ceremony(each, meetings) and not _is_explained(context, each)]
        if len(odd) == 1 and len(most) >= _FEWEST:
            yield odd[0], most


def _is_ceremony(meeting: PlacedMeeting, meetings: Sequence[PlacedMeeting]) -> bool:
    """Return whether a meeting is the first or the last one and in a hall, of which there is only one."""
    is_numbered = compiled(r"\d|\b[A-Z]\b").search(meeting.meeting.room or "") is not None
    return not is_numbered and (meeting is meetings[0] or meeting is meetings[-1])


def _is_explained(context: CheckContext, odd: PlacedMeeting) -> bool:
    """Return whether a text names the room of a meeting, but not as that of other meetings, which are held there."""
    room = odd.meeting.room or ""
    named = [text.plain.casefold() for text in context.texts(*_TEXTS) if _names(text.plain, room)]
    others = [each for each in context.meetings if folded_room(each.meeting.room or "") == folded_room(room)]
    bodies = {word for body in odd.bodies for word in _names_of(context, body)}
    if len(others) > _TWO and not any(each.bodies == odd.bodies and each is not odd for each in others):
        named = [text for text in named if any(body in text for body in bodies)]
    return bool(named)


def _names_of(context: CheckContext, body: str) -> Iterator[str]:
    yield folded_name(body)
    yield from (folded_name(each.short) for each in context.programme.bodies if each.name == body and each.short)


def _names(text: str, room: str) -> bool:
    return compiled(rf"(?<!\w)(?i:{re.escape(room)})(?!\w)").search(text) is not None


def is_alone(context: CheckContext, room: str, others: Sequence[PlacedMeeting]) -> bool:
    """Return whether no other meeting of these and no text is in a room, which so may have been mistyped."""
    is_single = sum(folded_room(each.meeting.room or "") == folded_room(room) for each in others) == 1
    return is_single and not any(
        text.role in _TEXTS and _names(text.plain, room) for text in context.text_index.texts_with([room.casefold()])
    )


def folded_room(room: str) -> str:
    """Return a room without differences of case, spaces and commas, between spaces."""
    return f" {' '.join(room.replace(',', ' ').split()).casefold()} "


def is_same_room(one: str, other: str) -> bool:
    """Return whether two names of rooms are those of one room, of which one may be shortened."""
    return folded_room(one) in folded_room(other) or folded_room(other) in folded_room(one)
