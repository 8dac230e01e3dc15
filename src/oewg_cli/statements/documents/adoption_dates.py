"""Read the dates that texts give to what they cite: `resolution 75/240 of 31 December 2020`."""

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from oewg_cli.programme.text_fields import TextField
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.dates.dates import WrittenDates, find_dates
from oewg_cli.un.references.references import NumberReference, Reference, SymbolReference, find_references

_BY = r"(?:by\s+the\s+(?:[A-Z][a-z]+\s+|and\s+){1,6})?"
_OF = r"(?:\s+of\s+the\s+[A-Z][a-z]+(?:\s+(?:and\s+)?[A-Z][a-z]+){0,4})?"
_IN_BRACKETS = r"\s+\("
_WAS = r"(?:(?:which|that)\s+(?:was|the\s+(?:[A-Z][a-z]+\s+|and\s+){1,6}(?:ha[ds])?)\s*|was\s+)?"
_AFTER = (
    rf"{_OF}\)?,?\s+(?:of|{_WAS}adopted\s+{_BY}(?:without\s+a\s+vote\s+)?on|dated|issued\s+on)"
    r"\s+(?:[A-Z][a-z]+day,\s+)?"
)
_NEXT_WORDS = frozenset({"of", "which", "that", "was", "adopted", "dated", "issued"})
"""The words with which what comes before the date begins."""
_ON = r"\son\s(?:[A-Z][a-z]+day,\s)?"
_ADOPTED = r"\b[Aa]dopt(?:ed|ing|s)\s(?:its\s)?(?:[A-Z][a-z]+\s(?:and\s)?){0,4}$"
_BEFORE = r"\b(?P<kind>letter|note verbale|note|report|memorandum|message)\s+dated\s+(?:[A-Z][a-z]+day,\s+)?$"
_JOINT = r"\s?,\s|,?\s(?:and|or)\s(?:on\s|of\s)?"
_LONGEST = 60
_LONGEST_SENTENCE = 300
_start_of_dates = attrgetter("start")


class DatedText(NamedTuple):
    """A resolution, a decision or a document, and the date that a text gives it.

    `name` is what identifies it, `text` how it is cited; the wording is that of the date. `is_possible` is false where
    the date contradicts the number itself, which is another fault.
    """

    name: str
    text: str
    date: date
    wording: Wording
    is_possible: bool


def dated_texts(picture: Picture) -> tuple[DatedText, ...]:
    """Return the resolutions, decisions and documents to which the texts give a date, in reading order."""
    fields = (field for field in picture.fields if "/" in field.plain or "(" in field.plain)
    return tuple(dated for field in fields for dated in _in_text(field))


def _in_text(field: TextField) -> Iterator[DatedText]:
    dates = find_dates(field.plain)
    end = 0
    for reference in field.references if dates else ():
        if isinstance(reference, NumberReference):
            found = date_of_number(field, reference)
        else:
            found = date_after(field, reference.end) or _before(field, reference, dates, end)
        end = reference.end
        if found is not None and found.first == found.last:
            possible = not (isinstance(reference, NumberReference) and reference.is_dated_wrongly)
            wording = Wording(field, found.start, found.end)
            yield DatedText(_name(reference), reference.text, found.first, wording, possible)


def _name(reference: Reference) -> str:
    if isinstance(reference, SymbolReference):
        return reference.document
    # A body that is not known numbers in its own way: the number alone identifies its decision.
    text = f"{reference.adopted.organ} {reference.adopted.form}" if reference.adopted else reference.text
    return f"{reference.kind} {text}"


def date_of_number(field: TextField, reference: NumberReference) -> WrittenDates | None:
    """Return the date that a text gives to a number, alone or in a list whose dates follow in the order of the numbers.

    `resolutions 75/131 and 75/132 of 14 and 15 December 2020`.
    """
    return _dates_of_numbers(field.plain).get(reference.start) if find_dates(field.plain) else None


