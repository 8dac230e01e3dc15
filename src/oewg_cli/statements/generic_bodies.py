"""Read the bodies that a text names by their kind alone, `the Committee`, where none of this kind is named in full."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from oewg_cli.programme.text_fields import ADOPTED, PARAGRAPHS, Role, TextField
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled

_KINDS = ("Commission", "Committee", "Subcommittee", "Conference", "Board", "Forum", "Congress", "Working Group")


_KINDS_WITH_LEAD = (*_KINDS, "Council", "Body", "Panel")


class GenericBody(NamedTuple):
    """A body that is named by its kind alone, or with the first word of the name of the body: `the Governing Board`.

    `is_named_later` says that only a later paragraph names a body of this kind.
    """

    wording: Wording
    kind: str
    is_named_later: bool = False


def generic_bodies(picture: Picture) -> tuple[GenericBody, ...]:
    """Return the bodies that texts name by a kind alone that no name before has, with or without capitals."""
    if not any(kind in picture.index.text for kind in _KINDS):
        return ()
    leads = _leads(picture)
    known = _known_kinds(picture, leads)
    forms = [_alone(), *(compiled(_with_lead(lead)) for lead in leads)]
    texts = [
        field
        for field in picture.index.texts_with(kind.casefold() for kind in (_KINDS_WITH_LEAD if leads else _KINDS))
        if field.role not in ADOPTED or field.role is Role.TEXT
    ]
    later = {kind: _first_names(texts, kind, leads) for kind in known.in_paragraphs}
    return tuple(
        GenericBody(Wording(field, *match.span("kind")), match["kind"], match["kind"] in known.in_paragraphs)
        for number, field in enumerate(texts)
        for form in forms
        for match in form.finditer(field.plain)
        if match["kind"] not in known.anywhere and number < later.get(match["kind"], len(texts))
    )


def _leads(picture: Picture) -> tuple[str, ...]:
    """Return the first words of the names of bodies before their kinds: `Governing` of the Governing Council."""
    names = (name for body in picture.programme.bodies for name in (body.name, body.short) if name)
    found = (compiled(rf"(?P<lead>[A-Z][a-z]+)\s(?:{'|'.join(_KINDS_WITH_LEAD)})\b").match(name) for name in names)
    return tuple(dict.fromkeys(match["lead"] for match in found if match is not None and match["lead"] != "Working"))


class _KnownKinds(NamedTuple):
    """The kinds that are a part of a longer name: those of the note or of its annex, and those only in paragraphs."""

    anywhere: frozenset[str]
    in_paragraphs: frozenset[str]


def _known_kinds(picture: Picture, leads: Sequence[str]) -> _KnownKinds:
    programme = picture.programme
    names = [programme.masthead.organ, *(name for body in programme.bodies for name in (body.name, body.short) if name)]
    own = " ".join(names).casefold()
    anywhere: set[str] = set()
    in_paragraphs: set[str] = set()
    for kind in _KINDS_WITH_LEAD if leads else _KINDS:
        longer = compiled(_longer_name(kind, leads))
        if kind.casefold() in own:
            anywhere.add(kind)
        elif kind in picture.index.text and longer.search(picture.index.text) is not None:
            of_kind = picture.index.texts_with((kind.casefold(),))
            is_elsewhere = any(each.role not in PARAGRAPHS and longer.search(each.plain) for each in of_kind)
            (anywhere if is_elsewhere else in_paragraphs).add(kind)
    return _KnownKinds(frozenset(anywhere), frozenset(in_paragraphs))


def _first_names(texts: Sequence[TextField], kind: str, leads: Sequence[str]) -> int:
    """Return the number of the first text that has a kind as a part of a longer name."""
    longer = compiled(_longer_name(kind, leads))
    return next((number for number, field in enumerate(texts) if longer.search(field.plain)), len(texts))


def _longer_name(kind: str, leads: Sequence[str]) -> str:
    """Return a pattern of a kind as a part of a name: `Trade Committee`, `Committee on`, `Committees`.

    With one of the `leads`, which are those of the name of the body, it is none.
    """
    no_lead = r"(?<![Tt]he\s)(?<![Ii]ts\s)(?<![Tt]his\s)" + "".join(rf"(?<!\b{lead}\s)" for lead in leads)
    goes_on = r"s\b|[’']s|-|\s(?:established|created|concerning|pursuant)|\s(?:of|on|for|to)\s(?:the\s)?[A-Z]"
    return rf"\b{kind}(?:{goes_on})|{no_lead}\b{kind}\b"


@cache
def _alone() -> re.Pattern[str]:
    acts = (
        r"will|shall|is|may|should|has|also|adopted|agreed|approved|chose|considered|decided|elected|endorsed|established"
        r"|recommended|requested"
    )
    return re.compile(rf"\b[Tt]he\s(?P<kind>{'|'.join(_KINDS)})\b(?=\s(?:{acts})\b)")


def _with_lead(lead: str) -> str:
    return rf"\b[Tt]he\s{lead}\s(?P<kind>{'|'.join(_KINDS_WITH_LEAD)})\b(?![’'-])"
