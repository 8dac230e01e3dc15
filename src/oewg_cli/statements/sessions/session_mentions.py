"""Read the sessions that the texts of a note mention, and which of them is the session of the note."""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from oewg_cli.programme.text_fields import Role, TextField
from oewg_cli.source.tree import NodePath
from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.statements.owners import Owner
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.sessions.session_facts import (
    is_called_otherwise,
    is_other_of_named,
    session_kinds,
    session_numbers,
)
from oewg_cli.statements.sessions.sessions_of_years import year_of_count
from oewg_cli.statements.sessions.sessions_within_years import is_annual, is_of_another_year
from oewg_cli.statements.sessions.words_before_session import (
    ORDINAL,
    before_relative,
    number_after,
    number_in,
    words_before_session,
    words_of_sessions,
)
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.un_data import read_data

_SESSION = r"(?i:\bsession)(?![\w’'-])"

_AND_NEXT = (
    rf"(?:\b(?:and|while)|[;,])\s(?:the|its)\s{ORDINAL}(?=\s(?:(?:was|is|will\sbe)\s(?:to\sbe\s)?(?:(?:held|planned|scheduled|expected)\s)?)?"
    r"(?:from|for|in|on)\s[0-9A-Z]|\s(?:took|takes|will\stake)\splace\b)"
)
_FARTHEST = 10
"""How far the number of a session of the note itself may be from the right one."""
_NEAREST = 2
_UNREAD = frozenset({Role.BODY, Role.THEME, Role.DOCUMENTS})


class Meant(StrEnum):
    """Which session is meant: that of the note, another one, or one that cannot be told."""

    THIS = "this"
    OTHER = "other"
    UNCLEAR = "unclear"


_BEFORE_SUBJECT = frozenset({"that", "and", "when", "while", "but", "as", "since", "because", "if", "expects"})
_OFFICER = (
    r"\b(?:Chair|Chairs|President|Bureau|Rapporteur|Secretary)\s(?:of\sthe\s[^.,;:()]{3,120}\s)?(?:of|at|for|during)\s$"
    r"|,\s(?:who|which)\s(?:was|were|has|have|had)\s[^,;:]{3,100}\s(?:at|during|by)\s$"
)
"""Before a session that is not the one of which a text goes on to speak: `the Chair of the sixth session`.

`The Chair, who was elected at the fourth session, will open the session.`
"""


class SessionMention(NamedTuple):
    """A session that a text mentions; offsets are code points of the sentence.

    `start` is that of the first word that belongs to it, such as "its"; `number_wording` is where its number stands.
    `present` is true for words such as "the present session"; `year` is that of "the 2026 session". `owner` is whose
    session it is by the bodies that are named.
    """

    sentence: NoteSentence
    start: int
    end: int
    lead: str
    present: bool
    other: bool
    number: int | None
    number_wording: Wording | None
    kind: str | None
    kind_wording: Wording | None
    year: int | None
    year_wording: Wording | None
    owner: Owner
    meant: Meant

    @property
    def wording(self) -> Wording:
        """Return the words of the mention."""
        return self.sentence.part(self.start, self.end)

    @property
    def word_before(self) -> str:
        """Return the word before the mention in lower case, with its comma; empty at the start of the sentence."""
        words = self.sentence.text[max(0, self.start - 40) : self.start].split()
        return words[-1].casefold() if words else ""


def session_mentions(picture: Picture) -> tuple[SessionMention, ...]:
    """Return the sessions that the texts mention, in reading order; names of bodies and themes are not read."""
    return tuple(
        mention
        for field in picture.index.texts_with(("session",))
        if field.role not in _UNREAD
        for mention in _in_field(picture, field)
    )


def is_subject(mention: SessionMention) -> bool:
    """Return whether a session is what its clause speaks of: no word such as `for`, `of` or `before` comes first."""
    before = mention.word_before
    return not before or before.endswith((",", ";", ":", "–")) or before in _BEFORE_SUBJECT


def is_of_officer(mention: SessionMention) -> bool:
    """Return whether a session is only named to say which officer is meant: `the Chair of the sixth session`."""
    return mention.start > 0 and compiled(_OFFICER).search(mention.sentence.text, 0, mention.start) is not None


def mentions_in(picture: Picture, sentence: NoteSentence) -> list[SessionMention]:
    """Return the sessions that one sentence mentions, in order."""
    return picture.read(_by_sentence).get((sentence.field.path, sentence.start), [])


