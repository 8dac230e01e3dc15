"""Read single lines of the masthead and of the foot of the first page."""

import re
from datetime import date
from typing import NamedTuple

from oewg_cli.importing.line_forms.day_line import day_line
from oewg_cli.importing.recognition_words import words_of
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.un.dates.dates import find_dates
from oewg_cli.un.dates.typed_dates import typed_dates
from oewg_cli.un.phrases import phrases
from oewg_cli.un.references.symbols import parse_symbol

_LANGUAGE = "en"
_CENTURY = 2000
_DISTRIBUTION = lazy_pattern(r" *distr(?:ibution)?\.? ?:? ?(?P<word>[a-z]+)", re.IGNORECASE)
_ORIGINAL = lazy_pattern(
    r" *original(?: language)?s? ?: ?(?P<words>[a-z]+(?:(?: ?[/,&] ?| and )[a-z]+)*) *$", re.IGNORECASE
)
_BETWEEN_LANGUAGES = lazy_pattern(r" ?[/,&] ?(?:and )?| and ")
_REISSUED = lazy_pattern(r"[ *(]*re-?issued\b.{0,200}\bon\b", re.IGNORECASE)
_JOB = lazy_pattern(
    r" *(?P<job>(?:[A-Z]{1,2}\.?)?[0-9]{2}-[0-9]{5}|[A-Z][0-9]{7})(?P<stars>\**)(?: *\((?P<letter>[ACEFRS])\))?"
    r"(?P<dates>(?: +[0-9]{6}){0,4}) *$"
)
_DATE = lazy_pattern(r"^ *date ?: ?", re.IGNORECASE)
_BARCODE = lazy_pattern(r" *\*[0-9]{5,9}\* *$")
_PAGE = lazy_pattern(r" *(?:page )?[0-9]{1,3}(?: ?(?:/|of) ?[0-9]{1,3})? *$|[ -]*[0-9]{1,3}[ -]*$", re.IGNORECASE)
_SYMBOL = lazy_pattern(r" *(?P<symbol>[A-Z]+(?:[/.(][^\s*]*)(?: \(?[^\s*]*\)?)*)(?P<stars> ?\**) *$")


_JOINT = "–"
"""What is between the symbols of a document that has two."""


class SymbolLine(NamedTuple):
    """The symbol of a document, and how many asterisks come after it."""

    symbol: str
    stars: int


class JobLine(NamedTuple):
    """The job number and the days of processing, as far as they are there."""

    job: str
    processed: tuple[date, ...]


def distribution(text: str) -> str | None:
    """Read `Distr.: General`; None for another line, and for an unknown category."""
    match = _DISTRIBUTION.match(text)
    return match["word"].capitalize() if match and match["word"].capitalize() in _distributions() else None


def is_lead_of_distribution(text: str) -> bool:
    """Return whether a line is `Distr.` and nothing else, so that the next line says the category."""
    return text.strip(" .:").casefold() in words_of("distributions")


def category(text: str) -> str | None:
    """Read `LIMITED`, a category of distribution alone on its line; None for another line."""
    word = text.strip(" .").capitalize()
    return word if word in _distributions() else None


def _distributions() -> dict[str, str]:
    known: dict[str, str] = phrases(_LANGUAGE)["distributions"]
    return known


def originals(text: str) -> list[str]:
    """Read `Original: English/French` as codes of languages; none for another line."""
    match = _ORIGINAL.match(text)
    return _codes(match["words"]) if match else []


def versions(text: str) -> list[str]:
    """Read `English and French only` as codes of languages, in the order of the codes; none for another line."""
    before, after = phrases(_LANGUAGE)["versions"].casefold().split("{languages}")
    line = text.strip(" []").casefold()
    names = line[len(before) : len(line) - len(after)]
    return sorted({*_codes(names)}) if line == f"{before}{names}{after}" else []


def _codes(names: str) -> list[str]:
    """Return the codes of languages; none where one of them is not known."""
    codes = {name.casefold(): code for code, name in phrases(_LANGUAGE)["languages"].items()}
    words = _BETWEEN_LANGUAGES.split(names.casefold())
    return [codes[word] for word in words] if all(word in codes for word in words) else []


def is_language_of_text(text: str) -> bool:
    """Return whether a line is only the name of the language of the document, as above `Original: French`."""
    name: str = phrases(_LANGUAGE)["languages"][_LANGUAGE]
    return text.strip(" []").casefold() == name.casefold()


def reissues(text: str) -> list[date]:
    """Read the days of `Reissued for technical reasons on 12 May 2025`; none for another line."""
    return [found.first for found in find_dates(text)] if _REISSUED.match(text) else []


def document_date(text: str) -> date | None:
    """Read a line that is one date and nothing else, in any case, with its weekday or with "Date" before it."""
    text = _DATE.sub("", text, count=1)
    day = day_line(text)
    if day and day.year and not text[day.end :].strip(" ."):
        return day.in_year(day.year)
    for found in find_dates(text):
        if found.first == found.last and not (text[: found.start] + text[found.end :]).strip():
            return found.first
    for typed in typed_dates(text):
        rest = text[: typed.start] + text[typed.end :]
        if typed.year and len(typed.days) == 1 and not rest.strip(" ."):
            return typed.day(0, typed.year)
    return None


def weekday_of_document(text: str) -> str | None:
    """Return the weekday of a line that is the date of a document, in full; None where it has none."""
    day = day_line(_DATE.sub("", text, count=1))
    return day.weekday if day else None


def job_line(text: str) -> JobLine | None:
    """Read `24-01655 (E)    060224`, the foot of a first page; days that the calendar does not have are left out."""
    match = _JOB.match(text)
    if match is None:
        return None
    days = (_day(digits) for digits in match["dates"].split())
    return JobLine(match["job"], tuple(day for day in days if day))


def _day(digits: str) -> date | None:
    try:
        return date(_CENTURY + int(digits[4:]), int(digits[2:4]), int(digits[:2]))
    except ValueError:
        return None


def symbol_line(text: str) -> SymbolLine | None:
    """Read a line that is the symbol of a document and nothing else but its asterisks."""
    match = _SYMBOL.match(text)
    if match is None:
        return None
    symbol = match["symbol"].strip()
    return SymbolLine(symbol, match["stars"].count("*")) if parse_symbol(symbol) else None


def joint_symbol(first: str, second: str) -> str | None:
    """Return two symbols of a document as one text; None where they cannot be those of one document."""
    joint = f"{first}{_JOINT}{second}"
    found = parse_symbol(joint)
    return joint if found is not None and found.joint is not None and found.joint.joint is None else None


def symbols_in(symbol: str | None) -> tuple[str, ...]:
    """Return the symbol of a document, and each of its symbols where it has two."""
    if symbol is None:
        return ()
    found = parse_symbol(symbol)
    joint = found.joint.text if found is not None and found.joint is not None else None
    return (symbol,) if joint is None else (symbol, symbol[: -len(joint) - 1], joint)


def processed(text: str) -> tuple[date, ...]:
    """Read the days of processing on a line of their own, `300725`; none for another line."""
    words = text.split()
    days = [_day(word) for word in words if len(word) == len("DDMMYY") and word.isdigit()]
    return tuple(day for day in days if day) if len(days) == len(words) and all(days) else ()


def is_page_number(text: str) -> bool:
    """Return whether a line is the number of a page, `2/3`."""
    return _PAGE.match(text) is not None


def is_barcode(text: str) -> bool:
    """Return whether a line is the text of a barcode, `*2401655*`."""
    return _BARCODE.match(text) is not None
