"""Find the bodies of the note that the names of others mean."""

import re
from functools import cached_property
from itertools import islice

from oewg_cli.programme.bodies import folded_name, names_of_bodies
from oewg_cli.programme.model import Programme
from oewg_cli.programme.near_names import NearNames

_MOST_BODIES = 50
"""The bodies of a note that are looked for in other names; no note has so many."""


class NamedBodies:
    """The names of the bodies of a note, to find them in the names of other bodies."""

    def __init__(self, programme: Programme) -> None:
        self._all = names_of_bodies(programme)
        self._names = dict(islice(self._all.items(), 2 * _MOST_BODIES))

    def meant(self, name: str) -> tuple[str, ...]:
        """Return the bodies that a name means, in full: itself, those in its name, else the one that it almost is."""
        folded = folded_name(name)
        if folded in self._all:
            return (self._all[folded],)
        found = tuple(dict.fromkeys(self._names[match.group()] for match in self._pattern.finditer(folded)))
        if found or folded_name(name) == "":
            return found
        near = self._near_names.nearest(name)
        return () if near is None else (self._all[folded_name(near)],)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        # The longest name first: the names of some bodies begin with those of others.
        names = sorted(self._names, key=len, reverse=True)
        return re.compile(rf"\b(?<![-’])(?:{'|'.join(map(re.escape, names))})(?!\w)")

    @cached_property
    def _near_names(self) -> NearNames:
        return NearNames(self._names)
