"""Read on which day a text says that the session opens or closes, and from which day to which it is held."""

import re
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from oewg_cli.programme.text_fields import ADOPTED, Role
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.statements.owners import Owner
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.schedule.agents import body_spoken_of
from oewg_cli.statements.sessions.days_beside_acts import (
    FINITE,
    LONGEST_GAP,
    begins_clause,
    date_after,
    date_at_start,
    day_beside_act,
    nth_day_after,
    weekday_after,
)
from oewg_cli.statements.sessions.held_days import held_days
from oewg_cli.statements.sessions.once_only import is_said_of_gathering
from oewg_cli.statements.sessions.opening_words import may_open_or_close, opening_and_closing_words
from oewg_cli.statements.sessions.session_mentions import Meant, SessionMention, is_subject, mentions_in
from oewg_cli.statements.sessions.stated_dates import stated_dates
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.un_data import read_data

_OBJECT = r"\s+(?:(?:the|its|this|their|our)\s+(?:[\w-]+\s+){0,3}?session\b)"
_DAY_WORD = r"(?:Mon|Tues|Wednes|Thurs|Fri|[0-9])"
_WORK = (
    r"\s+(?:its|the)\s+(?:work|deliberations|proceedings)\b"
    rf"(?!\s+(?:on|under|of|by|for)\b(?!\s+{_DAY_WORD}))"
)
_IT = r"\s+it\b"
_MEETING = r"\sthe\s(?:{first})\s(?:plenary\s|formal\s|public\s)?meeting\b(?!\s(?:of|for|with|under|between)\b)"
_IT_WILL = r"It\s(?:will|is\sto)\s(?:formally\s|officially\s)?(?:be\s)?"
_OF_OTHERS = r"\s+(?:of|for|with|between)\s|\s+on\s(?!\w+day\b|[0-9])"
_OF_SESSION = r"\s+(?:of|for)\s+(?=(?:the|its|this)\s)"


class DayRole(StrEnum):
    """What happens on a day, or on several, by a text."""

    OPENS = "opens"
    CLOSES = "closes"
    HELD = "held"


class SessionDay(NamedTuple):
    """A day of the session, or its first and last day, as a text states it."""

    role: DayRole
    sentence: NoteSentence
    wording: Wording
    first: date
    last: date


def session_days(picture: Picture) -> tuple[SessionDay, ...]:
    """Return the days on which texts say that the session of the note opens, closes and is held."""
    dated = {*picture.index.with_figures, *picture.index.texts_with(("day",))}
    return tuple(
        found
        for field in picture.fields
        if field in dated and field.role not in _UNREAD
        for may_open in [any(word in field.plain.casefold() for word in _NEEDED)]
        for sentence in picture.sentences_of(field)
        if not sentence.is_too_long and _with_figure(sentence.text)
        for found in _in_sentence(picture, sentence, may_open=may_open)
    )


_UNREAD = frozenset({*ADOPTED, Role.BODY, Role.HEADING}) - {Role.TEXT}
_NEEDED = (
    *("session", "meeting", "work", "adjourn", "convene", " rise", "open the ", "be opened", "conference", "forum"),
    *("the opening", "the clos"),
)


def _with_figure(text: str) -> bool:
    return compiled("[0-9]|day\\b").search(text) is not None


def _in_sentence(picture: Picture, sentence: NoteSentence, *, may_open: bool) -> Iterator[SessionDay]:
    dates = stated_dates(picture, sentence)
    mentions = mentions_in(picture, sentence)
    known = set[int]()
    for match, role, end in acts_in(picture, sentence) if may_open else ():
        stated = (
            day_beside_act(picture, sentence, match, mentions, dates)
            if end is None
            else date_after(sentence.text, end, dates)
            or date_at_start(sentence.text, match, dates)
            or weekday_after(picture, sentence.text, end, opens=role is DayRole.OPENS)
            or nth_day_after(picture, sentence.text, end)
        )
        if stated is not None and stated.first == stated.last:
            known.add(stated.start)
            yield SessionDay(role, sentence, sentence.part(stated.start, stated.end), stated.first, stated.last)
    for days in held_days(picture, sentence, mentions, dates):
        if days.first != days.last or days.start not in known:
            yield SessionDay(DayRole.HELD, sentence, sentence.part(days.start, days.end), days.first, days.last)


def acts_in(picture: Picture, sentence: NoteSentence) -> Iterator[tuple[re.Match[str], DayRole, int | None]]:
    """Return the words that may open or close something, and where those end that say it of the session of the note."""
    mentions, goes_on = mentions_in(picture, sentence), False
    for match in opening_and_closing_words().finditer(sentence.text) if may_open_or_close(sentence.folded) else ():
        end = _end_of_subject(picture, sentence, match, mentions, goes_on=goes_on)
        goes_on = goes_on or end is not None
        yield match, DayRole.OPENS if (match.lastgroup or "").startswith("opens") else DayRole.CLOSES, end


