"""Compile regular expressions when they are first needed, since that takes longer than to load the module."""

import re
from functools import cache


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Return the compiled form of a regular expression; each is compiled once."""
    return re.compile(pattern)
