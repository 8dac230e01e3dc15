"""Read the line of a meeting under its hours: `34th meeting (closed), Conference Room 3`."""

import re
from functools import cache
from typing import NamedTuple

from oewg_cli.importing.recognition_words import begins_with, words_of
from oewg_cli.importing.remembered_lines import remembered
from oewg_cli.programme.bodies import qualifies_a_meeting
from oewg_cli.text.source_text import Span
from oewg_cli.un.un_data import read_data

_LONGEST = 400
_SEPARATOR, _MEETING = ", ", " meeting"
_MOST_WORDS = 8


class MeetingLine(NamedTuple):
    """The number, the kind and the room of a meeting; places are code points of the line, None for what is not said.

    `is_words_alone` is set where the kind is not in parentheses, so that the line may be something else.
    """

    number: int | None
    kind: Span | None
    room: Span | None
    is_words_alone: bool = False

    @classmethod
    def of_room(cls, text: str) -> "MeetingLine":
        """Return what a line says that is a room alone."""
        return cls(None, None, Span(0, len(text)) if text else None, is_words_alone=True)


@remembered
def meeting_line(text: str) -> MeetingLine | None:
    """Read a line that has a number, a kind, and perhaps a room after these; a kind may be in parentheses.

    None for any other line, also for one that has a room alone.
    """
    if len(text) > _LONGEST:
        return None
    found = _number().match(text)
    number, at = (int(found["number"]), found.end()) if found else (None, 0)
    opens = at + 1 if found and text.startswith(" (", at) else at
    kind = _in_parentheses(text, opens) if text.startswith("(", opens) else None
    is_words_alone = kind is None and number is None
    before = Span(*found.span("kind")) if found is not None and found["kind"] else None
    if kind is not None:
        at = kind.end + 1
    elif number is None:
        at = _end_of_kind(text)
        if not at:
            return None
        kind = Span(0, at - len(_MEETING) * _is_qualified(text[:at]))
    kind = kind or before
    room = text[at:]
    if not room.strip():
        return MeetingLine(number, kind, None, is_words_alone)
    if not room.startswith(_SEPARATOR):
        return None
    return MeetingLine(number, kind, Span(at + len(_SEPARATOR), len(text)), is_words_alone)


def names_a_room(text: str) -> bool:
    """Return whether a line is a room alone, by its first or its last words: `Conference Room 3`, `Plenary Hall`."""
    if len(text) > _LONGEST or text.endswith("."):
        return False
    words = text.casefold().split()
    return begins_with(text, "rooms") or bool(words and words[-1] in words_of("rooms"))


def _end_of_kind(text: str) -> int:
    """Return where a kind of meeting ends with which a line begins; 0 if it begins with none.

    It is a known one, or a few words before a room.
    """
    last = text.rfind(_SEPARATOR)
    before = text[: max(last, 0)]
    is_few_words = 0 < len(before.split()) <= _MOST_WORDS and not names_a_room(before)
    if (is_few_words or _is_qualified(before)) and names_a_room(text[last + len(_SEPARATOR) :]):
        return last
    head = text.partition(_SEPARATOR)[0]
    is_known = head.strip().casefold() in _kinds() or qualifies_a_meeting(head.partition(" (")[0])
    return len(head) if is_known or _is_qualified(head) else 0


def _is_qualified(words: str) -> bool:
    """Return whether words are those of a kind that only says what a meeting is like: `Closed meeting`."""
    return words.endswith(_MEETING) and qualifies_a_meeting(words.removesuffix(_MEETING))


@cache
def _kinds() -> frozenset[str]:
    data = read_data("meeting_kinds")
    return frozenset({*data["breaks"], *data["nobodys"], *words_of("kinds")})


@cache
def _number() -> re.Pattern[str]:
    kinds = "|".join(map(re.escape, read_data("meeting_kinds")["before_meeting"]))
    number = r"(?P<number>[1-9][0-9]{0,3})(?:st|nd|rd|th)"
    return re.compile(rf"{number} (?:(?P<kind>{kinds}) )?meeting(?![\w-])", re.IGNORECASE)


def _in_parentheses(text: str, at: int) -> Span | None:
    """Return what is between the parenthesis at a place and the one that closes it; None where none does."""
    depth = 0
    for place in range(at, len(text)):
        depth += {"(": 1, ")": -1}.get(text[place], 0)
        if depth == 0:
            return Span(at + 1, place) if text[at + 1 : place].strip() else None
    return None
