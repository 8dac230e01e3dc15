"""Read facts about resolutions and decisions that a project adds, from a table of comma-separated values."""

import csv
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from oewg_cli.text.control_characters import CONTROLS
from oewg_cli.text.quoting import listing, quoted
from oewg_cli.text.suggestions import nearest
from oewg_cli.un.references.adoption_facts import OF_PROJECT, AdoptionFact
from oewg_cli.un.references.resolution_numbers import read_number
from oewg_cli.un.references.resolutions import AdoptedText, IssuingOrgan, TextKind

MOST_ROWS = 10_000
_LONGEST = 1_000
"""The most characters of a value."""
_NEEDED = ("number", "organ")
_COLUMNS = (*_NEEDED, "adopted", "title")


class FactsError(Exception):
    """What is wrong with a table of facts, as a sentence, and the line on which it is."""

    def __init__(self, line: int, sentence: str) -> None:
        super().__init__(sentence)
        self.line = line
        self.sentence = sentence


class _Row(NamedTuple):
    """The values of a row by the names of the columns, without spaces around them, and its line."""

    line: int
    values: dict[str, str]


def read_own_facts(text: str) -> tuple[AdoptionFact, ...]:
    """Return the facts of a table with the columns number, organ, adopted (YYYY-MM-DD) and title.

    The first line has the names of the columns; adopted and title may be left out or empty. Raises FactsError at the
    first row that is wrong.
    """
    facts: dict[tuple[str, TextKind, str], AdoptionFact] = {}
    for row in _rows(text):
        fact = _fact(row)
        if facts.setdefault((fact.organ, fact.kind, fact.form), fact) is not fact:
            raise FactsError(row.line, f"{fact.organ} {fact.kind} {fact.form} is in the table twice.")
    return tuple(facts.values())


def _rows(text: str) -> Iterator[_Row]:
    reader = csv.reader(text.removeprefix("\ufeff").splitlines(keepends=True), strict=True)
    columns: list[str] = []
    try:
        for values in reader:
            stripped = [value.strip() for value in values]
            if not columns:
                columns = _columns(stripped)
            elif any(stripped):
                yield _Row(reader.line_num, _by_column(columns, stripped, reader.line_num))
            if reader.line_num > MOST_ROWS + 1:
                raise FactsError(reader.line_num, f"There are more than {MOST_ROWS:,} rows.")
    except csv.Error as error:
        raise FactsError(reader.line_num, f"This row cannot be read: {error}.") from None
    if not columns:
        raise FactsError(1, _expected())


def _columns(names: Sequence[str]) -> list[str]:
    unknown = next((name for name in names if name not in _COLUMNS), None)
    if unknown is not None or len(set(names)) < len(names) or not set(_NEEDED) <= set(names):
        raise FactsError(1, _expected())
    return list(names)


def _expected() -> str:
    return f"The first line must have the names of the columns: {listing(list(_COLUMNS))}, with commas between them."


def _by_column(columns: Sequence[str], values: Sequence[str], line: int) -> dict[str, str]:
    if len(values) != len(columns):
        sentence = f"This row has {len(values)} values, but there are {len(columns)} columns."
        raise FactsError(line, f"{sentence} Put a value with a comma in double quotes.")
    if any(len(value) > _LONGEST for value in values):
        raise FactsError(line, f"A value here has more than {_LONGEST:,} characters.")
    if any(not CONTROLS.isdisjoint(value) for value in values):
        raise FactsError(line, "A value here has a character that is not shown.")
    return dict(zip(columns, values, strict=True))


def _fact(row: _Row) -> AdoptionFact:
    values = row.values
    organ = next((each for each in IssuingOrgan if each == values["organ"]), None)
    if organ is None:
        near = nearest(values["organ"], list(IssuingOrgan), fold=True)
        hint = f"did you mean {near}?" if near else f"it must be {listing(list(IssuingOrgan), 'or')}."
        raise FactsError(row.line, f"{quoted(values['organ'])} is not an organ whose resolutions are known: {hint}")
    adopted = _adopted(values["number"], organ)
    if adopted is None:
        sentence = f"{quoted(values['number'])} is not a number that the {organ} uses: write it as in 75/240,"
        raise FactsError(row.line, f"{sentence} 2625 (XXV) or 1325 (2000).")
    day = _day(values.get("adopted", ""), row.line)
    title = values.get("title", "")
    period, number = _parts(adopted)
    return AdoptionFact(
        organ,
        adopted.kind,
        period,
        number,
        () if day is None else (day,),
        adopted.period if day is None and adopted.by_year else None if day is None else day.year,
        "" if day is None else "A",
        OF_PROJECT if day is not None else "",
        "",
        "A" if title else "",
        OF_PROJECT if title else "",
        title,
    )


def _adopted(number: str, organ: IssuingOrgan) -> AdoptedText | None:
    """Return what a number identifies: a resolution, or a decision if it begins so, or only decisions have it."""
    word, _, rest = number.partition(" ")
    kind = next((each for each in TextKind if each == word.lower()), None)
    reading = read_number(rest if kind else number, kind or TextKind.RESOLUTION, (organ,))
    if reading is None or reading.adopted is None or reading.problem is not None:
        return None
    is_decision = kind is None and reading.adopted.is_numbered_as_decision()
    return reading.adopted._replace(kind=TextKind.DECISION) if is_decision else reading.adopted


def _parts(adopted: AdoptedText) -> tuple[str, str]:
    """Return the period and the number in it, as the index has them."""
    form = adopted.form
    if "/" in form:
        period, _, number = form.partition("/")
        return period, number
    number, _, period = form.rstrip(")").rpartition(" (")
    return period, number


def _day(text: str, line: int) -> date | None:
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise FactsError(line, f"{quoted(text)} is not a day: write it as in 2020-12-31.") from None
