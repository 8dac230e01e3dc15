"""Compile regular expressions when they are first used, since that takes longer than to load the module."""

import re
from functools import cache
from typing import cast

_ATTRIBUTES = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn", "groups", "groupindex")


class _LazyPattern:
    """A regular expression that takes the attributes of the compiled one when the first of them is needed."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._typed_flags = flags

    def __getattr__(self, name: str) -> object:
        pattern = re.compile(self.pattern, self._typed_flags)
        self.__dict__.update({attribute: getattr(pattern, attribute) for attribute in _ATTRIBUTES})
        return getattr(pattern, name)


def lazy_pattern(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return a regular expression that is compiled when it is first used; modules have no others.

    It does what a compiled one does, but is another object: the functions of `re` do not take it, and it is never the
    `re` of a match. An expression that cannot be compiled raises `re.error` at its first use.
    """
    return cast("re.Pattern[str]", _LazyPattern(pattern, flags))


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Return the compiled form of a regular expression that is made while the program runs; each is compiled once."""
    return re.compile(pattern)
