"""Read what the words before `session` say of it, `the fifth substantive session`, and its number after it."""

import re
from functools import cache
from typing import NamedTuple, get_args

from oewg_cli.programme.value_types import SessionKind
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.phrases import ordinal_number
from oewg_cli.un.un_data import read_data

ORDINAL = r"(?P<number>[1-9][0-9]{0,2}(?:st|nd|rd|th)|(?:[a-z]+\shundred\sand\s)?[a-z]+(?:-[a-z]+)?)"
"""A number of a session, in figures or words; words that are no number are left out later."""
_APPOSITION = rf"\s?(?P<mark>[,(])\s?(?:(?:the|its|which is the)\s)?{ORDINAL}(?=[,).;]|\s?$)"
_IS_ITS = rf"(?:\sof\sthe\s[^.,;:()0-9]{{3,120}}?)?\sis\s(?:its|the)\s{ORDINAL}(?=[,).;]|\ssession\b|\s?$)"
"""What comes after `the current session of the Commission` where its number is stated: `is its seventieth`."""
_WORD = r"[^\s()]+"
_WITH_HUNDREDS = r"(?:\b(?i:one|two|three|four|five|six|seven|eight|nine)\shundred\sand\s)?[^\s()]+"
"""A word, or a number with its hundreds: `the one hundred and sixty-fifth session`."""
_MOST_WORDS = 7
_LONGEST_BEFORE = 120
_AND_LAST = 2
"""The words that say that no session comes after it: `the fourth and last session`."""


class WordsBeforeSession(NamedTuple):
    """What stands before the word session; `start` is where it begins."""

    start: int
    lead: str
    which: str
    number: re.Match[str] | None
    kind: re.Match[str] | None
    year: re.Match[str] | None


def words_before_session(text: str, end: int) -> WordsBeforeSession | None:
    """Return what the words before `session` say of it; None if they make it another thing: `the opening session`."""
    lead, which, start = "", "", end
    number = kind = year = None
    words = _WITH_HUNDREDS if " hundred and " in text else _WORD
    tokens = list(compiled(words).finditer(text, max(0, end - _LONGEST_BEFORE), end))[-_MOST_WORDS:]
    at = next((place for place in range(1, len(tokens) - 1) if tokens[place][0] == "and"), len(tokens) - 1)
    if at < len(tokens) - 1 and tokens[at + 1][0] in read_data("session_words")["and_last"]:
        del tokens[at : at + _AND_LAST]
    for token in reversed(tokens):
        word = token[0].casefold()
        if word in words_of_sessions("leads"):
            lead, start = word, token.start()
            break
        if word in words_of_sessions("present") or word in words_of_sessions("others"):
            which = word
        elif number is None and number_in(token) is not None:
            number = token
        elif kind is None and word in _kinds():
            kind = token
        elif year is None and compiled("(?:19|20)[0-9]{2}").fullmatch(word):
            year = token
        elif word not in words_of_sessions("adjectives"):
            # After a word that is not known, only a number or the like makes it a session: `opening session`.
            if start == end and not text[: token.end()].endswith((",", ";", ":", "–")):
                return None
            break
        start = token.start()
    return WordsBeforeSession(start, lead, which, number, kind, year)


def before_relative(text: str, words: WordsBeforeSession, end: int) -> str | None:
    """Return the words before a relative clause that has a session, `the Board, whose session`; None without one."""
    lead = text[: words.start]
    if words.lead in {"its", "their"}:
        which = compiled(r",\s(?:which|who)\s(?:[a-z]+\s){1,4}\Z").search(lead)
        lead = "" if which is None else lead[: which.start()]
    elif not (words.lead == "whose" or (words.number is not None and text.startswith(" of which", end))):
        return None
    named = compiled(r"(?:\s\([^()]*\))?,?\s*\Z").sub("", lead)
    last = named.rpartition(" ")[2]
    return named if last[:1].isupper() or words.lead == "whose" else None


def number_in(match: re.Match[str]) -> int | None:
    """Return the number of an ordinal that a pattern found; None if it is another word."""
    return ordinal_number(match["number"] if "number" in match.re.groupindex else match[0])


@cache
def _kinds() -> frozenset[str]:
    return frozenset({*get_args(SessionKind), *read_data("session_words")["other_kinds"]})


@cache
def words_of_sessions(kind: str) -> frozenset[str]:
    """Return a list of the data `session_words` as a set, such as those for a session that is present."""
    return frozenset(read_data("session_words")[kind])


def number_after(text: str, start: int) -> re.Match[str] | None:
    """Return the number after a session, as in `the present session, the seventieth,`."""
    is_apposed = text[start : start + 2].lstrip().startswith((",", "("))
    found = compiled(_APPOSITION).match(text, start) if is_apposed else None
    if found is None and "is" in text[start:].split():
        found = compiled(_IS_ITS).match(text, start)
    return found if found is not None and ordinal_number(found["number"]) is not None else None
