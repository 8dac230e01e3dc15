"""Find what is almost the name of a body of the note in its texts."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import filterfalse, permutations
from typing import NamedTuple

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.bodies import folded_name
from oewg_cli.programme.text_fields import ADOPTED, Role, TextField
from oewg_cli.rules.masthead._name_endings import other_endings
from oewg_cli.rules.masthead._similar_names import SimilarName, mention, similar_names
from oewg_cli.rules.masthead._title_block import body_fields
from oewg_cli.un.official_names import inexact_names

_CONFUSED_KINDS = ("Commission", "Committee")
_FEWEST_SPACES = 4
"""In the name of a body that tells it from the others of its kind."""


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
        similar = [] if is_adopted else list(filterfalse(_is_divided, similar_names(field.plain, body)))
        for name in similar:
            if name.only_capitals or folded_name(mention(field.plain, body, name.start, name.end)) not in names:
                yield field, name
        inexact = [
            SimilarName(each.start, each.end, field.plain[each.start : each.end], each.right, only_capitals=False)
            for each in inexact_names(field.plain, (body, body[:1].lower() + body[1:]))
        ]
        endings = [] if is_adopted else [*other_endings(field.plain, body)]
        for name in (*_apart(inexact, similar), *_apart(endings, [*similar, *inexact])):
            if folded_name(name.written) not in names:
                yield field, name
        other = _with_other_kind(body)
        at = field.plain.find(other) if other and folded_name(other) not in names else -1
        if at >= 0:
            yield field, SimilarName(at, at + len(other), other, body, only_capitals=False)


def _apart(names: Iterable[SimilarName], others: Sequence[SimilarName]) -> Iterator[SimilarName]:
    """Return the names that overlap with none of the others."""
    for name in names:
        if not any(other.start < name.end and name.start < other.end for other in others):
            yield name


def _with_other_kind(body: str) -> str:
    """Return the name of a commission as that of a committee, and the reverse; nothing for other bodies."""
    for kind, other in permutations(_CONFUSED_KINDS):
        if body.startswith(f"{kind} ") and body.count(" ") >= _FEWEST_SPACES:
            return body.replace(kind, other, 1)
    return ""


def _is_divided(name: SimilarName) -> bool:
    """Return whether a comma divides the words, which are no name with their small letters: `human rights, Council`."""
    undivided = name.written.replace(",", "")
    return undivided not in {name.written, name.right} and undivided.casefold() == name.right.casefold()
