"""Divide a sentence into clauses with a verb that says when something is taken up, begins or ends."""

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from oewg_cli.text.lazy_patterns import compiled, lazy_pattern
from oewg_cli.un.un_data import read_data

_SEPARATOR = lazy_pattern(
    r";\s|,?\s(?:(?:except|save)\sthat|although|though)\s|,\s(?:and|while|but|whereas|which|with|whereafter|whereupon|after\swhich)\s|\s(?:and|while|whereas|but)\s(?![\w-]+(?:st|nd|rd|th)\s(?:[a-z]+\s)?meetings\b)|:\s"
)
_ASIDE = r",\s[^,;:]{3,60},(?=\s(?:the|its|their|an?|all|agenda|sub-items?|items?)\s)"
"""What is between a verb and its object: `will adopt, on Friday morning, its report`."""
_OBJECT_MISSING = lazy_pattern(
    r"\s*(?:$|[.,;)]|(?:on|at|in|from|during|after|before|by|immediately|directly|no|not|until|with)\b)"
)


class Act(StrEnum):
    """What is said of an item or an event: it is taken up or held, begins, goes on, or ends."""

    TAKES = "takes"
    BEGINS = "begins"
    GOES_ON = "goes_on"
    ENDS = "ends"


class Clause(NamedTuple):
    """A part of a sentence with one verb; offsets are code points of the sentence.

    `noun` is what the verb is as a noun, `adoption`, where it is an event of its own. `object_first` is false if what
    is taken up is named after the verb; `is_joined` is true if the clause shares its subject with the one before,
    `is_allocation` if its verb gives a time to something.
    """

    start: int
    verb_start: int
    verb_end: int
    end: int
    act: Act
    noun: str | None
    object_first: bool
    is_joined: bool
    is_allocation: bool


def scheduling_clauses(text: str) -> list[Clause]:
    """Return the clauses of a sentence whose verb schedules something, in order."""
    verbs = list(_verbs(text))
    clauses: list[Clause] = []
    start = 0
    for number, (match, kind, word) in enumerate(verbs):
        following = verbs[number + 1][0] if number + 1 < len(verbs) else None
        end = len(text) if following is None else _boundary(text, match.end(), following)
        end = _cut(text, match.end(), end)
        groups = read_data("scheduling_words")[kind].items()
        group = next((group for group, words in groups if word in words), Act.TAKES.value)
        is_act = group in set(Act)
        # `The 9th meeting will begin with item 4`, which may have begun before.
        group = Act.TAKES.value if is_act and text.startswith(" with item", match.end()) else group
        object_first = kind in {"participles", "scheduled", "present"} or (
            kind == "infinitives" and _has_object_before(word, text, match.end())
        )
        # `has reserved Monday morning for item 5`: the time is before the last word.
        verb_start = match.end() - 1 if kind == "allocated" else match.start()
        clauses.append(
            Clause(
                start,
                verb_start,
                match.end(),
                end,
                Act(group) if is_act else Act.TAKES,
                None if is_act else group,
                object_first,
                match["joined"] is not None,
                kind == "allocated",
            )
        )
        start = end
    return clauses


def _has_object_before(infinitive: str, text: str, end: int) -> bool:
    """Return whether a verb has its object before it: the debate `will begin`, but the Council `will begin` it."""
    if infinitive == "take place" or infinitive in read_data("scheduling_words")["order_verbs"]:
        return True
    return _OBJECT_MISSING.match(text, end) is not None and object_after(text, end) == end


def object_after(text: str, end: int) -> int:
    """Return where the object of a verb may begin: after what is said between two commas."""
    aside = compiled(_ASIDE).match(text, end)
    return aside.end() if aside is not None else end


def _cut(text: str, start: int, end: int) -> int:
    """Return where a clause ends before a part of the sentence that speaks of something else, or of the past."""
    semicolon = compiled(
        r";\s(?!(?:and\s)?(?:agenda\s|sub-)?items?\s[1-9])|,?\s(?:(?:so|except|save)\sthat|although|though)\s"
    ).search(text, start, end)
    end = semicolon.start() if semicolon else end
    # `will adopt the report and submit it to the Assembly at its eighty-second session`
    handed_on = compiled(r",?\sand\s(?:then\s)?(?:submit|transmit|forward|send)s?\s").search(text, start, end)
    end = handed_on.start() if handed_on else end
    past = compiled(
        r"\b(?:was|were|had)\b|(?<=\s)(?:will|shall)\s(?!be\b)|(?:(?<=,\s)|(?<=\sand\s))(?:is|are)\s"
    ).search(text, start, end)
    if past is None:
        return end
    ends = [
        match.start() for match in compiled(r",\s|\s(?:and|which|that|as|since)\s").finditer(text, start, past.start())
    ]
    return ends[-1] if ends else end


def _verbs(text: str) -> Iterator[tuple[re.Match[str], str, str]]:
    """Return the verbs with the kind of their form, and the form itself; a joined one needs a verb before it."""
    was_passive, has_one = False, False
    for match in _pattern().finditer(text):
        kind = next(kind for kind in ("participles", "infinitives", "present", "scheduled", "allocated") if match[kind])
        is_passive = kind == "participles" and (
            match["be"] is not None or (match["joined"] is not None and was_passive)
        )
        is_past = match["be"] is not None and "been" in match["be"] and match["finite"] is None
        if kind == "participles" and (is_past or not is_passive):
            continue
        if kind == "infinitives" and match["finite"] is None and not (match["joined"] and has_one):
            continue
        was_passive, has_one = is_passive, True
        yield match, kind, " ".join(match[kind].split()).casefold()


def _boundary(text: str, start: int, following: re.Match[str]) -> int:
    """Return where a clause ends whose verb is followed by another one: at the last word that joins the two."""
    if following["joined"]:
        return following.start()
    if text.endswith(", ", start, following.start()):
        # `The report, which will be adopted on Friday, will be issued in May.`
        return following.start() - len(", ")
    ends = [match.start() for match in _SEPARATOR.finditer(text, start, following.start())]
    return ends[-1] if ends else start


@cache
def _pattern() -> re.Pattern[str]:
    data = read_data("scheduling_words")
    finite, adverbs = _either(data["finite"]), _either(data["adverbs"])
    kinds = ("participles", "infinitives", "present", "scheduled", "allocated", "allocating")
    forms = {kind: _either(_all(data[kind])) for kind in kinds}
    return re.compile(
        rf"""
        \b(?: (?P<present>{forms["present"]})
          | (?: (?P<finite>{finite})\s(?:{adverbs}\s){{0,2}}
                | (?P<joined>(?:and|or)\s(?:(?:{finite}|to)\s)?(?:{adverbs}\s){{0,2}}) )?
              (?: (?P<be>(?:to\s)?be(?:en)?\s(?:{adverbs}\s){{0,2}})? (?P<participles>{forms["participles"]})
                | (?P<infinitives>{forms["infinitives"]}) )
          | (?P<scheduled>{forms["scheduled"]})
          | (?P<allocated>{forms["allocated"]} | {forms["allocating"]}\s[^;.]{{2,80}}?\s(?:for|to) )
        )\b
        """,
        re.VERBOSE,
    )


def _all(groups: dict[str, Sequence[str]]) -> list[str]:
    return [word for words in groups.values() for word in words]


def _either(words: Sequence[str]) -> str:
    return "(?:" + "|".join(word.replace(" ", r"\s") for word in sorted(words, key=len, reverse=True)) + ")"
