"""The numbers of agenda items and sub-items, and which title they have."""

from collections.abc import Mapping


def line_of(number: str) -> list[str]:
    """Return an item with the items it belongs to, the outermost first: `5`, `5 (a)`, `5 (a) (i)`, or `1`, `1.1`."""
    whole, *letters = number.split(" ")
    decimals = whole.split(".")
    return [
        *(".".join(decimals[:length]) for length in range(1, len(decimals) + 1)),
        *(" ".join([whole, *letters[:length]]) for length in range(1, len(letters) + 1)),
    ]


def titled_item(number: str, titles: Mapping[str, object]) -> str | None:
    """Return the item whose title is in the heading of this one: itself, else the nearest that it belongs to."""
    return next((item for item in reversed(line_of(number)) if item in titles), None)
