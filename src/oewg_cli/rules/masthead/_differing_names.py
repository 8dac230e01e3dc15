"""Find what is almost the name of a body of the note in its texts."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.bodies import folded_name
from oewg_cli.programme.text_fields import ADOPTED, Role, TextField
from oewg_cli.rules.masthead._name_endings import other_endings, other_forms
from oewg_cli.rules.masthead._no_names import is_no_name
from oewg_cli.rules.masthead._other_kinds import KINDS, with_other_hyphen, with_other_kind
from oewg_cli.rules.masthead._similar_names import SimilarName, is_described, mention, similar_names
from oewg_cli.rules.masthead._title_block import body_fields
from oewg_cli.statements.subject_words import subject_words
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.official_names import inexact_names
from oewg_cli.un.phrases import ordinals_pattern, phrases, spelled_ordinals

_KIND_AND_LEAD = r"(?P<same>[\w-]+\s(?:of|on|for)\s(?:the\s)?(?:[a-z-]+\s){1,6}?(?:of|from|against|for))\s(?P<rest>.+)$"
_KIND = r"^(?P<same>(?:[\w-]+\s){1,4}?(?:on|for)\s(?:the\s)?)(?P<rest>[A-Z].+)$"
_CAPITALIZED = r"(?P<rest>[A-Z][\w’-]*(?:\s(?:(?:and|of|the|for|in)\s)*[A-Z][\w’-]*){0,6})(?=,|\swill\b|\sis\b)"


class DifferingName(NamedTuple):
    """What is almost the name of a body in a text, and the text of the title block that has the name."""

    field: TextField
    name: SimilarName
    in_title_block: TextField


def differing_names(context: CheckContext) -> tuple[DifferingName, ...]:
    """Return what is almost the name of a body of the note, body by body."""
    names = frozenset(folded_name(field.plain) for field in context.texts(Role.BODY))
    return tuple(
        DifferingName(field, name, body)
        for body in body_fields(context)
        for field, name in _similar(context, body.plain, names)
    )


def _similar(context: CheckContext, body: str, names: frozenset[str]) -> Iterator[tuple[TextField, SimilarName]]:
    """Return what is almost the name of a body in the texts, and is not the name of another one that meets."""
    for field in context.text_fields:
        is_adopted = field.role in ADOPTED
        if is_adopted and field.role is not Role.AGENDA_TITLE:
            continue
        similar = (
            []
            if is_adopted
            else [
                name
                for name in similar_names(field.plain, body)
                if not is_no_name(field.plain, name, KINDS) and not is_described(field.plain, body, name)
            ]
        )
        for name in similar:
            if name.only_capitals or folded_name(mention(field.plain, body, name.start, name.end)) not in names:
                yield field, name
        inexact = [
            SimilarName(each.start, each.end, field.plain[each.start : each.end], each.right, only_capitals=False)
            for each in inexact_names(field.plain, (body, body[:1].lower() + body[1:]))
        ]
        endings = [] if is_adopted else [*other_endings(field.plain, body), *other_forms(field.plain, body)]
        for name in (*_apart(inexact, similar), *_apart(endings, [*similar, *inexact])):
            if folded_name(name.written) not in names and not is_no_name(field.plain, name, KINDS):
                yield field, name
        subjects = [] if is_adopted else [*_other_subjects(context, field, body)]
        for name in _apart(subjects, [*similar, *inexact, *endings]):
            yield field, name
        for start, end in (*with_other_kind(field.plain, body), *with_other_hyphen(field.plain, body)):
            other = field.plain[start:end]
            if folded_name(other) not in names:
                yield field, SimilarName(start, end, other, body, only_capitals=False)


def _other_subjects(context: CheckContext, field: TextField, body: str) -> Iterator[SimilarName]:
    """Return where this session is one of a body with the first words of the name and another subject.

    `The fifth session of the working group on the protection of dark skies will be held`.
    """
    number, plain = context.programme.session.number, field.plain
    yield from _other_capitalized(context, field, body)
    is_announced = " session of the " in plain and " will " in plain
    lead = compiled(_KIND_AND_LEAD).search(body) if number is not None and is_announced else None
    if lead is None:
        return
    same, right = lead["same"], lead["rest"]
    if same.casefold() not in plain.casefold():
        return
    for match in compiled(
        rf"\b(?P<ordinal>(?i:{ordinals_pattern('en')}))\s(?:[a-z]+\s)?session\sof\sthe\s(?:[\w-]+\s){{0,3}}?(?i:{re.escape(same)})"
        r"\s(?P<rest>(?:[a-z-]+\s){0,4}?[a-z-]+)(?=,|\swill\b|\sis\b)"
    ).finditer(plain):
        is_own = spelled_ordinals("en").get(match["ordinal"].casefold()) == number
        # "Clouds" alone is the short form of "clouds 2021–2025".
        is_short = subject_words(match["rest"]) <= subject_words(right)
        if is_own and not is_short and " will " in plain[match.end() :]:
            yield SimilarName(*match.span("rest"), match["rest"], right, only_capitals=False)


def _other_capitalized(context: CheckContext, field: TextField, body: str) -> Iterator[SimilarName]:
    """Return where a sentence has this session, with its last day, of a body with another subject in capitals.

    `The fifth session of the Commission on Dark Skies will be held from 3 to 7 May 2027`.
    """
    number, plain = context.programme.session.number, field.plain
    if number is None or not (" session of the " in plain or " hold its " in plain):
        return
    last = context.programme.session.closes
    day = f"{last.day} {phrases('en')['months'][last.month - 1]} {last.year}"
    lead = compiled(_KIND).search(body) if day in plain else None
    if lead is None or lead["same"] not in plain:
        return
    for match in compiled(
        rf"(?:\b(?P<ordinal>(?i:{ordinals_pattern('en')}))\s(?:[a-z]+\s)?session\sof\s|\b)[Tt]he\s{re.escape(lead['same'])}{_CAPITALIZED}"
        rf"(?:\s(?:will|is\sto)\shold\sits\s(?P<its>{ordinals_pattern('en')})\s)?"
    ).finditer(plain):
        ordinal = match["ordinal"] or match["its"] or ""
        is_own = spelled_ordinals("en").get(ordinal.casefold()) == number
        is_short = subject_words(match["rest"]) <= subject_words(lead["rest"])
        stop = plain.find(". ", match.end())
        if is_own and not is_short and day in plain[match.end() : stop if stop > 0 else len(plain)]:
            yield SimilarName(*match.span("rest"), match["rest"], lead["rest"], only_capitals=False)


def _apart(names: Iterable[SimilarName], others: Sequence[SimilarName]) -> Iterator[SimilarName]:
    """Return the names that overlap with none of the others."""
    for name in names:
        if not any(other.start < name.end and name.start < other.end for other in others):
            yield name