def _by_sentence(picture: Picture) -> dict[tuple[NodePath, int], list[SessionMention]]:
    found: dict[tuple[NodePath, int], list[SessionMention]] = {}
    for mention in picture.read(session_mentions):
        found.setdefault((mention.sentence.field.path, mention.sentence.start), []).append(mention)
    return found


def _in_field(picture: Picture, field: TextField) -> Iterator[SessionMention]:
    last: SessionMention | None = None
    for sentence in picture.sentences_of(field):
        for match in compiled(_SESSION).finditer(sentence.text) if not sentence.is_too_long else ():
            if (mention := _read(picture, sentence, match, last)) is None:
                continue
            if not _is_plain(mention) and not is_of_officer(mention):
                last = mention
            yield mention
            yield from _with_it(picture, mention)


def _with_it(picture: Picture, mention: SessionMention) -> Iterator[SessionMention]:
    """Return the session that is named after another by its number alone: `the first session …, and the second in`."""
    sentence = mention.sentence
    found = compiled(_AND_NEXT).search(sentence.text, mention.end) if mention.number is not None else None
    number = number_in(found) if found is not None else None
    if found is None or number is None or compiled(_SESSION).search(sentence.text, mention.end, found.end()):
        return
    after = mention._replace(
        start=found.start("number") - len("the "),
        end=found.end("number"),
        lead="the",
        present=False,
        other=False,
        number=number,
        number_wording=sentence.part(*found.span("number")),
        year=None,
        year_wording=None,
    )
    yield after._replace(meant=_meant(picture, after, None))


def _is_plain(mention: SessionMention) -> bool:
    """Return whether a session is mentioned as one known from before: `the session`, `its session`."""
    return (mention.number, mention.kind, mention.year) == (None, None, None) and not (mention.present or mention.other)


def _read(
    picture: Picture, sentence: NoteSentence, match: re.Match[str], before: SessionMention | None
) -> SessionMention | None:
    words = words_before_session(sentence.text, match.start())
    if words is None:
        return None
    apposed = number_after(sentence.text, match.end()) if words.number is None else None
    number = words.number or apposed
    value = None if number is None else number_in(number)
    end = apposed.end("number") if apposed else match.end()
    start = sentence.start + words.start
    owner = picture.owners.owner(sentence.field, start, sentence.start + match.end())
    after = picture.owners.owner_named_after(sentence.field, sentence.start + match.end())
    acting = _acting_after(picture, sentence, words.lead, words.start, end)
    if acting and after is Owner.UNCLEAR:
        owner = Owner.OWN if picture.owners.is_own_name(acting) else Owner.OTHER
    if (named := before_relative(sentence.text, words, match.end())) is not None:
        owner = Owner.OWN if picture.owners.is_named_at_end(named) else Owner.OTHER
    is_of_own_kind = words.kind is not None and words.kind[0].casefold() in session_kinds(picture.programme)
    is_like_own = is_of_own_kind or (words.kind is None and _is_near(picture, value))
    if words.lead == "the" and after is Owner.UNCLEAR and owner is Owner.OTHER and is_like_own and value is not None:
        owner = Owner.UNCLEAR  # `The Assembly scheduled the third substantive session for`
    if value is not None and _is_far(picture, value):
        owner = Owner.OTHER
    mention = SessionMention(
        sentence,
        words.start,
        end,
        words.lead,
        words.which in words_of_sessions("present"),
        words.which in words_of_sessions("others"),
        value,
        None if number is None else sentence.part(*number.span("number" if apposed else 0)),
        None if words.kind is None else words.kind[0].casefold(),
        None if words.kind is None else sentence.part(*words.kind.span()),
        None if words.year is None else int(words.year[0]),
        None if words.year is None else sentence.part(*words.year.span()),
        owner if words.lead in {"its", "their"} or after is not Owner.UNCLEAR or value is not None else Owner.UNCLEAR,
        Meant.UNCLEAR,
    )
    counted = None if value is None else year_of_count(picture.programme, sentence.text, value, words.start, end)
    if counted is not None:
        year, wording = int(counted["year"]), sentence.part(*counted.span("year"))
        mention = mention._replace(number=None, number_wording=None, year=year, year_wording=wording, other=True)
    return mention._replace(meant=_meant(picture, mention, before))


