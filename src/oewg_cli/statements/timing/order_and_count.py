"""Read in which order a clause puts two things, and how many meetings or days it gives for one."""

import re
from functools import cache
from typing import NamedTuple

from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.schedule.scheduling_clauses import Clause
from oewg_cli.statements.schedule.subject_mentions import SubjectMention, subject_mention
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.un_data import read_data

_OF_WHICH = r"[^.;:()]{0,60}?,?\s(?:of|among)\s(?:which|them)(?=\s)"
_OF_EACH = r"\b(?:[Ee]ach|[Ee]very|[Ee]ither|[Bb]oth)\b(?![^,;:]*[,;:])"
"""What has a number that is not that of all: `each part has one half-day`."""
_ON_ANOTHER = r"[^.;]*\bon\s(?:the\s(?:next|other|following|second)|another)\b"
"""After a day that is told apart from another one: `on one day, and the third on the next`."""
_APART = r",?\s(later|earlier|afterwards?|thereafter|hence|ago|before|after|prior|ahead|in\sadvance|from\snow)\b"
"""After a number of days that are between two others, and not those of one thing."""

_PART_END = r"[;:]\s|,\s(?:and|while|but|whereas|so\sthat)\s"
_TO_VERB = r"\s(?:[a-z]+\s){0,6}[a-z]*"


class Order(NamedTuple):
    """What comes before or after what: `kind` is before, after or with; `days` is how many days, if said."""

    kind: str
    is_immediate: bool
    other: SubjectMention
    wording: Wording
    days: int | None = None


class CountedTime(NamedTuple):
    """How many meetings or days there are for something; `unit` is meeting, half-day or day.

    With `is_later`, it is so many days after the day that is named before: `on Monday, and item 5 two days later`.
    """

    number: int
    unit: str
    wording: Wording
    is_later: bool = False


def stated_order(sentence: NoteSentence, clause: Clause) -> Order | None:
    """Return what comes before or after something else, or together with it; None if the clause says nothing of it."""
    kind = order_of_verb(sentence, clause)
    if kind is not None:
        other = subject_mention(sentence.text, clause.verb_end + 1, clause.end)
        is_known = other is not None and (other.items or len(other.words) > 1)
        wording = sentence.part(clause.verb_start, other.end if other is not None else clause.end)
        return Order(kind, is_immediate=False, other=other, wording=wording) if other is not None and is_known else None
    words = sentence.text[clause.verb_end : clause.end]
    if not any(word in words for group in read_data("scheduling_words")["order"].values() for word in group):
        return None
    match = _order_pattern().search(sentence.text, clause.verb_end, clause.end)
    # `will be taken up one after the other` says nothing of something else.
    if match is None or compiled(r"others?\b").match(sentence.text, match.end()):
        return None
    other = subject_mention(sentence.text, match.end(), clause.end)
    if other is None or (not other.items and len(other.words) < 2):  # noqa: PLR2004 - one word is too little
        return None
    kind = str(match.lastgroup)
    apart = _days_pattern().search(sentence.text, clause.verb_end, match.start())
    start, days = (apart.start(), _count(apart["number"])) if apart is not None else (match.start(), None)
    return Order(kind, match["immediately"] is not None, other, sentence.part(start, other.end), days)


def order_of_verb(sentence: NoteSentence, clause: Clause) -> str | None:
    """Return the order that the verb of a clause states, as `precede` and `be followed by` do."""
    verb = " ".join(sentence.text[clause.verb_start : clause.verb_end].split()).casefold()
    verbs = read_data("scheduling_words")["order_verbs"].items()
    return next((kind for word, kind in verbs if verb.endswith(word)), None)


def counted_time(sentence: NoteSentence, clause: Clause) -> CountedTime | None:
    """Return the number of meetings or days, as far as it is an exact one; None without it."""
    if not any(word in sentence.folded for word in read_data("scheduling_words")["counted"]):
        return None
    match = _count_of_verb(sentence.text, clause)
    lead = sentence.text[: match.start()] if match is not None else ""
    # `The Secretariat needs these two half-days for the draft report`: they are those of the sentence before.
    is_one_of_two = lead.endswith(" on ") and match and compiled(_ON_ANOTHER).match(sentence.text, match.end())
    if (
        match is None
        or is_one_of_two
        or compiled(_approximate()).search(lead)
        or lead.casefold().endswith(("these ", "those "))
        or compiled(_OF_EACH).search(sentence.text, clause.start, match.start())
    ):
        return None
    unit = match["unit"].casefold()
    if compiled(r"\b[Oo]f\s(?:the|its)\s$").search(lead):
        # `Of its ten meetings, three are devoted to item 3`
        match = _part_pattern().match(sentence.text, match.end())
        if match is None:
            return None
    elif (of_which := compiled(_OF_WHICH).match(sentence.text, match.end(), clause.end)) is not None:
        # `Ten meetings are available, of which one is set aside for item 3`
        match = _part_pattern().match(sentence.text, of_which.end())
        if match is None:
            return None
    apart = compiled(_APART).match(sentence.text, match.end())
    if apart is not None and (apart[1] != "later" or unit != "day"):
        return None
    return CountedTime(
        _count(match["number"]), unit, sentence.part(match.start("number"), match.end()), apart is not None
    )


def _count_of_verb(text: str, clause: Clause) -> re.Match[str] | None:
    """Return the number directly before a verb, or the first one of its part of the sentence."""
    ends = [match.end() for match in compiled(_PART_END).finditer(text, clause.start, clause.verb_start)]
    found = list(_count_pattern().finditer(text, ends[-1] if ends else clause.start, clause.end))
    direct = [each for each in found if compiled(_TO_VERB).fullmatch(text, each.end(), clause.verb_start)]
    return next(iter([*direct[-1:], *found]), None)


def _count(typed: str) -> int:
    return int(typed) if typed.isdigit() else read_data("scheduling_words")["counts"].index(typed.casefold()) + 1


@cache
def _days_pattern() -> re.Pattern[str]:
    counts = "|".join(read_data("scheduling_words")["counts"])
    return re.compile(rf"(?<!\bthan\s)(?<!\bleast\s)\b(?P<number>(?i:{counts})|[1-9][0-9]?)\sdays?\s\Z")


@cache
def _approximate() -> str:
    words = "|".join(read_data("scheduling_words")["approximate"]).replace(" ", r"\s")
    return rf"(?i:\b(?:{words}))\s(?:the\s)?\Z"


@cache
def _order_pattern() -> re.Pattern[str]:
    groups = "|".join(
        rf"(?P<{kind}>{'|'.join(words)})".replace(" ", r"\s")
        for kind, words in read_data("scheduling_words")["order"].items()
    )
    return re.compile(rf"(?:(?P<immediately>immediately|directly|right)\s)?\b(?:{groups})\s(?!which\b)(?:the\s)?")


@cache
def _part_pattern() -> re.Pattern[str]:
    counts = "|".join(read_data("scheduling_words")["counts"])
    return re.compile(rf",?\s(?P<number>(?i:{counts})|[1-9][0-9]?)(?=\s(?:are|is|will)\b)")


@cache
def _count_pattern() -> re.Pattern[str]:
    counts = "|".join(read_data("scheduling_words")["counts"])
    kinds = r"(?:full|plenary|formal|whole|three-hour|consecutive|successive|working|official)\s"
    return re.compile(
        rf"(?<!first\s)(?<!last\s)\b(?P<number>(?i:{counts})|[1-9][0-9]?)\s(?:{kinds}){{0,2}}(?P<unit>meeting|half-day|day)s?\b"
    )
