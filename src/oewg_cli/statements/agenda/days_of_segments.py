"""Read on which days texts have a segment of the session: `a segment of two days, on Thursday and Friday`."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from oewg_cli.programme.day_dates import DateRange
from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.statements.agenda.items_of_parts import segments_of_days
from oewg_cli.statements.events.dated_events import calendar_of
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.owners import Owner
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.schedule.named_groups import weekday_ranges
from oewg_cli.statements.times.occasions import Limit, Occasion, occasions
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.cardinals import cardinals

_LONGEST = 100
_AND = r"(?:\s?[(,]\s?|\s(?:and|to|–)\s|,\sand\s|\s?–\s?)(?:(?:on|the)\s)*"
_OF_DAYS = rf"\sof\s(?:{cardinals()})\s(?:working\s|full\s)?days\b"
_ITSELF = (
    rf"(?:{_OF_DAYS})?[\s,(:–]*(?:(?:will|is|are|was|shall|to|be|then|also|held|convened|takes?|place|scheduled|planned|expected|lasts?|runs?|meets?"
    r"|sits?|covers?|extends?|occup\w+|from|on|for|over|during|between|which|that|the|days?|of|its|first|second|two|three)\b[\s,(]*)*"
)
"""Between a segment and its days, where all of them are named."""
_OTHER_DAYS = (
    r"\b(?:after|before|following|preced\w+|followed|until|than|except|not|no|prior|reports?|reported|documents?|drafts?|papers?|deadlines?|nominat\w+"
    r"|regist\w+|lists?|credentials|consult\w+|prepar\w+|sessions?|adopted|agreed|elected|held\sits|who|whose|submitted|circulated|available|had|was|were)\b"
)
"""Between a segment and days that may be those of something else."""
_OF_ANOTHER = (
    r"\b(?:after|before|following|preced\w+|follows|of|for|to|than|with|from|between\s[^.;,]{3,60}\sand|(?<!followed\s)by|until|since|about|on)\s"
    r"(?:(?:the|an?|its|this|that|each)\s)?\Z"
)
"""Before a segment that is not what a day is said of."""
_IN_FRONT = r"(?:,\s|\s)(?:there\swill\sbe\s)?(?:the|an?|its)\s"


class DaysOfSegment(NamedTuple):
    """The days on which a text has a segment, and those on which the programme has it."""

    name: str
    said: Wording
    wording: Wording
    days: tuple[date, ...]


def days_of_segments(picture: Picture) -> Iterator[DaysOfSegment]:
    """Return the days of segments in texts that are not those under the headings of the programme."""
    known = _days_by_name(picture)
    if not known:
        return
    names = "|".join(map(_pattern_of, sorted(known, key=len, reverse=True)))
    for sentence in picture.sentences(*PARAGRAPHS, Role.FOOTNOTE, having="segment"):
        matches = list(compiled(rf"\b(?:{names})\b").finditer(sentence.folded)) if not sentence.is_too_long else []
        stated = _times(picture, sentence) if matches else []
        for at, match in enumerate(matches):
            end = matches[at + 1].start() if at + 1 < len(matches) else len(sentence.text)
            days = known[_plain(match[0])]
            run = _run_after(sentence.text, match, min(end, match.end() + _LONGEST), stated)
            itself = bool(run) and compiled(_ITSELF).fullmatch(sentence.folded, match.end(), run[0].start) is not None
            run = run or (_run_in_front(sentence.text, match, stated) if at == 0 else [])
            if not run or _is_of_other(picture, sentence, match) or _is_right(picture, run, days, is_whole=itself):
                continue
            wording = sentence.part(run[0].start, run[-1].end)
            yield DaysOfSegment(match[0], sentence.part(*match.span()), wording, days)


def _days_by_name(picture: Picture) -> dict[str, tuple[date, ...]]:
    """Return the days of each segment, with those on which the programme speaks of it: it may open the day before."""
    segments = segments_of_days(picture)
    found: dict[str, list[date]] = {}
    for day in picture.days:
        name = segments.get(day.path)
        if name is not None:
            found.setdefault(_plain(name), []).extend((day.day.dates.first, day.day.dates.last))
    by_path = {day.path: day for day in picture.days}
    for field in picture.index.texts_with(["segment"]) if found else ():
        own = by_path.get(field.path[:2])
        for name in found if own is not None else ():
            if name in _plain(field.plain.casefold()) and own is not None:
                found[name] += [own.day.dates.first, own.day.dates.last]
    return {name: tuple(sorted({*days})) for name, days in found.items()}


def _plain(name: str) -> str:
    return " ".join(name.replace("’", "").replace("'", "").split())


def _pattern_of(name: str) -> str:
    return r"\s".join(re.escape(word) + ("[’']?" if word.endswith("s") else "") for word in name.split())


def _times(picture: Picture, sentence: NoteSentence) -> list[Occasion]:
    stated = occasions(sentence.text, 0, len(sentence.text), picture.read(calendar_of))
    return [each for each in weekday_ranges(sentence.text, stated) if each.days and each.limit is not Limit.LATEST]


def _run_after(text: str, match: re.Match[str], end: int, stated: Sequence[Occasion]) -> list[Occasion]:
    """Return the days after a segment that are said of it, those joined by `and` together."""
    after = [each for each in stated if match.end() <= each.start < end]
    gap = text[match.end() : after[0].start] if after else ";"
    is_named = compiled(_OF_ANOTHER).search(match.string, 0, match.start()) is None
    is_named = is_named or compiled(_OF_DAYS).match(match.string, match.end()) is not None
    if not is_named or compiled(rf"[;:]|{_OTHER_DAYS}").search(gap.casefold()) is not None:
        return []
    return _joined(text, after)


def _run_in_front(text: str, match: re.Match[str], stated: Sequence[Occasion]) -> list[Occasion]:
    """Return the days with which a sentence on a segment begins: `On 22 and 23 April, the ministerial segment`."""
    before = _joined(text, [each for each in stated if each.end <= match.start()])
    is_first = bool(before) and compiled(r"(?:On|From|During)\s(?:the\s)?").fullmatch(text, 0, before[0].start)
    return before if is_first and compiled(_IN_FRONT).fullmatch(text, before[-1].end, match.start()) else []


def _joined(text: str, stated: Sequence[Occasion]) -> list[Occasion]:
    run = list(stated[:1])
    for each in stated[1:]:
        if compiled(_AND).fullmatch(text, run[-1].end, each.start) is None:
            break
        run.append(each)
    return run


def _is_of_other(picture: Picture, sentence: NoteSentence, match: re.Match[str]) -> bool:
    at = sentence.start + match.start()
    return picture.owners.owner(sentence.field, at, at) is Owner.OTHER


def _is_right(picture: Picture, run: Sequence[Occasion], days: Sequence[date], *, is_whole: bool) -> bool:
    """Return whether the days are those of a segment, or some of them; what is outside the session is not judged."""
    session = picture.programme.session
    stated = [each.days[0] for each in run if len(each.days) == 1]
    if len(stated) < len(run) or any(each.first < session.opens or each.last > session.closes for each in stated):
        return True
    first, last = min(each.first for each in stated), max(each.last for each in stated)
    if is_whole and first < last:
        return (first, last) == (days[0], days[-1]) or not _has_all(picture, DateRange(first, last))
    return days[0] <= first and last <= days[-1]


def _has_all(picture: Picture, days: DateRange) -> bool:
    """Return whether both ends are days of the programme."""
    return all(any(day.is_on((DateRange(end, end),)) for day in picture.days) for end in days)
