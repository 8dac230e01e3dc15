"""Read how many days or weeks a text gives the session, and which of its weeks and days it names."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from oewg_cli.programme.text_fields import ADOPTED
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.statements.owners import Owner
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.schedule.meeting_subjects import MeetingSubjects
from oewg_cli.statements.sessions.session_days import is_session_before
from oewg_cli.statements.sessions.session_mentions import Meant, is_subject, mentions_in
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.cardinals import cardinal, cardinals
from oewg_cli.un.phrases import spelled_ordinals
from oewg_cli.un.un_data import read_data

_LONGEST_SUBJECT = 160
_PROVIDES = ", which provides for "


class SessionLength(NamedTuple):
    """A length that a text gives the session, in days or in weeks; `is_place` is true for `the third week` of it."""

    wording: Wording
    number: int
    in_weeks: bool
    is_place: bool


def session_lengths(picture: Picture) -> tuple[SessionLength, ...]:
    """Return the lengths of the session that texts state, and the places of days and weeks in it that they name."""
    return tuple(
        found
        for field in picture.index.texts_with(("week", "day"))
        if field.role not in ADOPTED
        for sentence in picture.sentences_of(field)
        if ("week" in sentence.text or "day" in sentence.text) and not sentence.is_too_long
        for found in _in_sentence(picture, sentence)
    )


def _in_sentence(picture: Picture, sentence: NoteSentence) -> Iterator[SessionLength]:
    if any(each.meant is not Meant.THIS for each in mentions_in(picture, sentence)):
        return
    # `Services have been arranged for ten meetings over five days`
    is_past = sentence.tense_before(0) is Tense.PAST and " been arranged for" not in sentence.folded
    kinds = (
        (_lasts(), _is_said_of_session),
        (_over(), _is_within_session),
        (_after_meetings(), _has_all_meetings),
        (_after_dates(), _has_session),
        (_compound(), None),
        (_days_of_session(), None),
        (_each_session(), _are_sessions_of_body),
    )
    read: set[int] = set()
    for pattern, is_of_session in kinds:
        for match in pattern.finditer(sentence.text):
            number = cardinal(match["number"])
            is_planned = match[0].startswith(("would ", "should ")) or sentence.text.endswith(
                _PROVIDES, 0, match.start()
            )
            if is_past and not is_planned:
                continue
            is_new = match.start("number") not in read
            if is_new and number is not None and (is_of_session is None or is_of_session(picture, sentence, match)):
                wording = sentence.part(match.start("number"), match.end("unit"))
                read.add(match.start("number"))
                yield SessionLength(wording, number, "week" in match["unit"], is_place=False)
    for match in _places().finditer(sentence.text) if not is_past else ():
        group = "place" if match["place"] else "place2"
        number = spelled_ordinals("en").get(match[group].casefold())
        if number is not None:
            wording = sentence.part(match.start(group), match.end())
            yield SessionLength(wording, number, match["unit"] != "day", is_place=True)


def _is_said_of_session(picture: Picture, sentence: NoteSentence, match: re.Match[str]) -> bool:
    if _follows_session(picture, sentence, match.start()):
        return True
    before = sentence.text[: match.start()].strip()
    if before == "It":
        return is_session_before(picture, sentence)
    place = sentence.start + match.start()
    is_short = len(before) <= _LONGEST_SUBJECT and "," not in before
    return match["meets"] is not None and is_short and picture.owners.owner(sentence.field, place, place) is Owner.OWN


def _is_within_session(picture: Picture, sentence: NoteSentence, match: re.Match[str]) -> bool:
    """Return whether the days of the session are meant: `over its nine days`, `during the two weeks of the session`."""
    if match["of_session"] is not None or (
        match["each"] is not None and match["unit"].endswith(("weeks", "working days"))
    ):
        return True
    start, end = sentence.start + match.start(), sentence.start + match.end("unit")
    owners = picture.owners
    return match["its"] is not None and Owner.OWN in {
        owners.owner_that_acts(sentence.field, end),
        owners.owner(sentence.field, start, start),
    }


def _has_all_meetings(picture: Picture, sentence: NoteSentence, match: re.Match[str]) -> bool:
    """Return whether the meetings before a number are those of the body: `16 meetings over ten days`."""
    words = read_data("counted_statements")["meetings"]["of_parts"]
    others = picture.owners.without_own_names(sentence.folded[: match.end()])
    is_part = any(re.search(rf"\b{word}\b", others) for word in words if word in others)
    end = sentence.start + match.end("meetings")
    is_part = is_part and not sentence.text.endswith(_PROVIDES, 0, match.start())
    # `On item 4, the Commission will hold two meetings over two days`
    is_part = is_part or sentence.text.startswith(("For ", "In ", "On ", "To ", "Under ", "With "))
    # `It provides for 15 meetings`: the programme does.
    is_programme = compiled(
        r"(?:It|[Pp]rogramme(?:\sof\swork)?|(?:annex|timetable|schedule),\swhich)\sprovides\sfor\s$"
    ).search(sentence.text, 0, match.start())
    named = picture.read(MeetingSubjects).in_sentence(sentence)
    is_own = any(
        each.end == match.end("meetings") and each.meetings and each.body == picture.programme.body for each in named
    )
    is_own = is_own or is_programme is not None or picture.owners.owner(sentence.field, end, end) is Owner.OWN
    return not is_part and is_own


def _has_session(picture: Picture, sentence: NoteSentence, match: re.Match[str]) -> bool:
    """Return whether the dates before a number are those of the session, as in `from 3 to 12 May, on eight days`."""
    mentions = [each for each in mentions_in(picture, sentence) if each.end <= match.start()]
    return len(mentions) == 1 and is_subject(mentions[0])


def _are_sessions_of_body(picture: Picture, sentence: NoteSentence, match: re.Match[str]) -> bool:
    """Return whether the sessions are those that the body of the note is to hold: `The Committee is to hold three`."""
    plans = compiled(r"\A(?P<name>[^,;:]{3,80}?)\s(?:is\sto|will|shall|should)\s(?:hold|meet)\b")
    subject = plans.match(sentence.text, 0, match.start())
    return subject is not None and picture.owners.is_named_at_end(subject["name"])


def _follows_session(picture: Picture, sentence: NoteSentence, start: int) -> bool:
    """Return whether the session is what the verb before an offset is said of."""
    mentions = [each for each in mentions_in(picture, sentence) if each.end <= start]
    if not mentions or not is_subject(mentions[-1]):
        return False
    between = sentence.text[mentions[-1].end : start]
    if between.endswith(" and ") and not sentence.text[: mentions[-1].start].strip(" TheIts"):
        # `The third session will be held from 4 to 8 October and will last five days`
        return len(between) <= _LONGEST_SUBJECT and ". " not in between
    return len(between) <= _LONGEST_SUBJECT and not re.search(
        r"[.;]|,(?!\swhich$|\swhich\s$)|\b(?:will|is|shall)\b", between
    )


_UNIT = r"(?P<unit>(?:(?:full|consecutive|working|calendar|meeting)\s)*(?:days?|weeks?))\b"
_NOT_BEFORE = r"(?!\s(?:before|after|prior|earlier|later|each|following|in\sadvance))"


@cache
def _lasts() -> re.Pattern[str]:
    meets = (
        r"(?:will\smeet|meets|will\ssit|is\sscheduled\sto\smeet|will\shold\sits\s(?:[\w-]+\s){0,2}session)"
        r"(?:\s(?:in|at)\s[^.,;0-9]{3,40}?)?\s(?:for|over|on)"
    )
    lasts = (
        r"(?:(?:(?:will|would|should|shall|to)\s)?(?:last|occupy|take\sup|fill)|lasts|occupies|takes\sup|fills|covers|will\scover"
        r"|will\srun|runs|will\sextend|extends|stretches|will\sbe\sheld|comprises|will\scomprise|consists\sof|will\sconsist\sof|is\slimited\sto)(?:(?:\s(?:in|at)\s[^.,;0-9]{3,60}?)?\s(?:for|over))?"
    )
    return re.compile(rf"\b(?:{lasts}|(?P<meets>{meets}))\s(?P<number>{cardinals()})\s{_UNIT}{_NOT_BEFORE}")


@cache
def _over() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?i:over|during|in\sthe\scourse\sof|throughout|within|with(?=\sits)|(?P<each>(?:on\s|in\s)?each\sof)|on\severy\sone\sof)\s"
        rf"(?:(?P<its>its)|the|these)\s(?P<number>{cardinals()})\s"
        rf"{_UNIT}(?P<of_session>\sof\s(?:the|its|this)\s(?:[\w-]+\s){{0,2}}session)?{_NOT_BEFORE}"
    )


@cache
def _after_meetings() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?:{cardinals()})\s(?:[\w-]+\s)?(?P<meetings>meetings)(?:\sof\sthe\s[^.,;:()0-9]{{3,120}}?)?"
        rf"(?:,\s[^.,;:()]{{3,60}},)?(?:\s(?:are|have\sbeen|will\sbe)\s"
        rf"(?:planned|scheduled|foreseen|held|to\sbe\sheld|spread|distributed))?\s(?:over|across|in|on)\s(?:a\speriod\sof\s|the\s|its\s|all\s)?"
        rf"(?P<number>{cardinals()})\s{_UNIT}{_NOT_BEFORE}"
    )


@cache
def _after_dates() -> re.Pattern[str]:
    month = r"[JFMASOND][a-z]{2,8}"
    return re.compile(
        rf"\b[0-9]{{1,2}}\s{month}(?:\s[0-9]{{4}})?(?:,?\s\(|,\s|\s[–—]\s|\s)(?:that\sis,?\s|i\.e\.,?\s|lasting\s|namely\s)?"
        rf"(?:(?:on|over|for|in|during|within)\s)?(?:a\s(?:total|period)\sof\s)?(?P<number>{cardinals()})\s{_UNIT}{_NOT_BEFORE}"
    )


@cache
def _each_session() -> re.Pattern[str]:
    """Match `three sessions of five days each`."""
    return re.compile(rf"\bsessions\s(?:of|lasting)\s(?P<number>{cardinals()})\s{_UNIT}\seach\b")


@cache
def _compound() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:[Tt]he|[Tt]his|[Ii]ts|present)\s(?:\w+\s)?(?P<number>[0-9]{1,2}|[a-z]+(?:-[a-z]+)?)-(?P<unit>day|week)\s"
        r"(?:\w+\s)?session\b"
    )


@cache
def _days_of_session() -> re.Pattern[str]:
    """Match all days of the session, but not some of them: `the five days of the session on which tours are made`."""
    return re.compile(
        rf"\b(?:[Tt]he|[Aa]ll|[Tt]hese|[Ii]ts)\s(?P<number>{cardinals()})\s{_UNIT}\sof\s(?:the|this|its)\s"
        r"(?:present\s|current\s|[a-z]+(?:-[a-z]+)?\s)?session\b"
        r"(?!,?\s(?:on|in|at|when|where|that|which|with|without|for|not|set|left|\w+ed)\b)"
    )


@cache
def _places() -> re.Pattern[str]:
    place = r"[a-z]+(?:-[a-z]+)?"
    return re.compile(
        rf"\b(?:[Tt]he\s(?P<place>{place})\s(?:(?P<unit>day|week)(?=\sof\s(?:the|its|this)\s(?:present\s)?session\b)"
        rf"|week(?=\swill\sbe\s))|(?i:in|during|end\sof)\sthe\s(?P<place2>{place})\sweek\b(?!\s(?:of|after|before|following|from)\b))"
    )
