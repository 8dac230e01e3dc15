"""Read meetings that texts name by an ordinal in figures with a time beside it: `the 4th and 5th on Tuesday`.

In notes only meetings have such ordinals, so that the word "meeting" may be left out.
"""

from collections.abc import Iterator
from datetime import timedelta

from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.statements.events.dated_events import calendar_of
from oewg_cli.statements.events.dated_meetings import DatedMeeting, dated_meetings
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.statements.owners import Owner
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.quoted_parts import QuotedParts
from oewg_cli.statements.schedule.agents import MeetingNames
from oewg_cli.statements.sessions.session_mentions import Meant, mentions_in
from oewg_cli.statements.times.occasions import Limit, Occasion, occasions
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.phrases import ordinal_in_digits
from oewg_cli.un.un_data import read_data

_ROLES = (*PARAGRAPHS, Role.FOOTNOTE, Role.ASIDE, Role.TEXT, Role.BULLET)
_ORDINAL = r"[1-9][0-9]{0,3}(?:st|nd|rd|th)"
_RUN = (
    rf"(?<![\w/.-])(?P<run>{_ORDINAL}(?:(?:,|,?\sand)\s(?:the\s)?{_ORDINAL}){{0,4}})\b"
    r"(?:(?:\sand\slast)?(?:\s(?:plenary|formal|public|closed|private|open))?\smeetings?\b)?"
)
_GAP = (
    r"(?:,|:|,?\s\()?\s?(?:(?:is|are|will\sbe|to\sbe|which\s(?:is|will\sbe))\s)?(?:(?:held|scheduled|planned)\s)?(?:(?:both|only)\s)?"
    r"(?:(?:on|in|for)\s)?(?:the\s)?"
)
_AND = r",?\s(?:and|respectively,\son)\s(?:(?:on|in)\s)?(?:the\s)?"
_MOST_RUNS = 12
_NEAR = timedelta(days=7)


def meetings_by_ordinal(picture: Picture) -> tuple[DatedMeeting, ...]:
    """Return the meetings that are named by an ordinal in figures, each with the time beside it, in reading order."""
    known = {(each.sentence.field.path, each.wording.start) for each in picture.read(dated_meetings)}
    return tuple(
        found
        for field in picture.index.with_figures
        if field.role in _ROLES and compiled(_ORDINAL).search(field.plain)
        for sentence in picture.sentences_of(field)
        for found in _in_sentence(picture, sentence)
        if (field.path, found.wording.start) not in known and not QuotedParts(field.plain).has(found.wording.start)
    )


def _in_sentence(picture: Picture, sentence: NoteSentence) -> Iterator[DatedMeeting]:
    runs = [] if sentence.is_too_long else list(compiled(_RUN).finditer(sentence.text))
    if not runs or len(runs) > _MOST_RUNS:
        return
    others = [each.start for each in mentions_in(picture, sentence) if each.meant is not Meant.THIS]
    text = sentence.text
    stated = occasions(text, 0, len(text), picture.read(calendar_of))
    for run in runs:
        times = _times(text, stated, *run.span())
        numbers = [int(each[:-2]) for each in compiled(_ORDINAL).findall(run["run"])]
        if (
            not times
            or min(others, default=run.end()) < run.start()
            or not _is_certain(picture, sentence, run.start(), times[-1].end)
        ):
            continue
        pairs = (
            zip(numbers, times, strict=True) if len(numbers) == len(times) else [(each, times[0]) for each in numbers]
        )
        if len(times) > 1 and len(times) != len(numbers):
            continue
        body = picture.read(MeetingNames).last_before(sentence.field, sentence.start + run.start())
        for number, time in pairs if all(_is_near(picture, each) for each in times) else ():
            yield DatedMeeting(sentence, f"{ordinal_in_digits(number)} meeting", (number,), body, time)


def _times(text: str, stated: list[Occasion], start: int, end: int) -> list[Occasion]:
    """Return the time beside a run of ordinals; several, where one for each of them follows."""
    whole = next((each for each in stated if each.start <= start and end <= each.end and each.meetings), None)
    if whole is not None:
        return [whole._replace(limit=Limit.AT)] if _is_plain(whole._replace(meetings=())) else []
    found: list[Occasion] = []
    for each in (each for each in stated if each.start >= end):
        gap = compiled(_AND if found else _GAP)
        if not gap.fullmatch(text, found[-1].end if found else end, each.start):
            break
        found.append(each)
    return found if all(_is_plain(each) for each in found) else []


def _is_near(picture: Picture, time: Occasion) -> bool:
    """Return whether a day may be one of the session: meetings of others are numbered too."""
    session = picture.programme.session
    return any(session.opens - _NEAR <= each.first and each.last <= session.closes + _NEAR for each in time.days)


def _is_plain(time: Occasion) -> bool:
    return bool(time.days) and not time.meetings and time.limit is Limit.AT


def _is_certain(picture: Picture, sentence: NoteSentence, start: int, end: int) -> bool:
    """Return whether a clause speaks of what is ahead, for certain, and of no other body."""
    if sentence.tense_before(start) is Tense.PAST or sentence.tense_after(start) is Tense.PAST:
        return False
    begun = max(sentence.text.rfind(mark, 0, start) for mark in (";", ". ", ":")) + 1
    data, clause = read_data("scheduling_words"), f" {sentence.text[begun:end].casefold()}"
    if any(f" {word}" in clause for word in (*data["uncertain"], *data["elsewhere"], "each ", "every ")):
        return False
    place = sentence.start + start
    return picture.owners.owner(sentence.field, place, sentence.start + end) is not Owner.OTHER
