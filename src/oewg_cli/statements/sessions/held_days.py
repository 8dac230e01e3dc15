"""Read from which day to which a text holds the session of the note, whatever its verb.

What decides is of what the sentence speaks, of the session, of the body or of those who come, and that nothing comes
between it and the days that has days of its own.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from oewg_cli.statements.note_sentences import NoteSentence, Tense
from oewg_cli.statements.owners import Owner
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.sessions.session_facts import dates_of_session, session_numbers
from oewg_cli.statements.sessions.session_mentions import Meant, SessionMention, mentions_in
from oewg_cli.statements.sessions.stated_dates import LONE_DAY, StatedDates
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.un_data import read_data

_LONGEST_GAP = 160
_PARTS = frozenset({"of", "at", "during", "in"})
_MOST_UNKNOWN = 2
"""The words in a gap of which nothing is known, such as the verb: `occupies the four days from`."""
_A_DAY_OFF = timedelta(days=2)
_FINITE = r"\b(?:will|shall|is|are|was|were|has|have|had)\b"
_ASIDE = (
    r",?\s(?:(?:to|of|in|for|at|by|under)\s)?(?:which|who|whose|where)\s[^,;:()]{3,120},"
    r"|\([^()]{1,120}\)"
    r"|,\s(?:an?|the|one|(?:as\s)?(?:first\s|originally\s)?(?:[a-z]+ed|set\sup))\s[^;:()]{3,200}?,(?=\s(?:is|are|will|shall|has|have|meets|holds|was)\b)"
)
"""What is said beside: `the session, to which all States are invited, runs from`."""
_MEETINGS = (
    r"\b(?:hold|holds|have|has|convene|convenes)\s(?:a\stotal\sof\s)?(?:all\s)?(?:its\s)?(?:[0-9]+\s|[a-z-]+\s)?"
    r"(?:(?:formal|plenary|official|public)\s)?meetings\b(?!\s(?:of|on|with|at)\b)"
    r"(?:,?\s(?:in\sthe\scourse\sof|over|within|in|during)\s(?:a\speriod\sof\s)?[a-z0-9]+\s(?:working\s)?(?:days|weeks))?"
)
"""What is held from the first to the last day: `will hold 27 meetings in the course of six weeks, from`."""
_OF_THE_SESSION = r",?\s(?:(?:which|that|to\sbe)\s.*\b)?held\b"
_NAME = r"\b[A-Z][\w’-]*(?:\s(?:(?:of|the|on|for|and|des|in)\s(?:the\s)?)?[A-Z][\w’-]*)*"
_NUMBERED_ROOM = (
    r"(?i:\b(?:rooms?|salle|hall|building|floor))\s(?:[A-Z]?[0-9]+|[IVX]+)\b(?:\s(?:and|or)\s(?:[0-9]+|[IVX]+)\b)?"
)
_ROOMS = ("room", "salle", "hall", "building", "floor")
_BESIDE = r"\b(?:prior|next|parallel|addition|relation|regard)\sto\s\Z"
_OPENS_BEFORE = r"\bopens?(?=\s\Z)"
_AT_FIRST = (
    r"(?:(?:From|Between|On|For|In|During)\s"
    r"|(?:The|These|[A-Z][a-z]+)\s(?:[a-z]+\s){0,2}(?:days?|weeks?|period|dates),?\s(?:from|of|between)?\s?)?"
)
"""What comes before days at the beginning of a sentence: `The two weeks from`."""
_SETTLED = (
    r"\b(?:that\s(?:it|they)|[a-z]+ed\sto)\s(?:(?:would|should|will|shall|(?:was|is|were)\sto)\s)?(?:next\s)?"
    r"(?:meet|sit|convene|reconvene|gather|assemble)\b(?:\sagain\b|\snext\b)?"
)
"""What a session before that of the note settled: `At its fourth session, it decided that it would meet again from`."""
_INTRODUCED = r"(?!(?:The|All|An?|These|Those|Its?|Each|Every|Both|No|They|We)\b)[A-Z]"
_LONGEST_INTRODUCTION = 200
"""What a sentence begins with before its subject: `Pursuant to that request, the Committee`."""
_NO_LONGER = r"\b(?:originally|initially|postpon\w+|moved|instead|but|proposed|recommend\w*|had\sto)\b"
_NOW = r"\b(?:will|shall|is|are|meets?|sits?|gathers?|assembles?)\b"
_NAMED = r"(?<=[a-z]\s)[A-Z][a-z]"
_HOST = r"[A-Z][A-Za-z]+(?=\s(?:is|will\sbe|shall\sbe)\sthe\s(?:venue|host|seat|place)\b)"


def held_days(
    picture: Picture, sentence: NoteSentence, mentions: Sequence[SessionMention], dates: Sequence[StatedDates]
) -> Iterator[StatedDates]:
    """Return the first and the last day on which a sentence holds the session of the note, right or wrong.

    Where one of several ranges is right, the others are of something else, or are no longer so: `from 2 to 4 March, and
    not from 9 to 11 March`. Where the whole of them is that of the session, they are its parts.
    """
    ranges, right = [each for each in dates if each.is_range], dates_of_session(picture.programme)
    if not ranges or (
        len(dates) > 1 and (min(each.first for each in dates), max(each.last for each in dates)) in right
    ):
        return
    reader = _Reader(picture, sentence, mentions, dates)
    for days in [each for each in ranges if (each.first, each.last) in right] or ranges:
        if reader.is_of_session(days):
            yield days


def is_held_at(
    picture: Picture,
    sentence: NoteSentence,
    mentions: Sequence[SessionMention],
    dates: Sequence[StatedDates],
    place: tuple[int, int],
) -> bool:
    """Return whether a sentence holds the session of the note at a place; its days may come before or after it.

    The place is read as the days would be that stand there. Without days, the clause needs a verb in the present or
    the future, and no name of something else in it: `Delegations in Geneva will be informed`.
    """
    session, text = picture.programme.session, sentence.text
    held = list(held_days(picture, sentence, mentions, dates))
    if not held and (
        sentence.tense is Tense.PAST
        or not compiled(_NOW).search(text, 0, place[1])
        or compiled(_NAMED).search(picture.owners.without_own_names(text[: place[0]]))
    ):
        return False
    for days in held:
        text = text[: days.lead] + " " * (days.end - days.lead) + text[days.end :]
    others = [
        each for each in dates if each not in held and not session.opens <= each.first <= each.last <= session.closes
    ]
    # `The session will open in Vienna`: what opens at a place is held there.
    if opens := compiled(_OPENS_BEFORE).search(text, 0, place[0]):
        text = text[: opens.start()] + " " * len(opens[0]) + text[opens.end() :]
    there = StatedDates(place[0], place[1], place[0], session.opens, session.closes, is_range=True)
    return _Reader(picture, sentence, mentions, others, text).is_of_session(there)


class _Reader:
    """Decides of the ranges of days of one sentence."""

    def __init__(
        self,
        picture: Picture,
        sentence: NoteSentence,
        mentions: Sequence[SessionMention],
        dates: Sequence[StatedDates],
        text: str = "",
    ) -> None:
        self._picture, self._sentence = picture, sentence
        self._mentions, self._dates = mentions, dates
        self._text, self._words = text or sentence.text, read_data("held_days")

    def is_of_session(self, days: StatedDates) -> bool:
        """Return whether days are those of the session, which is named last before them, or else after them."""
        before = next((each for each in reversed(self._mentions) if each.end <= days.lead), None)
        if before is not None:
            is_this = before.meant is Meant.THIS
            return self._is_after(before, days) if is_this else self._is_settled(before, days)
        if self._is_of_body(days):
            return True
        after = next((each for each in self._mentions if each.start >= days.end), None)
        return after is not None and after.meant is Meant.THIS and self._is_before(after, days)

    def _is_after(self, mention: SessionMention, days: StatedDates) -> bool:
        gap, is_past = self._text[mention.end : days.lead], self._is_past(mention.end, days)
        if any(mention.end <= each.start < days.start for each in self._dates) or (
            # The session before of another one of the bodies.
            is_past and len(session_numbers(self._picture.programme)) > 1
        ):
            return False
        if any(days.end <= each.start and self._unknown(days.end, each.lead) == 0 for each in self._dates):
            return False  # `from 4 to 8 March and at Geneva from 6 to 10 May`: the session has several parts.
        unknown = self._unknown(mention.end, days.lead)
        is_almost, word = self._is_almost(days), mention.word_before
        is_beside_days = gap.strip() in {"(", "of"} and word not in _PARTS
        if is_beside_days or (unknown == 0 and word != "of" and compiled(_OF_THE_SESSION).match(gap)):
            return True
        is_beside = word in self._words["beside"] or compiled(_BESIDE).search(self._text, 0, mention.start)
        if is_beside or unknown is None or unknown > _MOST_UNKNOWN * is_almost:
            return False
        return word not in self._words["prepositions"] or self._is_in_frame(mention, gap, is_almost=is_almost)

    def _is_settled(self, mention: SessionMention, days: StatedDates) -> bool:
        """Return whether days are those on which an earlier session of the body, or a text since, had it meet again."""
        settled = next(reversed(list(compiled(_SETTLED).finditer(self._text, mention.end, days.lead))), None)
        if settled is None or mention.owner is Owner.OTHER or not self._is_almost(days):
            return False
        is_past = self._sentence.tense_before(settled.start() + 1) is Tense.PAST
        if not is_past or len(session_numbers(self._picture.programme)) > 1:
            return False
        return not compiled(_NO_LONGER).search(self._text) and self._unknown(settled.end(), days.lead) == 0

    def _is_in_frame(self, mention: SessionMention, gap: str, *, is_almost: bool) -> bool:
        """Return whether a session after `for`, `of` or the like is that which the days are of: `The dates of the`."""
        word = mention.word_before
        before = self._text[: mention.start].rstrip()[: -len(word)].casefold().split()
        if not before:
            return is_almost or compiled(r"\bheld\b").search(gap) is not None
        if word == "of" and before[-1] in {*self._words["subjects"], *self._words["whole"]}:
            return True
        return is_almost and self._begins_with_those_who_come(mention.start)

    def _is_before(self, mention: SessionMention, days: StatedDates) -> bool:
        """Return whether days are those of a session that comes after them: `From 2 to 4 March the Group will hold`."""
        if any(days.end <= each.start < mention.start for each in self._dates) or not self._is_almost(days):
            return False
        unknown = self._unknown(days.end, mention.start)
        if unknown is None or unknown > _MOST_UNKNOWN or mention.word_before in self._words["beside"]:
            return False
        is_first = compiled(_AT_FIRST).fullmatch(self._text[: days.lead]) is not None
        return is_first or self._begins_with_those_who_come(days.lead)

    def _is_of_body(self, days: StatedDates) -> bool:
        """Return whether the only days of a sentence are those of the body, or of `it`: `The Committee sits from`."""
        if self._mentions:
            return False
        is_it = self._text.startswith("It ") and self._speaks_of_session_before()
        # One of several bodies may meet on some of the days; delegations come for all of them.
        is_alone = len(self._picture.programme.bodies) == 1
        end = len("It") if is_alone and is_it else (self._end_of_body() if is_alone else None)
        end = end or self._end_of("who_come")
        if end is None or any(each.start > end for each in self._dates if each is not days):
            return False
        unknown = self._unknown(end, days.lead) if self._is_almost(days) else None
        return unknown is not None and unknown < _MOST_UNKNOWN and not self._is_past(end, days)

    def _is_past(self, end: int, days: StatedDates) -> bool:
        """Return whether days before the session are those of another one that was held: `The Committee met from`."""
        gap = self._text[end : days.lead]
        is_before = days.last < self._picture.programme.session.opens
        return is_before and compiled(r"\b(?:held|was|took|met)\b").search(gap) is not None

    def _speaks_of_session_before(self) -> bool:
        """Return whether the sentence before, in the same text, is one of the session of the note or of its body."""
        sentences = self._picture.sentences_of(self._sentence.field)
        at = next((number for number, each in enumerate(sentences) if each.start == self._sentence.start), 0)
        mentions = mentions_in(self._picture, sentences[at - 1]) if at else []
        if len(mentions) != 1 or mentions[0].meant is not Meant.THIS:
            return False
        # `The Board fixed the dates of its third session. It will meet from`
        before = _Reader(self._picture, sentences[at - 1], mentions, ())
        return not mentions[0].word_before or before._end_of_body() is not None

    def _end_of_body(self) -> int | None:
        """Return where the name of the body of the note ends of which the sentence speaks; None if it does not."""
        starts = {self._sentence.start + start for start in self._starts()}
        for name in self._picture.owners.names_in(self._sentence.field):
            if name.start in starts and self._picture.owners.is_own_name(self._sentence.field.plain[slice(*name)]):
                return name.end - self._sentence.start
        return None

    def _starts(self) -> Iterator[int]:
        """Return where the subject of the sentence may begin: at first, or after what introduces it."""
        ends = [0]
        if compiled(_INTRODUCED).match(self._text.lstrip()):
            ends += [each.end() for each in compiled(r",\s|\sthat\s").finditer(self._text, 0, _LONGEST_INTRODUCTION)]
        for end in ends:
            if set(self._text[:end].casefold().replace(",", "").split()).isdisjoint(self._words["not_introduced_by"]):
                lead = compiled(r"\s*(?:(?:From|Between)\s{2,})?(?:(?:[Tt]he|[Aa]ll)\s)?").match(self._text, end)
                yield end if lead is None else lead.end()

    def _begins_with_those_who_come(self, end: int) -> bool:
        """Return whether a sentence speaks of the body, of those who come or of the host."""
        subject = self._end_of_body()
        if subject is None:
            subject = self._end_of("subjects", _HOST)
        unknown = self._unknown(subject, end) if subject is not None else None
        return unknown is not None and unknown <= _MOST_UNKNOWN

    def _end_of(self, kind: str, *others: str) -> int | None:
        """Return where one of some words ends with which the sentence, or what is introduced, begins."""
        who = rf"(?i:(?:{'|'.join(self._words[kind])})\b(?:\sand\s[a-z]+(?:\s[a-z]+)?)?)"
        found = (compiled("|".join((who, *others))).match(self._text, start) for start in self._starts())
        return next((each.end() for each in found if each is not None), None)

    def _unknown(self, start: int, end: int) -> int | None:
        """Return how many words between two offsets may mean anything; None if one of them has days of its own."""
        gap = self._text[start:end]
        if any(word in gap.casefold() for word in _ROOMS):
            gap = compiled(_NUMBERED_ROOM).sub(" ", gap)
        if (
            len(gap) > _LONGEST_GAP
            or ";" in gap
            or compiled(LONE_DAY).search(gap)
            or ": " in gap.rstrip(" :").partition(": ")[0]
        ):
            return None
        if "," in gap or "(" in gap:
            gap = compiled(_ASIDE).sub(" ", gap)
        if "meetings" in gap:
            gap = compiled(_MEETINGS).sub(" ", gap)
        if len(compiled(_FINITE).findall(gap)) > 1:
            return None
        plain = compiled(_NAME).sub(" ", self._picture.owners.without_own_names(gap))
        words = set(compiled(r"(?<![\w’-])[a-z][\w’-]*").findall(plain))
        if not words.isdisjoint(self._words["others"]):
            return None
        return len(words.difference(self._words["neutral"], read_data("leftovers")["between"]))

    def _is_almost(self, days: StatedDates) -> bool:
        """Return whether days have one end of the session, or are its days in another week, month or year."""
        return any(_is_like(days.first, days.last, *each) for each in dates_of_session(self._picture.programme))


def _is_like(first: date, last: date, opens: date, closes: date) -> bool:
    is_as_long = last - first == closes - opens
    is_moved = is_as_long and (first.weekday() == opens.weekday() or (first.day, last.day) == (opens.day, closes.day))
    is_a_day_off = abs(first - opens) + abs(last - closes) <= _A_DAY_OFF < closes - opens
    return first == opens or last == closes or is_moved or is_a_day_off
