"""Web addresses in running text, within which nothing else is looked for."""

import re
from functools import cache


def web_addresses(text: str) -> list[tuple[int, int]]:
    """Find the web addresses of a text: where each begins and ends."""
    if "://" not in text:
        return []
    return [match.span() for match in _pattern().finditer(text)]


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(r"https?://[^\s<>\"]+")
