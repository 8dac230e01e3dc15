"""Find references to resolutions, decisions and documents in running text.

They are recognized without markup: a number by the word "resolution" or "decision" next to it, in any of the six
languages, a document by its symbol. The words are in `data/references.toml`.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from oewg_cli.text.source_text import Span
from oewg_cli.un.references.organ_mentions import NamedOrgan, OrganMention, organ_after, organ_before
from oewg_cli.un.references.resolution_numbers import (
    NumberError,
    NumberProblem,
    NumberReading,
    number_pattern,
    read_number,
)
from oewg_cli.un.references.resolutions import AdoptedText, TextKind
from oewg_cli.un.references.symbols import Symbol, find_symbols
from oewg_cli.un.references.web_addresses import without_addresses
from oewg_cli.un.un_data import read_data

_DIGIT = re.compile(r"[0-9]")
_LONGEST_DRAFT = 24
_CHINESE_LEAD = "第"


class NumberReference(NamedTuple):
    """A reference to a resolution or decision by its number; the span, in code points, covers the number alone.

    `adopted` is the resolution or decision, None if it is not known; if no organ is named, its organ is presumed from
    the form. `problem` is what is wrong with the form. `word` is the position of the word "resolution" or "decision",
    `named` the organ named with it, `year` the year of adoption given with it.
    """

    start: int
    end: int
    text: str
    kind: TextKind
    word: Span
    named: NamedOrgan | None
    adopted: AdoptedText | None
    problem: NumberProblem | None
    year: int | None

    @property
    def mention(self) -> OrganMention | None:
        """Return the name of the organ, before the word or after the number; None if it is not named."""
        return self.named.mention if self.named else None

    @property
    def document(self) -> str | None:
        """Return the symbol of the document it leads to, without spaces; None if no document is known."""
        return None if self.adopted is None else self.adopted.document

    def address(self, language: str) -> str | None:
        """Return the address of that document in one of the six languages."""
        return None if self.document is None else address_of(self.document, language)


class SymbolReference(NamedTuple):
    """A reference to a document by its symbol; the span, in code points, covers the symbol without asterisks."""

    start: int
    end: int
    text: str
    symbol: Symbol

    @property
    def document(self) -> str:
        """Return the symbol of the document it leads to, without spaces."""
        return self.symbol.document

    def address(self, language: str) -> str:
        """Return the address of that document in one of the six languages."""
        return address_of(self.document, language)


Reference = NumberReference | SymbolReference


def address_of(document: str, language: str) -> str:
    """Return the address of a document by its symbol without spaces: `https://docs.un.org/en/A/RES/75/240`."""
    return str(read_data("references")["address"]).format(language=language, document=document)


def find_references(text: str) -> tuple[Reference, ...]:
    """Find the references of a running text, in order and without overlaps; web addresses are skipped.

    A number counts only with its word, `resolution 75/240`, or in a list that begins so, `resolutions 75/240 and
    76/19`; drafts have no numbers. Mistyped numbers after the word are found too, with their problem.
    """
    return _find_references(text) if _DIGIT.search(text) else ()


# The same texts with references are searched again and again, in a programme and from note to note.
@lru_cache(maxsize=256)
def _find_references(text: str) -> tuple[Reference, ...]:
    searched = without_addresses(text)
    numbers = list(_number_references(searched))
    used = {reference.start for reference in numbers}
    symbols = [
        SymbolReference(start, start + len(symbol.text), symbol.text, symbol)
        for start, symbol in find_symbols(searched)
        if start not in used
    ]
    return tuple(sorted((*numbers, *symbols), key=lambda reference: reference.start))


def _number_references(text: str) -> Iterator[NumberReference]:
    last: NumberReference | None = None
    done = 0
    for word in _words().finditer(text):
        if word.start() < done:
            continue
        named = organ_after(text, word.end())
        numbers = _printed_numbers(text, named.place.end if named else word.end())
        if not numbers or _is_draft(text, word.start()):
            continue
        named = organ_before(text, word.start()) or named
        done = numbers[-1].match.end()
        shared = last.named if last is not None and _belongs_to(text, word, last) else None
        references = list(_read_list(word, numbers, named or shared))
        if named is None and any(_is_of_other_organ(reference) for reference in references):
            references = list(_read_list(word, numbers, None))
        yield from references
        last = references[-1] if references else last


def _is_draft(text: str, start: int) -> bool:
    """Return whether a word belongs to a draft: `draft resolution`."""
    return " ".join(text[max(0, start - _LONGEST_DRAFT) : start].split()).endswith(_drafts())


def _belongs_to(text: str, word: re.Match[str], last: NumberReference) -> bool:
    """Return whether a word may share the organ before it, as in `Assembly resolution 75/240 and decision 75/564`."""
    other_kind = word.group() != _CHINESE_LEAD and _kinds()[word.group().lower()][0] is not last.kind
    return other_kind and _joint().fullmatch(text, last.end, word.start()) is not None


def _is_of_other_organ(reference: NumberReference) -> bool:
    return reference.problem is not None and reference.problem.error is NumberError.OTHER_ORGAN


class _Printed(NamedTuple):
    """A number as printed, with the organ and the year of adoption that are given after it."""

    match: re.Match[str]
    named: NamedOrgan | None
    year: int | None


def _read_list(word: re.Match[str], numbers: list[_Printed], named: NamedOrgan | None) -> Iterator[NumberReference]:
    """Read the numbers that belong to a word; an organ named after the last of them is the organ of all."""
    kind, is_plural = _kind(word, numbers[-1].match.end())
    if kind is None:
        return
    for number, after in zip(numbers, _organs_after(numbers), strict=True):
        organ = number.named or named or after
        printed = number.match.group()
        reading = read_number(printed, kind, organ.mention.organs if organ else ())
        is_listed = number is not numbers[0]
        if reading is None or (is_listed and reading.problem and not is_plural):
            return
        if organ is not None and organ.mention.is_other_body:
            reading = NumberReading(None)
        yield NumberReference(*number.match.span(), printed, kind, Span(*word.span()), organ, *reading, number.year)


def _printed_numbers(text: str, at: int) -> list[_Printed]:
    numbers: list[_Printed] = []
    joint = _lead_in().match(text, at)
    while joint is not None and (match := number_pattern().match(text, joint.end())) is not None:
        if numbers and match["lead"]:
            break
        named = organ_after(text, match.end())
        end = named.place.end if named else match.end()
        date = _date_of_adoption().match(text, end)
        if date is not None:
            named = named or organ_after(text, date.end())
            end = max(date.end(), named.place.end if named else 0)
        numbers.append(_Printed(match, named, int(date["year"]) if date else None))
        joint = _joint().match(text, end)
    return numbers


def _organs_after(numbers: list[_Printed]) -> list[NamedOrgan | None]:
    """Return for each number the first organ named after it or after a later one."""
    organs: list[NamedOrgan | None] = []
    for number in reversed(numbers):
        organs.append(number.named or (organs[-1] if organs else None))
    return organs[::-1]


def _kind(word: re.Match[str], end: int) -> tuple[TextKind | None, bool]:
    """Return whether a word, with numbers up to an offset, means resolutions or decisions, and whether several."""
    if word.group() != _CHINESE_LEAD:
        return _kinds()[word.group().lower()]
    tail = _chinese_tail().match(word.string, end)
    return (TextKind(str(tail.lastgroup)), True) if tail else (None, False)


@cache
def _kinds() -> dict[str, tuple[TextKind, bool]]:
    words = read_data("references")["words"]
    return {
        word: (kind, number == "plural") for kind in TextKind for number in words[kind] for word in words[kind][number]
    }


@cache
def _drafts() -> tuple[str, ...]:
    return tuple(read_data("references")["drafts"])


@cache
def _words() -> re.Pattern[str]:
    """Match the words; all that have the same first letter are one branch, so that few are tried at a letter."""
    forms = {form for word in _kinds() for form in (word, word.capitalize(), word.upper())}
    branches = (
        f"{first}(?:{'|'.join(sorted((form[1:] for form in group), key=len, reverse=True))})"
        for first, group in groupby(sorted(forms), key=itemgetter(0))
    )
    return re.compile("|".join((*branches, _CHINESE_LEAD)))


@cache
def _chinese_tail() -> re.Pattern[str]:
    words = read_data("references")["words"]["chinese"]
    return re.compile(r"\s?号\s?(?:" + "|".join(f"(?P<{kind}>{word})" for kind, word in words.items()) + ")")


@cache
def _lead_in() -> re.Pattern[str]:
    """Match what may be between the word and the first number."""
    return re.compile(rf"(?<={_CHINESE_LEAD})\s?|\s+(?:(?:[Nn]os?\.?|[Nn][°º]|№)\s*)?")


@cache
def _joint() -> re.Pattern[str]:
    """Match what may be between two numbers of a list, with the parts of the first that may be cited."""
    words = "|".join(read_data("references")["joining_words"])
    return re.compile(
        rf"""
        (?: ,?\s(?:sects?\.|sections?|paras?\.|paragraphs?|parts?|annex)\s [A-Z0-9]{{1,6}} (?:\s\([a-z]\))? )*
        (?: \s*[,;]\s* (?:(?:{words})\s+)? | \s+(?:{words})\s+ | \s+و | \s?号?[、和及与]{_CHINESE_LEAD}?\s? )
        """,
        re.VERBOSE,
    )


@cache
def _date_of_adoption() -> re.Pattern[str]:
    return re.compile(
        r"\s(?:of|du|de|del|от)\s[0-9]{1,2}(?:er)?\s(?:de\s)?[^\W0-9_]{3,12}\s(?:de\s|del\s)?"
        r"(?P<year>(?:19|20)[0-9]{2})(?:\sгода)?"
    )
