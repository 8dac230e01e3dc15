"""Read the dates that texts give to what they cite: `resolution 75/240 of 31 December 2020`."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from oewg_cli.programme.text_fields import TextField
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.dates.dates import WrittenDates, find_dates
from oewg_cli.un.references.references import NumberReference, Reference, SymbolReference

_BY = r"(?:by\s+the\s+(?:[A-Z][a-z]+\s+|and\s+){1,6})?"
_OF = r"(?:\s+of\s+the\s+[A-Z][a-z]+(?:\s+(?:and\s+)?[A-Z][a-z]+){0,4})?"
_IN_BRACKETS = r"\s+\("
_AFTER = (
    rf"{_OF}\)?,?\s+(?:of|(?:(?:(?:which|that)\s+)?was\s+)?adopted\s+{_BY}(?:without\s+a\s+vote\s+)?on|dated|issued\s+on)"
    r"\s+(?:[A-Z][a-z]+day,\s+)?"
)
_BEFORE = r"\b(?P<kind>letter|note verbale|note|report|memorandum|message)\s+dated\s+(?:[A-Z][a-z]+day,\s+)?$"
_LONGEST = 60
_LONGEST_SENTENCE = 300


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
        found = date_after(field, reference.end) or _before(field, reference, dates, end)
        end = reference.end
        if found is not None and found.first == found.last:
            name = _name(reference)
            possible = not (isinstance(reference, NumberReference) and reference.is_dated_wrongly)
            if name is not None:
                wording = Wording(field, found.start, found.end)
                yield DatedText(name, reference.text, found.first, wording, possible)


def _name(reference: Reference) -> str | None:
    if isinstance(reference, SymbolReference):
        return reference.document
    return f"{reference.kind} {reference.adopted.organ} {reference.adopted.form}" if reference.adopted else None


def date_after(field: TextField, end: int) -> WrittenDates | None:
    """Return the single date that a text gives to what ends at an offset: ` of 31 December 2020`."""
    lead = compiled(_AFTER).match(field.plain, end)
    brackets = compiled(_IN_BRACKETS).match(field.plain, end) if lead is None else None
    start = lead.end() if lead else brackets.end() if brackets else None
    dates = find_dates(field.plain) if start is not None else ()
    found = next((each for each in dates if each.start == start and each.first == each.last), None)
    is_alone = found is not None and (lead is not None or field.plain.startswith(")", found.end))
    return found if is_alone else None


def _before(field: TextField, reference: Reference, dates: tuple[WrittenDates, ...], end: int) -> WrittenDates | None:
    """Return the date of a letter before its symbol: `letter dated 4 March 2024 from the Chair (A/78/900)`."""
    if not isinstance(reference, SymbolReference) or field.plain[reference.start - 1 : reference.start] != "(":
        return None
    start = max(end, reference.start - _LONGEST_SENTENCE)
    before = [each for each in dates if start <= each.start and each.end < reference.start]
    if not before or ". " in field.plain[before[-1].end : reference.start]:
        return None
    lead = compiled(_BEFORE).search(field.plain, max(0, before[-1].start - _LONGEST), before[-1].start)
    return before[-1] if lead else None
