"""Read the day of an act of the session beside which something else is done: `until the closure of the session on`."""

import re
from collections.abc import Sequence
from datetime import timedelta
from functools import cache

from oewg_cli.statements.events.dated_events import calendar_of
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.statements.owners import Owner
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.sessions.session_mentions import Meant, SessionMention
from oewg_cli.statements.sessions.stated_dates import StatedDates
from oewg_cli.statements.times.occasions import occasions
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.phrases import phrases
from oewg_cli.un.un_data import read_data

_BESIDE = (
    r"(?i)\b(?:(?P<before>before|prior\sto|preceding|ahead\sof)|(?P<after>after|following|subsequent\sto)"
    r"|(?P<then>at|from|until|till|upon|on|with|by|since))\s(?:the\s|its\s)?(?:formal\s|official\s)?$"
)
_SITTING = ("end", "close", "beginning", "start")
"""Words that also say when a single meeting begins and ends: `at the end of the session on Thursday`."""
_GAP = r"(?:,?\son\s(?:the\s(?:morning|afternoon|evening)\sof\s)?|\s\((?:on\s)?)"
_NTH_DAY = (
    r"(?<=\bon\s)the\s(?:morning\sof\sthe\s|afternoon\sof\sthe\s)?(?P<nth>[a-z]+(?:-[a-z]+)?\sday)\b"
    r"(?!\sof\s(?!(?:the|its)\ssession\b)|\sbut\b|\sbefore\b|\safter\b)"
)
_HAS_ITS_DAY = r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b[^.;]*\b(?:and|while|but)\s(?:the|its|that|an?)\s"
"""Before the day of another thing: `The session opens on Monday and the exhibition on` Tuesday, 5 May."""
_AT_FIRST = r"(?:On|At\s[^,;]{2,30}\son)\s+$"
FINITE = r"\b(?:will|shall|is|are|was|were|has|have|had|may|should|can|must|would)\b"
LONGEST_GAP = 120


def begins_clause(text: str, start: int) -> bool:
    """Return whether a noun is what its clause speaks of, and not the object of a word such as `before`."""
    words = text[max(0, start - 40) : start].casefold().split()
    last = words[-2] if len(words) > 1 and words[-1] in {"the", "its"} else (words[-1] if words else "")
    return not words or len(words) == 1 or last.endswith((",", ";", ":", "–")) or last in {"that", "and", "when"}


def day_beside_act(
    picture: Picture,
    sentence: NoteSentence,
    match: re.Match[str],
    mentions: Sequence[SessionMention],
    dates: Sequence[StatedDates],
) -> StatedDates | None:
    """Return the day directly after an act of the session of the note, named to say when something else is done.

    `after the closure of the session, on 26 April` gives the day of what is done then: only an earlier day is that of
    the closure, and only a later one that of an opening before which something is done.
    """
    text, session = sentence.text, picture.programme.session
    of = compiled(r"\sof\s").match(text, match.end())
    mention = next((each for each in mentions if of is not None and each.start == of.end()), None)
    is_alone = (match.lastgroup or "").endswith("_noun") and _is_of_session(picture, sentence, match, mentions)
    if (not is_alone and (mention is None or mention.meant is not Meant.THIS)) or session.parts:
        return None
    act_end = match.end() if mention is None else mention.end
    found = next((each for each in dates if each.start >= act_end), None)
    beside = compiled(_BESIDE).search(text, 0, match.start())
    if is_alone and found is not None and begins_clause(text, match.start()):
        return found
    is_of_other = is_alone and found is not None and text.startswith((" of ", ", of "), found.end)
    if found is None or beside is None or is_of_other or sentence.tense_before(match.start()) is Tense.PAST:
        return None
    if compiled(_GAP).fullmatch(text, act_end, min(found.lead, found.start)) is None:
        return None
    if beside["then"]:
        return None if beside["then"].casefold() == "at" and match[0].casefold() in _SITTING else found
    is_contradiction = found.first > session.opens if beside["before"] else found.last < session.closes
    return found if is_contradiction else None


