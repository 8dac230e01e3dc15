"""Read references with an abbreviation of "resolution" or "decision": `GA Res. 75/240`, `UNSCR 2254 (2015)`.

The abbreviations are in `data/references.toml`.
"""

import re
from functools import cache
from typing import NamedTuple

from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.un.references.organ_mentions import NameForm, organ_before
from oewg_cli.un.references.resolution_numbers import NumberReading, number_pattern, read_number
from oewg_cli.un.references.resolutions import AdoptedText, IssuingOrgan, NumberStyle, TextKind
from oewg_cli.un.un_data import read_data

_AFTER = lazy_pattern(r"\.?\s*(?:[Nn]os?\.?\s*)?")
_FURTHER_NUMBER = lazy_pattern(r"(?:\s*[,;]|\s+(?:and|or))\s+[0-9]")

_OF_SYMBOL = lazy_pattern(r"(?P<series>[A-Z])(?<![A-Za-z0-9/.].)/RES")
_JOINED_TO = frozenset({"/", ".", "-", "_"})


class AbbreviatedReference(NamedTuple):
    """A reference with an abbreviated word; offsets are code points.

    The abbreviation, with that of the organ before it, begins at `start` and ends at `number`, where the number begins;
    the number ends at `end`. `adopted` is what is cited, None if that is not known, and `right` are the right words
    from `start` to `end`, None if they are not certain.
    """

    start: int
    number: int
    end: int
    adopted: AdoptedText | None
    right: str | None


@cache
def abbreviation() -> re.Pattern[str]:
    """Match an abbreviation in upper or lower case, as a separate word, without its full stop."""
    words = "|".join(sorted(abbreviations(), key=len, reverse=True))
    return re.compile(rf"(?<![^\W_])(?i:{words})(?![^\W_])")


@cache
def abbreviations() -> frozenset[str]:
    """Return the abbreviations in lower case, without their full stops."""
    data = read_data("references")
    return frozenset(data["abbreviations"]) | frozenset(data["abbreviations_with_organ"])


def abbreviated_reference(text: str, start: int, end: int) -> AbbreviatedReference | None:
    """Read the reference that begins with this abbreviation; None if no number of a resolution or decision follows.

    An organ that is not named is taken from the form of the number.
    """
    named = _named(text, start, end)
    after = _AFTER.match(text, end)
    number = number_pattern().match(text, after.end()) if named and after else None
    if named is None or number is None:
        return None
    kind = TextKind(read_data("references")["abbreviations"].get(text[start:end].lower(), TextKind.RESOLUTION))
    reading = read_number(number.group(), kind, named.organs)
    if reading is None or not (named.organs or _is_meant(reading)):
        return None
    right = None
    if reading.adopted and not _FURTHER_NUMBER.match(text, number.end()):
        word = f"{kind}" if named.is_kept else f"{reading.adopted.organ} {kind}"
        right = f"{word} {reading.adopted.form}"
    return AbbreviatedReference(named.start, number.start(), number.end(), reading.adopted, right)


class _Named(NamedTuple):
    """Where an abbreviation begins, the organs that can be meant, and whether the name before it is kept."""

    start: int
    organs: tuple[IssuingOrgan, ...] = ()
    is_kept: bool = False


def _named(text: str, start: int, end: int) -> _Named | None:
    """Return the organ of an abbreviation; None if the letters are part of something else."""
    data = read_data("references")
    with_organ = data["abbreviations_with_organ"].get(text[start:end].lower())
    if with_organ is not None:
        return _Named(start, (IssuingOrgan(with_organ),))
    symbol = _OF_SYMBOL.match(text, max(0, start - 2), end)
    if symbol is not None:
        organ = data["abbreviations_of_symbols"].get(symbol["series"])
        return _Named(start - 2, (IssuingOrgan(organ),)) if organ and text[end : end + 1] == " " else None
    if text[start - 1 : start] in _JOINED_TO:
        return None
    named = organ_before(text, start)
    if named is None:
        return _Named(start)
    if named.mention.form is NameForm.ABBREVIATED:
        return _Named(named.place.start, named.mention.organs)
    return None if named.mention.is_other_body else _Named(start, named.mention.organs, is_kept=True)


def _is_meant(reading: NumberReading) -> bool:
    """Return whether a number can hardly be anything else, such as the numbers of a date after "Dec."."""
    adopted = reading.adopted
    if adopted is None or adopted.is_implausible():
        return False
    return adopted.kind is TextKind.RESOLUTION or (adopted.style is NumberStyle.SLASH and not adopted.by_year)
