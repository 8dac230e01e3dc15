"""Find references to resolutions, decisions and documents in running text.

They are recognized without markup: a number by the word "resolution" or "decision" next to it, in any of the six
languages, a document by its symbol. The words are in `data/references.toml`.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from oewg_cli.text.adjacent_words import word_before
from oewg_cli.text.lazy_patterns import compiled, lazy_pattern
from oewg_cli.text.source_text import Span
from oewg_cli.un.references.body_names import body_names
from oewg_cli.un.references.numbering_organ import numbering_organ
from oewg_cli.un.references.organ_mentions import NamedOrgan, NameForm, OrganMention, organ_after, organ_before
from oewg_cli.un.references.reference_words import (
    CHINESE_LEAD,
    adoption_of_number,
    chinese_tail,
    date_of_adoption,
    draft_words,
    english_words,
    joint_of_numbers,
    kinds_of_words,
    lead_in,
    reference_words,
)
from oewg_cli.un.references.resolution_numbers import (
    NumberError,
    NumberProblem,
    NumberReading,
    number_pattern,
    read_number,
)
from oewg_cli.un.references.resolutions import AdoptedText, TextKind
from oewg_cli.un.references.symbols import Symbol, find_symbols, is_series
from oewg_cli.un.references.web_addresses import without_addresses
from oewg_cli.un.un_data import read_data

_DIGIT = lazy_pattern(r"[0-9]")
_BEFORE_DATES = ("of", "du", "de", "от")
_WITH_HYPHEN = r"[0-9]{2,3}[-‑][0-9]{1,3}$"
_LONGEST_DRAFT = 24
_JOINTS_OF_NAMES = (" for ", " of ", " on ", " to ")
_start_of_name = attrgetter("place.start")


class NumberReference(NamedTuple):
    """A reference to a resolution or decision by its number; the span, in code points, covers the number alone.

    `adopted` is the resolution or decision, None if it is not known; if no organ is named, its organ is presumed from
    the form. `problem` is what is wrong with the form. `word` is the position of the word "resolution" or "decision",
    `named` the organ named next to it, `year` the year of adoption given with it. `mention` is the organ that numbers
    it, next to it or elsewhere in the sentence; None if the sentence does not name it.
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
    mention: OrganMention | None

    @property
    def is_dated_wrongly(self) -> bool:
        """Return whether it cannot have been adopted in the year of the date given with it."""
        years = self.adopted.years if self.adopted else range(0)
        return self.year is not None and bool(years) and self.year not in years

    def of_organ(self, mention: OrganMention) -> "NumberReference":
        """Return the reference as one of an organ that is named elsewhere; unchanged if the number does not fit it."""
        reading = read_number(self.text, self.kind, mention.organs)
        if mention.is_other_body:
            reading = _of_other_body(self.text, reading)
        if reading is None or _is_of_other_organ(reading):
            return self
        return self._replace(adopted=reading.adopted, problem=reading.problem, mention=mention)

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

    def address(self, language: str) -> str | None:
        """Return the address of that document in one of the six languages; None if its series is not known there."""
        return address_of(self.document, language) if is_series(self.symbol.series) else None


Reference = NumberReference | SymbolReference


def address_of(document: str, language: str) -> str:
    """Return the address of a document by its symbol without spaces: `https://docs.un.org/en/A/RES/75/240`."""
    return str(read_data("references")["address"]).format(language=language, document=document)


def find_references(text: str, own: frozenset[str] = frozenset()) -> tuple[Reference, ...]:
    """Find the references of a running text, in order and without overlaps; web addresses are skipped.

    A number counts only with its word, `resolution 75/240`, or in a list that begins so, `resolutions 75/240 and
    76/19`; drafts have no numbers. Mistyped numbers after the word are found too, with their problem.
    `own` are the series of symbols of the document that the text is in.
    """
    return _find_references(text, own) if _DIGIT.search(text) else ()


# The same texts with references are searched again and again, in a programme and from note to note.
@lru_cache(maxsize=256)
def _find_references(text: str, own: frozenset[str]) -> tuple[Reference, ...]:
    searched = without_addresses(text)
    numbers = list(_number_references(searched))
    used = {reference.start for reference in numbers}
    symbols = [
        SymbolReference(start, start + len(symbol.text), symbol.text, symbol)
        for start, symbol in find_symbols(searched, own)
        if start not in used
    ]
    return tuple(sorted((*numbers, *symbols), key=lambda reference: reference.start))


def _may_be_longer(text: str, place: Span) -> bool:
    before = word_before(text, place.start)
    return before[:1].isupper() or text.startswith(_JOINTS_OF_NAMES, place.end)


def _number_references(text: str) -> Iterator[NumberReference]:
    last: NumberReference | None = None
    done = 0
    for word in reference_words(text).finditer(text):
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
        if word.group().lower() in english_words():
            references = _with_organ_of_sentence(text, references, done, last)
        yield from references
        last = references[-1] if references else last


def _is_draft(text: str, start: int) -> bool:
    """Return whether a word belongs to a draft: `draft resolution`."""
    return " ".join(text[max(0, start - _LONGEST_DRAFT) : start].split()).endswith(draft_words())


