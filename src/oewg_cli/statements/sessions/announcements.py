"""Find the sentences of the paragraphs that say when and where the session is held."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache, lru_cache
from typing import NamedTuple, get_args

from oewg_cli.programme.inline_text import shown
from oewg_cli.programme.text_fields import PARAGRAPHS, TextField
from oewg_cli.programme.value_types import SessionKind
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.owners import Owner
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.sessions.session_facts import session_kinds, session_numbers
from oewg_cli.statements.sessions.session_mentions import mentions_in, session_mentions
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.dates.dates import find_dates, find_months
from oewg_cli.un.phrases import ordinals_pattern, spelled_ordinals
from oewg_cli.un.un_data import read_data

_YEAR = r"(?<![\w/.–-])(?:19|20)[0-9]{2}\b(?![/–-])"


class AnnouncedSession(NamedTuple):
    """The number of a session that a sentence names, with its offsets in the sentence."""

    number: int
    start: int
    end: int


class Announcement(NamedTuple):
    """A sentence that says when and where a session is held.

    `text` is the plain sentence and `start` where it begins in the plain text of the paragraph; `held` is the
    offset after the words that say that the session will be held, `sessions` the numbers that are named for it.
    """

    field: TextField
    start: int
    text: str
    held: int
    sessions: tuple[AnnouncedSession, ...]

    def location(self, start: int, end: int) -> NodeLocation:
        """Return the location of a part of the sentence."""
        return self.field.plain_location(self.start + start, self.start + end)


def announcements(picture: Picture) -> list[Announcement]:
    """Return the sentences of the paragraphs that announce the session of the document.

    Another session that is also announced, such as the next one, is left out. The sessions of all bodies of the note
    are its own. If every session that is announced has another number, the first of them is taken for this one,
    unless its dates are those of a later session as well.
    """
    # Sentences of the paragraphs, then those of their lists.
    paragraphs = [field for role in PARAGRAPHS for field in picture.fields if field.role is role]
    announced = (announcement for field in paragraphs for announcement in _announced_in(field))
    found = [each for each in announced if not (_is_of_other_kind(picture, each) or _is_of_others(picture, each))]
    numbers = session_numbers(picture.programme).keys()
    own = [
        each
        for each in found
        if not each.sessions
        or numbers & {session.number for session in each.sessions}
        or _is_held_in_session(picture, each)
    ]
    return own or [each for each in found if not _is_later(picture, each)][:1]


def _is_held_in_session(picture: Picture, announcement: Announcement) -> bool:
    """Return whether a session of a body of the note has another number, but the days of the session of the note."""
    sentence, session = picture.sentence_at(announcement.field, announcement.start), picture.programme.session
    dates = find_dates(announcement.text[announcement.held :])
    first, last = (
        (min(each.first for each in dates), max(each.last for each in dates)) if dates else (date.min, date.min)
    )
    # One of several bodies may meet on some of the days.
    is_in = session.opens <= first <= last <= session.closes and len(picture.programme.bodies) > 1
    return (is_in or (first, last) == (session.opens, session.closes)) and all(
        each.owner is Owner.OWN and each.kind != "resumed" for each in mentions_in(picture, sentence)
    )


def _is_later(picture: Picture, announcement: Announcement) -> bool:
    """Return whether a session with a later number is held after that of the note.

    That of the note is named by another text, or there are those of several bodies.
    """
    session, numbers = picture.programme.session, session_numbers(picture.programme)
    is_named = any(each.number in numbers for each in picture.read(session_mentions) if each.number is not None)
    if not is_named and len(numbers) <= 1:
        return False
    text = announcement.text[announcement.held :]
    years = [date(int(year), 1, 1) for year in compiled(_YEAR).findall(text)]
    days = [*(each.first for each in find_dates(text)), *find_months(text)] or years
    first = min(days, default=session.closes)
    return (
        first > session.closes and bool(numbers) and all(each.number > max(numbers) for each in announcement.sessions)
    )


def _is_of_other_kind(picture: Picture, announcement: Announcement) -> bool:
    """Return whether a sentence announces a session of a kind that is not that of the note.

    That is a resumed session without a number, or a regular or annual one that the title of the note does not name,
    where the sessions have no numbers.
    """
    of_board = compiled(r"(?i:\b(?:annual|regular)\s+session)").search(announcement.text, 0, announcement.held)
    if of_board is not None and not (announcement.sessions and picture.programme.session.number):
        return " ".join(of_board[0].casefold().split()) not in shown(picture.programme.title).casefold()
    if "resumed" in session_kinds(picture.programme) or "resumed" not in announcement.text:
        return False
    sentence = picture.sentence_at(announcement.field, announcement.start)
    return all(each.kind == "resumed" and each.number is None for each in mentions_in(picture, sentence))


def _is_of_others(picture: Picture, announcement: Announcement) -> bool:
    """Return whether the session that is announced is one of another body: `The Board will hold its ninth session`."""
    mentions = mentions_in(picture, picture.sentence_at(announcement.field, announcement.start))
    announced = [each for each in mentions if each.end <= announcement.held]
    return bool(announced) and announced[-1].owner is Owner.OTHER


def _announced_in(field: TextField) -> Iterator[Announcement]:
    # A paragraph without these words has no sentence with them.
    for start, end in field.sentences if _may_announce(field.plain) else ():
        text = field.plain[start:end]
        held, sessions = _held_session(text) if _may_announce(text) else (None, ())
        if held is not None:
            yield Announcement(field, start, text, held, sessions)


# The same sentences come again in other versions of a programme, and in those of other sessions.
@lru_cache(maxsize=256)
def _held_session(text: str) -> tuple[int | None, tuple[AnnouncedSession, ...]]:
    """Return the offset after the words that say that a session will be held, if any do, and the sessions named.

    After those words, other sessions may be named; they only count where none is named before.
    """
    tokens = list(_tokens().finditer(text))
    held, sessions = _held(text, tokens), tuple(_sessions(tokens))
    return held, tuple(each for each in sessions if held is not None and each.end <= held) or sessions


def _may_announce(text: str) -> bool:
    """Return whether a text mentions a session and the words for holding one, in any order."""
    shown = " ".join(text.lower().split())
    return "session" in shown and any(verb in shown for verb in _verbs())


@cache
def _verbs() -> tuple[str, ...]:
    words = read_data("announcement")["en"]
    return tuple(verb for group in ("held", "to_be_held", "holding") for verb in words[group])


def _held(text: str, tokens: list[re.Match[str]]) -> int | None:
    """Return the offset after the words that say that a session will be held; None where none do."""
    words = read_data("announcement")["en"]
    topic: str | None = None
    holding, last = False, 0
    for token in tokens:
        if ";" in text[last : token.start()]:  # `Its sixth session was held in 2026; its seventh will be held in 2028`
            topic, holding = None, False
        last = token.end()
        if token["session"] is not None:
            lead = _word_before(text, token.start())
            if holding and lead in words["before_its"]:
                return token.end()
            topic = _topic(lead, words) or topic
        elif token["to_be_held"]:
            if topic:
                return token.end()
        else:
            if token["held"] and topic == "subject":
                return token.end()
            topic, holding = None, token["holding"] is not None
    return None


def _topic(lead: str, words: dict[str, list[str]]) -> str | None:
    if not lead[-1:].isalnum() or lead in words["subject"]:
        return "subject"
    return "about" if lead in words["about"] else None


def _word_before(text: str, end: int) -> str:
    words = text[max(0, end - 20) : end].split()
    return words[-1].casefold() if words else ""


def _sessions(tokens: list[re.Match[str]]) -> Iterator[AnnouncedSession]:
    for token in tokens:
        if token["number"] is not None:
            number = spelled_ordinals("en").get(token["number"].casefold()) or int(re.sub(r"\D", "", token["number"]))
            yield AnnouncedSession(number, *token.span("number"))


@cache
def _tokens() -> re.Pattern[str]:
    """Match a session, with or without its number, and the words that say that it will be held."""
    words = read_data("announcement")["en"]
    # Boards have an annual session and several regular ones.
    kinds = "|".join((*get_args(SessionKind), "annual", "regular"))
    numbers = ordinals_pattern("en")
    named = rf"(?:(?:{kinds})\s+)?(?:(?P<number>(?:{numbers})|[1-9][0-9]{{0,2}}(?:st|nd|rd|th))\s+(?:[\w-]+\s+)?)?"
    verbs = "|".join(
        rf"(?P<{group}>{'|'.join(words[group])})".replace(" ", r"\s+")
        for group in ("held", "to_be_held", "holding", "others")
    )
    return re.compile(
        rf"\b(?:(?P<session>(?:the|its|this)\s+{named}(?:(?:{kinds})\s+)?session)|{verbs})\b", re.IGNORECASE
    )
