"""What a sentence speaks of, joined where it is one: kinds of meetings with their topics, and with their bodies."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from oewg_cli.programme.placed_parts import PlacedMeeting
from oewg_cli.text.lazy_patterns import compiled

_ON = r"\s(?:on|about|for|concerning|of)\s(?:the\s|an?\s)?"
_JOINT = r"(?<![\w-])joint\s(?:(?:plenary|formal|informal|public|closed)\s)?meetings?\b"
_SHORT = r"(?:\)|\s\([^()]{1,40}\))?"
_OF = r"\s(?:of|between|with|for)\s(?:both\s)?(?:the\s)?"
_AND = rf"{_SHORT}(?:,\s(?:and\s)?|\sand\s|\swith\s)(?:of\s)?(?:the\s)?"
_TOGETHER = rf"{_SHORT}\s(?:(?:will|shall|are\sto)\s)?(?:meet|sit|convene)\s(?:jointly|together)\b"
_SEVERAL = 2


class Subject(NamedTuple):
    """Where a sentence speaks of meetings, and which ones; none if they cannot be told, or are held elsewhere.

    `says_meetings` is true for `meetings of the Committee` and for kinds of meetings, false for the body alone;
    `is_heading` is true for what is done at them, called by its heading.
    """

    start: int
    end: int
    meetings: tuple[PlacedMeeting, ...] = ()
    says_meetings: bool = False
    body: str = ""
    kind: str = ""
    is_heading: bool = False


def with_topics(folded: str, found: Sequence[Subject]) -> list[Subject]:
    """Join a kind of meetings and what some of them are on: `informal consultations on the draft resolution`."""
    joined: list[Subject] = []
    for each in found:
        before = joined[-1] if joined and joined[-1].says_meetings and not joined[-1].is_heading else None
        is_topic = before is not None and each.is_heading and compiled(_ON).fullmatch(folded, before.end, each.start)
        paths = {one.path for one in each.meetings} if is_topic else set()
        if before is not None and (held := tuple(one for one in before.meetings if one.path in paths)):
            joined[-1] = before._replace(end=each.end, meetings=held)
        else:
            joined.append(each)
    return joined


def joint_meetings(folded: str, meetings: Sequence[PlacedMeeting]) -> Iterator[Subject]:
    """Return where a text in lower case speaks of joint meetings: of those of several bodies in the programme."""
    held = tuple(each for each in meetings if len(each.bodies) >= _SEVERAL)
    for match in compiled(_JOINT).finditer(folded) if "joint" in folded else ():
        yield Subject(*match.span(), held, says_meetings=True, kind=match[0])


def with_bodies(folded: str, found: Sequence[Subject], meetings: Sequence[PlacedMeeting]) -> list[Subject]:
    """Join kinds of meetings and the bodies whose they are, `the joint meeting of the Committee and the Group`.

    Bodies that meet together are one as well: `the Committee and the Group will meet jointly`.
    """
    joined: list[Subject] = []
    at = 0
    while at < len(found):
        linked = _linked(folded, found, at)
        at += len(linked)
        first, *bodies = linked
        if bodies and first.says_meetings:
            names = {each.body for each in bodies}
            of_all = tuple(each for each in first.meetings if names <= {*each.bodies})
            joined.append(first._replace(end=bodies[-1].end, meetings=of_all or first.meetings))
        elif bodies and compiled(_TOGETHER).match(folded, bodies[-1].end):
            names = {each.body for each in linked}
            of_all = tuple(each for each in meetings if names <= {*each.bodies})
            joined.append(Subject(first.start, bodies[-1].end, of_all, says_meetings=True, kind="joint meeting"))
        else:
            joined += linked
    return joined


def _linked(folded: str, found: Sequence[Subject], at: int) -> list[Subject]:
    """Return what is at a place, and the bodies after it: those of a kind of meetings, or others beside a body."""
    linked = [first := found[at]]
    is_kind = first.says_meetings and not (first.is_heading or first.body)
    for place in range(at + 1, len(found)) if is_kind or _is_body(first) else ():
        each = found[place]
        link = _OF if is_kind and len(linked) == 1 else _AND
        is_short = each.body == linked[-1].body and folded[linked[-1].end : each.start] == " ("
        is_linked = is_short or compiled(link).fullmatch(folded, linked[-1].end, each.start) is not None
        if not (_is_body(each) and is_linked):
            break
        linked.append(each)
    return linked


def _is_body(subject: Subject) -> bool:
    return bool(subject.body) and not subject.says_meetings
