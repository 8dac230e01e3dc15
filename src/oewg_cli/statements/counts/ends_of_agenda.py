"""Read when the first or the last items of the agenda are taken up: `The last two items are reserved for Friday`."""

from collections.abc import Iterator
from datetime import date

from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.statements.conditions import is_conditional
from oewg_cli.statements.counts.counts_of_programme import ProgrammeCount
from oewg_cli.statements.events.dated_events import calendar_of
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.schedule.schedule import Schedule
from oewg_cli.statements.sessions.sentences_of_session import is_of_this_session
from oewg_cli.statements.times.occasions import occasions
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.cardinals import cardinal, cardinals

_ROLES = (*PARAGRAPHS, Role.FOOTNOTE)
_PARTS = ("last ", "final ", "first ")
_ITEMS = (
    r"\b(?i:the)\s(?P<end>first|last|final)\s(?P<count>(?P<number><cardinals>)\s(?:agenda\s)?items)\b"
    r"(?:\s(?:of|on)\s(?:the|its)\s(?:provisional\s)?agenda)?(?=\s(?:are|will|is)\b)"
)
_CLOSING = r"\b(?:closing|last|final)\sday\b(?!\sbut)"
_OPENING = r"\b(?:opening|first)\sday\b"


def ends_of_agenda(picture: Picture) -> Iterator[ProgrammeCount]:
    """Return how many of the first or last items a text puts on one day, where fewer of them are on that day."""
    agenda = picture.programme.agenda
    for field in picture.index.texts_with((" items ",)) if agenda is not None else ():
        for sentence in picture.sentences_of(field) if field.role in _ROLES else ():
            if not sentence.is_too_long and any(part in sentence.folded for part in _PARTS):
                yield from _in_sentence(picture, sentence)


def _in_sentence(picture: Picture, sentence: NoteSentence) -> Iterator[ProgrammeCount]:
    agenda = picture.programme.agenda
    match = compiled(_ITEMS.replace("<cardinals>", cardinals())).search(sentence.text)
    number = cardinal(match["number"]) if match is not None else None
    if match is None or number is None or agenda is None or sentence.tense is Tense.PAST:
        return
    day = _only_day(picture, sentence, match.end())
    if day is None or is_conditional(sentence.text) or not is_of_this_session(picture, sentence):
        return
    items = [key for key in map(str, agenda.items) if key.isdigit()]
    items = items if match["end"] == "first" else items[::-1]
    schedule = picture.read(Schedule)
    days = [{slot.day.day.date for slot in schedule.of_item(item)} for item in items[:number]]
    right = next((place for place, each in enumerate(days) if day not in each), number)
    if all(days) and 0 < right < number <= len(items):
        paths = tuple(slot.path for slot in schedule.of_item(items[right]))
        more = f" for {day.day} {day:%B}"
        yield ProgrammeCount(sentence.part(*match.span("count")), number, more, frozenset({right}), paths)


def _only_day(picture: Picture, sentence: NoteSentence, start: int) -> date | None:
    """Return the only day that a sentence names from an offset on."""
    session, text = picture.programme.session, sentence.text
    named = occasions(text, start, len(text), picture.read(calendar_of))
    days = {each.first if each.first == each.last else None for time in named for each in time.days}
    days |= {session.closes} if compiled(_CLOSING).search(text, start) else set()
    days |= {session.opens} if compiled(_OPENING).search(text, start) else set()
    has_others = any(time.meetings for time in named)
    return next(iter(days)) if len(days) == 1 and not has_others else None
