"""Find the rooms that the texts and footnotes of a meeting name, and that are not its own."""

from collections.abc import Iterator
from itertools import groupby

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation
from oewg_cli.programme.bodies import is_room
from oewg_cli.programme.text_fields import Role, TextField
from oewg_cli.rules.masthead._odd_rooms import is_same_room
from oewg_cli.source.tree import NodeLocation, NodePath
from oewg_cli.statements.entries_of_texts import EntriesOfTexts
from oewg_cli.statements.schedule.meetings_by_name import NamedMeetings
from oewg_cli.statements.timing.times_of_sentences import rooms_in
from oewg_cli.text.lazy_patterns import compiled

_ROLES = frozenset({Role.TEXT, Role.HEADING, Role.ASIDE, Role.BULLET, Role.FOOTNOTE})
_LENGTH_OF_MEETING = 4
_LEAD = (
    r"(?:\b[Rr]oom:\s|(?:^|[,;(–]\s?|\b(?:held|place|meets?|sits?|[Oo]rganized\sby\s[^,;.()]{3,60})\s)(?:in|at)\s(?:the\s)?"
    r"|\(|^)\Z"
)
"""What is before a room in which something is held: `Organized by Malta, in`, `(`."""
_ELSEWHERE = (
    r"\b(?:overflow|broadcast|webcast|screen\w*|stream\w*|followed\sby|reception|exhibit\w*|lunch\w*|side|parallel|informal\w*|break-?out"
    r"|until|moved?|also|after\w*|before|regist\w*|badges?|accredit\w*|available|documents?|distribut\w*|collect\w*"
    r"|interpret\w*|press|media|coffee|lounge|display\w*|bureau|bilateral\w*|groups?|not|other|another|same\stime"
    r"|concert|ceremony|photograph\w*|unveil\w*)\b"
)
"""A text with one of these may speak of what is not held at the meeting itself."""


def rooms_in_meetings(context: CheckContext) -> Iterator[Violation]:
    """Return the rooms of texts that belong to one meeting, where the meeting is in another room.

    A meeting whose texts name several rooms is divided among them. A footnote belongs to a meeting if it has one mark.
    """
    rooms = context.picture.read(NamedMeetings).rooms
    entries = context.picture.read(EntriesOfTexts)
    placed = {each.path: each for each in context.meetings}
    found: list[tuple[NodePath, TextField, int, int]] = []
    for field in context.text_index.texts_with(("room", "hall", "chamber", "salle", "auditorium", "theatre", *rooms)):
        places = entries.places(field) if field.role in _ROLES else []
        path = places[0][:_LENGTH_OF_MEETING] if len(places) == 1 else ()
        if path in placed:
            found += [(path, field, each.start, each.end) for each in rooms_in(field.plain, rooms)]
    for path, group in groupby(sorted(found, key=lambda each: str(each[0])), key=lambda each: each[0]):
        named, meeting = list(group), placed[path]
        room = meeting.meeting.room
        if len(named) != 1 or room is None or not is_room(room):
            continue
        _, field, start, end = named[0]
        is_held = compiled(_LEAD).search(field.plain[max(0, start - 100) : start]) is not None
        is_elsewhere = compiled(_ELSEWHERE).search(
            " ".join(entries.headings(field)).casefold() + " " + field.plain.casefold()
        )
        if is_held and not is_elsewhere and not is_same_room(field.plain[start:end], room):
            yield Violation(
                field.plain_location(start, end),
                f"The text has {field.plain[start:end]}, but the meeting is in {room}.",
                "Correct the room in the text, or `room` of the meeting.",
                ((NodeLocation((*path, "room")), "the room of the meeting"),),
            )
