"""Find what a programme cites: resolutions and decisions by number, documents by symbol."""

from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.model import Programme
from oewg_cli.programme.text_fields import Role, TextField
from oewg_cli.rules.references._own_numbers import is_decision_of_body
from oewg_cli.source.tree import NodePath
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.clauses import is_clause
from oewg_cli.un.references.body_names import is_adopting_body
from oewg_cli.un.references.organ_mentions import NameForm, OrganMention
from oewg_cli.un.references.references import NumberReference, SymbolReference
from oewg_cli.un.references.resolution_numbers import read_number
from oewg_cli.un.references.resolutions import AdoptedText, IssuingOrgan, TextKind

_QUOTATION_MARKS = ("“", '"', "«")
"""What a text begins with that quotes another one, in which another organ may speak."""

_OF_PARTICIPANTS = r"(?:^|[.!?]\s)We\b"
"""Where those who met speak, as in the outcome of a conference, and not the organ whose document it is."""


def cited_numbers(context: CheckContext) -> tuple[tuple[TextField, NumberReference], ...]:
    """Return each number of a resolution or decision with the text field it is in, in reading order.

    Where the sentence does not name the organ, it is the one that speaks, or the one named with this number before.
    """
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
    if mention is not None and mention.form in {NameForm.FULL, NameForm.ABBREVIATED}:
        return reference
    if mention is None and is_decision_of_body(context, reference):
        return reference.of_organ(OrganMention(context.texts(Role.BODY)[0].plain.strip(), NameForm.FULL, ()))
    speaker = context.once(_speaker)
    if speaker.mention is None or field.plain.startswith(_QUOTATION_MARKS):
        return reference
    if mention is None and field in context.once(_texts_of_participants):
        return reference
    meant = reference.of_organ(speaker.mention)
    return meant if _is_of_speaker(speaker, field, reference, meant) else reference


def _texts_of_participants(context: CheckContext) -> frozenset[TextField]:
    return frozenset(
        field for field in context.text_index.with_figures if compiled(_OF_PARTICIPANTS).search(field.plain)
    )


def _is_of_speaker(speaker: "_Speaker", field: TextField, reference: NumberReference, meant: NumberReference) -> bool:
    """Return whether a number is that of the organ or body that speaks, for which it is read as the last of these."""
    mention, own = reference.mention, speaker.mention
    is_other_body = own is not None and own.is_other_body
    if mention is None:
        # Outside a clause, a number that the organ cannot have is taken to be that of another one.
        is_own = is_other_body or (speaker.is_body and meant.adopted is not None and _is_own(meant.adopted))
        return is_own or (speaker.is_body and is_clause(field.plain))
    # `By its decision 3/5, the Assembly decided`, of the Environment Assembly
    is_short_name = is_other_body and own is not None and mention.text in own.text.split()
    if is_short_name or mention.form is NameForm.SHORT:
        return is_short_name
    return not mention.organs or (speaker.is_body and reference.is_dated_wrongly and is_clause(field.plain))


class _Speaker(NamedTuple):
    """The organ or body whose document it is, and whether the body of the note is this organ itself."""

    mention: OrganMention | None
    is_body: bool


def _speaker(context: CheckContext) -> _Speaker:
    """Return the organ that speaks: the body, if it adopts resolutions, and otherwise the organ in the masthead."""
    body = context.texts(Role.BODY)[0].plain.strip()
    for name in (body, context.programme.masthead.organ):
        if name in set(IssuingOrgan):
            return _Speaker(OrganMention(name, NameForm.PRONOUN, (IssuingOrgan(name),)), is_body=name == body)
        if is_adopting_body(name):
            return _Speaker(OrganMention(name, NameForm.FULL, ()), is_body=name == body)
    return _Speaker(None, is_body=False)


def _is_own(adopted: AdoptedText) -> bool:
    """Return whether a number is one of the organ; the Human Rights Council often cites those of the Assembly."""
    if adopted.organ is not IssuingOrgan.HUMAN_RIGHTS_COUNCIL:
        return True
    # The facts are asked only where the Council cites something.
    from oewg_cli.rules.references._known_texts import fact_of  # noqa: PLC0415

    return fact_of(adopted) is not None


def may_be_of_the_council(context: CheckContext, reference: NumberReference) -> bool:
    """Return whether a number without its organ can be that of another organ, which the note or its texts name.

    Up to 1975 the General Assembly and the Economic and Social Council numbered in the same form: `801 (XXX)`.
    """
    other = IssuingOrgan.ECONOMIC_AND_SOCIAL_COUNCIL
    if reference.mention is not None or reference.adopted is None or reference.adopted.organ is other:
        return False
    reading = read_number(reference.text, reference.kind, (other,))
    return reading is not None and reading.adopted is not None and context.once(_names_the_council)


def _names_the_council(context: CheckContext) -> bool:
    name = IssuingOrgan.ECONOMIC_AND_SOCIAL_COUNCIL.casefold()
    return name in context.programme.masthead.organ.casefold() or name in context.typed_text.casefold()


def cited_symbols(context: CheckContext) -> tuple[tuple[TextField, SymbolReference], ...]:
    """Return each document symbol with the text field it is in, in reading order."""
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
