"""Decide of whom a text speaks: of the body of the note, or of another body.

The body that is named next to the words decides, then the one that is named last before them in the sentence, and in
the sentences before it in the same text.
"""

import re
from enum import StrEnum
from functools import cached_property
from itertools import islice

from oewg_cli.programme.inline_text import shown
from oewg_cli.programme.model import Programme
from oewg_cli.programme.text_fields import TextField
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.text.source_text import Span
from oewg_cli.un.references.body_names import body_names

_MOST_BODIES = 50
"""The bodies of a note that are looked for in its texts; no note has so many."""
_LEAD_OF_OWNER = r"\s{1,3}(?:of|for|by)\s{1,3}(?:the\s{1,3})?"


class Owner(StrEnum):
    """Whose session, agenda, meeting or paragraph a text speaks of; unclear where no body is named."""

    OWN = "own"
    OTHER = "other"
    UNCLEAR = "unclear"


class Owners:
    """Decides of which body a text speaks; the bodies of the note are its own."""

    def __init__(self, programme: Programme) -> None:
        self._bodies = [
            " ".join(shown(name).split()).casefold()
            for body in islice(programme.bodies, _MOST_BODIES)
            for name in (body.name, body.short)
            if name is not None
        ]

    def owner(self, field: TextField, start: int, end: int) -> Owner:
        """Return of whom a part of a text speaks; offsets are code points of the plain text of the field.

        `the fifth session of the General Assembly` is of another body, `its fifth session` of the one named before.
        """
        after = compiled(_LEAD_OF_OWNER).match(field.plain, end)
        names = self._names_in(field)
        if after is not None:
            named = next((each for each in names if each.start == after.end()), None)
            if named is not None:
                return self._owner(field.plain[slice(*named)])
        before = [field.plain[slice(*each)] for each in names if each.end <= start]
        return self._owner_of_last(before) if before else Owner.UNCLEAR

    def _names_in(self, field: TextField) -> list[Span]:
        """Return the names of bodies in a text, in order: those in capitals, and own ones in any case."""
        found = [each.place for each in body_names(field.plain)]
        own = (Span(*match.span()) for match in self._own_pattern.finditer(field.plain))
        apart = (span for span in own if not any(span.start < each.end and each.start < span.end for each in found))
        return sorted([*found, *apart])

    def is_own_name(self, name: str) -> bool:
        """Return whether a name is that of a body of the note: in full, its short name, or its last words alone."""
        folded = " ".join(name.split()).casefold()
        return folded in self._own_names

    def _owner(self, name: str) -> Owner:
        return Owner.OWN if self.is_own_name(name) else Owner.OTHER

    def _owner_of_last(self, names: list[str]) -> Owner:
        """Return of whom the last name is; one word alone means the body named with it in full before."""
        *before, last = names
        in_full = [name for name in before if " " in name and last in name.split()] if " " not in last else []
        return self._owner(in_full[-1] if in_full else last)

    @cached_property
    def _own_names(self) -> frozenset[str]:
        names = set(self._bodies)
        for body in self._bodies:
            head = re.split(r"\s(?:of|on|for|to)\s", body, maxsplit=1)[0].split()
            names |= {" ".join(head[at:]) for at in range(len(head))}
            # `Working Group` is found by its last word, and the name that follows with "of" or "on" with it.
            names |= {body[body.index(word) :] for word in head}
        return frozenset(names)

    @cached_property
    def _own_pattern(self) -> re.Pattern[str]:
        names = "|".join(
            re.escape(name).replace("\\ ", r"\s+") for name in sorted(self._own_names, key=len, reverse=True)
        )
        return re.compile(rf"\b(?:{names})\b", re.IGNORECASE)
