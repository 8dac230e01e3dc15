"""Read the bodies that a text names by their kind alone, `the Committee`, where none of this kind is named in full."""

import re
from functools import cache
from typing import NamedTuple

from oewg_cli.programme.text_fields import ADOPTED, Role
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled

_KINDS = ("Commission", "Committee", "Subcommittee", "Conference", "Board", "Forum", "Congress", "Working Group")


class GenericBody(NamedTuple):
    """A body that is named by its kind alone."""

    wording: Wording
    kind: str


def generic_bodies(picture: Picture) -> tuple[GenericBody, ...]:
    """Return the bodies that texts name by a kind alone that no name in the note has, with or without capitals."""
    if not any(kind in picture.index.text for kind in _KINDS):
        return ()
    known = _known_kinds(picture)
    return tuple(
        GenericBody(Wording(field, *match.span("kind")), match["kind"])
        for field in picture.index.texts_with(kind.casefold() for kind in _KINDS)
        if field.role not in ADOPTED or field.role is Role.TEXT
        for match in _alone().finditer(field.plain)
        if match["kind"] not in known
    )


def _known_kinds(picture: Picture) -> frozenset[str]:
    """Return the kinds that are a part of a longer name anywhere in the note."""
    programme = picture.programme
    names = [programme.masthead.organ, *(name for body in programme.bodies for name in (body.name, body.short) if name)]
    own = " ".join(names).casefold()
    shown = picture.index.text
    return frozenset(
        kind
        for kind in _KINDS
        if kind.casefold() in own or (kind in shown and compiled(_longer_name(kind)).search(shown) is not None)
    )


def _longer_name(kind: str) -> str:
    """Return a pattern of a kind as a part of a name: `Trade Committee`, `Committee on`, `Committees`."""
    no_lead = r"(?<![Tt]he\s)(?<![Ii]ts\s)(?<![Tt]his\s)"
    goes_on = r"s\b|[’']s|-|\s(?:established|created|concerning|pursuant)|\s(?:of|on|for|to)\s(?:the\s)?[A-Z]"
    return rf"\b{kind}(?:{goes_on})|{no_lead}\b{kind}\b"


@cache
def _alone() -> re.Pattern[str]:
    return re.compile(rf"\b[Tt]he\s(?P<kind>{'|'.join(_KINDS)})\b(?=\s(?:will|shall|is|may|should|has|also)\b)")
