"""Numbers of agenda items and sub-items."""


def line_of(number: str) -> list[str]:
    """Give an item with the items it belongs to, the outermost first: `5`, `5 (a)`, `5 (a) (i)`."""
    parts = number.split(" ")
    return [" ".join(parts[:length]) for length in range(1, len(parts) + 1)]
