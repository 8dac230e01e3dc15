"""Find what a programme cites: resolutions and decisions by number, documents by symbol."""

from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.model import Programme
from oewg_cli.programme.text_fields import Role, TextField
from oewg_cli.source.tree import NodePath
from oewg_cli.un.clauses import is_clause
from oewg_cli.un.references.body_names import is_adopting_body
from oewg_cli.un.references.organ_mentions import NameForm, OrganMention
from oewg_cli.un.references.references import NumberReference, SymbolReference
from oewg_cli.un.references.resolutions import IssuingOrgan, TextKind


def cited_numbers(context: CheckContext) -> tuple[tuple[TextField, NumberReference], ...]:
    """Return each number of a resolution or decision with the text field it is in, in reading order.

    Where the sentence does not name the organ, it is the one that speaks, or the one named with this number before.
    """
    return context.once(_cited_numbers)


def _cited_numbers(context: CheckContext) -> tuple[tuple[TextField, NumberReference], ...]:
    found: list[tuple[TextField, NumberReference]] = []
    named: dict[tuple[TextKind, str], OrganMention] = {}
    for field in context.text_index.with_figures:
        for reference in field.references:
            if isinstance(reference, NumberReference):
                one = _with_organ(context, field, reference, named.get((reference.kind, reference.text)))
                if one.mention is not None:
                    named[reference.kind, reference.text] = one.mention
                found.append((field, one))
    return tuple(found)


def _with_organ(
    context: CheckContext, field: TextField, reference: NumberReference, named_before: OrganMention | None
) -> NumberReference:
    """Return a reference with the organ that numbers it, if the sentence around it does not name one."""
    mention = reference.mention
    if mention is None and named_before is not None:
        return reference.of_organ(named_before)._replace(mention=None)
    speaker = context.once(_speaker)
    is_open = mention is not None and mention.form is NameForm.PRONOUN and not mention.organs
    may_speak = speaker.is_body and (mention is None or mention.form is NameForm.PRONOUN) and is_clause(field.plain)
    is_meant = is_open or (may_speak and (mention is None or reference.is_dated_wrongly))
    return reference.of_organ(speaker.mention) if is_meant and speaker.mention else reference


class _Speaker(NamedTuple):
    """The organ whose document it is, and whether the body of the note is this organ itself."""

    mention: OrganMention | None
    is_body: bool


def _speaker(context: CheckContext) -> _Speaker:
    """Return the organ that speaks: the body, if it adopts resolutions, and otherwise the organ in the masthead."""
    body = context.texts(Role.BODY)[0].plain.strip()
    for name in (body, context.programme.masthead.organ):
        if name in set(IssuingOrgan):
            return _Speaker(OrganMention(name, NameForm.PRONOUN, (IssuingOrgan(name),)), is_body=name == body)
        if name == body and is_adopting_body(body):
            return _Speaker(OrganMention(body, NameForm.FULL, ()), is_body=True)
    return _Speaker(None, is_body=False)


def cited_symbols(context: CheckContext) -> tuple[tuple[TextField, SymbolReference], ...]:
    """Return each document symbol with the text field it is in, in reading order."""
    return context.once(_cited_symbols)


def _cited_symbols(context: CheckContext) -> tuple[tuple[TextField, SymbolReference], ...]:
    return tuple(
        (field, reference)
        for field in context.text_index.with_figures
        for reference in field.references
        if isinstance(reference, SymbolReference)
    )


def symbol_fields(programme: Programme) -> Iterator[tuple[NodePath, str]]:
    """Return the keys whose value is a symbol and nothing else, if they have a value."""
    if programme.masthead.symbol is not None:
        yield ("masthead", "symbol"), programme.masthead.symbol
    if programme.agenda is not None and programme.agenda.symbol is not None:
        yield ("agenda", "symbol"), programme.agenda.symbol
    for place, body in enumerate(programme.bodies):
        if body.agenda is not None and body.agenda.symbol is not None:
            yield ("body", place, "agenda", "symbol"), body.agenda.symbol
