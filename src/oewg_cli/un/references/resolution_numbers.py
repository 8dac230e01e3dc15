"""Read printed numbers of resolutions and decisions, and find what is wrong with their form.

Source: Editorial Manual, "Identification of resolutions and decisions".
"""

import re
from enum import StrEnum
from functools import cache, lru_cache
from typing import NamedTuple

from oewg_cli.text.roman_numerals import arabic
from oewg_cli.un.references.resolutions import AdoptedText, Era, IssuingOrgan, NumberStyle, SessionKind, TextKind, eras
from oewg_cli.un.references.running_numbers import year_of_number
from oewg_cli.un.un_data import read_data


class NumberError(StrEnum):
    """What can be wrong with the form of a number."""

    LETTER = "letter"
    """The letter is in the wrong place or has no space before it: `53/208A`."""
    SPELLING = "spelling"
    """Slash, hyphen, brackets, spaces or digits are wrong: `75-240`, `1373(2001)`."""
    SYMBOL = "symbol"
    """Part of a document symbol is written with the number: `A/75/240`."""
    PERIOD_TWICE = "period-twice"
    """The session is before the slash and again in brackets: `75/240 (LXXV)`."""
    PERIOD_MISSING = "period-missing"
    """Session or year is missing: `Security Council resolution 1325`."""
    OLD_FORM_NEEDED = "old-form-needed"
    """The session is from the time of Roman numerals: `20/12`, `3314/29`."""
    NEW_FORM_NEEDED = "new-form-needed"
    """The session is from the time after Roman numerals: `240 (LXXV)`, `3600 (XXXI)`."""
    NOT_ROMAN = "not-roman"
    """The session in brackets is not a Roman numeral: `3363 (30)`, `3363 (XXXX)`."""
    NO_SUCH_NUMBER = "no-such-number"
    """The numbers of that time did not go so high: `3600 (XXX)`."""
    UNNUMBERED = "unnumbered"
    """Decisions had no numbers at that time: `decision 3363 (XXX)`."""
    OTHER_ORGAN = "other-organ"
    """The organ does not number in this way: `General Assembly resolution 1373 (2001)`."""


class NumberProblem(NamedTuple):
    """What is wrong with the form of a number, and the right form if it is known."""

    error: NumberError
    right: str | None = None


class NumberReading(NamedTuple):
    """A printed number as read: what it identifies, None if that is not known, and what is wrong with its form."""

    adopted: AdoptedText | None
    problem: NumberProblem | None = None


_WITHOUT_NAME = (IssuingOrgan.GENERAL_ASSEMBLY, IssuingOrgan.SECURITY_COUNCIL, IssuingOrgan.ECONOMIC_AND_SOCIAL_COUNCIL)
_FIRST_YEAR, _LAST_YEAR = 1946, 2099
_FIRST_WITH_SLASH, _LAST_SESSION = 31, 199


@lru_cache(maxsize=256)
def read_number(printed: str, kind: TextKind, organs: tuple[IssuingOrgan, ...] = ()) -> NumberReading | None:
    """Read a printed number of a resolution or decision; None for a text that is not meant as one.

    `organs` are those that the name next to it can mean: several for "Council" alone, none if nothing is named. Then
    the form decides; if several organs share a form, the General Assembly is presumed.
    """
    match = number_pattern().fullmatch(printed)
    if match is None:
        return None
    if not (match["second"] or match["brackets"] or match["bare"]):
        is_short_form = organs and kind is TextKind.RESOLUTION and re.fullmatch(r"[0-9]{3,4}", printed)
        return _without_period(printed, organs) if is_short_form else None
    parts = _slash_parts(match, organs) if match["second"] else _bracket_parts(match)
    if parts is None:
        return None
    readings = [_judge(match, parts, kind, organ) for organ in organs or _WITHOUT_NAME if _uses_form(organ, parts)]
    if not readings:
        return NumberReading(None, NumberProblem(NumberError.OTHER_ORGAN))
    return next((reading for reading in readings if reading.adopted), readings[0])


