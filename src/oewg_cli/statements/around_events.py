"""Read the days that are said to be after or before an event: `on 11 June, after the closure of the session`."""

from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.programme.day_dates import DateRange
from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.statements.dated_events import calendar_of
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.occasions import Limit, occasions
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.un_data import read_data

_ROLES = (*PARAGRAPHS, Role.FOOTNOTE, Role.ASIDE, Role.TEXT, Role.BULLET)
_SIDE = (
    r"\b(?P<side>[Aa]fter|[Ff]ollowing|[Oo]nce|[Bb]efore|[Pp]rior\sto|[Aa]head\sof)\s(?:the\s|its\s)?(?P<noun>[a-z]+)\s"
    r"(?:date\s)?(?:of|for)\s(?:the\s)?(?P<what>[^,;:.()]{3,100})"
)
_NEXT = r",?\s(?:immediately|shortly|directly|just|right|and|well|one|two|three|days?|a|the|\s)*"
_THEN = r"\s*,?\s(?:(?:on|in|at|the|of|morning|afternoon|evening)\s)*"


class AroundEvent(NamedTuple):
    """A day that is said to be after or before an event; `noun` is opening, closure or deadline, `what` of what.

    `wording` has the day, `said` what it is after or before.
    """

    is_after: bool
    noun: str
    what: str
    sentence: NoteSentence
    wording: Wording
    said: Wording
    days: DateRange


def around_events(picture: Picture) -> Iterator[AroundEvent]:
    """Return the days that are said to be directly after or before an opening, a closure or a deadline."""
    nouns = read_data("dated_events")["around"]
    for field in picture.index.texts_with(nouns):
        for sentence in picture.sentences_of(field) if field.role in _ROLES else ():
            if not sentence.is_too_long and any(noun in sentence.folded for noun in nouns):
                yield from _in_sentence(picture, sentence)


def _in_sentence(picture: Picture, sentence: NoteSentence) -> Iterator[AroundEvent]:
    text, nouns = sentence.text, read_data("dated_events")["around"]
    for match in compiled(_SIDE).finditer(text):
        if match["noun"] not in nouns:
            continue
        for each in occasions(text, 0, len(text), picture.read(calendar_of)):
            is_next = each.end <= match.start() and compiled(_NEXT).fullmatch(text, each.end, match.start())
            is_then = each.start >= match.end() and compiled(_THEN).fullmatch(text, match.end(), each.start)
            if len(each.days) == 1 and each.limit is Limit.AT and (is_next or is_then):
                is_after = match["side"].casefold() in {"after", "following", "once"}
                said, wording = sentence.part(*match.span()), sentence.part(each.start, each.end)
                noun = nouns[match["noun"]]
                yield AroundEvent(is_after, noun, match["what"], sentence, wording, said, each.days[0])