def _meant(picture: Picture, mention: SessionMention, before: SessionMention | None) -> Meant:
    is_of_another = mention.owner is Owner.OTHER or _has_unknown_owner(picture, mention)
    if is_of_another or mention.other or mention.lead in read_data("session_words")["indefinite"]:
        return Meant.OTHER
    called = mention.sentence.folded[mention.start : mention.end]
    is_of_year = is_of_another_year(picture, mention.sentence, mention.start, mention.end)
    is_of_year = is_of_year or (mention.number is None and is_annual(picture, called))
    if is_of_year or is_called_otherwise(picture.programme, called):
        return Meant.OTHER
    if mention.present or mention.lead == "this":
        return Meant.THIS
    kinds = session_kinds(picture.programme)
    if mention.kind is not None and mention.kind not in kinds:
        return Meant.OTHER if kinds or mention.kind != "substantive" else Meant.UNCLEAR
    if mention.number is not None or mention.year is not None:
        return _meant_by_number(picture, mention)
    return _meant_by_words(picture, mention, before)


def _is_near(picture: Picture, number: int | None) -> bool:
    """Return whether a number is that of the only session of the note, or of one of those beside it."""
    numbers = session_numbers(picture.programme)
    return number is not None and len(numbers) == 1 and all(abs(number - each) <= _NEAREST for each in numbers)


def _is_far(picture: Picture, number: int) -> bool:
    """Return whether a session can only be that of another of several bodies, by a number far from the only one."""
    numbers = session_numbers(picture.programme)
    is_one_of_several = len(picture.programme.bodies) > 1 and len(numbers) == 1
    return is_one_of_several and all(abs(number - each) > _FARTHEST for each in numbers)


def _has_unknown_owner(picture: Picture, mention: SessionMention) -> bool:
    """Return whether a body that is not known comes after the session: `the session of the political forum`."""
    end = mention.sentence.start + mention.end
    return (
        compiled(r"\sof\sthe\s\w").match(mention.sentence.text, mention.end) is not None
        and picture.owners.owner_named_after(mention.sentence.field, end) is Owner.UNCLEAR
    )


def _acting_after(picture: Picture, sentence: NoteSentence, lead: str, start: int, end: int) -> str:
    """Return the body that acts at its session, if none is named before it: `At its session, the Council will`."""
    first = sentence.start + start
    is_first = not any(sentence.start <= each.start < first for each in picture.owners.names_in(sentence.field))
    return picture.owners.name_that_acts(sentence.field, sentence.start + end) if lead == "its" and is_first else ""


def _meant_by_number(picture: Picture, mention: SessionMention) -> Meant:
    numbers = session_numbers(picture.programme)
    if mention.number is not None:
        sentence, start, end = mention.sentence, mention.start, mention.end
        is_other = mention.number not in numbers
        if len(numbers) > 1 and not is_other:
            after = picture.owners.name_after(sentence.field, sentence.start + end)
            after = after or _acting_after(picture, sentence, mention.lead, start, end)
            is_other = is_other_of_named(picture, sentence, start, after, mention.number)
        return (Meant.OTHER if is_other else Meant.THIS) if numbers else Meant.UNCLEAR
    return Meant.THIS if mention.year == picture.programme.session.opens.year else Meant.OTHER


def _meant_by_words(picture: Picture, mention: SessionMention, before: SessionMention | None) -> Meant:
    """Return which session `the session` is: the one that the text named last, else that of the note."""
    if mention.kind is None and before is not None and not _is_ahead(picture, mention, before):
        return before.meant
    is_of_others = mention.lead in {"that", "their", "our"} or (
        mention.lead == "its" and mention.owner is not Owner.OWN
    )
    return Meant.THIS if mention.lead and not is_of_others else Meant.UNCLEAR


def _is_ahead(picture: Picture, mention: SessionMention, before: SessionMention) -> bool:
    """Return whether something will be done to a session of the body, which cannot be the one before that was named."""
    numbers, sentence = session_numbers(picture.programme), mention.sentence
    if before.number is None or before.owner is Owner.OTHER or not numbers or before.number >= min(numbers):
        return False
    is_object = compiled(r"\b(?:open|convene|call|declare|close|adjourn)\s$").search(sentence.text, 0, mention.start)
    tense = sentence.tense_before(mention.start) if is_object else sentence.tense_after(mention.end)
    return tense is Tense.FUTURE and (is_object is not None or is_subject(mention))
