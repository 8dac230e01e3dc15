"""Read the day of an act of the session beside which something else is done: `until the closure of the session on`."""

import re
from collections.abc import Callable, Sequence

from oewg_cli.statements.events.dated_events import calendar_of
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.statements.owners import Owner
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.sessions.session_mentions import Meant, SessionMention
from oewg_cli.statements.sessions.stated_dates import StatedDates
from oewg_cli.statements.times.occasions import occasions
from oewg_cli.text.lazy_patterns import compiled
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
_LONGEST_TO_DAY = 120


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


def nth_day_after(picture: Picture, text: str, start: int, is_gap: Callable[[str], bool]) -> StatedDates | None:
    """Return the day that comes next by its number: `will open the session at 10 a.m. on the second day`."""
    found = compiled(_NTH_DAY).search(text, start, start + _LONGEST_TO_DAY)
    if found is None or not is_gap(text[start : found.start()]):
        return None
    read = occasions(text, found.start("nth"), found.end(), picture.read(calendar_of))
    days = [day for each in read for day in each.days]
    return StatedDates(*found.span("nth"), found.start(), days[0].first, days[0].last) if len(days) == 1 else None