def _belongs_to(text: str, word: re.Match[str], last: NumberReference) -> bool:
    """Return whether a word may share the organ before it, as in `Assembly resolution 75/240 and decision 75/564`."""
    other_kind = word.group() != CHINESE_LEAD and kinds_of_words()[word.group().lower()][0] is not last.kind
    return other_kind and _is_joined(text, last, word.start())


def _is_joined(text: str, last: NumberReference, start: int) -> bool:
    """Return whether a word follows a number after "and" or the like, and perhaps after its date of adoption."""
    adoption = adoption_of_number().match(text, last.end)
    ends = (last.end, adoption.end()) if adoption else (last.end,)
    return any(joint_of_numbers().fullmatch(text, end, start) for end in ends)


def _is_of_other_organ(reading: NumberReading | NumberReference) -> bool:
    """Return whether the organ that is named does not number in this way."""
    return reading.problem is not None and reading.problem.error is NumberError.OTHER_ORGAN


def _with_organ_of_sentence(
    text: str, references: list[NumberReference], end: int, last: NumberReference | None
) -> list[NumberReference]:
    """Return the references of a list with the organ that the sentence names for them, or for those before "and"."""
    found = []
    for reference in references:
        if reference.mention is None or reference.mention.form is NameForm.PRONOUN:
            mentions = numbering_organ(text, reference.word, end) or _shared(text, reference, last)
        else:
            mentions = _longer_name(text, reference.named)
        readings = [reference.of_organ(mention) for mention in mentions]
        fitting = [reading for reading in readings if reading.problem is None]
        found.append((*fitting, *reversed(readings), reference)[0])
    return found


def _shared(text: str, reference: NumberReference, last: NumberReference | None) -> tuple[OrganMention, ...]:
    """Return the organ of the reference before, which is named at a distance, where "and" joins the two.

    `Environment Assembly resolution 2/21 and resolution 4/10`: no organ known here has such a number.
    """
    if last is None or last.mention is None:
        return ()
    is_joined = last.named is None and _is_joined(text, last, reference.word.start)
    is_odd = reference.problem is not None or reference.is_dated_wrongly
    is_shared = is_joined or (is_odd and not reference.of_organ(last.mention).problem)
    return (last.mention,) if is_shared else ()


def _longer_name(text: str, named: NamedOrgan | None) -> tuple[OrganMention, ...]:
    """Return the body in whose longer name the name of an organ is, if there is one: `Council of Europe`."""
    # Few names have a capital before them or "of" after them; only then all names of the text are read.
    if named is None or named.mention.form is NameForm.ABBREVIATED or not _may_be_longer(text, named.place):
        return ()
    names = body_names(text)
    at = bisect_right(names, named.place.end - 1, key=_start_of_name) - 1
    is_within = at >= 0 and names[at].mention.is_other_body and named.place.end <= names[at].place.end
    return (names[at].mention,) if is_within else ()


def _of_other_body(printed: str, reading: NumberReading | None) -> NumberReading:
    """Return how the number of another body is read: nothing is known of it but a hyphen for its slash, `80-14`."""
    problem = reading.problem if reading is not None else None
    is_hyphen = problem is not None and problem.error is NumberError.SPELLING and compiled(_WITH_HYPHEN).match(printed)
    return NumberReading(None, problem if is_hyphen else None)


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
        mention = organ.mention if organ else None
        reading = read_number(printed, kind, mention.organs if mention else ())
        is_listed = number is not numbers[0]
        if reading is None or (is_listed and reading.problem and not is_plural):
            return
        if mention is not None and mention.is_other_body:
            reading = _of_other_body(printed, reading)
        span = Span(*word.span())
        yield NumberReference(*number.match.span(), printed, kind, span, organ, *reading, number.year, mention)


def _printed_numbers(text: str, at: int) -> list[_Printed]:
    numbers: list[_Printed] = []
    joint = lead_in().match(text, at)
    while joint is not None and (match := number_pattern().match(text, joint.end())) is not None:
        if numbers and match["lead"]:
            break
        named = organ_after(text, match.end())
        end = named.place.end if named else match.end()
        date = date_of_adoption().match(text, end) if text.startswith(_BEFORE_DATES, end + 1) else None
        if date is not None:
            named = named or organ_after(text, date.end())
            end = max(date.end(), named.place.end if named else 0)
        numbers.append(_Printed(match, named, int(date["year"]) if date and date["year"] else None))
        joint = joint_of_numbers().match(text, end)
    return numbers


def _organs_after(numbers: list[_Printed]) -> list[NamedOrgan | None]:
    """Return for each number the first organ named after it or after a later one."""
    organs: list[NamedOrgan | None] = []
    for number in reversed(numbers):
        organs.append(number.named or (organs[-1] if organs else None))
    return organs[::-1]


def _kind(word: re.Match[str], end: int) -> tuple[TextKind | None, bool]:
    """Return whether a word, with numbers up to an offset, means resolutions or decisions, and whether several."""
    if word.group() != CHINESE_LEAD:
        return kinds_of_words()[word.group().lower()]
    tail = chinese_tail().match(word.string, end)
    return (TextKind(str(tail.lastgroup)), True) if tail else (None, False)
