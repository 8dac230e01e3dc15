"""Read which elements the enumerations of a text have twice: `Chile, Norway, Peru and Norway`, `items 3, 4 and 3`.

The words are in `un/data/words/enumerations.toml`.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from oewg_cli.programme.text_fields import ADOPTED, Role, TextField
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.numbers.numbered_mentions import NumberedMention, numbered_mentions
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.quoted_parts import QuotedParts
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled, lazy_pattern
from oewg_cli.un.un_data import read_data

if TYPE_CHECKING:
    from oewg_cli.un.references.references import Reference

_ROLES = tuple(role for role in Role if role not in ADOPTED or role is Role.TEXT)
_FEWEST, _MOST_WORDS = 3, 6
_WORD = lazy_pattern(r"\w+")
_LONGER = 4
"""The letters of a word that may be an element alone: "and" and "the" are shorter."""
_SEPARATOR = r"(?P<joint>[,;]\s(?:and\s|or\s)?|\s(?:and|or)\s)|[:.()“”\"\[\]–—]"
_BETWEEN_REFERENCES = (
    r"(?:\sof\s[0-9]{1,2}\s[A-Z][a-z]+\s[0-9]{4})?(?:,?\son\s[^,;.:()0-9]{3,100})?(?:,\s|;\s|,?\s(?:and|or)\s)"
    r"(?:(?:also|and|in|its|of|see|the|General\sAssembly|Security\sCouncil|Economic\sand\sSocial\sCouncil|Assembly"
    r"|Human\sRights\sCouncil|Council|resolutions?|decisions?|documents?)\s){0,6}"
)
_JOINT = r"\s+and\s+(?:(?:in\s)?documents?\s)?"
_INSERTED = r"\s(?:bis|ter|quater|quinquies)\b"
"""After the number of what was put in later: `rules 31 and 31 bis` are two."""
_PART_AFTER = r",?\s(?:\(|and\sAdd|and\sCorr|Add\.|Corr\.|paras?\b|annex|sect|chap|part|table|p{1,2}\.|art)"
_THE = "the "
_LONGER_NAME = r"(?!The\s$)[A-Z][\w’-]*\s(?:(?:of|and|for|on)\s(?:the\s)?)?(?:the\s)?$"
_NAME = r"[A-Z][\w’-]*(?:\s(?:(?:of|and|for|on)\s(?:the\s)?)?[A-Z][\w’-]*){0,8}"
_AFTER_ARTICLE = rf"{_NAME}(?=\s(?!(?:of|for|on|and|or|to|in)\s)[a-z])"
_WORDS = r"[a-z][a-z-]+(?:\s[a-z][a-z-]+){0,2}?"
_ADJECTIVE = r"\b[A-Za-z][a-z-]+(?:al|ic|ive|ary|ous|ten|ral)\b"
_YEAR = r"(?:19|20)[0-9]{2}"
_DAY = r"[0-9]{1,2}(?=\s[A-Z][a-z]{2})"
_DAY_AGAIN = (
    r"(?<![\w.,:/–-])(?P<first>[0-9]{1,2})(?:(?:,|,?\sand)\s[0-9]{1,2}){0,6}(?:,|,?\sand)\s(?P<again>(?P=first))"
    r"(?=\s(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)"
)
_TITLES = ("mr.", "ms.", "mrs.", "dr.")
_PERSON = r"\b(?:Mr|Ms|Mrs|Dr)\.\s(?P<name>[^\W\d_][\w’'-]+(?:\s[^\W\d_a-z][\w’'.-]*){1,4})"
_BETWEEN_PERSONS = r"\s?(?:\([^()]{2,60}\))?(?:[,;]\s(?:and\s)?|\sand\s)(?:(?:as\s)?[A-Z][\w-]+\s)?"
_STATE = r"\s\([A-Z][a-z][^()]{2,60}\)"
_OF_STATE = rf"[^\W\d_a-z][\w’'-]+(?:\s(?:[a-z]{{1,3}}\s){{0,2}}[^\W\d_a-z][\w’'.-]*){{1,4}}{_STATE}"
_OF_STATE_AGAIN = (
    rf"(?<![\w’'-])(?P<first>{_OF_STATE})(?:(?:[,;]|,?\sand)\s{_OF_STATE}){{0,6}}"
    r"(?:[,;]\s|[,;]?\sand\s)(?P<again>(?P=first))"
)
_LAST_DATE = r"(?P<element>[0-9]{1,2}\s[A-Z][a-z]{2,8}(?:\s[0-9]{4})?)"
_DATE = r"[0-9]{1,2}\s[A-Z][a-z]{2,8}(?:\s[0-9]{4})?"


class RepeatedElement(NamedTuple):
    """An element that an enumeration has twice; `within` is the range that has it, if it is in one."""

    first: Wording
    again: Wording
    is_in_range: bool = False


def repeated_elements(picture: Picture) -> tuple[RepeatedElement, ...]:
    """Return the elements that appear twice in one enumeration, in reading order of their kinds.

    Kinds are numbers after a word, references to resolutions and documents, and names or other words.
    """
    found = [element for each in picture.read(numbered_mentions) for element in _of_numbers(each)]
    index = picture.index
    kinds = ((("/", "("), _of_references), ((" and ",), _of_days), (_TITLES, _of_persons), ((" (",), _of_officers))
    for parts, of_kind in kinds:
        found += [each for field in index.texts_with(parts) if field.role in _ROLES for each in of_kind(field)]
    for having in (", ", "; "):
        for sentence in picture.sentences(*_ROLES, having=having):
            if _may_repeat(sentence.folded):
                found += _of_words(sentence)
    # Numbers and words may be read as one enumeration, and what is quoted is not the drafter's.
    by_place: dict[tuple[TextField, int], RepeatedElement] = {}
    for element in found:
        by_place.setdefault((element.again.field, element.again.start), element)
    quoted = {field: QuotedParts(field.plain) for field, _ in by_place}
    sentences = {place: picture.sentence_at(*place) for place in by_place}
    in_order = {sentence for sentence in set(sentences.values()) if _is_in_order(sentence.folded)}
    return tuple(
        element
        for (field, start), element in by_place.items()
        if not quoted[field].has(start) and (_is_pair(element) or sentences[field, start] not in in_order)
    )


def _is_pair(element: RepeatedElement) -> bool:
    """Return whether a symbol is joined to itself, which is wrong in any order: `A/80/1 and A/80/1, respectively`."""
    first, again = element.first, element.again
    return "/" in first.text and compiled(_JOINT).fullmatch(first.field.plain, first.end, again.start) is not None


def _of_numbers(mention: NumberedMention) -> Iterator[RepeatedElement]:
    for place, each in enumerate(mention.ranges):
        for before in mention.ranges[:place]:
            ends = (each.first.wording, before.first.wording)
            if any(compiled(_INSERTED).match(one.field.plain, one.end) for one in ends):
                continue
            if each.last is None and before.last is None and each.first.key == before.first.key:
                yield RepeatedElement(before.wording, each.wording)
                break


def _of_references(field: TextField) -> Iterator[RepeatedElement]:
    """Return the references that appear twice, of those with nothing but commas, organs and dates between them."""
    series: dict[tuple[object, ...], Reference] = {}
    for one, other in pairwise(field.references):
        if not compiled(_BETWEEN_REFERENCES).fullmatch(field.plain, one.end, other.start):
            series = {}
            continue
        series = series or {one[2:4]: one}
        same = series.get(other[2:4])
        series.setdefault(other[2:4], other)
        if same is not None and not compiled(_PART_AFTER).match(field.plain, other.end):
            yield RepeatedElement(Wording(field, same.start, same.end), Wording(field, other.start, other.end))


def _of_days(field: TextField) -> Iterator[RepeatedElement]:
    """Return the days that appear twice before one month: `on 13 and 13 October`."""
    has_figures = compiled("[0-9]").search(field.plain) is not None
    for match in compiled(_DAY_AGAIN).finditer(field.plain) if has_figures else ():
        yield RepeatedElement(Wording(field, *match.span("first")), Wording(field, *match.span("again")))


def _of_persons(field: TextField) -> Iterator[RepeatedElement]:
    """Return the persons that are named twice in one list: `Mr. Adam Reed and Mr. Adam Reed (Vice-Chairs)`."""
    seen: dict[str, re.Match[str]] = {}
    end = 0
    for match in compiled(_PERSON).finditer(field.plain):
        is_next = compiled(_BETWEEN_PERSONS).fullmatch(field.plain, end, match.start()) is not None
        seen, end = seen if is_next else {}, match.end()
        first = seen.setdefault(match["name"].casefold(), match)
        if first is not match:
            yield RepeatedElement(Wording(field, *first.span()), Wording(field, *match.span()))


def _of_officers(field: TextField) -> Iterator[RepeatedElement]:
    """Return those who are named twice in one list, each with a State: `Ada Reed (Chad) and Ada Reed (Chad)`."""
    states = compiled(_STATE).findall(field.plain)
    for match in compiled(_OF_STATE_AGAIN).finditer(field.plain) if len(set(states)) < len(states) else ():
        yield RepeatedElement(Wording(field, *match.span("first")), Wording(field, *match.span("again")))


def _of_words(sentence: NoteSentence) -> Iterator[RepeatedElement]:
    """Return the names and words that appear twice between the commas and the "and" of an enumeration."""
    text = sentence.text
    for beginning, *others in _series(text):
        first = beginning
        dated = compiled(_DATE).fullmatch(text, *others[-2])
        last = (compiled(_LAST_DATE) if dated else _last_element()).match(text, *others[-1])
        elements = [*others[:-1], *([last.span("element")] if last is not None else [])]
        if (pair := _adjective_again(text, beginning, others)) is not None:
            yield RepeatedElement(sentence.part(*pair[0]), sentence.part(*pair[1]))
        seen: dict[str, tuple[int, int]] = {}
        for start, end in elements:
            element = (start + len(_THE) if text.startswith(_THE, start, end) else start, end)
            words = text[slice(*element)]
            if not _is_element(words):
                # What comes before it is not in the same enumeration, which begins at its end.
                seen, first = {}, (start, end)
                continue
            if compiled(_DATE).fullmatch(words) and text.endswith("day, ", 0, start):
                # `Item 3 on Tuesday, 5 May, item 4 on Tuesday, 5 May`: the date belongs to the weekday of each element.
                continue
            key = words.casefold()
            same = seen.setdefault(key, element)
            if same == element:
                same = _at_end(text, first, key) or element
            if same != element:
                yield RepeatedElement(sentence.part(*same), sentence.part(*element))


def _adjective_again(
    text: str, beginning: tuple[int, int], others: list[tuple[int, int]]
) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Return the adjective that appears twice before one noun: `oral, written and oral statements`."""
    found = [compiled(rf"{_ADJECTIVE}$").search(text, *beginning)]
    found += [compiled(rf"{_ADJECTIVE}$").match(text, *other) for other in others[:-1]]
    found.append(compiled(rf"{_ADJECTIVE}(?=\s[a-z])").match(text, *others[-1]))
    adjectives = [each for each in found if each is not None]
    if len(adjectives) < len(found):
        return None
    *before, last = adjectives
    same = next((each for each in before if each[0].casefold() == last[0].casefold()), None)
    return (same.span(), last.span()) if same is not None else None


