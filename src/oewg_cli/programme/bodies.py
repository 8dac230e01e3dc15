"""The bodies of a programme, and who meets in a meeting."""

from collections.abc import Mapping
from functools import cache
from itertools import takewhile

from oewg_cli.programme.model import Meeting, Programme
from oewg_cli.programme.near_names import NearNames
from oewg_cli.un.un_data import read_data


def names_of_bodies(programme: Programme) -> dict[str, str]:
    """Return the name in full of each body of the note by the names that meetings can use, folded."""
    typed = {
        folded_name(name): body.name
        for body in programme.bodies
        for name in (body.short, body.name)
        if name is not None
    }
    parts = {part: body.name for body in programme.bodies for part in parts_of_name(body.name)}
    return parts | typed


def parts_of_name(name: str) -> tuple[str, ...]:
    """Return what is before parentheses at the end of a name, and a second name in them, folded.

    `Legal Committee (Sixth Committee)` has two names; `Working Group II (Dispute Settlement)` has its subject there.
    """
    first, _, second = " ".join(name.split()).removesuffix(")").partition(" (")
    if not second:
        return ()
    is_name = second.isupper() or first.split()[-1] == second.split()[-1]
    return (first.casefold(), second.casefold()) if is_name else (first.casefold(),)


def who_meets(programme: Programme, meeting: Meeting, names: Mapping[str, str]) -> tuple[str, ...]:
    """Return the names in full of those who meet: those typed, else the body of the note.

    A name that is not one of a body of the note stays as it is typed. Nobody meets in a break, a side event, a
    reception, a ceremony or a press conference without a body. `names` are those of `names_of_bodies`.
    """
    if meeting.bodies is not None:
        return tuple(dict.fromkeys(names.get(folded_name(name), " ".join(name.split())) for name in meeting.bodies))
    return () if is_of_nobody(meeting) else (programme.body,)


def is_of_nobody(meeting: Meeting) -> bool:
    """Return whether a meeting without a body is nobody's meeting: by its kind, such as a break, or by its words.

    `No meeting; preparation of the report` says that a half-day is free.
    """
    if meeting.bodies is not None:
        return False
    said = next((text for text in (meeting.heading, meeting.text) if text is not None), "")
    if meeting.number is None and folded_name(said).startswith("no meeting"):
        return True
    return meeting.kind is not None and _ends_with(meeting.kind, "nobodys")


def is_nobodys_event(heading: str) -> bool:
    """Return whether a heading names what is nobody's meeting, whatever comes after it: `Reception by the Chair`."""
    before = heading.partition(":")[0].partition(",")[0].split()
    return _ends_with(" ".join(takewhile(lambda word: word not in _kinds("after_events"), before)), "nobodys")


def is_break(meeting: Meeting) -> bool:
    """Return whether a meeting is a break, of which only its own words are printed."""
    return meeting.kind is not None and _folded_kind(meeting.kind) in _kinds("breaks")


def nobodys_kind_near(kind: str | None) -> str | None:
    """Return the kind of nobody's meetings that a mistyped kind almost is; None if it is another one."""
    return None if kind is None else NearNames(sorted(_kinds("nobodys"))).nearest(_folded_kind(kind))


def is_before_meeting(meeting: Meeting) -> bool:
    """Return whether the kind of a meeting is printed before the word "meeting", as in "1st plenary meeting"."""
    return meeting.kind is not None and _folded_kind(meeting.kind) in _kinds("before_meeting")


def qualifies_a_meeting(kind: str) -> bool:
    """Return whether a kind only says what a meeting is like: "closed", "plenary, open-ended"."""
    return _ends_with(kind, "counted") or _ends_with(kind, "adjectives")


def is_counted(meeting: Meeting) -> bool:
    """Return whether a meeting is of no kind, or of one that is counted with the other meetings of a body."""
    return meeting.kind is None or _folded_kind(meeting.kind) in _kinds("counted")


def is_room(name: str) -> bool:
    """Return whether a room is named that one meeting can use at a time, not `online` or `to be announced`."""
    return folded_name(name) not in _kinds("not_rooms")


def folded_name(name: str) -> str:
    """Return a name without differences of case and spaces."""
    return " ".join(name.split()).casefold()


def _ends_with(kind: str, group: str) -> bool:
    words = _folded_kind(kind).split(" ")
    return any(" ".join(words[-number:]) in _kinds(group) for number in (1, 2))


def _folded_kind(kind: str) -> str:
    """Return a kind without differences of case, spaces and hyphens: `Side-event` is a side event."""
    return folded_name(kind.replace("-", " "))


@cache
def _kinds(group: str) -> frozenset[str]:
    return frozenset(read_data("meeting_kinds")[group])
