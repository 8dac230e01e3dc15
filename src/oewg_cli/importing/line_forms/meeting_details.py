"""Read what a line says of a meeting in other forms than ours: `Hall - 4th floor (closed)`, `2nd meeting: rain`."""

import re
from functools import cache
from typing import NamedTuple

from oewg_cli.importing.line_forms.meeting_line import MeetingLine
from oewg_cli.importing.recognition_words import words_of
from oewg_cli.importing.remembered_lines import remembered
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.source_text import Span
from oewg_cli.un.un_data import read_data

_LONGEST = 300
_MOST_TOKENS = 12
_TOKEN = lazy_pattern(
    r"[ ,;:|–—-]*(?:\((?P<inner>[^()]*)\)|\[(?P<squared>[^\[\]]*)\]"
    r"|(?P<words>[^ ,;:|()\[\]](?:(?!,|;|:| [–—|-] |  | ?[(\[]).)*))"
)
_FLOOR = lazy_pattern(
    r"[0-9]{1,2}(?:st|nd|rd|th) floor|floor [0-9]{1,2}|(?:building|tower|wing) [A-Z0-9]{1,3}|[A-Z] building",
    re.IGNORECASE,
)


class MeetingDetails(NamedTuple):
    """What a line says of a meeting, and where that ends; places are code points of the line.

    `who` are the first words, which name those who meet, None where the line begins with what it says of the meeting.
    """

    said: MeetingLine
    end: int
    who: Span | None = None


class _Found:
    def __init__(self) -> None:
        self.number: int | None = None
        self.kind: Span | None = None
        self.room: Span | None = None
        self.is_in_brackets = False

    def takes(self, text: str, place: Span, *, in_brackets: bool) -> bool:
        """Take one part of a line; return whether it says something of a meeting that is not known yet."""
        words = text[slice(*place)]
        number = _number().fullmatch(words)
        if number is not None and self.number is None and not in_brackets:
            if number["kind"] and self.kind:
                return False
            self.number = int(number["number"] or number["second"])
            if number["kind"]:
                self.kind = Span(place.start + number.start("kind"), place.start + number.end("kind"))
        elif self.kind is None and words.casefold() in _kinds():
            self.kind = place
            self.is_in_brackets |= in_brackets
        elif self.room is None and is_room(words):
            self.room = place
        elif self.room is not None and (_FLOOR.fullmatch(words) or (in_brackets and is_room(words))):
            self.room = Span(self.room.start, place.end + (1 if in_brackets else 0))
        else:
            return False
        return True


@remembered
def meeting_details(text: str) -> MeetingDetails | None:
    """Read the number, the kind and the room of a meeting at the beginning of a line; None where there are none.

    A kind alone has to be in brackets, or the whole line, or before a colon or a dash. Where other words are before a
    room and a kind in brackets, and nothing after these, they name those who meet.
    """
    if len(text) > _LONGEST:
        return None
    found, end, who = _Found(), 0, None
    for count, token in enumerate(_tokens(text)):
        place, is_bracketed = token
        if not found.takes(text, place, in_brackets=is_bracketed):
            if count or is_bracketed:
                break
            who = place
            continue
        end = place.end + int(is_bracketed)
    rest = text[end:].strip(" .,;:–—-|")
    if who is not None and (rest or found.room is None or not found.is_in_brackets):
        return None
    is_kind_alone = found.number is None and found.room is None
    is_led = is_kind_alone and text[end:].startswith((":", " – ", " - "))
    if not end or (is_kind_alone and ((rest and not is_led) or found.kind is None)):
        return None
    if (
        is_kind_alone
        and not found.is_in_brackets
        and text[slice(*found.kind or (0, 0))].casefold() in words_of("kinds")
    ):
        return None  # it says as well what is done
    return MeetingDetails(MeetingLine(found.number, found.kind, found.room), end, who)


def room_at_end(text: str) -> Span | None:
    """Return the place of a room in brackets at the end of a line: `Committee of the Whole (Hall B)`."""
    opens = text.rfind("(")
    inner = text[opens + 1 :].rstrip().removesuffix(")")
    is_last = opens > 0 and text.rstrip().endswith(")") and len(text) <= _LONGEST
    return Span(opens + 1, opens + 1 + len(inner)) if is_last and is_room(inner) else None


def typed_kind(text: str, *, is_begun: bool = False) -> str:
    """Return a kind of meeting as it is typed: in lower case if it is known, else only the letter that began a line."""
    if text.casefold() in _kinds():
        return text.casefold()
    return text[:1].lower() + text[1:] if is_begun and text[1:2].islower() else text


def is_room(text: str) -> bool:
    """Return whether words are the name of a room and nothing else: `Conference Room 3`, `ECOSOC Chamber`."""
    return bool(_room().fullmatch(text)) or text.casefold() in _ways()


def _tokens(text: str) -> list[tuple[Span, bool]]:
    """Return the parts of a line between its separators, and whether each is in brackets."""
    found: list[tuple[Span, bool]] = []
    at = 0
    while len(found) < _MOST_TOKENS:
        token = _TOKEN.match(text, at)
        if token is None:
            break
        name = next(name for name in ("inner", "squared", "words") if token[name] is not None)
        place = Span(token.start(name), token.start(name) + len(token[name].rstrip(" .")))
        found.append((place, name != "words"))
        at = token.end()
    return found


@cache
def _ways() -> frozenset[str]:
    """Return how a meeting is held that is in no room: `online`; what is still open says nothing of it."""
    return frozenset(word for word in read_data("meeting_kinds")["not_rooms"] if not word.startswith(("tb", "to be")))


@cache
def _kinds() -> frozenset[str]:
    data = read_data("meeting_kinds")
    names = {*data["counted"], *data["nobodys"], *data["breaks"], *_ways(), *words_of("kinds")}
    return frozenset({*names, *(f"{name} meeting" for name in data["counted"])})


@cache
def _number() -> re.Pattern[str]:
    data = read_data("meeting_kinds")
    kinds = "|".join(map(re.escape, [*data["before_meeting"], *data["counted"]]))
    return re.compile(
        rf"(?P<number>[1-9][0-9]{{0,3}})(?:st|nd|rd|th) (?:(?P<kind>{kinds}) )?meeting"
        r"|meeting (?:no\.? ?)?(?P<second>[1-9][0-9]{0,3})",
        re.IGNORECASE,
    )


@cache
def _room() -> re.Pattern[str]:
    words = sorted({word.title() for word in words_of("rooms")}, key=len, reverse=True)
    alone = "|".join(f"{word}|{word.upper()}" for word in words if word != "Plenary")
    name = r"(?:(?:[A-Z][\w’'.-]*|of|the|de|des) ){0,4}"
    place = (
        r"(?: (?:No\.? ?)?(?:[0-9]{1,4}|[A-Z]|[IVX]{1,6})(?:[ -]?(?:[0-9]{1,3}|[A-Z]))?(?: and (?:[0-9]{1,3}|[A-Z]))?)"
    )
    return re.compile(rf"{name}(?:(?:{alone}){place}?|Plenary{place})")
