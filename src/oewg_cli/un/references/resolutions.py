"""Resolutions and decisions: what identifies them, how their numbers are written, and what numbers can exist.

Source: Editorial Manual, "Identification of resolutions and decisions"; the eras and numbers are in
`data/resolutions.toml`. The module `resolution_numbers` reads printed numbers.
"""

import re
from datetime import date
from enum import StrEnum
from functools import cache
from string import ascii_uppercase
from typing import Any, NamedTuple

from oewg_cli.text.roman_numerals import roman
from oewg_cli.un.sessions import latest_session_at, year_of
from oewg_cli.un.un_data import read_data


class IssuingOrgan(StrEnum):
    """An organ that adopts resolutions and whose way of numbering is known here, by its full name."""

    GENERAL_ASSEMBLY = "General Assembly"
    SECURITY_COUNCIL = "Security Council"
    ECONOMIC_AND_SOCIAL_COUNCIL = "Economic and Social Council"
    HUMAN_RIGHTS_COUNCIL = "Human Rights Council"


class TextKind(StrEnum):
    """What an organ adopts under a number."""

    RESOLUTION = "resolution"
    DECISION = "decision"


class SessionKind(StrEnum):
    """The kind of a session, by the letters before its number."""

    REGULAR = ""
    SPECIAL = "S-"
    EMERGENCY = "ES-"


class NumberStyle(StrEnum):
    """How a number is written: with the session or year in brackets, `3363 (XXX)`, or before a slash, `75/240`."""

    BRACKETS = "brackets"
    SLASH = "slash"


class Era(NamedTuple):
    """A time in which an organ wrote its numbers in one style.

    A period is a year or a session; `periods` has for each kind of session the first and the last one of the era,
    `last_number` is the last number of the era. None means that there is no last one yet.
    """

    by_year: bool
    periods: dict[SessionKind, tuple[int, int | None]]
    last_number: int | None
    numbers_decisions: bool


class AdoptedText(NamedTuple):
    """What identifies a resolution or a decision.

    `period` is the number of the session, or the year if the organ numbers by year. `letters` is the letter
    part as printed, such as `A` or `A to E`.
    """

    kind: TextKind
    organ: IssuingOrgan
    style: NumberStyle
    session_kind: SessionKind
    period: int
    number: int
    letters: str = ""

    @property
    def form(self) -> str:
        """Write the number in its right form: `3367 A (XXX)`, `31/16 A`, `ES-8/2`, `1373 (2001)`."""
        letters = f" {self.letters}" if self.letters else ""
        if self.style is NumberStyle.SLASH:
            return f"{self.session_kind}{self.period}/{self.number}{letters}"
        period = str(self.period) if self.by_year else roman(self.period)
        return f"{self.number}{letters} ({self.session_kind}{period})"

    @property
    def document(self) -> str | None:
        """Return the symbol of the resolution as it is in addresses: `A/RES/31/16A`, `A/RES/3363(XXX)`.

        None for a decision, which is not issued as a separate document, and for letters that are not a range.
        """
        letters = _letter_range(self.letters)
        if self.kind is TextKind.DECISION or letters is None:
            return None
        series = str(read_data("resolutions")["organ"][self.organ]["documents"])
        return series + self._replace(letters=letters).form.replace(" ", "")

    @property
    def by_year(self) -> bool:
        """Return whether the organ numbers by year, as the Security Council does."""
        era = eras(self.organ).get(self.style)
        return era is not None and era.by_year

    @property
    def years(self) -> range:
        """Return the calendar years in which it can have been adopted; empty if they are not known."""
        if self.by_year:
            return range(self.period, self.period + 1)
        if self._is_of_regular_assembly():
            return range(year_of(self.period), year_of(self.period) + 2)
        return range(0)

    def is_ahead(self, day: date) -> bool:
        """Return whether its session or year had not begun on a day; False if that is not known."""
        if self.by_year:
            return self.period > day.year
        return self._is_of_regular_assembly() and self.period > latest_session_at(day)

    def is_implausible(self) -> bool:
        """Return whether the number is higher than all known ones of the General Assembly since 1976."""
        if self.organ is not IssuingOrgan.GENERAL_ASSEMBLY or self.style is not NumberStyle.SLASH:
            return False
        plausible, first = read_data("resolutions")["plausible"], self._first_decision()
        if self.kind is TextKind.DECISION:
            return first is not None and self.number > first + int(plausible["decisions_above_first"])
        return self.number > int(plausible["last_resolution"]) and not self.is_overflow()

    def is_numbered_as_decision(self) -> bool:
        """Return whether a resolution has the number of a decision of its session: `resolution 77/512`."""
        first = self._first_decision()
        if self.kind is not TextKind.RESOLUTION or first is None or self.is_overflow():
            return False
        return self.number >= first and not self._replace(kind=TextKind.DECISION).is_implausible()

    def is_numbered_as_resolution(self) -> bool:
        """Return whether a decision has a number below the first decision of its session: `decision 75/240`."""
        first = self._first_decision()
        return first is not None and self.kind is TextKind.DECISION and self.number < first

    def is_overflow(self) -> bool:
        """Return whether it has one of the numbers of decisions that resolutions of its session got."""
        return any(
            part["session"] == self.period and part["first"] <= self.number <= part["last"]
            for part in read_data("resolutions")["overflow"]
        )

    def _is_of_regular_assembly(self) -> bool:
        return self.organ is IssuingOrgan.GENERAL_ASSEMBLY and self.session_kind is SessionKind.REGULAR

    def _first_decision(self) -> int | None:
        if self.style is not NumberStyle.SLASH or not self._is_of_regular_assembly():
            return None
        series = read_data("resolutions")["decisions"]
        return next((part["first"] for part in reversed(series) if part["from_session"] <= self.period), None)


@cache
def eras(organ: IssuingOrgan) -> dict[NumberStyle, Era]:
    """Return the eras of an organ's numbering, by the style of each."""
    data = read_data("resolutions")["organ"][organ]
    return {style: _era(data[style]) for style in NumberStyle if style in data}


def _era(data: dict[str, Any]) -> Era:
    periods = {
        kind: (data[kind.name.lower()]["first"], data[kind.name.lower()].get("last"))
        for kind in SessionKind
        if kind.name.lower() in data
    }
    return Era(
        by_year=data["by"] == "year",
        periods=periods,
        last_number=data.get("last_number"),
        numbers_decisions=data.get("numbers_decisions", True),
    )


def _letter_range(letters: str) -> str | None:
    """Write a letter part as in symbols, `A-E` for `A to E` and `A-B` for `A and B`; None for letters with gaps."""
    named = re.findall(r"[A-Z]+", letters)
    if not named[1:]:
        return letters
    is_range = re.fullmatch(r"[A-Z]+\s?(?:[-–]|to|à|a|до)\s?[A-Z]+", letters) and named[0] < named[1]
    return f"{named[0]}-{named[-1]}" if is_range or "".join(named) in ascii_uppercase else None
