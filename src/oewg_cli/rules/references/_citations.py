"""Find what a programme cites: resolutions and decisions by number, documents by symbol."""

from collections.abc import Iterator

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.model import Programme
from oewg_cli.programme.text_fields import TextField
from oewg_cli.source.tree import NodePath
from oewg_cli.un.references.references import NumberReference, SymbolReference


def cited_numbers(context: CheckContext) -> tuple[tuple[TextField, NumberReference], ...]:
    """Return each number of a resolution or decision with the text field it is in, in reading order."""
    return context.once(_cited_numbers)


def _cited_numbers(context: CheckContext) -> tuple[tuple[TextField, NumberReference], ...]:
    return tuple(
        (field, reference)
        for field in context.text_index.with_figures
        for reference in field.references
        if isinstance(reference, NumberReference)
    )


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
