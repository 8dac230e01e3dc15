"""Read numbers beside the range or the list that they count: `the six items 3 to 7`, `two cities (Bonn, Rome)`."""

from collections.abc import Iterator

from oewg_cli.statements.counted_sums import CountedSum, Share
from oewg_cli.statements.counted_things import CountedThing, counted_things
from oewg_cli.statements.picture import Picture
from oewg_cli.text.lazy_patterns import compiled

_RANGE = (
    r"\s\(?(?P<range>(?P<first>[1-9][0-9]?)(?:st|nd|rd|th)?\s?(?:to|through|–)\s?(?P<last>[1-9][0-9]?)(?:st|nd|rd|th)?)"
    r"(?=[),.;:]|\s(?!(?:[JFMASOND][a-z]+|of|[ap]\.m)\b)|$)"
)
_LIST = r"(?:\s\((?P<inner>[^()0-9/:;]{3,300})\)|(?::\s|,\snamely,?\s)(?P<open>[^()0-9/:;.]{3,300}?)(?=\.\s?$|$))"
_NUMBERED = frozenset(
    {"item", "sub-item", "paragraph", "annex", "footnote", "meeting", "part", "section", "cluster", "topic"}
)
_MOST_WORDS = 4
_FEWEST = 2


def numbered_ranges(picture: Picture) -> tuple[CountedSum, ...]:
    """Return the numbers in texts that have a range or a list of names directly after what they count."""
    return tuple(found for thing in picture.read(counted_things) for found in (*_of_range(thing), *_of_list(thing)))


def _of_range(thing: CountedThing) -> Iterator[CountedSum]:
    match = compiled(_RANGE).match(thing.sentence.text, thing.end)
    is_numbered = thing.noun in _NUMBERED or " ".join(thing.words[-2:]) == "round table"
    if match is not None and is_numbered and int(match["first"]) < int(match["last"]):
        yield _sum(thing, int(match["last"]) - int(match["first"]) + 1, *match.span("range"))


def _of_list(thing: CountedThing) -> Iterator[CountedSum]:
    """Return the number of a list of names; several, where an "and" may be within one of them."""
    match = compiled(_LIST).match(thing.sentence.text, thing.end)
    if match is None:
        return
    group = "inner" if match["inner"] else "open"
    *others, last = compiled(r",\s(?:and\s)?").split(match[group])
    ends = last.split(" and ")
    elements = [*others, *ends]
    is_plain = (
        len(elements) >= _FEWEST
        and all(0 < len(each.split()) <= _MOST_WORDS and each[:1].isupper() for each in elements)
        and not any(" and " in each for each in others)
        and len(ends) <= _FEWEST
    )
    if is_plain and (len(others) == 0 or len(ends) > 1 or ", and " in match[group]):
        yield _sum(thing, len(elements), *match.span(group))


def _sum(thing: CountedThing, number: int, start: int, end: int) -> CountedSum:
    share = Share(number, thing.sentence.part(start, end), start, end)
    return CountedSum(thing.wording, thing.number, thing.noun, thing, thing.sentence, (share,))