def _without_period(number: str, organs: tuple[IssuingOrgan, ...]) -> NumberReading:
    """Read a number alone: that of a resolution of the Security Council shows its year."""
    year = year_of_number(int(number)) if organs == (IssuingOrgan.SECURITY_COUNCIL,) else None
    if year is None:
        return NumberReading(None, NumberProblem(NumberError.PERIOD_MISSING))
    adopted = AdoptedText(TextKind.RESOLUTION, organs[0], NumberStyle.BRACKETS, SessionKind.REGULAR, year, int(number))
    return NumberReading(adopted, NumberProblem(NumberError.PERIOD_MISSING, adopted.form))


def read_symbol(symbol: str) -> tuple[IssuingOrgan, AdoptedText | None] | None:
    """Return the organ of the resolution with a symbol, and the resolution if it is known: `A/RES/75/240`.

    None for the symbols of other documents. In `S/RES/2254` the year is missing.
    """
    for organ in IssuingOrgan:
        series = read_data("resolutions")["organ"][organ]["documents"]
        if symbol.startswith(series):
            reading = read_number(symbol.removeprefix(series), TextKind.RESOLUTION, (organ,))
            return organ, reading.adopted if reading else None
    return None


@cache
def number_pattern() -> re.Pattern[str]:
    """Match what is, or may be meant as, the number of a resolution or decision, in the right form or not."""
    # After Z the letters of parts are doubled: 53/77 AA.
    letter = r"(?:AA|BB|CC|DD|EE|FF|[A-Z])(?![A-Za-z0-9’'/]|-[0-9])"
    letters = rf"{letter}(?:(?:,\s?|\s?[-–]\s?|,?\s(?:and|or|to|et|à|y|e|a|и|до)\s){letter}){{0,25}}"
    return re.compile(
        rf"""
        (?P<lead> [AE]/(?!RES/) | RES/ )?
        (?: (?P<special> E?S) [-‑–—\s]? )?
        (?P<first> [0-9]{{1,5}} )
        (?: (?P<slash> \s?[/∕⁄／\\]\s? | [-‑–.] ) (?P<second> [0-9]{{1,5}} ) )?
        (?P<letter_part> (?: \s? [-–/]? | (?(second) \s?(?P<open>\() | (?!) ) )
            (?P<letters> {letters} | (?<=[0-9])[a-z] ) (?(open) \) ) (?![A-Za-z0-9]) )?
        (?: \s? \( (?P<brackets> [0-9]{{4}} | (?(second) [IVXLCDM]{{2,9}}
                                  | (?:E?S[-‑–]?)? (?:[IVX]|[IVXLCDM]{{2,9}}|[0-9]{{1,3}}) ) ) \)
          | (?(second) (?!) ) [\s/-] (?P<bare> [IVX]{{2,9}} ) )?
        (?: \s? (?P<late> {letters} ) )?
        (?! [A-Za-z0-9/] | [-.][0-9] )
        """,
        re.VERBOSE,
    )


class _Parts(NamedTuple):
    """The parts of a number, and what they alone show to be wrong; `period` is None if it cannot be read."""

    style: NumberStyle
    by_year: bool
    period: int | None
    number: int
    session_kind: SessionKind = SessionKind.REGULAR
    error: NumberError | None = None


def _slash_parts(match: re.Match[str], organs: tuple[IssuingOrgan, ...]) -> _Parts | None:
    first, second = int(match["first"]), int(match["second"])
    if match["special"]:
        kind = SessionKind(f"{match['special']}-")
        return _Parts(NumberStyle.SLASH, by_year=False, period=first, number=second, session_kind=kind)
    is_likely = _FIRST_WITH_SLASH <= first <= _LAST_SESSION and len(match["second"]) > 1
    # `2023-5`, but not the years `2023-24`.
    is_likely = is_likely or (_is_year(first) and second != (first + 1) % 100 and second < _FIRST_YEAR)
    if match["slash"] in "-‑–." and not is_likely:
        return None
    if _is_year(second) and not _is_year(first) and organs == (IssuingOrgan.ECONOMIC_AND_SOCIAL_COUNCIL,):
        first, second = second, first  # `17/2003`, where the year comes first
    if _is_year(second) and (first > _LAST_SESSION or organs == (IssuingOrgan.SECURITY_COUNCIL,)):
        return _Parts(NumberStyle.BRACKETS, by_year=True, period=second, number=first)
    if _is_year(first):
        return _Parts(NumberStyle.SLASH, by_year=True, period=first, number=second)
    if first > _LAST_SESSION and 0 < second < _FIRST_WITH_SLASH:
        return _Parts(
            NumberStyle.BRACKETS, by_year=False, period=second, number=first, error=NumberError.OLD_FORM_NEEDED
        )
    return _Parts(NumberStyle.SLASH, by_year=False, period=first, number=second)


