"""What a word without quotes is: true, false, nothing, a number, or the word itself."""

from functools import lru_cache

from oewg_cli.source.tree import Value
from oewg_cli.text.lazy_patterns import lazy_pattern

_NUMBER = lazy_pattern(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?")
NUMBER_BEGINNINGS = frozenset("-0123456789")
_LITERALS: dict[str, bool | None] = {
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
    "null": None, "Null": None, "NULL": None, "~": None, "": None,
}  # fmt: skip
_LONGEST_INTEGER = 18


@lru_cache(4096)
def plain_value(text: str) -> Value:
    """Return what a word without quotes is: true, false, None, a number as JSON writes it, or the text itself."""
    if text[:1] in NUMBER_BEGINNINGS:
        return number(text) if _NUMBER.fullmatch(text) else text
    return _LITERALS.get(text, text)


def number(text: str) -> int | float:
    """Read a number as JSON writes it; an integer longer than any real one becomes a float."""
    digits = text.lstrip("-")
    return int(text) if digits.isdecimal() and len(digits) <= _LONGEST_INTEGER else float(text)
