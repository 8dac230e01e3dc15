"""Hold the rooms of an event in a text against those that its entries name: `Round table A, in Conference Room 3`."""

from collections.abc import Iterator, Sequence

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation
from oewg_cli.programme.text_fields import TextField
from oewg_cli.statements.schedule.planned_subjects import Planned
from oewg_cli.statements.timing.timed_statements import SchedulingStatement
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.phrases import listed

_ROOM = r"\b[Rr]ooms?\s(?P<names>[0-9A-Z]{1,5}\b(?:(?:,\s|\sand\s|\sor\s)[0-9A-Z]{1,5}\b)*)"
_NAME = r"[0-9A-Z]{1,5}\b"


def other_rooms_in_entries(
    context: CheckContext, statement: SchedulingStatement, plans: Sequence[Planned]
) -> Iterator[Violation]:
    """Return the rooms of a text that are none of those that the texts of the entries of an event name."""
    for occasion in statement.occasions if plans else ():
        match = compiled(_ROOM).search(statement.sentence.text, occasion.start) if occasion.room else None
        if match is None or match.start() >= occasion.end:
            continue
        stated = compiled(_NAME).findall(match["names"])
        for plan in plans:
            named = _named_in_entries(context, plan)
            known = {room for rooms, _ in named for room in rooms}
            own = " ".join(slot.meeting.meeting.room or "" for slot in plan.slots if slot.meeting is not None)
            known_of_meeting = set(compiled(_NAME).findall(own))
            if named and not known & set(stated) and not known_of_meeting & set(stated):
                yield Violation(
                    statement.sentence.part(*match.span()).location,
                    f"The entries of {plan.name} under `programme` name {_shown(known)}, not {_shown(stated)}.",
                    "Correct the room in the text, or in the entries.",
                    tuple((field.plain_location(0, len(field.plain)), "the room here") for _, field in named[:3]),
                )
                return


def _named_in_entries(context: CheckContext, plan: Planned) -> list[tuple[list[str], TextField]]:
    """Return the texts of the entries of an event that name rooms, and the rooms, with those of the entries in them."""
    paths = {slot.path for slot in plan.slots}
    found = []
    for field in context.text_index.texts_with(("room",)):
        if any(field.path[:length] in paths for length in range(4, len(field.path))):
            rooms = [name for match in compiled(_ROOM).finditer(field.plain) for name in match["names"].split()]
            names = [name.strip(",") for name in rooms if name not in {"and", "or"}]
            found += [(names, field)] if names else []
    return found


def _shown(rooms: Sequence[str] | set[str]) -> str:
    names = sorted(rooms)
    return f"{'Rooms' if len(names) > 1 else 'Room'} {listed(names, 'en')}"
