"""Read numbers beside the labels of what they count: `nine items, items 1 to 8 and item 11`."""

import re
from collections.abc import Iterator
from functools import cache

from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.numbers.counted_shares import Share
from oewg_cli.statements.numbers.counted_sums import CountedSum
from oewg_cli.statements.numbers.counted_things import is_limited
from oewg_cli.statements.picture import Picture
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.cardinals import cardinal, cardinals

_ROLES = (*PARAGRAPHS, Role.FOOTNOTE, Role.BULLET)
_LABEL = r"[1-9][0-9]{0,2}(?:\s\([a-z]\))?|\([a-z]\)"
_ITEMS = r"(?:(?:agenda\s)?(?:sub-)?items?\s)"
_ORDINAL = r"[1-9][0-9]{0,3}(?:st|nd|rd|th)"
_TO, _AND = r"\s(?:to|through)\s|\s?–\s?", r",\s(?:and\s)?|\sand\s"
_END = r"(?=\)|[.;:]|,(?!\s(?:among|included|inter|\d))|\s(?:will|are|is|have|has)\b|$)"
_FEWEST = 2


def listed_numbers(picture: Picture) -> tuple[CountedSum, ...]:
    """Return the numbers of items, sub-items and meetings that have the labels of all of them after them."""
    return tuple(
        found
        for having, reader in (("item", _of_items), ("meeting", _of_meetings))
        for sentence in picture.sentences(*_ROLES, having=having)
        if not sentence.is_too_long
        for found in reader(sentence)
    )


def _of_items(sentence: NoteSentence) -> Iterator[CountedSum]:
    for match in _items().finditer(sentence.text):
        listed, number, noun = match["listed"], cardinal(match["number"]), match["noun"]
        is_of_parts = "(" in listed
        before = compiled(r"\b(?:sub-)?items?\b").findall(sentence.text[: match.start()])
        said = noun or (before[-1] if before else "")
        is_some = noun is not None and compiled(r"\b[Oo]f\s(?:the|its|these)\s$").search(
            sentence.text, 0, match.start()
        )
        if (
            number is None
            or is_some
            or _goes_on(sentence.text, match.end())
            or is_of_parts != said.startswith("sub")
            or is_limited(sentence.text, match.start())
        ):
            continue
        count = _count(listed, _LABEL)
        if count >= _FEWEST:
            yield _sum(sentence, match, number, count)


def _goes_on(text: str, end: int) -> bool:
    """Return whether a list is the subject of a clause, after which others come: `3 (a) and (b) are …, while 3 (c)`."""
    verb = compiled(r"\s(?:will|shall|are|is|have|has)\s").match(text, end)
    return verb is not None and compiled(r"\([a-z]\)|\bitems?\s[0-9]").search(text, verb.end()) is not None


def _of_meetings(sentence: NoteSentence) -> Iterator[CountedSum]:
    for match in _meetings().finditer(sentence.text) if compiled(_ORDINAL).search(sentence.text) else ():
        number = cardinal(match["number"])
        has_more = compiled(_ORDINAL).search(sentence.text, match.end()) is not None
        if number is not None and not has_more and not is_limited(sentence.text, match.start()):
            count = _count(match["listed"], _ORDINAL)
            if count >= _FEWEST:
                yield _sum(sentence, match, number, count)
    for match in _meetings_in_row().finditer(sentence.text) if ": the " in sentence.text else ():
        number, listed = cardinal(match["number"]), match["listed"]
        run = compiled(rf"^the\sfirst\s(?P<run>{cardinals()})").match(listed)
        first = cardinal(run["run"]) if run is not None else None if "first" in listed else 0
        labels = compiled(_ORDINAL).findall(listed)
        is_plain = len(set(labels)) == len(labels)
        is_plain = is_plain and not compiled(
            r"\b(?:to|through|or|if|items?|previous|last|final|second|third)\b"
        ).search(listed)
        if number is not None and first is not None and is_plain and len(labels) + first >= _FEWEST:
            yield _sum(sentence, match, number, len(labels) + first)


def _count(listed: str, label: str) -> int:
    """Return how many things are listed, each range with all between its ends; 0 if that cannot be told."""
    count = 0
    for part in compiled(_AND).split(listed):
        ends = [int(figures) for figures in compiled(r"[0-9]+").findall(part)]
        if compiled(_TO).search(part) is None:
            count += len(compiled(label).findall(part)) and 1
        elif len(ends) == _FEWEST and ends[0] < ends[1] and "(" not in part:
            count += ends[1] - ends[0] + 1
        else:
            return 0
    return count


def _sum(sentence: NoteSentence, match: re.Match[str], number: int, count: int) -> CountedSum:
    share = Share(count, sentence.part(*match.span("listed")), *match.span("listed"))
    return CountedSum(sentence.part(*match.span("number")), number, "item", None, sentence, (share,))


@cache
def _items() -> re.Pattern[str]:
    one = rf"{_ITEMS}?(?:{_LABEL})(?:(?:{_TO})(?:{_LABEL}))?"
    return re.compile(
        rf"(?P<number>{cardinals()})\s(?:(?:agenda\s)?(?P<noun>(?:sub-)?items)|of\s(?:which|them|these))(?:,\s(?:namely,?\s)?|\s\(|:\s)"
        rf"(?P<listed>{one}(?:(?:{_AND}){one})+){_END}"
    )


@cache
def _meetings() -> re.Pattern[str]:
    one = rf"(?:the\s)?{_ORDINAL}(?:(?:{_TO})(?:the\s)?{_ORDINAL})?"
    return re.compile(
        rf"(?P<number>{cardinals()})(?:\s[^.;:0-9]{{0,80}}?)?\smeetings(?:\sof\sthe\s[^.;:,()0-9]{{3,60}})?(?:,\s(?:namely\s|from\s)?|\s\(|:\s)"
        rf"(?P<listed>{one}(?:(?:{_AND}){one})*){_END}"
    )


@cache
def _meetings_in_row() -> re.Pattern[str]:
    """Match meetings after a colon, each with its time: `five meetings: the 2nd on Monday and the 3rd on Tuesday`."""
    return re.compile(rf"(?P<number>{cardinals()})\smeetings:\s(?P<listed>the\s[^.;:]*?{_ORDINAL}[^.;:]*)")
