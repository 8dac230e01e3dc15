"""Read the parts of a whole that a sentence counts: `four at the 8th meeting and four at the 9th`."""

import re
from typing import NamedTuple

from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.numbers.counted_patterns import EACH_OF, OF_EACH, share_pattern
from oewg_cli.statements.numbers.counted_things import CountedThing
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.cardinals import cardinal, cardinals

_DAYS = r"(?:[0-9]{1,2}(?:,\s(?:and\s)?|\sand\s))*[0-9]{1,2}(?=\s[A-Z])"
_EACH_DAY = (
    r"\s(?:on|in|of)\seach\sof\s"
    r"(?P<days>(?:the\s)?[A-Z][a-z]+day(?:(?:,\s(?:and\s)?|\sand\s)(?:the\s)?[A-Z][a-z]+day\b)+)"
)
"""`Two on each of the Monday, the Tuesday and the Thursday`."""
_RANGE = r"\s?(?:to|through|–)\s?[0-9]"
_IN_EACH = r"\s(?:in|on|for|at|to)\s(?:either|each)\b"
_OF_THESE = r"\sof\s(?:these|those|them|the\slatter)\b"
_LABELS = r"\s(?:(?:agenda\s)?(?:sub-)?items?|topics?|clusters?|parts?)\s(?P<labels>[0-9][0-9(), a-zA-Z]*)"


class Share(NamedTuple):
    """A part of a whole: its number, and where the words are that say which part it is, up to the next one."""

    number: int
    wording: Wording
    start: int
    end: int


def shares_after(thing: CountedThing) -> list[Share]:
    """Return the numbers of the same thing that come after it in its sentence; none if one cannot be counted."""
    return shares_in(thing.sentence, thing.end, thing.noun)


def shares_in(sentence: NoteSentence, start: int, noun: str) -> list[Share]:
    """Return the parts that a sentence names from an offset on; none if one of them cannot be counted."""
    found: list[tuple[int, re.Match[str]]] = []
    # `Of the eight public meetings, two are on Monday …; of the six closed ones, one is on Friday`
    # `26 deaths, of which 11 at sea, 30 injuries, of which 20 on roads`
    other = compiled(r";\sof\s|,\sof\swh").search(sentence.text, start + 1)
    last = other.start() if other is not None else len(sentence.text)
    for match in share_pattern().finditer(sentence.text, start, last):
        number = cardinal(match["number"])
        said = match["noun"]
        if compiled(_RANGE).match(sentence.text, match.end("number")):
            return []  # `in the order of the articles: 1 to 5 first, 6 to 9 next`
        if number is None or (said is not None and not said.casefold().startswith(noun[:-1])):
            continue
        if found and _is_part_of_share(sentence.text, found[0][1], match, found[-1][0] - number):
            continue
        times = _times(sentence.text, match)
        if times is None:
            return []
        found.append((number * times, match))
    end = found[-1][1].end() if found else len(sentence.text)
    # `Two on each of the four days` is counted so already.
    is_counted = compiled(EACH_OF.format(number=cardinals())).match(sentence.text, end) is not None
    of_each = None if is_counted else compiled(OF_EACH.format(number=cardinals())).search(sentence.text, end)
    if of_each is not None:
        # `One in the morning and one in the afternoon of each of the three days`
        times = cardinal(of_each["times"]) if of_each["times"] else None
        if times is None:
            return []
        found = [(number * times, match) for number, match in found]
    ends = [*(match.start() for _, match in found[1:]), len(sentence.text)] if found else []
    return [
        Share(number, sentence.part(*match.span("number")), match.end(), end)
        for (number, match), end in zip(found, ends, strict=True)
    ]


def _is_part_of_share(text: str, first: re.Match[str], match: re.Match[str], rest: int) -> bool:
    """Return whether a number is that of a part of the part before it, which has `rest` more.

    `Of 20 days, 16 have meetings; 14 of these are open`, `of which 18 have numbers, nine in either of the two parts`
    """
    if compiled(_IN_EACH).match(text, match.end("number")):
        return rest == cardinal(match["number"])
    of_these = compiled(_OF_THESE)
    return (
        rest >= 0
        and of_these.match(text, match.end("number")) is not None
        and of_these.match(text, first.end("number")) is None
    )


def _times(text: str, match: re.Match[str]) -> int | None:
    """Return how often the number of a part counts: `one each to items 6, 7 and 8`; None if that cannot be told."""
    named = compiled(_EACH_DAY).match(text, match.end()) if " each of" in text else None
    if named is not None:
        return named["days"].count("day")
    after = compiled(EACH_OF.format(number=cardinals())).match(text, match.end()) if " each of" in text else None
    if after is not None:
        days = compiled(_DAYS).match(text, after.start("times"))
        return cardinal(after["times"]) if days is None else len(compiled(r"[0-9]+").findall(days[0]))
    if not text.startswith(" each", match.end()):
        return 1
    labels = compiled(_LABELS).search(text, match.end())
    if labels is None:
        return None
    span = compiled(r"(?P<first>[0-9]+) to (?P<last>[0-9]+)").match(labels["labels"])
    if span is not None:
        return int(span["last"]) - int(span["first"]) + 1
    return len(compiled(r"[0-9]+|\([a-z]\)").findall(labels["labels"])) if "(" not in labels["labels"] else None
