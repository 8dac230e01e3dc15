"""The sentences of a note, each with the text that it is in and the time of which it speaks."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from enum import StrEnum
from functools import cache, cached_property
from operator import itemgetter
from typing import Self

from oewg_cli.programme.text_fields import TextField
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.text.word_patterns import any_case
from oewg_cli.un.clauses import is_clause
from oewg_cli.un.un_data import read_data

_LONGEST = 2_000
"""Code points of the longest sentence that is read; those of notes have some hundreds."""

_LONGEST_LEAD = 160
"""Code points before a verb in which another one is looked for that goes with it."""
_PASSIVE = (
    r"\b(?:is|are|be)\s(?:then\s|also\s|first\s)?(?:[a-z]+(?:ed|en|wn)|read|sent|put|held|made|set)\b"
    r"(?:(?!\b(?:which|who|that|was|were|had|has|have)\b)[^.;:])*\Z"
)
_ONCE = r"\b(?:once|when|as\ssoon\sas|until)\s[^,.;:]{1,120}\Z"


class Tense(StrEnum):
    """Of which time a sentence speaks, by its verbs; a sentence without a verb that shows it has none."""

    FUTURE = "future"
    PAST = "past"
    NONE = "none"


class NoteSentence:
    """A sentence of a note; `start` and `end` are code points of the plain text of the field."""

    def __init__(self, field: TextField, start: int, end: int) -> None:
        self.field = field
        self.start = start
        self.end = end

    @property
    def is_too_long(self) -> bool:
        """Return whether it is longer than any sentence of a note; readers whose time is not linear leave it out."""
        return self.end - self.start > _LONGEST

    @cached_property
    def text(self) -> str:
        """Return the sentence as the reader sees it."""
        return self.field.plain[self.start : self.end]

    @cached_property
    def folded(self) -> str:
        """Return the sentence in lower case, to look for words; it may be longer than the sentence."""
        return self.text.casefold()

    def part(self, start: int, end: int) -> Wording:
        """Return a part of the sentence; offsets are code points of the sentence."""
        return Wording(self.field, self.start + start, self.start + end)

    def without(self, start: int, end: int) -> Self:
        """Return the sentence with spaces for a part of it; offsets stay those of the sentence."""
        found = type(self)(self.field, self.start, self.end)
        found.text = self.text[:start] + " " * (end - start) + self.text[end:]
        return found

    @cached_property
    def tense(self) -> Tense:
        """Return the time of which the whole sentence speaks; the future wins where it speaks of both."""
        return self.tense_before(len(self.text))

    def tense_before(self, end: int) -> Tense:
        """Return the time of the last verb that shows it before an offset of the sentence; of the first one after it.

        `the Commission, which met in 2024, will hold`: after the last word it is the future.
        """
        verbs = self._verbs
        return verbs[max(0, bisect_left(verbs, end, key=itemgetter(0)) - 1)][1] if verbs else Tense.NONE

    def tense_after(self, start: int) -> Tense:
        """Return the time of the first verb that shows it at or after an offset of the sentence."""
        verbs = self._verbs
        at = bisect_left(verbs, start, key=itemgetter(0))
        return verbs[at][1] if at < len(verbs) else Tense.NONE

    @cached_property
    def _verbs(self) -> list[tuple[int, Tense]]:
        """Return the verbs that show a time, in order; each is looked for once, however many rules ask."""
        if is_clause(self.field.plain.rstrip(":;")):
            return [(0, Tense.PAST)]  # `Decides to convene it in 2018`: a resolution spoke so then.
        verbs = _verbs().finditer(self.text)
        found = [verb for verb in verbs if not (self._is_condition(verb) or self._is_second_participle(verb))]
        return [(verb.start(), Tense.FUTURE if verb["future"] else Tense.PAST) for verb in found]

    def _is_condition(self, verb: re.Match[str]) -> bool:
        """Return whether a verb only says what comes first: `Item 5 is taken up once the reports have been heard`."""
        is_perfect = verb["past"] is not None and verb["past"].startswith(("has ", "have "))
        return is_perfect and compiled(_ONCE).search(self.text, 0, verb.start()) is not None

    def _is_second_participle(self, verb: re.Match[str]) -> bool:
        """Return whether a verb only looks like one of the past: `The draft is issued on Monday and considered on`."""
        lead = self.text[max(0, verb.start() - _LONGEST_LEAD) : verb.start()]
        return lead.endswith((" and ", " and then ")) and compiled(_PASSIVE).search(lead) is not None


def sentences_of(field: TextField) -> Iterator[NoteSentence]:
    """Return the sentences of a text in order."""
    for start, end in field.sentences:
        yield NoteSentence(field, start, end)


@cache
def _verbs() -> re.Pattern[str]:
    words = read_data("verb_times")
    future, past = (any_case(words[time]).replace(r"\s", r"\s+") for time in ("future", "past"))
    # `will be held` and `is held` are not of the past. The month of May is no verb.
    planned = "|".join(words["planned"]).replace(" ", r"\s+")
    past = rf"(?!ha(?:s|ve)\sbeen\s(?:{planned})\b){past}"
    past = rf"(?<!\b[Bb]e\s)(?<!\b[Ii]s\s)(?<!\b[Aa]re\s)(?P<past>{past})"
    return compiled(rf"\b(?!(?<=\S\s)May\b)(?:(?P<future>{future})|{past})\b")
