"""The names that texts can use for the meetings of a programme: of bodies, of kinds of meetings, and of headings."""

import re
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from oewg_cli.programme.bodies import folded_name, is_counted, names_of_bodies
from oewg_cli.programme.placed_parts import PlacedMeeting
from oewg_cli.programme.text_fields import Role
from oewg_cli.statements.picture import Picture
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.un_data import read_data

if TYPE_CHECKING:
    from oewg_cli.source.tree import NodePath

_HEAD_END = r"\s(?:of|on|for|to|against|in|with|by)\s"
_NOT_KINDS = frozenset({"plenary", "formal", "open", "closed", "public", "private", "break", "lunch", "informal"})
_NO_SHORT_NAMES = frozenset(
    f"{word}{ending}" for word in ("meeting", "event", "session", "group", "table", "committee") for ending in ("", "s")
)
_ENDS_TWICE = ("ss", "ch", "sh", "x")
_MOST_BODIES = 50
_MEETING = 4
"""The parts of the path of a meeting: all that is done at it has a longer one."""
_NUMBERED = r"(?P<name>[\w -]{3,60})\s(?:[0-9]{1,2}|[IVX]{1,4}|[A-H])"
_SHORTEST_NAME, _LONGEST_NAME = 10, 60
_IS_NAME = r"[\w’' -]+"
_NOT_BODY = (
    r"(?![\w-]|\s(?:rooms?|services|officers|centre|hall|chamber|papers?)\b"
    r"|\s(?:on|for)\s(?!the\s(?:morn|after)|[0-9A-Z])"
    r"|\sof\s(?:[0-9]+\b|friends\b|experts\b|the\swhole\b|(?:[\w-]+\s){1,2}(?:states|countries|experts)\b))"
)
"""After a word that may be a body these show that it is another one: `the group of 77`."""