def _is_of_session(
    picture: Picture, sentence: NoteSentence, match: re.Match[str], mentions: Sequence[SessionMention]
) -> bool:
    """Return whether `the opening on 7 October` is that of the session, since the text speaks of nothing else."""
    place = sentence.start + match.start()
    is_other = picture.owners.owner(sentence.field, place, place) is Owner.OTHER or len(picture.programme.bodies) > 1
    before = sentence.field.plain[: place + len(match[0])].casefold()
    words = read_data("session_days")["nouns"]["of_others"]
    return (
        not is_other
        and all(each.meant is Meant.THIS for each in mentions)
        and not any(compiled(rf"\b{word}").search(before) for word in words if word in before)
    )


def nth_day_after(picture: Picture, text: str, start: int) -> StatedDates | None:
    """Return the day that comes next by its number: `will open the session at 10 a.m. on the second day`."""
    found = compiled(_NTH_DAY).search(text, start, start + LONGEST_GAP)
    if found is None or not _is_gap(text[start : found.start()]):
        return None
    read = occasions(text, found.start("nth"), found.end(), picture.read(calendar_of))
    days = [day for each in read for day in each.days]
    return StatedDates(*found.span("nth"), found.start(), days[0].first, days[0].last) if len(days) == 1 else None


def date_after(text: str, end: int, dates: list[StatedDates]) -> StatedDates | None:
    """Return the day that comes next, if no other thing is between: `will open the session at 10 a.m. on 2 March`."""
    found = next((each for each in dates if each.start >= end), None)
    return found if found is not None and _is_gap(text[end : min(found.lead, found.start)]) else None


def _is_gap(gap: str) -> bool:
    """Return whether the words between what opens and a day leave the day its own."""
    if len(gap) > LONGEST_GAP or compiled(
        r"[.;](?!m\.|\d)(?<![ap]\.m\.)(?<![ap]\.)(?<!\b[MD][rs]\.)(?<!\bMrs\.)"
    ).search(gap):
        return False
    if compiled(_HAS_ITS_DAY).search(gap):
        return False
    words = compiled(r"[a-z][a-z-]*").findall(gap.casefold())
    finite = sum(word in {"will", "shall", "is", "was", "which", "who", "and"} for word in words)
    if set(words) & set(read_data("session_days")["gap"]["not_between"]) or finite > 1:
        return False
    return (
        not words
        or words[-1] in {"on", "for", "is", "be", "m", "noon", "chair", "session", "meeting"}
        or gap.rstrip().endswith(("morning of", "afternoon of", " on the"))
        or gap.rstrip()[-1:] in ",(:–-"
    )


def date_at_start(text: str, match: re.Match[str], dates: list[StatedDates]) -> StatedDates | None:
    """Return the day with which the sentence begins: `On Monday, 2 March, the Chair will open the session`."""
    first = dates[0] if dates else None
    if first is None or first.end > match.start() or not compiled(_AT_FIRST).match(text[: first.lead]):
        return None
    return first if len(compiled(FINITE).findall(text[first.end : match.start()])) <= 1 else None


def weekday_after(picture: Picture, text: str, end: int, *, opens: bool) -> StatedDates | None:
    """Return the first or the last day of the session with the weekday that comes next, if it has no date."""
    found = _weekday().search(text, end, end + LONGEST_GAP)
    if found is None or not _is_gap(text[end : found.start()]):
        return None
    weekday = phrases("en")["weekdays"].index(found[0])
    session = picture.programme.session
    if opens:
        day = session.opens + timedelta(days=(weekday - session.opens.weekday()) % 7)
    else:
        day = session.closes - timedelta(days=(session.closes.weekday() - weekday) % 7)
    return StatedDates(*found.span(), found.start(), day, day)


@cache
def _weekday() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(phrases('en')['weekdays'])})\b(?!,?\s+(?:the\s+)?[0-9]|\s+(?:of|in)\s)")
