"""Read numbers of what a sentence also names one by one: `five States replied: Chile, …`, `A and B, two in all`."""

from collections.abc import Iterator, Sequence

from oewg_cli.programme.quotations import quotations
from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.numbers.counted_patterns import chosen_pattern
from oewg_cli.statements.numbers.counted_shares import Share
from oewg_cli.statements.numbers.counted_sums import CountedSum
from oewg_cli.statements.numbers.counted_things import CountedThing, counted_things, things_in
from oewg_cli.statements.numbers.enumerated_parts import parts_after
from oewg_cli.statements.picture import Picture
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.cardinals import cardinal, cardinals
from oewg_cli.un.un_data import read_data
from oewg_cli.un.word_list import place_words

_ROLES = (*PARAGRAPHS, Role.FOOTNOTE, Role.TEXT, Role.ASIDE, Role.BULLET)
_FEWEST = 2
_GAP = (
    r"(?!\s(?:of|in)\s(?:which|whom|them)\b)[^.;:()“”]{0,120}?"
    r"(?::\s|,\s(?:namely|that\sis|i\.e\.),?\s|\s\((?:namely\s)?|,?\s(?:entitled|called|on|on\sthe\sthemes)\s(?=“))"
)
_THOSE_OF = r"(?:\s[a-z]+){0,3},\sthose\s(?:of|for|from|in|by|on)\s"
_NAME = r"(?:[Tt]he\s)?[A-Z][\w’-]*(?:(?:\sof(?:\sthe)?)?\s[A-Z][\w’-]*){0,6}"
JOINT = r"(?:[,;]\s(?:and\s)?|\sand\s)(?:(?:of|for|from|by|on)\s)?"
NAMES = rf"(?P<listed>{_NAME}(?:{JOINT}{_NAME})+)"
"""Names one after another, and what is between two of them."""
_NAMES_TO_END = rf"{NAMES}(?=[.,;:)]|\s?$)"
_THOSE_FARTHER_ON = r"[^.;:()“”]{0,260}?:\sthose\s(?:of|for|from|in|by|on)\s"
_IN_PARENTHESES = r"\s\([^()]{1,160}\)"
_OF_TWO_WORDS = r"(?<=[a-z])\sand\s(?=Tobago|Herzegovina|Barbuda|the\sGrenadines|Nevis|Principe|Northern\sIreland)"
_AFTER_QUOTATION = r"(?:,?\s\([^()]{1,120}\))?(?:[,;]\s(?:and\s)?|,?\sand\s)"
_CLAUSE = (
    r"[,;]\s(?:(?:one|two|three|some|all|both|each)\s)?of\swh(?:om|ich)\b|[,;]\s(?:who|which|whose|and\swill|all)\b"
)
_ELEMENT = (
    r"(?:(?P<one>[Aa]n?|[Oo]ne|[Tt]he|[Ii]ts)|(?P<number>{number}))\s(?:other\s)?"
    r"(?P<noun>(?:(?:of|from)\s)?[\w’-]+)(?P<more>[^,;:]*)"
)
_ORDINALS = r"(?:first|second|third|fourth|fifth|last|other|others|rest|former|latter|remaining)\b"
_AFTER_LIST = (
    r"(?P<listed>{one}(?:,\s{one})*,?\sand\s{one})(?:,\s|\s\(|\s[–—]\s)"
    r"(?:(?P<all>{number})\s(?:[a-z]+\s)?(?:in\s(?:all|total|number)|altogether)\b|the\s(?P<the>{number})\s(?P<noun>[a-z-]+(?:\s[a-z-]+){{0,2}}?s)\b)"
)
_PLACE_BEFORE = r"\b(?:[Ii]n|[Aa]t|[Oo]f|[Nn]ear|[Ff]rom)\s$"
_NUMBERED_PARTS = ("articles", "chapters", "sections", "rules", "principles", "goals")
_NUMBERED = (
    r"(?P<number>{number})(?:\sof\s(?:the|its)\s(?:{number}))?\s(?:[a-z]+\s)?(?P<noun>articles|chapters|sections|rules|paragraphs|annexes|principles|goals|targets)"
    r"(?:,\s(?:namely,?\s|that\sis,?\s)?|\s\(|:\s)(?:(?P=noun)\s)?(?P<listed>[0-9]{{1,3}}(?:(?:,\s(?:and\s)?|\sand\s|\sto\s|–)[0-9]{{1,3}})+)(?=[).;,:]|\s?$)"
)


