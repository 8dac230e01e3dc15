"""Measure the window in which a report is read.

This module imports nothing that a report from the cache does not need.
"""

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TextIO

_NARROWEST, _WIDEST, _UNKNOWN = 40, 100, 80


def window_width(stream: "TextIO") -> int | None:
    """Return how many columns the lines of a report may take: those of the terminal, but at least 40 and at most 100.

    Return None if the stream is no terminal: what is printed elsewhere does not depend on a window.
    """
    if not stream.isatty():
        return None
    try:
        width = os.get_terminal_size(stream.fileno()).columns
    except OSError:
        width = 0
    return min(max(width or _UNKNOWN, _NARROWEST), _WIDEST)