class NamedMeetings:
    """The meetings of a programme by the names of their bodies, in full or in part, by their kinds and headings.

    Each is only looked for when it is first asked for: many notes speak of no meetings.
    """

    def __init__(self, picture: Picture) -> None:
        self._picture = picture
        self.own = picture.programme.body
        self.rooms = frozenset(folded_name(each.meeting.room) for each in picture.meetings if each.meeting.room)

    def of_body(self, body: str) -> tuple[PlacedMeeting, ...]:
        """Return the meetings of a body that are counted with its others."""
        held = [each for each in self._picture.meetings if body in each.bodies]
        return tuple([each for each in held if is_counted(each.meeting)] or held)

    def of_kind(self, name: str) -> tuple[PlacedMeeting, ...]:
        """Return the meetings of a kind, or with a heading."""
        return tuple(self.kinds.get(name) or self.events[name])

    def of_text(self, name: str) -> tuple[PlacedMeeting, ...]:
        """Return the meetings of which a name, in small letters, is the whole heading or text."""
        return tuple(
            each
            for each in self.events.get(name, ())
            if name in {_without_aside(folded_name(said or "")) for said in (each.meeting.heading, each.meeting.text)}
        )

    @cached_property
    def bodies(self) -> re.Pattern[str]:
        """Return a pattern of the names of bodies, in small letters."""
        names = "|".join(map(re.escape, sorted(self.of_name, key=len, reverse=True)))
        return re.compile(rf"(?<![\w-])(?:{names}){_NOT_BODY}")

    @cached_property
    def others(self) -> re.Pattern[str]:
        """Return a pattern of the kinds and headings, in small letters."""
        names = "|".join(map(re.escape, sorted({*self.kinds, *self.events}, key=len, reverse=True)))
        return re.compile(rf"(?<![\w-])(?:{names})(?![\w-])" if names else r"(?!)")

    @cached_property
    def in_full(self) -> frozenset[str]:
        """Return the names of bodies that are not parts of others."""
        return frozenset({*map(folded_name, self._bodies), *self._names, "plenary"})

    @cached_property
    def of_name(self) -> dict[str, list[str]]:
        """Return the bodies that a name can mean, by the name in small letters."""
        found: dict[str, list[str]] = {}
        for body in self._bodies:
            names = {folded_name(body), *(short for short, name in self._names.items() if name == body)}
            for name in list(names):
                head = compiled(_HEAD_END).split(name, maxsplit=1)[0].split()
                names |= {" ".join(head[at:]) for at in range(len(head)) if len(head) - at > 1 or head[at].isalpha()}
            for name in names:
                found.setdefault(name, []).append(body)
        if len(self._met) > 1:
            found.setdefault("plenary", [self.own])
        return found

    @cached_property
    def _names(self) -> dict[str, str]:
        return names_of_bodies(self._picture.programme)

    @cached_property
    def _met(self) -> list[str]:
        return list(dict.fromkeys(body for each in self._picture.meetings for body in each.bodies))[:_MOST_BODIES]

    @cached_property
    def _bodies(self) -> list[str]:
        """Return the bodies that meet, and that of the note."""
        return list(dict.fromkeys([*self._met, self.own]))

    @cached_property
    def kinds(self) -> dict[str, list[PlacedMeeting]]:
        """Return the meetings of a kind, by its name in small letters."""
        found: dict[str, list[PlacedMeeting]] = {}
        for each in self._picture.meetings:
            if not each.meeting.kind and len(each.bodies) <= 1:
                continue
            kind = folded_name(each.meeting.kind or "")
            ending = "es" if kind.endswith(_ENDS_TWICE) else "s"
            names = {kind, kind if kind.endswith("s") else kind + ending, kind.removesuffix("s")}
            names |= {"joint meeting", "joint meetings"} if len(each.bodies) > 1 else set()
            for name in names if kind and kind not in _NOT_KINDS else names & {"joint meeting", "joint meetings"}:
                found.setdefault(name, []).append(each)
        ends = {kind.rsplit(" ", 1)[-1] for kind in list(found) if " " in kind} - _NO_SHORT_NAMES
        for end in ends:
            # `The consultations`, where all of them are informal ones.
            held = {
                each.path: each for kind, meetings in found.items() if kind.endswith(f" {end}") for each in meetings
            }
            if end not in found and len({folded_name(each.meeting.kind or "") for each in held.values()}) == 1:
                found[f"the {end}"] = list(held.values())
        for name, bodies in self.numbered_bodies.items():
            found[name] = [each for each in self._picture.meetings if bodies & {*each.bodies}]
        return found

    @cached_property
    def numbered_bodies(self) -> dict[str, set[str]]:
        """Return the bodies that differ by a number or a letter alone, by their name in the plural."""
        found: dict[str, set[str]] = {}
        for body in dict.fromkeys(body for each in self._picture.meetings for body in each.bodies):
            numbered = compiled(_NUMBERED).fullmatch(body)
            if numbered is not None:
                found.setdefault(f"{folded_name(numbered['name'])}s", set()).add(body)
        return {name: bodies for name, bodies in found.items() if len(bodies) > 1}

    @cached_property
    def events(self) -> dict[str, list[PlacedMeeting]]:
        """Return the meetings with a heading, by what texts can call it."""
        by_path = {each.path: each for each in self._picture.meetings}
        found: dict[str, list[PlacedMeeting]] = {}
        for field in self._picture.fields:
            meeting = by_path.get(field.path[:_MEETING]) if field.role in {Role.HEADING, Role.TEXT} else None
            if meeting is None:
                continue
            for name in _names_of_event(field.plain):
                found.setdefault(name, []).append(meeting)
        # With many headings, the words of all of them are looked at once, and not for each event.
        having: dict[str, dict[NodePath, PlacedMeeting]] = {}
        for heading, held_then in found.items():
            for word in heading.split():
                having.setdefault(word, {}).update((each.path, each) for each in held_then)
        for name in read_data("counted_statements")["facts"]["events"]:
            held = having.get(name, {})
            if len(held) == 1:
                found[name] = list(held.values())
        return found


def _without_aside(folded: str) -> str:
    """Return a name without what is in parentheses after it: `working group on drafts (concluded)`."""
    return folded[: folded.rfind(" (")] if folded.endswith(")") and " (" in folded else folded


# The same headings are in many notes.
@lru_cache(maxsize=2048)
def _names_of_event(heading: str) -> tuple[str, ...]:
    """Return by which names a text can call what has a heading: the whole, and what is before `on` or `with`."""
    folded = _without_aside(folded_name(heading))
    names = {folded: None, compiled(_HEAD_END).split(folded, maxsplit=1)[0]: None}
    return tuple(
        name
        for name in names
        if _SHORTEST_NAME <= len(name) <= _LONGEST_NAME and " " in name and compiled(_IS_NAME).fullmatch(name)
    )
