"""Read numbers beside the range or the list that they count: `the six items 3 to 7`, `two cities (Bonn, Rome)`."""

from collections.abc import Iterator

from oewg_cli.statements.numbers.counted_patterns import chosen_pattern
from oewg_cli.statements.numbers.counted_shares import Share
from oewg_cli.statements.numbers.counted_sums import CountedSum
from oewg_cli.statements.numbers.counted_things import CountedThing, counted_things, things_in
from oewg_cli.statements.picture import Picture
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.text.roman_numerals import arabic
from oewg_cli.un.cardinals import cardinal

_RANGE = (
    r"\s\(?(?P<range>(?P<first>[1-9][0-9]?)(?:st|nd|rd|th)?\s?(?:to|through|–)\s?(?P<last>[1-9][0-9]?)(?:st|nd|rd|th)?)"
    r"(?=[),.;:]|\s(?!(?:[JFMASOND][a-z]+|of|[ap]\.m)\b)|$)"
)
_RANGE_OF_ORDINALS = (
    r"(?:,\s|\s\(|\s)(?:from\s)?(?P<range>the\s(?P<first>[1-9][0-9]{0,4})(?:st|nd|rd|th)\s(?:to|through)\s(?:the\s)?"
    r"(?P<last>[1-9][0-9]{0,4})(?:st|nd|rd|th))(?=[),.;:]|\s|$)"
)
"""`All nine plenary meetings, from the 1301st to the 1310th`."""
_WITH_NUMBERS = (
    r"(?:,?\s\(?|\s[–—]\s)(?:(?:which|that)\s)?(?:(?:are|will\sbe|have\sbeen)\s)?"
    r"(?:numbered|[Nn]os?\.|with\s(?:the\s)?numbers)\s(?:from\s)?"
    r"(?P<range>(?P<first>[1-9][0-9]{0,3}|[IVX]{1,5})(?:\sto\s|\sthrough\s|–)(?P<last>[1-9][0-9]{0,3}|[IVX]{1,5}))\b"
    r"(?!,?\s(?:and\s)?(?:[0-9IVX]|(?:in|on|of|for)\seach))"
)
"""`Twelve meetings, numbered from 21 to 32`: numbers of any kind of thing."""
_LIST = r"(?:\s\((?P<inner>[^()0-9/:;]{3,300})\)|(?::\s|,\snamely,?\s)(?P<open>[^()0-9/:;.]{3,300}?)(?=\.\s?$|$))"
_GAP = r"(?!\sof\b)[^.;:()0-9]{1,100}?(?::|,\snamely,?)\s"
_OF_OTHERS = (
    r"(?<!-)\b[a-z]{4,}(?<!thi)(?<!ou)(?<!ss)s\b|\b(?:includ\w+|among|example|mainly|such|as|and|or|but|first|last)\b"
)
"""What shows that something else is listed after a colon, or not all of it: `will discuss these questions:`."""
_ELEMENT = r"[^,;:()]{2,80}\s\([^()]{1,80}\)"
_WITH_PARENTHESES = rf"(?P<open>{_ELEMENT}(?:(?:[,;]|,?\sand|;\sand)\s{_ELEMENT})+)\.?\s*"
_NUMBERED = frozenset(
    {"item", "sub-item", "paragraph", "annex", "footnote", "meeting", "part", "section", "cluster", "topic"}
)
_MOST_WORDS = 4
_FEWEST = 2


def numbered_ranges(picture: Picture) -> tuple[CountedSum, ...]:
    """Return the numbers in texts that have a range or a list of names directly after what they count.

    `Four of the ten States (Chad, Fiji, Mali and Nepal)` counts the four, and not the ten.
    """
    counted = (_with_part(each) for each in picture.read(counted_things))
    return tuple(
        found for thing in counted for found in (*_of_range(thing), *(_of_list(thing) or _of_list_further_on(thing)))
    )


def _with_part(thing: CountedThing) -> CountedThing:
    """Return what is counted with the number of the part that is meant of it, if one is."""
    part = chosen_pattern().search(thing.sentence.text, 0, thing.start)
    number = cardinal(part["number"]) if part is not None else None
    return thing if part is None or number is None else thing._replace(start=part.start("number"), number=number)


def _of_range(thing: CountedThing) -> Iterator[CountedSum]:
    match = compiled(_RANGE).match(thing.sentence.text, thing.end)
    match = match or compiled(_RANGE_OF_ORDINALS).match(thing.sentence.text, thing.end)
    yield from _with_numbers(thing)
    is_numbered = thing.noun in _NUMBERED or " ".join(thing.words[-2:]) == "round table"
    if match is not None and is_numbered and int(match["first"]) < int(match["last"]):
        yield _sum(thing, int(match["last"]) - int(match["first"]) + 1, *match.span("range"))


def _with_numbers(thing: CountedThing) -> Iterator[CountedSum]:
    """Return what is said to have the numbers of a range: `nine sections, numbered I to IX`."""
    text = thing.sentence.text
    match = (
        compiled(_WITH_NUMBERS).match(text, thing.end) if "umber" in text or "o. " in text or "os. " in text else None
    )
    if match is None:
        return
    first, last = (int(each) if each.isdigit() else arabic(each) for each in (match["first"], match["last"]))
    if first is not None and last is not None and first < last:
        yield _sum(thing, last - first + 1, *match.span("range"))


def _of_list_further_on(thing: CountedThing) -> list[CountedSum]:
    """Return the number of a list of names after a colon, if nothing but what is counted can be listed there.

    `Four documents are before the Board: Chad (E/2027/5), Mongolia (E/2027/6) and Niger (E/2027/7)` lists three.
    """
    text = thing.sentence.text
    gap = compiled(_GAP).match(text, thing.end)
    if gap is None or compiled(_OF_OTHERS).search(gap[0]):
        return []
    if any(gap.start() <= each.start < gap.end() for each in things_in(thing.sentence)):
        return []
    listed = compiled(_WITH_PARENTHESES).fullmatch(text, gap.end())
    if listed is None:
        return _of_list(thing, gap.end() - len(": "))
    elements = compiled(r"\)(?:[,;]|,?\sand|;\sand)\s").split(listed["open"])
    # An "and" in a name may stand between two things of which one has no parentheses.
    if len(elements) < _FEWEST or any(" and " in each.partition("(")[0] for each in elements):
        return []
    return [_sum(thing, len(elements), *listed.span("open"))]


def _of_list(thing: CountedThing, start: int | None = None) -> list[CountedSum]:
    """Return the number of a list of names; several, where an "and" may be within one of them."""
    match = compiled(_LIST).match(thing.sentence.text, thing.end if start is None else start)
    # `Nine days (Saturday and Sunday included)`
    if match is None or compiled(r"\b(?:included|excluded|inclusive|counted|excepted)\b").search(match[0]):
        return []
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
        return [_sum(thing, len(elements), *match.span(group))]
    return []


def _sum(thing: CountedThing, number: int, start: int, end: int) -> CountedSum:
    share = Share(number, thing.sentence.part(start, end), start, end)
    return CountedSum(thing.wording, thing.number, thing.noun, thing, thing.sentence, (share,))
