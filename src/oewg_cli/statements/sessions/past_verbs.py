"""Read the verbs that show whether something was done, at any time, by their form: `was circulated`, `it met`."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.un_data import read_data

ADVERBS = (
    r"(?:(?:also|then|now|again|first|last|later|not|never|only|already|once|thus|therefore|[a-z]+ly|in\sturn)\s){0,2}"
)
_BOUNDARY = r"[,;:–(]|\b(?:and|that|which|who|as|but|when|after|since|because|while)\b"
_BE = rf"\b(?:[Bb]e|[Bb]eing|[Ii]s|[Aa]re)\s{ADVERBS}\Z"
_SUBJECT = (
    r"(?:\b(?i:it|they|he|she|who|which|states|parties|members|delegations|delegates|experts|governments|officers"
    r"|secretariat|bureau|group|board|panel|deadline)|(?<!^)\b[A-Z][\w’-]+|^[A-Z][\w’-]+\s[A-Z][\w’-]+)\s(?:\([^()]{2,40}\)\s)?"
)


class Verb(NamedTuple):
    """A verb with its participle: whether it says what was done, and by which form.

    `word` is the participle, or the verb alone; `is_beside` is true for a participle alone: `a letter, sent in March`.
    """

    start: int
    end: int
    word: str
    is_past: bool
    is_passive: bool = False
    is_perfect: bool = False
    is_beside: bool = False

    @property
    def is_done(self) -> bool:
        """Return whether what it says is done, and not only planned then: `was circulated`, but not `was scheduled`."""
        return self.is_past and self.word not in _words("planned")


def is_of_past(text: str) -> bool:
    """Return whether a part of a sentence has a verb of the past, other than in what is said aside."""
    # `of the group, established pursuant to resolution 76/249,`: most say no more, and `verbs_in` takes its time.
    clause = compiled(r",\s[a-z]+ed\s[^,]*,\s\Z").sub("", text)
    has_form = any(word.endswith("ed") or word in _words("irregular") for word in compiled("[a-z-]+").findall(clause))
    return has_form and any(each.is_past and not each.is_beside for each in verbs_in(text))


def verbs_in(text: str) -> Iterator[Verb]:
    """Return the verbs of a sentence that show its time, in order."""
    last: Verb | None = None
    for match in _pattern().finditer(text):
        if match["be"]:
            be = match["be"].casefold()
            is_passive = be.startswith("w") or be.endswith("been")
            last = Verb(*match.span(), match["done"] or "", True, is_passive, be.startswith("ha"))  # noqa: FBT003
        elif match["have"]:
            last = Verb(*match.span(), match["had"], True, is_perfect=True)  # noqa: FBT003
        elif match["had_to"]:
            last = Verb(*match.span(), "", True, is_passive=True, is_perfect=True)  # noqa: FBT003
        elif match["more"]:
            more = _one_more(text, match, last)
            if more is not None:
                yield more
            last = more if more is not None and not more.is_beside else last
            continue
        elif match["active"]:
            if not _is_finite(text, match.start("active"), match["active"], last):
                continue
            last = Verb(match.start("active"), match.end(), match["active"], True)  # noqa: FBT003
        else:
            last = Verb(*match.span(), match[0], is_past=False)
        yield last


def _one_more(text: str, match: re.Match[str], last: Verb | None) -> Verb | None:
    """Return a participle that is not beside its verb: `was drafted and sent`, `the letter, sent on 4 March`."""
    start, end, word, is_as = match.start("more"), match.end(), match["more"], " as " in match[0]
    if last is not None and not last.is_past and not is_as:
        return None  # `will be circulated on Monday, introduced on Tuesday and adopted on Wednesday`
    is_new_noun = last is not None and compiled(r"\b(?:the|an?)\s[^,]*\Z").search(text, last.end, start) is not None
    if last is not None and last.is_passive and not is_as and not is_new_noun:
        return last._replace(start=start, end=end, word=word)
    is_beside = word != "held"
    return Verb(start, end, word, True, is_passive=True, is_beside=True) if is_beside else None  # noqa: FBT003


def _is_finite(text: str, start: int, word: str, before: Verb | None) -> bool:
    """Return whether a word is the verb of a clause, not a participle: `the drafts submitted on 9 October`."""
    if compiled(_BE).search(text, 0, start):
        return False
    if before is not None and not before.is_past and compiled(_BOUNDARY).search(text, before.end, start) is None:
        return False
    subject = compiled(rf"{_SUBJECT}{ADVERBS}\Z").search(text, 0, start)
    if (
        subject is not None
        and events_pattern().search(subject[0].casefold()) is None
        and word not in _words("adjectives")
    ):
        return True
    return word != "held" and word in read_data("dated_events")["done"]


@cache
def events_pattern() -> re.Pattern[str]:
    """Match words for events, which have days of their own."""
    return compiled(rf"\b(?:{'|'.join(read_data('done_times')['events'])})s?\b")


@cache
def _words(group: str) -> frozenset[str]:
    return frozenset(read_data("done_times")[group])


@cache
def _pattern() -> re.Pattern[str]:
    words = read_data("done_times")
    irregular, present = "|".join(words["irregular"]), "|".join(words["present"])
    done = rf"(?:[a-z-]+ed|{irregular})"
    nouns = r"(?:the|its|their|all|any|an?|each|every|both|this|that|those|these|[a-z]+s)\b"
    return compiled(
        rf"\b(?:[Ww]ill|[Ss]hall|would|[Ss]hould|may|might|could|must)\s{ADVERBS}have\s{ADVERBS}(?:been\s)?{done}\b"
        rf"|\b(?P<had_to>had\sto\s(?:be\s)?[a-z]+)\b"
        rf"|\b(?P<be>[Ww]as|[Ww]ere|[Hh]a(?:s|ve|d)\s{ADVERBS}been)\b(?!\sto\b)(?:\s{ADVERBS}(?P<done>{done})\b)?"
        rf"|\b(?P<have>[Hh]a(?:s|ve|d))\s{ADVERBS}(?P<had>{done})\b"
        rf"|\b(?:{present}|to\s(?!{nouns})[a-z]+)\b"
        rf"|(?:,|,?\s(?:and|as)\b|\s\(|,\sthen)\s?{ADVERBS}(?P<more>{done})(?=\s)"
        rf"|\b(?P<active>{done})\b"
    )