def counted_lists(picture: Picture) -> tuple[CountedSum, ...]:
    """Return the numbers of States, persons, quoted titles and numbered parts that a sentence also names one by one."""
    found: list[CountedSum] = []
    for thing in picture.read(counted_things):
        if not thing.in_number and not thing.is_both:
            found += _after(thing)
    for having in (" in all", " in total", " altogether", " in number", ", the "):
        for sentence in picture.sentences(*_ROLES, having=having):
            found += () if sentence.is_too_long else _before(sentence, having)
    fields = (each for each in picture.index.texts_with(_NUMBERED_PARTS) if each.role in _ROLES)
    for sentence in (sentence for field in fields for sentence in picture.sentences_of(field)):
        if not sentence.is_too_long and any(noun in sentence.folded for noun in _NUMBERED_PARTS):
            found += _of_numbered(sentence)
    return tuple(found)


def _after(thing: CountedThing) -> Iterator[CountedSum]:
    text = thing.sentence.text
    if chosen_pattern().search(text, 0, thing.start) is not None:
        return  # `9 of the 18 members`: what comes after them may be only those that are chosen.
    gap = compiled(_GAP).match(text, thing.end)
    others = [each for each in things_in(thing.sentence) if gap is not None and gap.start() <= each.start < gap.end()]
    if gap is not None and not others:
        if thing.noun in _nouns("of_states"):
            yield from _names(thing, gap.end(), of_states=True)
        if thing.noun in _nouns("persons"):
            yield from _persons(thing, gap.end())
        yield from _quoted(thing, gap.end())
    for number, start, end in parts_after(thing):
        yield _sum(thing, number, start, end)
    those = compiled(_THOSE_OF).match(text, thing.end)
    if those is None and ": those " in text:
        those = compiled(_THOSE_FARTHER_ON).match(text, thing.end)
        those = those if len(things_in(thing.sentence)) == 1 else None
    if those is not None:
        yield from _names(thing, those.end(), of_states=False)


def _names(thing: CountedThing, start: int, *, of_states: bool) -> Iterator[CountedSum]:
    """Return the number of names of States and cities; where they go on as a sentence does, they may not be all."""
    whole = compiled(_OF_TWO_WORDS).sub("_and_", thing.sentence.text)
    text = compiled(_IN_PARENTHESES).sub("", whole[start:])
    listed = compiled(_NAMES_TO_END).match(text)
    names = compiled(JOINT).split(listed["listed"]) if listed is not None else []
    goes_on = listed is not None and of_states and text.startswith(",", listed.end())
    if len(names) >= _FEWEST and are_places(names) and not (goes_on and len(names) <= thing.number):
        yield _sum(thing, len(names), start, len(whole))


def _persons(thing: CountedThing, start: int) -> Iterator[CountedSum]:
    """Return the number of members, each named alone or counted: `five members: a Chair and four Vice-Chairs`."""
    rest = thing.sentence.text[start:]
    end = min((match.start() for match in compiled(rf"[.;)]|{_CLAUSE}").finditer(rest)), default=len(rest))
    pattern = compiled(_ELEMENT.format(number=cardinals()))
    parts = compiled(r",\s(?:and\s)?|\sand\s").split(rest[:end].strip())
    numbers = []
    for part in parts:
        match = pattern.fullmatch(part)
        is_one = match is not None and match["one"] is not None
        if match is None or compiled(_ORDINALS).match(match["noun"]):
            return
        if is_one and (match["noun"].endswith("s") or compiled(r"\s[\w’-]+s$").match(match["more"])):
            return
        numbers.append(1 if is_one else cardinal(match["number"]) or 0)
    if len(numbers) >= _FEWEST and any(number > 1 for number in numbers):
        yield _sum(thing, sum(numbers), start, start + end)


