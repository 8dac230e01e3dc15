"""Read which agenda items texts give a part of the session: a body, a segment, or a cluster with a number.

`contact group 2 (item 4 (b))`, `Cluster 3 (items 8 and 9)`, `the senior officials segment takes up items 1 to 6`.
Whatever is said between the two, the item is one of the part, unless it is said that another one does it.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from oewg_cli.programme.inline_text import shown
from oewg_cli.statements.agenda.item_clauses import ItemClause, item_clauses
from oewg_cli.statements.owners import Owner
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.schedule.agents import MeetingNames
from oewg_cli.statements.schedule.schedule import Schedule, Slot
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled

_NUMBERED = (
    r"\b(?P<name>(?:cluster|basket|theme|track|panel|round\stable|part|segment)\s(?:[0-9]{1,2}|[ivx]{1,4}|[a-h]))\b"
)
_LONGEST = 160
_BY_OTHERS = (
    r"(?i:\b(?:reports?|reporting|submit|submits|presents?|transmits?|briefs?|informs?|introduces?|plenary|after|before|not|no|except|so\sthat"
    r"|established|than|until|from|prepares?|hand|hands|recommends?|forwards?)\b)"
)
"""Between the name of a part and an item, what shows that the item is one of another part."""
_NOT_OF_PART = r"(?i:\b(?:by|of|from|with|between|to)\s(?:the\s)?)$"
_MEETINGS_OF = r"(?i:\b(?:meetings?|work|sessions?)\sof\s(?:the\s)?)$"
_TO_PART = r"[^,;:()]{0,60}?\b(?:to|by|in|before)\s(?:the\s)?$"


class ItemsOfPart(NamedTuple):
    """The items that a text gives a part of the session, as it names it, and where the programme has that part."""

    part: str
    numbers: tuple[str, ...]
    wording: Wording
    slots: tuple[Slot, ...]
    is_numbered: bool


def items_of_parts(picture: Picture) -> tuple[ItemsOfPart, ...]:
    """Return the items that texts give the parts of the session, if no body has an agenda of its own."""
    clauses = picture.read(item_clauses)
    if not clauses or any(body.agenda is not None for body in picture.programme.bodies):
        return ()
    names = _names(picture)
    return tuple(found for clause in clauses if not clause.is_past for found in _of_clause(picture, clause, names))


def _of_clause(picture: Picture, clause: ItemClause, names: dict[str, list[Slot]]) -> Iterator[ItemsOfPart]:
    match, plain = clause.mention.match, clause.mention.match.field.plain
    start = max(clause.sentence.start, min(part.start for part in clause.parts), match.start - _LONGEST)
    named = _last_in(picture, plain[start : match.start], names)
    if named is None:
        stop = min(clause.wording.end, match.end + _LONGEST)
        named = _next_in(picture, plain[match.end : stop], names)
    if named is not None and picture.owners.owner(match.field, match.end, match.end) is not Owner.OTHER:
        name, is_numbered = named
        wording = Wording(match.field, clause.at.start, clause.mention.labels[-1].wording.end)
        yield ItemsOfPart(name, clause.numbers, wording, tuple(names[name.casefold()]), is_numbered)


def _found_in(picture: Picture, text: str, names: dict[str, list[Slot]]) -> list[tuple[int, int, str, bool]]:
    """Return where parts are named in a text, with the name; an empty one for the body of the note."""
    bodies = picture.read(MeetingNames).all_in(text)
    found = [(start, end, body[0] if body else "", False) for start, end, body in bodies]
    found += [(*match.span(), match["name"], True) for match in compiled(f"(?i:{_NUMBERED})").finditer(text)]
    folded = text.casefold()
    found += [(folded.find(name), folded.find(name) + len(name), name, False) for name in names if name in folded]
    apart: list[tuple[int, int, str, bool]] = []
    for each in found:
        if not any(each[0] < end and start < each[1] for start, end, *_ in apart):
            apart.append(each)
    return sorted(apart)


def _last_in(picture: Picture, text: str, names: dict[str, list[Slot]]) -> tuple[str, bool] | None:
    found = _found_in(picture, text, names)
    if not found:
        return None
    start, end, name, is_numbered = found[-1]
    is_of_part = (
        compiled(_NOT_OF_PART).search(text[:start]) is None or compiled(_MEETINGS_OF).search(text[:start]) is not None
    )
    if name.casefold() not in names or not (is_of_part or is_numbered) or compiled(_BY_OTHERS).search(text, end):
        return None
    return name, is_numbered


def _next_in(picture: Picture, text: str, names: dict[str, list[Slot]]) -> tuple[str, bool] | None:
    """Return the part to which an item is given behind its number: `item 4 (b) is assigned to contact group 1`."""
    found = _found_in(picture, text, names)
    if not found or found[0][2].casefold() not in names:
        return None
    start, _, name, is_numbered = found[0]
    is_given = (
        compiled(_TO_PART).fullmatch(text, 0, start) is not None and compiled(_BY_OTHERS).search(text, 0, start) is None
    )
    return (name, is_numbered) if is_given else None


def _names(picture: Picture) -> dict[str, list[Slot]]:
    """Return the places of the programme by the names of parts, in lower case; the body of the note is no part."""
    found: dict[str, list[Slot]] = {}
    segments = segments_of_days(picture)
    for slot in picture.read(Schedule).slots:
        if not slot.items:
            continue
        for body in slot.bodies:
            if body != picture.programme.body:
                found.setdefault(body.casefold(), []).append(slot)
        meeting = shown(slot.meeting.meeting.heading or "") if slot.meeting is not None else ""
        for name in {each["name"] for each in compiled(_NUMBERED).finditer(f"{meeting} {slot.heading}".casefold())}:
            found.setdefault(name, []).append(slot)
        segment = segments.get(slot.day.path)
        if segment is not None:
            found.setdefault(segment, []).append(slot)
    return found


def segments_of_days(picture: Picture) -> dict[object, str]:
    """Return the segment of the session to which each day belongs, by the path of the day."""
    found: dict[object, str] = {}
    name = ""
    for day in picture.days:
        week = "" if day.day.week is None else shown(day.day.week).casefold()
        name = week or name
        if "segment" in name:
            found[day.path] = name
    return found


def slots_of_others(part: ItemsOfPart, schedule: Schedule) -> Sequence[Slot]:
    """Return where the items are, if the programme has one of them, but not in the part; empty if all are right."""
    own = {slot.order for slot in part.slots}
    for number in part.numbers:
        slots = schedule.of_item(number)
        if slots and not any(slot.order in own for slot in slots):
            return slots
    return ()


def slots_of_other_items(part: ItemsOfPart, schedule: Schedule) -> Sequence[Slot]:
    """Return the places of a cluster with a number at which none of its items is taken up."""
    right = {slot.order for number in part.numbers for slot in schedule.of_item(number)}
    return [slot for slot in part.slots if slot.order not in right] if part.is_numbered else ()
