"""The numbers of agenda items and sub-items, their order, and which title they have."""

from collections.abc import Mapping
from functools import lru_cache
from itertools import zip_longest

from oewg_cli.text.roman_numerals import arabic


# The same numbers are compared again and again.
@lru_cache(maxsize=1024)
def line_of(number: str) -> tuple[str, ...]:
    """Return an item with the items it belongs to, the outermost first: `5`, `5 (a)`, `5 (a) (i)`, or `1`, `1.1`."""
    whole, *letters = number.split(" ")
    decimals = whole.split(".")
    return (
        *(".".join(decimals[:length]) for length in range(1, len(decimals) + 1)),
        *(" ".join([whole, *letters[:length]]) for length in range(1, len(letters) + 1)),
    )


def titled_item(number: str, titles: Mapping[str, object]) -> str | None:
    """Return the item whose title is in the heading of this one: itself, else the nearest that it belongs to."""
    return next((item for item in reversed(line_of(number)) if item in titles), None)


def comes_after(number: str, other: str) -> bool:
    """Return whether an item has a later number than another one: `5 (b)` than `5 (a)`, `5 (a)` than `5`."""
    labels = zip_longest(_labels(number), _labels(other), fillvalue="")
    one, another = next(((one, another) for one, another in labels if one != another), ("", ""))
    if one.isdigit() and another.isdigit():
        return int(one) > int(another)
    # Where one has several letters, as in `(iv)` and `(v)`, both may be Roman numerals.
    numerals = (arabic(one.upper()), arabic(another.upper())) if max(len(one), len(another)) > 1 else (None, None)
    if numerals[0] is not None and numerals[1] is not None:
        return numerals[0] > numerals[1]
    return (len(one), one) > (len(another), another)


def is_next_label(label: str, other: str) -> bool:
    """Return whether the other label of two comes directly after this one: `(b)` after `(a)`, `(iv)` after `(iii)`."""
    letters = [each.strip("()").upper() for each in (label, other)]
    one, another = map(ord if max(map(len, letters)) == 1 else arabic, letters)
    return one is not None and another == one + 1


def _labels(number: str) -> list[str]:
    return number.replace("(", "").replace(")", "").replace(".", " ").split()
