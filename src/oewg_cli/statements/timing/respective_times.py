"""Read the times that a text gives several items in turn: `Items 4 and 5 on Monday and Tuesday respectively`.

Those of the first and the last of the meetings on one item are read as well.
"""

from collections.abc import Iterator, Sequence

from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.statements.events.dated_events import calendar_of
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.statements.owners import Owner
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.schedule.scheduling_clauses import Act
from oewg_cli.statements.schedule.subject_mentions import SubjectMention, item_mentions, item_numbers
from oewg_cli.statements.sessions.session_mentions import Meant, mentions_in
from oewg_cli.statements.times.occasions import Limit, Occasion, occasions
from oewg_cli.statements.timing.timed_statements import SchedulingStatement
from oewg_cli.text.lazy_patterns import compiled

_ROLES = (*PARAGRAPHS, Role.FOOTNOTE)
_LETTERS = r"\b[Ss]ub-items\s(?P<letters>\([a-z]\)(?:(?:,\s|,?\sand\s)\([a-z]\))+)"
_TAKEN_UP = (
    r"(?:\s\([^()]{1,80}\))?,?\s(?:will|are\sto|shall|are)\s(?:then\s)?(?:be\s)?(?:dealt\swith|taken\sup|considered|discussed|addressed"
    r"|examined|introduced|scheduled|on\sthe\sprogramme)\b[^.;:()]{0,40}$"
)
_AND = r",?\s(?:and\s)?(?:(?:on|in|at)\s)?(?:the\s)?"


def respective_times(picture: Picture) -> tuple[SchedulingStatement, ...]:
    """Return when texts have each of several items, where they name as many times in the same order."""
    return tuple(
        found
        for sentence in picture.sentences(*_ROLES, having="respectively")
        if not sentence.is_too_long and sentence.tense is not Tense.PAST
        for found in _in_sentence(picture, sentence)
    )


def _in_sentence(picture: Picture, sentence: NoteSentence) -> Iterator[SchedulingStatement]:
    text = sentence.text
    end = text.find("respectively")
    named = _items(sentence, end)
    if named is None:
        return
    start, stop, numbers = named
    stated = occasions(text, stop, end, picture.read(calendar_of))
    times = _in_turn(text, stated, end)
    is_all = len(times) == len(stated) == len(numbers)
    if not is_all or not compiled(_TAKEN_UP).match(text[stop : stated[0].start]):
        return
    is_own = all(each.meant is Meant.THIS for each in mentions_in(picture, sentence))
    place = sentence.start + start
    if is_own and picture.owners.owner(sentence.field, place, place) is not Owner.OTHER:
        for number, time in zip(numbers, times, strict=True):
            subject = SubjectMention(start, stop, text[start:stop], items=(number,))
            yield SchedulingStatement(sentence, subject, Act.TAKES, (time,))


def _items(sentence: NoteSentence, end: int) -> tuple[int, int, tuple[str, ...]] | None:
    """Return the only items that a sentence names before an offset; letters are those of the item named last."""
    text = sentence.text[:end]
    letters = compiled(_LETTERS).search(text)
    before = list(item_mentions(sentence.field.plain[: sentence.start + (letters.start() if letters else 0)]))
    if letters is not None:
        above = before[-1][2] if before else ()
        if len(above) != 1:
            return None
        return (*letters.span(), item_numbers(f"{above[0].partition(' ')[0]} {letters['letters']}"))
    named = list(item_mentions(text))
    return named[0] if len(named) == 1 and len(named[0][2]) > 1 else None


def _in_turn(text: str, stated: Sequence[Occasion], end: int) -> list[Occasion]:
    """Return the times before "respectively", which only "and" divides; each later half-day is that of the same day."""
    times: list[Occasion] = []
    for each in stated:
        if each.limit is not Limit.AT or (times and not compiled(_AND).fullmatch(text, times[-1].end, each.start)):
            return []
        days = each.days or (times[-1].days if times and each.half_day is not None else ())
        times.append(each._replace(days=days))
    return times if times and not text[times[-1].end : end].strip(" ,") else []
