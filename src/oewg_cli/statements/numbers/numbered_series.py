"""Read which events and bodies of the programme have numbers, as `Round table 1` and `Round table 2`."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.programme.text_fields import PARAGRAPHS, Role, TextField
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.statements.numbers.numbered_mentions import known_kinds
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled

_NAMED = r"(?P<noun>[A-Z][a-z]{2,20}(?:[\s-][a-z]{3,20})?)\s(?P<number>[1-9][0-9]?)(?=[:.,]?(?:\s[^0-9]|$))"
_JOINT = r"(?:,\s(?:and\s)?|\s(?:and|or|to)\s|[–-])"
_ROLES = frozenset({*PARAGRAPHS, Role.FOOTNOTE, Role.TEXT, Role.BULLET, Role.ASIDE})
_FEWEST = 2
_MOST_SERIES = 8


class NumberNotInSeries(NamedTuple):
    """A number after the last one of a series of the programme; `last` is its text, and `highest` its number."""

    wording: Wording
    noun: str
    number: int
    highest: int
    last: TextField


def numbers_not_in_series(picture: Picture) -> tuple[NumberNotInSeries, ...]:
    """Return the events and bodies that texts name by a number after the last one of the programme, in order."""
    series = _series(picture)
    if not series:
        return ()
    nouns = "|".join(re.escape(noun) for noun in series)
    pattern = compiled(
        rf"\b(?i:(?P<noun>{nouns}))s?\s(?P<numbers>[1-9][0-9]?(?:{_JOINT}[1-9][0-9]?){{0,9}})\b(?![./:]\w)"
    )
    return tuple(each for match in picture.index.find(pattern, _ROLES) for each in _beyond(match, series))


def _beyond(match: TextMatch, series: dict[str, dict[int, TextField]]) -> Iterator[NumberNotInSeries]:
    found = match.match
    if found is None or match.is_quotation:
        return
    noun = found["noun"].casefold()
    count = max(series[noun])
    for number in compiled("[0-9]+").finditer(found["numbers"]):
        if int(number[0]) > count:
            at = match.start + found.start("numbers") - found.start() + number.start()
            wording = Wording(match.field, at, at + len(number[0]))
            yield NumberNotInSeries(wording, noun, int(number[0]), count, series[noun][count])


def _series(picture: Picture) -> dict[str, dict[int, TextField]]:
    """Return the series that run from 1 without a gap, by the noun before the number."""
    found: dict[str, dict[int, TextField]] = {}
    for field in picture.index.with_figures:
        if field.role is Role.HEADING or (field.role is Role.BODY and field.path[0] == "programme"):
            named = compiled(_NAMED).match(field.plain)
            if named is None:
                continue
            word = named["noun"].casefold().split()[0]
            if known_kinds().isdisjoint((word, f"{word}s")):
                found.setdefault(named["noun"].casefold(), {}).setdefault(int(named["number"]), field)
    whole = {noun: each for noun, each in found.items() if sorted(each) == [*range(1, len(each) + 1)]}
    return {noun: each for noun, each in [*whole.items()][:_MOST_SERIES] if len(each) >= _FEWEST}