def _bracket_parts(match: re.Match[str]) -> _Parts | None:
    number, period = int(match["first"]), match["brackets"] or match["bare"]
    session_kind = SessionKind.REGULAR
    if "S" in period:
        before, _, after = period.partition("S")
        session_kind, period = SessionKind(f"{before}S-"), after.lstrip("-‑–")
    if not period.isdigit():
        session = arabic(period)
        error = NumberError.NOT_ROMAN if session is None else None
    elif _is_year(int(period)):
        return _Parts(NumberStyle.BRACKETS, by_year=True, period=int(period), number=number)
    elif len(period) < len(match["first"]):
        session, error = int(period), NumberError.NOT_ROMAN
    else:
        return None
    return _Parts(
        NumberStyle.BRACKETS, by_year=False, period=session, number=number, session_kind=session_kind, error=error
    )


def _is_year(number: int) -> bool:
    return _FIRST_YEAR <= number <= _LAST_YEAR


def _uses_form(organ: IssuingOrgan, parts: _Parts) -> bool:
    era = eras(organ).get(parts.style)
    return era is not None and era.by_year == parts.by_year and parts.session_kind in era.periods


def _judge(match: re.Match[str], parts: _Parts, kind: TextKind, organ: IssuingOrgan) -> NumberReading:
    era = eras(organ)[parts.style]
    if kind is TextKind.DECISION and not era.numbers_decisions:
        return NumberReading(None, NumberProblem(NumberError.UNNUMBERED))
    has_two_letter_parts = match["letters"] and match["late"]
    if parts.period is None or has_two_letter_parts:
        return NumberReading(None, NumberProblem(NumberError.LETTER if has_two_letter_parts else NumberError.NOT_ROMAN))
    letters = _plain(match["letters"] or match["late"] or "")
    letters = letters.upper() if len(letters) == 1 else letters
    adopted = AdoptedText(kind, organ, parts.style, parts.session_kind, parts.period, parts.number, letters)
    outside = _outside_era(adopted, era)
    if outside is NumberError.NEW_FORM_NEEDED:
        return _in_current_form(adopted)
    if outside is not None:
        return NumberReading(None, NumberProblem(outside))
    if match["second"] and match["brackets"]:
        again = match["brackets"]
        agrees = int(again) in adopted.years if again.isdigit() else arabic(again) == adopted.period
        return NumberReading(
            adopted if agrees else None, NumberProblem(NumberError.PERIOD_TWICE, adopted.form if agrees else None)
        )
    error = parts.error or _difference(match, adopted)
    return NumberReading(adopted, NumberProblem(error, adopted.form) if error else None)


def _outside_era(adopted: AdoptedText, era: Era) -> NumberError | None:
    """Return what is wrong if a session, a year or a number is outside the era of its form."""
    first, last = era.periods[adopted.session_kind]
    if adopted.period < first:
        return NumberError.OLD_FORM_NEEDED
    if last is not None and adopted.period > last:
        return NumberError.NEW_FORM_NEEDED
    if adopted.number < 1 or (era.last_number is not None and adopted.number > era.last_number):
        return NumberError.NO_SUCH_NUMBER
    return None


def _in_current_form(adopted: AdoptedText) -> NumberReading:
    newer = adopted._replace(style=NumberStyle.SLASH)
    if NumberStyle.SLASH not in eras(adopted.organ) or newer.by_year or newer.is_implausible():
        return NumberReading(None, NumberProblem(NumberError.NEW_FORM_NEEDED))
    return NumberReading(newer, NumberProblem(NumberError.NEW_FORM_NEEDED, newer.form))


def _difference(match: re.Match[str], adopted: AdoptedText) -> NumberError | None:
    printed = match.group()
    if _plain(printed) == adopted.form:
        return None
    if match["lead"]:
        return NumberError.SYMBOL
    for part in ("late", "letter_part"):
        if match[part]:
            printed = printed[: match.start(part)] + printed[match.end(part) :]
    return NumberError.LETTER if _plain(printed) == adopted._replace(letters="").form else NumberError.SPELLING


def _plain(text: str) -> str:
    return " ".join(text.replace("‑", "-").split())
