"""Read the days that are said to be after or before an event: `on 11 June, after the closure of the session`."""

from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.programme.day_dates import DateRange
from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.statements.events.dated_events import calendar_of
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.times.occasions import Limit, Occasion, occasions
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.un_data import read_data

_ROLES = (*PARAGRAPHS, Role.FOOTNOTE, Role.ASIDE, Role.TEXT, Role.BULLET)
_SIDES = ("after", "following", "once ", "before", "prior to", "ahead of")
_SIDE = (
    r"\b(?P<side>[Aa]fter|[Ff]ollowing|[Oo]nce|[Bb]efore|[Pp]rior\sto|[Aa]head\sof)\s(?:the\s|its\s)?(?:"
    r"(?P<noun>[a-z]+)\s(?:date\s)?(?:of|for)\s(?:the\s)?(?P<what>[^,;:.()]{3,100}?)(?=[,;:.()]|\s(?:on|at)\s[A-Z0-9]|$)"
    r"|(?P<subject>session)\s(?:has\s|is\s)?(?P<verb>[a-z]+)|(?P<other>[^,;:.()]{3,100}?)(?=\son\s[A-Z0-9]))"
)
_NEXT = r",?\s(?:immediately|shortly|directly|just|right|and|well|one|two|three|days?|a|the|\s)*"
_THEN = r"\s*,\s(?:(?:on|in|at|the|of|morning|afternoon|evening)\s)*"


class AroundEvent(NamedTuple):
    """A day that is said to be after or before an event; `noun` is opening, closure or deadline, `what` of what.

    `wording` has the day, `said` what it is after or before. `event_days` are those of the event, if they are stated.
    """

    is_after: bool
    noun: str
    what: str
    sentence: NoteSentence
    wording: Wording
    said: Wording
    days: DateRange
    event_days: DateRange | None


def around_events(picture: Picture) -> Iterator[AroundEvent]:
    """Return the days that are said to be directly after or before an opening, a closure or a deadline."""
    for field in picture.index.texts_with(_SIDES):
        for sentence in picture.sentences_of(field) if field.role in _ROLES else ():
            if not sentence.is_too_long and any(side in sentence.folded for side in _SIDES):
                yield from _in_sentence(picture, sentence)


def _in_sentence(picture: Picture, sentence: NoteSentence) -> Iterator[AroundEvent]:
    text, nouns = sentence.text, read_data("dated_events")["around"]
    matches = list(compiled(_SIDE).finditer(text)) if compiled("[0-9]").search(text) else []
    stated = occasions(text, 0, len(text), picture.read(calendar_of)) if matches else []
    for match in matches:
        noun = nouns.get(match["noun"] or match["verb"], "")
        own = next((each for each in stated if each.start >= match.end() and _is_day_of(text, match.end(), each)), None)
        if not noun and own is None:
            continue
        for each in stated:
            is_before = each.end <= match.start() and not text.endswith(" of ", 0, each.start)
            is_next = is_before and compiled(_NEXT).fullmatch(text, each.end, match.start())
            is_then = each.start >= match.end() and compiled(_THEN).fullmatch(text, match.end(), each.start)
            if len(each.days) == 1 and each.limit is Limit.AT and (is_next or is_then):
                is_after = match["side"].casefold() in {"after", "following", "once"}
                said, wording = sentence.part(*match.span()), sentence.part(each.start, each.end)
                what = match["what"] or match["subject"] or match["other"] or ""
                day = own.days[0] if own is not None and own is not each else None
                yield AroundEvent(is_after, noun, what, sentence, wording, said, each.days[0], day)


def _is_day_of(text: str, end: int, occasion: Occasion) -> bool:
    """Return whether an occasion is the day of what is named before it: `the first reading on 16 June`."""
    is_day = len(occasion.days) == 1 and occasion.limit is Limit.AT
    return is_day and text[end : occasion.start].strip() in {"on", "at", "of", ","}
