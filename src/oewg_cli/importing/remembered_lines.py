"""Remember what was read in a line: many readers ask the same of it, and tables repeat their lines."""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

Read = TypeVar("Read")
_MOST, _LONGEST = 8_192, 300
"""How many lines are remembered, and how long a line may be: long ones are rare, and keep memory."""


def remembered(read: Callable[[str], Read]) -> Callable[[str], Read]:
    """Return a function that reads each line once; what it returns must not be changed."""
    remembering = lru_cache(maxsize=_MOST)(read)

    @wraps(read)
    def reads(text: str) -> Read:
        return remembering(text) if len(text) <= _LONGEST else read(text)

    return reads
