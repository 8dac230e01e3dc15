"""Read lines that are no more than a name and a date: `Written comments on the draft: 19 March 2027`."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from oewg_cli.programme.day_dates import DateRange
from oewg_cli.programme.text_fields import Role
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.times.latest_times import late_as_latest, latest_times
from oewg_cli.statements.times.needed_words import may_have_times
from oewg_cli.statements.times.occasions import Limit, Occasion, occasions
from oewg_cli.statements.times.session_calendar import SessionCalendar
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.un_data import read_data

_BEFORE = r"\s?(?::|,|\s[–—-]|\s?\()?\s*(?:(?:by|until|no later than|not later than|on|at|of|the|is)\s)*(?:the\s)?$"
_MARK = r"\s?[:,(–—]|\s-\s|\s(?:by|until|no later than|not later than|on)\s"
_AFTER = r"[\s;.,)]*(?:\sat\sthe\slatest|and)?[\s;.,)]*$"
_LEAD = r"^(?:(?:[Bb]y|[Uu]ntil|[Oo]n|[Nn]o later than|[Nn]ot later than)\s)?$"
_LABEL = r"^\s?(?:[:,–—]|-)\s?(?P<what>[^,;:.“”]{3,160})[\s;.,]*(?:\band)?[\s;.,]*$"
_FIRST = (
    r"^(?i:the\s)?(?P<first>[a-z-]+(?:\s(?:date|day|time))?(?:\s(?=for\b))?)\s?(?:of|for|on)\s(?:the\s)?(?=[^\W\d_])"
)
_SENTENCE = r"[:;.]|\b(?:will|shall|should|must|may|is|are|was|were|has|have|can)\b"
_LONGEST = 160


class NamedDate(NamedTuple):
    """What a text names, and its date; `role` is ends, opens or issued, `is_line` true for a whole line."""

    what: str
    role: str
    occasion: Occasion
    is_line: bool = True


class Before(NamedTuple):
    """What a text gave a date of before a sentence, and the day of the programme that the text is on."""

    what: str = ""
    own_day: DateRange | None = None


def named_dates(
    picture: Picture, sentence: NoteSentence, calendar: SessionCalendar, taken: Sequence[Wording], before: "Before"
) -> Iterator[NamedDate]:
    """Return what a line of a list, or a sentence that limits a time, gives the date of, but for dates in `taken`."""
    is_line = sentence.field.role in {Role.SUBPARAGRAPH, Role.BULLET} and not sentence.start and not taken
    needed = read_data("dated_events")["needed_otherwise"]["latest"]
    if compiled("[0-9]").search(sentence.text) is None or sentence.is_too_long or not picture.read(may_have_times):
        return
    if not is_line and not any(word in sentence.folded for word in needed):
        return
    text = late_as_latest(sentence.text)
    stated = occasions(text, 0, len(text), calendar)
    if before.own_day is not None and not any(each.days for each in stated):
        stated = [each._replace(days=(before.own_day,)) for each in stated if each.hours is not None]
    lead = picture.lead_of(sentence.field) if is_line else None
    line = _line(text, lead.plain, stated) if lead is not None else None
    if line is not None:
        yield line
        return
    for what, occasion, is_opening in latest_times(text, stated, before.what):
        wording = sentence.part(occasion.start, occasion.end)
        if any(each.overlaps(wording) for each in taken):
            continue
        if occasion.limit is Limit.SPAN:
            first, last = occasion.days[0]
            yield NamedDate(what, "opens", occasion._replace(days=(DateRange(first, first),)), is_line=False)
            occasion = occasion._replace(days=(DateRange(last, last),))  # noqa: PLW2901 - its last day
        yield NamedDate(what, "opens" if is_opening else "ends", occasion, is_line=False)


def _line(text: str, lead: str, stated: Sequence[Occasion]) -> NamedDate | None:
    """Return what a line gives the date of; `lead` is the text before the list. None if the line says more."""
    occasion = stated[0] if len(stated) == 1 and stated[0].days else None
    if occasion is None:
        return None
    before, after = text[: occasion.start], text[occasion.end :]
    if compiled(_LEAD).match(before):
        label = compiled(_LABEL).match(after)
        what = label["what"] if label is not None else ""
    elif compiled(_AFTER).match(after) and compiled(_MARK).search(before):
        what = compiled(_BEFORE).sub("", before)
    else:
        return None
    what = what.strip(" ,:(–—-")
    if not what or len(what) > _LONGEST or compiled(_SENTENCE).search(what):
        return None
    role, what = _role_of(what, lead)
    return NamedDate(what, role, occasion) if role else None


def _role_of(what: str, lead: str) -> tuple[str, str]:
    """Return what happens at the date of a line, and the name without the words that say it; empty if unknown."""
    first = compiled(_FIRST).match(what[:1].lower() + what[1:])
    data = read_data("dated_lines")
    word = first["first"].split()[0] if first is not None else ""
    for role in ("issued", "opens", "ends"):
        if first is not None and word in data[role]:
            return role, what[first.end() :]
    words = compiled(r"[A-Za-z-]+").findall(what.casefold())
    is_known = any(each in _kinds() for each in words)
    is_deadline = any(each in lead.casefold() for each in data["of_deadlines"])
    is_event = any(each in data["events"] for each in words[:2])
    return ("ends", what) if (is_known or is_deadline) and not is_event else ("", what)


@cache
def _kinds() -> frozenset[str]:
    return frozenset(read_data("dated_lines")["kinds"])
