"""Count what comes one by one after a number: `three clusters: A on Monday, B on Tuesday, and C on Friday`.

A list with a comma before its last "and" has as many parts as commas and one more; without it, each "and" may be
one more part, or stand within one.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from oewg_cli.statements.numbers.counted_things import CountedThing
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.cardinals import cardinals
from oewg_cli.un.phrases import months_pattern
from oewg_cli.un.un_data import read_data

_FEWEST, _FARTHEST, _LONGEST_PART = 2, 2, 90
_MARK = (
    r"(?P<gap>(?:[^.;:()“”]|\([A-Z]+/[^()]{3,60}\)){0,120}?)"
    r"(?::|,\s(?:namely|that\sis|i\.e\.),?|\s(?P<dash>[–—])|\s(?P<open>\()(?![A-Z]+/)(?:namely,?\s)?)\s?"
)
_IN_TURN = r"\bone\s(?:by\sone|after\s(?:the\sother|another)|at\sa\stime)\b"
_PLURAL = r"\b(?!(?:as|is|its|has|was|this|thus|follows|days)\b)[a-z][a-z-]*[a-rt-z]s\b"
_NOT_ALL = r"\b(?:among|includ\w+|such|example|notably|particular\w*|inter\salia|other|some)\b"
_NO_LIST = (
    r"\b(?:which|who|whose|whom|where|when|while|but|or|will|is|are|was|were|has|have|had|can|may|should|must|includ\w+|such|among"
    r"|others?|another|rest|remain\w+|both|all|each|every|also|etc|first|second|third|latter|former|respectively|between|not|only"
    r"|neither|either|plus|as\swell|Chairs?|Co-\w+|Vice-\w+|Presidents?|Rapporteurs?)\b|[“”?!]|\b[0-9]{1,3}\sto\s[0-9]"
)
_GOES_ON = r",\s(?=(?:will|shall|is|are|was|were|ha(?:s|ve)|can|may)\s)"
_MONTHS = months_pattern("en")
_WHEN = (
    r"(?:(?:the\s)?(?:morning|afternoon|evening)s?\s(?:of|on)\s(?:the\s)?)?"
    rf"(?:[A-Z][a-z]{{2,5}}day(?:,\s[0-9]{{1,2}}\s(?:{_MONTHS})(?:\s[0-9]{{4}})?)?|[0-9]{{1,2}}(?:\s(?:{_MONTHS})(?:\s[0-9]{{4}})?)?)"
    r"(?:\s(?:morning|afternoon|evening))?"
)
_JOINT = r"(?:,\s(?:and\s)?|\sand\s)"
_DATES = (
    rf"[^.;:()“”]{{0,80}}?(?:,\s|:\s|\s\(|\s[–—]\s)(?:on\s)?(?P<listed>{_WHEN}(?:{_JOINT}(?:on\s)?{_WHEN})+)"
    r"(?=\s?[.;)–—]|\s?$)"
)
_LANGUAGES = "Arabic|Chinese|English|French|Russian|Spanish|Portuguese|German|Italian|Swahili"
_OF_LANGUAGES = (
    r"[^.;:()“”]{0,60}?(?:[,:]\s|\s\(|\s[–—]\s)(?:namely,?\s|in\s)?"
    rf"(?P<listed>(?:{_LANGUAGES})(?:{_JOINT}(?:{_LANGUAGES}))+)\b"
)
_SYMBOL = r"\s\((?=[^()]*/)[A-Z][^() ]+[^()]{0,60}\)"
_ON_DOCUMENT = rf"(?:one\s)?(?:on|about|concerning)\s[^();:.]{{3,160}}?{_SYMBOL}"
_DOCUMENTS = (
    r"(?:\s(?:of|by|from)\s(?:the\s)?[A-Z][\w-]*(?:\s[A-Z][\w-]*){0,3})?[,:]?\s"
    rf"(?P<listed>{_ON_DOCUMENT}(?:(?:,|;|,?\sand|;\sand)\s(?:and\s)?(?:on\s|one\son\s)?[^();:.]{{3,160}}?{_SYMBOL})+)\s?(?:[.;]|$)"
)
_ANOTHER_KIND = (
    r"\b(?:an?|the|its)\s(?:[a-z]+\s)?(?:report|note|paper|letter|study|document|summary|compilation|review)s?\b"
)
_LABEL = r"(?:[0-9]{1,2}|[A-H]|[IVX]{1,4}|one|two|three|four|five|six|seven|eight)"
_FIRST_LABELS = frozenset({"1", "A", "I", "one"})
_PERSON = r"[^\W\d_a-z][\w’'-]+(?:\s(?:[a-z]{2,3}\s){0,2}[^\W\d_a-z][\w’'.-]*){1,4}\s\([^\W\d_a-z][^()0-9/]{2,60}\)"
_POSTS = (
    r"(?:[Tt]he|an?|its|and|as|of|two|three|four|five|(?:[Cc]o-|[Vv]ice-)?(?:[Cc]hairs?|[Pp]residents?)|[Rr]apporteurs?"
    r"|[,\s])+"
)


def parts_after(thing: CountedThing) -> Iterator[tuple[int, int, int]]:
    """Return how many parts come after a number in its sentence, with their place, where that is another number."""
    text = thing.sentence.text
    if not any(mark in text[thing.end :] for mark in (",", ":", "(", "–", "—")):
        return
    for start, end, numbers in _enumerations(thing):
        is_near = any(0 < abs(number - thing.number) <= _FARTHEST for number in numbers)
        if min(numbers) >= _FEWEST and thing.number not in numbers and is_near:
            yield (max(numbers) if thing.number > max(numbers) else min(numbers)), start, end
            return


_Found = tuple[int, int, Sequence[int]]


def _enumerations(thing: CountedThing) -> Iterator[_Found]:
    text = thing.sentence.text
    if thing.noun == "language":
        yield from _listed(thing, _OF_LANGUAGES)
    if thing.noun in {"report", "note", "paper", "study", "document"}:
        found = compiled(_DOCUMENTS).match(text, thing.end)
        if found is not None and not compiled(_ANOTHER_KIND).search(found["listed"]):
            yield *found.span("listed"), (len(compiled(_SYMBOL).findall(found["listed"])),)
    if f"{thing.noun}s" in _measures():
        return
    yield from _dates(thing)
    labels = _labels(thing)
    if labels is not None:
        yield labels
        return
    mark = compiled(_MARK).match(text, thing.end)
    if mark is None or thing.noun in _nouns("of_states"):
        return
    gap = compiled(_IN_TURN).sub("", mark["gap"])
    if compiled(rf"{_PLURAL}|{_NOT_ALL}").search(gap) or compiled(rf"(?:{cardinals()})\s").search(gap):
        return
    end = _end(text, mark.end(), "open" if mark["open"] else "dash" if mark["dash"] else "")
    if thing.noun in _nouns("persons"):
        yield from _persons(text, mark.end(), end)
    else:
        yield from _commas(text, mark.end(), end)


def _end(text: str, start: int, mark: str) -> int:
    stops = {"open": r"\)", "dash": r"\s[–—]\s|\.(?=\s|$)"}.get(mark, rf"\.(?=\s?$)|{_GOES_ON}")
    found = compiled(stops).search(text, start)
    return found.start() if found is not None else len(text)


def _listed(thing: CountedThing, pattern: str) -> Iterator[_Found]:
    found = compiled(pattern).match(thing.sentence.text, thing.end)
    if found is not None:
        yield *found.span("listed"), (len(compiled(_JOINT).split(found["listed"])),)


def _dates(thing: CountedThing) -> Iterator[_Found]:
    """Return the days of what takes place on one day each, or on the days of one month that go together.

    `Six workshops, on 8 and 9 June` may be several on a day, and `two workshops, on 8 and 9 June and on 1 and 2 July`
    take two days each.
    """
    has_days = any(f" {month}" in thing.sentence.text[thing.end :] for month in _MONTHS.split("|"))
    found = compiled(_DATES).match(thing.sentence.text, thing.end) if has_days else None
    if found is not None:
        listed = compiled(r"day,\s").sub("day ", found["listed"])
        number = len(compiled(_JOINT).split(listed))
        is_of_several = number == _FEWEST and thing.number > number
        months = len(compiled(_MONTHS).findall(found["listed"]))
        if not is_of_several and months:
            yield *found.span("listed"), range(months, number + 1)


def _labels(thing: CountedThing) -> _Found | None:
    """Return the labels of the parts, from the first on: `cluster 1 …; cluster 2 …`."""
    text = thing.sentence.text
    # The pattern of a noun is compiled for it alone.
    if text[thing.end :].casefold().count(thing.noun[:-1]) < _FEWEST:
        return None
    noun = f"{thing.noun[:-1]}(?:y|ies)" if thing.noun.endswith("y") else f"{thing.noun}s?"
    pattern = rf"(?i:\b{noun})\s(?P<labels>{_LABEL}(?:(?:,\s(?:and\s)?|\sand\s|\sto\s|–){_LABEL})*)\b"
    matches = list(compiled(pattern).finditer(text, thing.end))
    if not matches or matches[0]["labels"] not in _FIRST_LABELS or len(matches) < _FEWEST:
        return None
    before = text[thing.end : matches[0].start()]
    if not compiled(r"[:,(–—]\s?(?:and\s|namely,?\s|on\s|the\s)?$").search(before):
        return None
    labels = {part for match in matches for part in compiled(r"(?:,\s(?:and\s)?|\sand\s)").split(match["labels"])}
    if any(" to " in label or "–" in label for label in labels) or compiled(r"\b(?:others?|rest)\b").search(text):
        return None
    return matches[0].start(), matches[-1].end(), (len(labels),)


def _persons(text: str, start: int, end: int) -> Iterator[_Found]:
    """Return the persons with their States, where only their posts are beside them."""
    persons = compiled(_PERSON).findall(text[start:end])
    rest = compiled(_PERSON).sub("", text[start:end])
    if len(persons) > 1 and compiled(_POSTS).fullmatch(rest):
        yield start, end, (len(persons),)


def _commas(text: str, start: int, end: int) -> Iterator[_Found]:
    """Return the parts between semicolons, or between commas and the last "and"."""
    listed = compiled(r"\s\([^()]*\)").sub("", text[start:end]).strip()
    listed = compiled(r"day,\s(?=[0-9])").sub("day ", listed)
    if compiled(_NO_LIST).search(listed) or compiled(rf"\b(?:{cardinals()})\s[a-z]").search(listed):
        return
    if ";" in listed:
        parts = compiled(r";\s(?:and\s)?").split(listed)
        if "; and " in listed:
            yield start, end, (len(parts),)
        return
    parts = listed.split(", ")
    ands = sum(part.count(" and ") for part in parts)
    if max(map(len, parts)) > _LONGEST_PART or compiled(r"[.:]").search(listed):
        return
    if parts[-1].startswith("and "):
        yield start, end, (len(parts),)
    elif " and " in parts[-1]:
        yield start, end, range(len(parts) + 1, len(parts) + ands + 1)


@cache
def _measures() -> frozenset[str]:
    return frozenset(read_data("words/counted_things")["measures"]) - {"parts"}


@cache
def _nouns(kind: str) -> frozenset[str]:
    return frozenset(read_data("words/counted_things")[kind])