def _series(text: str) -> Iterator[list[tuple[int, int]]]:
    """Return the runs of pieces between commas that end with "and" or "or" and one more piece, three or more.

    The first piece begins with what comes before the enumeration, and the last one ends with what comes after it.
    """
    run: list[tuple[int, int]] = []
    at, has_last = 0, False
    for separator in compiled(_SEPARATOR).finditer(text):
        run.append((at, separator.start()))
        at = separator.end()
        joint = separator["joint"]
        if has_last or joint is None:
            if has_last and len(run) >= _FEWEST:
                yield run
            run, has_last = [], False
            continue
        has_last = joint.strip(",; ") != ""
    run.append((at, len(text)))
    if has_last and len(run) >= _FEWEST:
        yield run


def _is_element(words: str) -> bool:
    """Return whether a piece between two commas can be an element, and not an insertion or a part of a sentence."""
    split = words.split()
    return 0 < len(split) <= _MOST_WORDS and split[0] not in _no_elements() and not words.startswith(_insertions())


def _at_end(text: str, piece: tuple[int, int], key: str) -> tuple[int, int] | None:
    """Return where an element stands at the end of the first piece, if it is not a part of a longer name or phrase."""
    start, end = piece
    at = end - len(key)
    if at < start or text[at:end].casefold() != key or (at > start and not text[at - 1].isspace()):
        return None
    before = text[start:at]
    if text[at].isupper():
        return None if compiled(_LONGER_NAME).search(before) else (at, end)
    return None if before.strip() and before.split()[-1].casefold() not in _words("leads") else (at, end)


def _may_repeat(folded: str) -> bool:
    """Return whether a sentence has a number or a longer word twice, so that it is worth reading."""
    words = [word for word in _WORD.findall(folded) if len(word) >= _LONGER or word.isdigit()]
    return len(words) > len(set(words))


def _is_in_order(folded: str) -> bool:
    """Return whether a sentence gives its elements in the order of others, so that one may appear twice."""
    return any(word in folded for word in _words("in_order"))


@cache
def _last_element() -> re.Pattern[str]:
    verbs, on = "|".join(_words("verbs")), "|".join(_words("continuations"))
    end = r"[^\w\s’'/-]|$"
    return re.compile(
        rf"(?:the\s)?(?P<element>{_NAME}(?={end}|\s(?:{verbs}|{on})\b)|(?<=the\s){_AFTER_ARTICLE}|{_DAY}|{_YEAR}(?={end})"
        rf"|{_WORDS}(?={end}|\s(?:{verbs})\b))",
    )


@cache
def _insertions() -> tuple[str, ...]:
    return tuple(read_data("words/enumerations")["insertions"])


@cache
def _no_elements() -> frozenset[str]:
    return frozenset(_words("determiners")) - {"the", "a", "an"}


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(read_data("words/enumerations")[kind])
