"""Read ordinals that stand for things counted or named just before: `two sessions, the first in May and the second`.

An ordinal without a noun is told apart from another one, so that it is neither that one again nor beyond the number.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from oewg_cli.programme.text_fields import PARAGRAPHS, Role, TextField
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.numbers.counted_things import CountedThing, singular, things_in
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.cardinals import cardinal, cardinals
from oewg_cli.un.phrases import ordinals_pattern, spelled_ordinals
from oewg_cli.un.un_data import read_data

ENDINGS = ("first", "third", "urth", "ifth", "ixth", "enth", "ighth", "inth", "elfth", "ieth")
"""The ends of the ordinals, without "second", which is alone in a row only where something is counted."""
_ROLES = (*PARAGRAPHS, Role.FOOTNOTE)
_ORDINAL_WORD = r"\b[Tt]he\s(?:[a-z]+-)?(?:first|second|third|[a-z]+th)\b"
_FEWEST, _FEWEST_WITH_GAP, _FEWEST_BY_TURNS = 2, 3, 4
_ALONE = (
    r"(?=[,;.)]|\s\(|\s(?:in|on|at|to|by|from|for|with|and|or|under|between|during|will|would|shall|is|was|are|has|had|being|having"
    r"|of\s(?:which|them|these|those|whom))\b|$)"
)
_SHARED = (
    r",?\s(?:and|or|to)\s(?:the\s)?(?:[a-z]+-)?(?:first|second|third|[a-z]+th)\b"
    rf"(?!{_ALONE})\s(?:[a-z]+(?:al|ic|ive|ary|an|ed|en)\s)?(?P<noun>[a-z][a-z-]+)\b"
)
"""What has the noun of both: `the third and fourth sessions`."""
_ON_ONE = r"[;:(–]\s?(?:on|at|in|during|for)\s\Z"
_AGAIN = r"\bof\s(?:the|these|those|its)\s$|[;,]\s(?:of|as|like|unlike)\b|\bthose\sof\b"
"""What begins another row: `of the two on Wednesday, the first`."""
_BESIDE = r"\b(?:with|to|at|in|on|during|before|after|of|by|from|under|for|as|than|until|follow\w+|preced\w+)\s$"
_LAST = r"(?:,|;|\s)\s?(?:and|while|whereas)\s"
_COLON = r":\s(?:[\w-]+\s){0,2}$"
_OF_EACH = r"\beach(?:\sof|\slasting)?\s$"
_LENGTH = r"\beach\s(?:of|lasting)\s[\w-]+\s(?:[a-z]+\s)?(?:hours?|days?|weeks?|meetings?|minutes?)\b"
_PARTS = r":\s|\b(?i:one|first|second|another|other|others|next|includ\w+|(?<!last\s)of\swh(?:ich|om)|each|every)\b"
"""What divides the things that are counted, so that `a third` is one of them."""
_TIMES = r"\b[0-9]{1,2}(?:\.[0-9]{2})?\s(?:[ap]\.m\.|[JFMASOND][a-z]+)"
_JOINED = r",?\s(?:and|or)\s"


class OrdinalOutOfOrder(NamedTuple):
    """An ordinal that cannot be right after what comes before it, which is another ordinal or a number.

    `counted` is true where `before` is the number of all.
    """

    wording: Wording
    before: Wording
    counted: bool


class _Place(NamedTuple):
    """One ordinal, or `first two`: which numbers it has, the noun after it, if any, and where it is in the sentence."""

    first: int
    last: int
    noun: str | None
    sentence: NoteSentence
    start: int
    end: int

    @property
    def wording(self) -> Wording:
        return self.sentence.part(self.start, self.end)


def ordinals_out_of_order(picture: Picture) -> tuple[OrdinalOutOfOrder, ...]:
    """Return the ordinals that repeat the one before, leave one out, or are beyond the number of what is counted."""
    endings = (*ENDINGS, "second") if picture.index.has_counts else ENDINGS
    return tuple(
        found
        for field in picture.index.texts_with(endings)
        if field.role in _ROLES
        for found in _of_field(picture, field)
    )


def _of_field(picture: Picture, field: TextField) -> Iterator[OrdinalOutOfOrder]:
    before: list[_Place] = []
    # The whole pattern takes long to compile, and most texts have no two ordinals.
    has_row = len(compiled(_ORDINAL_WORD).findall(field.plain)) >= _FEWEST
    for sentence in picture.sentences_of(field) if has_row else ():
        places = [] if sentence.is_too_long or "the " not in sentence.folded else _places(sentence)
        goes_on = len(before) == 1 and bool(places) and places[0].noun is None and places[0].start == 0
        for row in (part for whole in _rows(sentence, places) for part in _of_two(sentence, whole)):
            yield from _in_row(sentence, [*before, *row] if goes_on else row)
            goes_on = False
        before = places
    yield from _one_more(picture, field)


def _places(sentence: NoteSentence) -> list[_Place]:
    found = []
    for match in _ordinals().finditer(sentence.text):
        number = spelled_ordinals("en").get(match["ordinal"].casefold())
        run = cardinal(match["run"]) if match["run"] else 1
        if number is None or run is None or (run > 1 and number != 1):
            continue
        shared = None if match["noun"] else compiled(_SHARED).match(sentence.text, match.end())
        noun = shared["noun"] if shared is not None else match["noun"]
        found.append(_Place(number, number + run - 1, singular(noun) if noun else None, sentence, *match.span()))
    return found


def _rows(sentence: NoteSentence, places: Sequence[_Place]) -> Iterator[list[_Place]]:
    """Return the ordinals of a sentence in the rows in which they stand."""
    row: list[_Place] = []
    for each in places:
        if row and compiled(_AGAIN).search(sentence.text, row[-1].end, each.start):
            yield row
            row = []
        row.append(each)
    yield row


def _of_two(sentence: NoteSentence, row: list[_Place]) -> list[list[_Place]]:
    """Return the two rows of which one is told by the other: `the first at the fifth meeting, the second at …`."""
    beside = [compiled(_BESIDE).search(sentence.text, 0, each.start) is not None for each in row]
    is_by_turns = len(row) >= _FEWEST_BY_TURNS and beside == [bool(place % 2) for place in range(len(row))]
    return [row[::2], row[1::2]] if is_by_turns else [row]


def _in_row(sentence: NoteSentence, row: Sequence[_Place]) -> Iterator[OrdinalOutOfOrder]:
    """Return the first ordinal without a noun that is the one before it again, or leaves one out."""
    nouns = {each.noun for each in row if each.noun is not None}
    if len(row) < _FEWEST or len(nouns) > 1:
        return
    for one, other in pairwise(row):
        is_alone = other.noun is None or compiled(_JOINED).fullmatch(sentence.text, one.end, other.start) is not None
        # `The first five of the seven days; on the fifth, 29 October, no debate is scheduled`
        is_one_of_run = one.first < one.last == other.first and compiled(_ON_ONE).search(
            sentence.text, one.end, other.start
        )
        if is_alone and not is_one_of_run and other.first <= one.last and one.first <= other.last:
            yield OrdinalOutOfOrder(other.wording, one.wording, counted=False)
            return
    yield from _left_out(sentence, row)
    yield from _not_all(sentence, row)


def _left_out(sentence: NoteSentence, row: Sequence[_Place]) -> Iterator[OrdinalOutOfOrder]:
    """Return an ordinal before which one is left out, where the row is that of all: `two: the first and the third`."""
    numbers = [each.first for each in row]
    is_run = row[0].last > row[0].first and len(row) >= _FEWEST_WITH_GAP
    whole = _whole(sentence, row)
    is_counted = whole is not None and whole.number == _count(row) and numbers[0] == 1
    for one, other in pairwise(row) if (is_run or is_counted) and numbers == sorted(numbers) else ():
        if other.first > one.last + 1:
            yield OrdinalOutOfOrder(other.wording, one.wording, counted=False)
            return


def _not_all(sentence: NoteSentence, row: Sequence[_Place]) -> Iterator[OrdinalOutOfOrder]:
    """Return the last of a row that goes from the first to another one than the number of what is counted before it."""
    is_from_first = row[0].first == 1 and all(other.first == one.last + 1 for one, other in pairwise(row))
    if not is_from_first or not compiled(_LAST).search(sentence.text, row[-2].end, row[-1].start):
        return
    whole = _whole(sentence, row)
    if whole is not None and whole.number != row[-1].last:
        yield OrdinalOutOfOrder(row[-1].wording, whole.wording, counted=True)


def _whole(sentence: NoteSentence, row: Sequence[_Place]) -> CountedThing | None:
    """Return the number of all of which a row speaks: `three sessions, each of five days: the first`, `of the two`."""
    things = [each for each in things_in(sentence) if each.end <= row[0].start and row[0].sentence is sentence]
    things = [each for each in things if not compiled(_OF_EACH).search(sentence.text, 0, each.start)]
    if not things or things[-1].noun in _measures() or row[0].noun not in {None, things[-1].noun}:
        return None
    whole = things[-1]
    lead = sentence.text[whole.end : row[0].start]
    is_of = compiled(r"\b[Oo]f\s(?:the|its|these)\s$").search(sentence.text[: whole.start]) is not None
    is_introduced = compiled(_COLON).search(lead) is not None or (is_of and "," in lead and ";" not in lead)
    has_other = compiled(cardinals()).search(compiled(_LENGTH).sub("", lead)) is not None
    return whole if is_introduced and not has_other else None


def _count(row: Sequence[_Place]) -> int:
    return sum(each.last - each.first + 1 for each in row)


def _one_more(picture: Picture, field: TextField) -> Iterator[OrdinalOutOfOrder]:
    """Return the ordinal of one more that does not follow the number before it: `the four documents; a sixth`."""
    for match in _more().finditer(field.plain) if " a " in field.plain.casefold() else ():
        number = spelled_ordinals("en")[match["ordinal"].casefold()]
        sentence = picture.sentence_at(field, match.start())
        before = picture.sentence_at(field, sentence.start - 1) if sentence.start else sentence
        things = [
            each for part in dict.fromkeys((before, sentence)) if not part.is_too_long for each in things_in(part)
        ]
        things = [each for each in things if each.sentence.start + each.end <= match.start()]
        thing = things[-1] if things else None
        noun = singular(match["noun"]) if match["noun"] else None
        if (
            thing is None
            or thing.is_both
            or (noun is None and thing.noun in _measures())
            or noun not in {None, thing.noun}
        ):
            continue
        between = field.plain[thing.sentence.start + thing.end : match.start()]
        if compiled(_PARTS).search(between) or compiled(cardinals()).search(compiled(_TIMES).sub("", between)):
            continue
        if number != thing.number + 1:
            yield OrdinalOutOfOrder(Wording(field, match.start(), match.end()), thing.wording, counted=True)


@cache
def _ordinals() -> re.Pattern[str]:
    return re.compile(
        rf"\b[Tt]he\s(?P<ordinal>{ordinals_pattern('en')})\b(?:\s(?P<run>{cardinals()}))?"
        rf"(?:{_ALONE}|\s(?:[a-z]+(?:al|ic|ive|ary|an|ed|en)\s)?(?P<noun>[a-z][a-z-]+)\b)"
    )


@cache
def _measures() -> frozenset[str]:
    """Return the nouns in the singular of which a row of ordinals is hardly one: `two hours: the first half`."""
    return frozenset(map(singular, read_data("words/counted_things")["measures"])) - {"meeting", "session", "part"}


@cache
def _more() -> re.Pattern[str]:
    return re.compile(
        rf"\b[Aa]n?\s(?P<ordinal>{ordinals_pattern('en')})(?<!\bfirst)(?<!\bsecond)"
        r"(?:(?=[;.)]|,\s(?:on|by|in|at|of|for|to|from|if|provided|which|whose|that|likewise|namely|[A-Z]|[a-z]+ed\s(?:by|for|to|on|from|in))\b|\s\(|\s(?:will|is|was|may|has|on|by|from|in|at|to|under|for|if|provided)\b|$)|\s(?P<noun>[a-z][a-z-]+)\b)"
    )