def _end_of_subject(
    picture: Picture, sentence: NoteSentence, match: re.Match[str], mentions: list[SessionMention], *, goes_on: bool
) -> int | None:
    """Return where the words end that say that the session opens or closes; None if something else does."""
    text = sentence.text
    if (match.lastgroup or "").endswith("verb"):
        return _end_of_verb(picture, sentence, match, mentions, goes_on=goes_on)
    if (match.lastgroup or "").endswith("meeting") and len(picture.programme.bodies) > 1:
        return None
    if sentence.tense_before(match.end()) is Tense.PAST:
        return None
    # `until the end of the session, on Friday`: the day is that of the end, whatever lasts until then.
    is_first = begins_clause(text, match.start()) or text.endswith(("until the ", "till the "), 0, match.start())
    after = compiled(_OF_SESSION).match(text, match.end())
    if after is not None:
        mention = next((each for each in mentions if each.start == after.end()), None)
        return mention.end if is_first and mention is not None and mention.meant is Meant.THIS else None
    is_meeting = (match.lastgroup or "").endswith("meeting")
    if is_meeting and body_spoken_of(picture, sentence, match.start()):
        return None  # `A drafting group will be established. Its first meeting will be held on Monday.`
    return match.end() if is_first and is_meeting and not compiled(_OF_OTHERS).match(text, match.end()) else None


def _declared(text: str, match: re.Match[str], mention: SessionMention | None) -> int | None:
    """Return where `declare the session closed` ends; None if it is not said of the session of the note."""
    if mention is None or mention.meant is not Meant.THIS:
        return None
    word = "open" if (match.lastgroup or "").startswith("opens") else "closed"
    return match.end() if match[0] == word and compiled(r"\bdeclare\s$").search(text, 0, mention.start) else None


def _end_of_verb(
    picture: Picture, sentence: NoteSentence, match: re.Match[str], mentions: list[SessionMention], *, goes_on: bool
) -> int | None:
    text = sentence.text
    if compiled(r"\b(?:was|were|had|been|has)\s(?:\w+ly\s)?$").search(text, max(0, match.start() - 24), match.start()):
        return None
    has_object, end = _end_of_object(picture, sentence, match, mentions, goes_on=goes_on)
    if has_object:
        return end
    has_subject = goes_on and compiled(_AND_WILL).search(text, max(0, match.start() - 48), match.start()) is not None
    has_subject = has_subject and not compiled(_OF_SOMETHING).match(text, match.end())
    is_subject_known = has_subject or _is_body_or_it(picture, sentence, match)
    return match.end() if is_subject_known or _is_after_subject(text, *match.span(), mentions) else None


def _end_of_object(
    picture: Picture, sentence: NoteSentence, match: re.Match[str], mentions: list[SessionMention], *, goes_on: bool
) -> tuple[bool, int | None]:
    """Return whether a verb is followed by what it opens or closes, and where that ends if it is the session."""
    text, end = sentence.text, None
    first = "|".join(read_data("session_days")[(match.lastgroup or "").partition("_")[0]]["first"])
    if (found := compiled(_MEETING.format(first=first)).match(text, match.end())) is not None:
        is_own = len(picture.programme.bodies) == 1 and not body_spoken_of(picture, sentence, match.start())
        end = found.end() if is_own else None
    elif (found := compiled(_OBJECT).match(text, match.end())) is not None:
        mention = next((each for each in mentions if match.end() < each.start < found.end()), None)
        end = mention.end if mention is not None and mention.meant is Meant.THIS else None
    elif (found := compiled(_IT).match(text, match.end())) is not None:
        end = found.end() if goes_on or is_session_before(picture, sentence) else None
    elif (found := compiled(_WORK).match(text, match.end())) is not None:
        place = sentence.start + match.start()
        is_own = picture.owners.owner(sentence.field, place, place) is Owner.OWN
        # `Each of the working groups concludes its work on Friday`
        end = found.end() if is_own and "each of " not in sentence.folded[: match.start()] else None
    else:
        end = _declared(text, match, next((each for each in mentions if each.end + 1 == match.start()), None))
        if end is None and match[0] in {"open", "close"}:
            end = _end_of_own_name(picture, sentence, match.end())
        return end is not None, end
    return True, end


def _is_body_or_it(picture: Picture, sentence: NoteSentence, match: re.Match[str]) -> bool:
    """Return whether a verb is said of the body, or of what the sentence before speaks of: `It will be opened`."""
    is_passive = match[0] in {"opened", "closed"} and sentence.text.endswith("be ", 0, match.start())
    if is_said_of_gathering(picture, sentence, match):
        return True
    is_act = match[0] in {"open", "close", "begin", "start", "end", "conclude", "adjourn"}
    if (is_passive or is_act) and compiled(_IT_WILL).fullmatch(sentence.text, 0, match.start()):
        return is_session_before(picture, sentence)
    is_of_body = is_passive or match[0] in {"adjourn", "adjourns", "convene", "rise", "rises"}
    is_of_body = is_of_body and not compiled(_BREAK).match(sentence.text, match.end())
    return is_of_body and _is_body_alone(picture, sentence, match.start())