# Two rules ask for each number that is cited.
@lru_cache(maxsize=64)
def _dates_of_numbers(text: str) -> dict[int, WrittenDates]:
    """Return the dates by the offsets of their numbers."""
    found: dict[int, WrittenDates] = {}
    waiting: list[NumberReference] = []
    for reference in find_references(text):
        if isinstance(reference, NumberReference):
            if waiting and waiting[0].word != reference.word:
                waiting = []
            waiting.append(reference)
            dates = _dates_after(text, reference)
            if len(dates) == 1:
                found[reference.start] = dates[0]
            elif len(dates) == len(waiting):
                found |= {one.start: each for one, each in zip(waiting, dates, strict=True)}
            if dates:
                waiting = []
    return found


def _dates_after(text: str, reference: NumberReference) -> list[WrittenDates]:
    """Return the dates that follow a number and are joined: `of 16 and 18 May 2023`, `adopted ... on 4 May 2023`."""
    start = _start_of_date(text, reference.end)
    on = compiled(_ON).match(text, reference.end) if start is None else None
    if on and compiled(_ADOPTED).search(text, max(0, reference.word.start - _LONGEST), reference.word.start):
        start = on.end()
    dates: list[WrittenDates] = []
    for each in _dates_from(text, start) if start is not None else ():
        if dates and not compiled(_JOINT).fullmatch(text, dates[-1].end, each.start):
            break
        dates += _single_days(text, each)
    return dates if all(each.first == each.last for each in dates) else []


def _dates_from(text: str, start: int) -> Iterator[WrittenDates]:
    """Return the dates from the one that begins at an offset on; none if none begins there."""
    dates = find_dates(text)
    at = bisect_left(dates, start, key=_start_of_dates)
    if at < len(dates) and dates[at].start == start:
        yield from (dates[each] for each in range(at, len(dates)))


def _single_days(text: str, dates: WrittenDates) -> list[WrittenDates]:
    """Return `16 and 17 May 2023`, which is read as a range, as two dates; other ranges are left as they are."""
    joint = text.find(" and ", dates.start, dates.end)
    if joint < 0 or (dates.last - dates.first).days != 1:
        return [dates]
    first = dates._replace(last=dates.first, end=joint)
    return [first, dates._replace(first=dates.last, start=joint + len(" and "))]


def date_after(field: TextField, end: int) -> WrittenDates | None:
    """Return the single date that a text gives to what ends at an offset: ` of 31 December 2020`."""
    start = _start_of_date(field.plain, end)
    found = next(_dates_from(field.plain, start), None) if start is not None else None
    return found if found is not None and found.first == found.last else None


def _start_of_date(text: str, end: int) -> int | None:
    """Return where the date begins that a text gives to what ends at an offset, if it gives one."""
    next_words = text[end : end + _LONGEST].lstrip("),").split(maxsplit=1)
    may_lead = len(next_words) <= 1 or next_words[0] in _NEXT_WORDS
    lead = compiled(_AFTER).match(text, end) if may_lead else None
    if lead is not None:
        return lead.end()
    brackets = compiled(_IN_BRACKETS).match(text, end)
    found = next(_dates_from(text, brackets.end()), None) if brackets else None
    return found.start if found is not None and text.startswith(")", found.end) else None


def _before(
    field: TextField, reference: SymbolReference, dates: tuple[WrittenDates, ...], end: int
) -> WrittenDates | None:
    """Return the date of a letter before its symbol: `letter dated 4 March 2024 from the Chair (A/78/900)`."""
    if field.plain[reference.start - 1 : reference.start] != "(":
        return None
    start = max(end, reference.start - _LONGEST_SENTENCE)
    before = [each for each in dates if start <= each.start and each.end < reference.start]
    if not before or ". " in field.plain[before[-1].end : reference.start]:
        return None
    lead = compiled(_BEFORE).search(field.plain, max(0, before[-1].start - _LONGEST), before[-1].start)
    return before[-1] if lead else None
