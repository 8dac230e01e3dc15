"""Read the bodies that a text names by their kind alone, `the Committee`, where none of this kind is named in full."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from oewg_cli.programme.text_fields import ADOPTED, Role
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled

_KINDS = ("Commission", "Committee", "Subcommittee", "Conference", "Board", "Forum", "Congress", "Working Group")


_KINDS_WITH_LEAD = (*_KINDS, "Council", "Body", "Panel")


class GenericBody(NamedTuple):
    """A body that is named by its kind alone, or with the first word of the name of the body: `the Governing Board`."""

    wording: Wording
    kind: str


def generic_bodies(picture: Picture) -> tuple[GenericBody, ...]:
    """Return the bodies that texts name by a kind alone that no name in the note has, with or without capitals."""
    if not any(kind in picture.index.text for kind in _KINDS):
        return ()
    leads = _leads(picture)
    known = _known_kinds(picture, leads)
    forms = [_alone(), *(compiled(_with_lead(lead)) for lead in leads)]
    return tuple(
        GenericBody(Wording(field, *match.span("kind")), match["kind"])
        for field in picture.index.texts_with(kind.casefold() for kind in (_KINDS_WITH_LEAD if leads else _KINDS))
        if field.role not in ADOPTED or field.role is Role.TEXT
        for form in forms
        for match in form.finditer(field.plain)
        if match["kind"] not in known
    )


def _leads(picture: Picture) -> tuple[str, ...]:
    """Return the first words of the names of bodies before their kinds: `Governing` of the Governing Council."""
    names = (name for body in picture.programme.bodies for name in (body.name, body.short) if name)
    found = (compiled(rf"(?P<lead>[A-Z][a-z]+)\s(?:{'|'.join(_KINDS_WITH_LEAD)})\b").match(name) for name in names)
    return tuple(dict.fromkeys(match["lead"] for match in found if match is not None and match["lead"] != "Working"))


def _known_kinds(picture: Picture, leads: Sequence[str]) -> frozenset[str]:
    """Return the kinds that are a part of a longer name anywhere in the note."""
    programme = picture.programme
    names = [programme.masthead.organ, *(name for body in programme.bodies for name in (body.name, body.short) if name)]
    own = " ".join(names).casefold()
    shown = picture.index.text
    return frozenset(
        kind
        for kind in (_KINDS_WITH_LEAD if leads else _KINDS)
        if kind.casefold() in own or (kind in shown and compiled(_longer_name(kind, leads)).search(shown) is not None)
    )


def _longer_name(kind: str, leads: Sequence[str]) -> str:
    """Return a pattern of a kind as a part of a name: `Trade Committee`, `Committee on`, `Committees`.

    With one of the `leads`, which are those of the name of the body, it is none.
    """
    no_lead = r"(?<![Tt]he\s)(?<![Ii]ts\s)(?<![Tt]his\s)" + "".join(rf"(?<!\b{lead}\s)" for lead in leads)
    goes_on = r"s\b|[’']s|-|\s(?:established|created|concerning|pursuant)|\s(?:of|on|for|to)\s(?:the\s)?[A-Z]"
    return rf"\b{kind}(?:{goes_on})|{no_lead}\b{kind}\b"


@cache
def _alone() -> re.Pattern[str]:
    return re.compile(rf"\b[Tt]he\s(?P<kind>{'|'.join(_KINDS)})\b(?=\s(?:will|shall|is|may|should|has|also)\b)")


def _with_lead(lead: str) -> str:
    return rf"\b[Tt]he\s{lead}\s(?P<kind>{'|'.join(_KINDS_WITH_LEAD)})\b(?![’'-])"