def _quoted(thing: CountedThing, start: int) -> Iterator[CountedSum]:
    """Return the number of titles in quotation marks that come one after another."""
    text = thing.sentence.text
    spans = [span for span in quotations(text) if span.start >= start] if "“" in text[start:] else []
    if not spans or spans[0].start != start:
        return
    run = [spans[0]]
    for span in spans[1:]:
        if compiled(_AFTER_QUOTATION).fullmatch(text, run[-1].end, span.start) is None:
            break
        run.append(span)
    joint = text[run[-2].end : run[-1].start] if len(run) > 1 else ""
    if "and " in joint and not text[run[-1].end :].startswith((", “", " and “")):
        yield _sum(thing, len(run), start, run[-1].end)


def _before(sentence: NoteSentence, having: str) -> Iterator[CountedSum]:
    """Return the number after a list: `items 4, 6 and 8, three in all`, `French and Russian, the two languages`."""
    for one in (r"[0-9]{1,3}(?:\s\([a-z]\))?", r"[A-Z][\w’-]+(?:\s[A-Z][\w’-]+){0,3}"):
        pattern = compiled(_AFTER_LIST.format(one=one, number=cardinals()))
        for match in pattern.finditer(sentence.text) if having != " in number" or one[0] != "[" else ():
            number = cardinal(match["all"] or match["the"])
            names = compiled(r",\s(?:and\s)?|\sand\s").split(match["listed"])
            is_led = compiled(_PLACE_BEFORE).search(sentence.text, 0, match.start()) is not None
            is_of_items = one.startswith("[0-9]")
            is_read = (match["all"] is None) is (having == ", the ")
            if number is None or not is_read or (is_led and not is_of_items) or (is_of_items and match["the"]):
                continue
            if is_of_items and compiled(r"(?:[0-9]|\bto|–)[\s,]*$").search(sentence.text, 0, match.start()):
                continue
            group = "all" if match["all"] else "the"
            share = Share(len(names), sentence.part(*match.span("listed")), match.end(), match.end())
            yield CountedSum(sentence.part(match.start(group), match.end()), number, "", None, sentence, (share,))


def _of_numbered(sentence: NoteSentence) -> Iterator[CountedSum]:
    """Return the number of articles and the like whose numbers follow: `four articles, namely articles 1 to 4`."""
    for match in compiled(_NUMBERED.format(number=cardinals())).finditer(sentence.text):
        number, count = cardinal(match["number"]), 0
        for part in compiled(r",\s(?:and\s)?|\sand\s").split(match["listed"]):
            ends = [int(figures) for figures in compiled("[0-9]+").findall(part)]
            count += ends[-1] - ends[0] + 1 if len(ends) == _FEWEST else 1
        if number is not None and count >= _FEWEST:
            share = Share(count, sentence.part(*match.span("listed")), match.end(), match.end())
            yield CountedSum(sentence.part(*match.span("number")), number, "", None, sentence, (share,))


def _sum(thing: CountedThing, number: int, start: int, end: int) -> CountedSum:
    share = Share(number, thing.sentence.part(start, end), start, end)
    return CountedSum(thing.wording, thing.number, thing.noun, thing, thing.sentence, (share,))


def are_places(names: Sequence[str]) -> bool:
    """Return whether names are those of States or cities; a few may have a word that is in no list: `Cabo Verde`."""
    words = [
        [word.casefold() in place_words() for word in compiled(r"[\s_-]+").split(name) if _is_of_name(word)]
        for name in names
    ]
    return all(map(any, words)) and sum(map(all, words)) >= len(names) - len(names) // 3


def _is_of_name(word: str) -> bool:
    return word[:1].isupper() and word not in {"The", "Kingdom", "Republic"}


def _nouns(kind: str) -> frozenset[str]:
    return frozenset(read_data("words/counted_things")[kind])