def is_session_before(picture: Picture, sentence: NoteSentence) -> bool:
    """Return whether the sentence before, in the same text, speaks of the session of the note and of no other one."""
    sentences = picture.sentences_of(sentence.field)
    at = next((number for number, each in enumerate(sentences) if each.start == sentence.start), 0)
    mentions = mentions_in(picture, sentences[at - 1]) if at else []
    # `The session will be opened by the Chair of the second session`
    spoken_of = [each for number, each in enumerate(mentions) if not number or each.word_before not in {"of", "on"}]
    return bool(mentions) and all(each.meant is Meant.THIS for each in spoken_of) and is_subject(mentions[0])


def _end_of_own_name(picture: Picture, sentence: NoteSentence, start: int) -> int | None:
    """Return where the name of a body of the note ends that comes next: `will open the Conference`."""
    lead = compiled(r"\s(?:the\s)?").match(sentence.text, start)
    if lead is None:
        return None
    place = sentence.start + lead.end()
    name = next((each for each in picture.owners.names_in(sentence.field) if each.start == place), None)
    is_own = name is not None and picture.owners.is_own_name(sentence.field.plain[slice(*name)])
    return name.end - sentence.start if is_own and name is not None else None


def _is_body_alone(picture: Picture, sentence: NoteSentence, start: int) -> bool:
    """Return whether a clause begins with the body of the note, of which the verb is said: `The Commission will`."""
    before = sentence.text[:start].removesuffix("be ").rpartition("; ")[2]
    place = sentence.start + start
    will = r"(?:will|is\s(?:expected|scheduled|due)\sto|shall)"
    name = r"[Tt]he\s(?P<name>[^.,;:]{3,120}?)"
    is_first = compiled(rf"{name}\s{will}\s(?:[^;:]{{3,240}}?\sand\s(?:{will}\s)?)?").fullmatch(before)
    # `The Board meets in the morning. The list of speakers will be opened on Monday.`
    is_own = is_first is not None and picture.owners.is_own_name(is_first["name"])
    return is_own and picture.owners.owner(sentence.field, place, place) is Owner.OWN


_BREAK = r"\s(?:for\b|until\b|briefly\b|(?:its|the|an?)\s(?:[\w-]+\s){0,3}meetings?\b)"
_OF_SOMETHING = r"\s(?:its|the|all|an?|in\s(?!the\s)[a-z]+)\s"
_HOLDS = r"\b(?:holds?|holding|convenes?|meets?(?:\s[^.,;:]{1,40})?\s(?:for|in|at))\s(?:(?:its|the)\s)?$"
_OPENED_TOO = (
    r"(?i:\b(?:lists?|regist\w+|inscription|applications?|nominations?|accreditation|calls?|portals?|platform|windows?|period|parts?"
    r"|segments?|debate|exhibition|meetings?|consultations?|submissions?|survey|enrolment|pages?|(?:web)?sites?|preparat\w+|forum|conference)\b)"
)
"""What is opened and closed too: `the list of speakers for the fifth session, which will open on 3 May`."""
_NEXT_SUBJECT = r"(?:\band|\bwhile|\bwhereas|,)\s(?:the|its|their|an?|all)\s[^,;:()]{2,80}$"
_OF_ANOTHER = r"\bthat\sof\s[^;:]*,\swhich\s(?:will\s|is\sto\s)?$"
"""What opens or closes is another one: `The session follows that of the Board, which` closes on 3 May."""
_AND_WILL = r"\band\s+(?:(?:will|is|to|shall|be|expected|scheduled|due)\s+){0,4}$"


def _is_of_work(text: str, mention: SessionMention) -> bool:
    """Return whether the work of a session is what a sentence speaks of."""
    return compiled(r"(?:^|,\s)(?i:the)\swork\sof\s$").search(text, 0, mention.start) is not None


def _has_relative(text: str, mention: SessionMention) -> bool:
    """Return whether `which will open` is said of a session, not of a list for it, or of the subject."""
    is_relative = compiled(r",\swhich\s").match(text, mention.end) is not None
    is_last = is_relative and compiled(FINITE).search(text, 0, mention.start) is not None
    return is_last and compiled(_OPENED_TOO).search(text, 0, mention.start) is None


def _is_after_subject(text: str, start: int, end: int, mentions: list[SessionMention]) -> bool:
    """Return whether a verb is said of the session that is named before it."""
    subject = next((each for each in reversed(mentions) if each.end <= start), None)
    if subject is None or subject.meant is not Meant.THIS:
        return False
    # `The Board holds its third session in Room 1, beginning on Monday, and ending on Friday`
    is_held = text.endswith("ing", 0, end) and compiled(_HOLDS).search(text, 0, subject.start) is not None
    if not (is_subject(subject) or is_held or _is_of_work(text, subject) or _has_relative(text, subject)):
        return False
    between = text[subject.end : start]
    if compiled(_NEXT_SUBJECT).search(between) or compiled(_OF_ANOTHER).search(between):
        return False  # `The session opens at 10 a.m., and the list of speakers closes at noon`
    return len(compiled(FINITE).findall(between)) <= 1 and len(between) <= LONGEST_GAP and ";" not in between
