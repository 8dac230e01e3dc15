"""What a programme cites: resolutions and decisions by number, documents by symbol."""

from collections.abc import Iterator

from oewg_cli.load.tree import Path
from oewg_cli.model.document import Document
from oewg_cli.model.programme import Programme
from oewg_cli.model.prose import Prose
from oewg_cli.un.references import NumberReference, SymbolReference


def cited_numbers(document: Document) -> tuple[tuple[Prose, NumberReference], ...]:
    """Give each number of a resolution or decision with the text it stands in, in reading order."""
    return document.once(_cited_numbers)


def _cited_numbers(document: Document) -> tuple[tuple[Prose, NumberReference], ...]:
    return tuple(
        (prose, reference)
        for prose in document.reading.with_figures
        for reference in prose.references
        if isinstance(reference, NumberReference)
    )


def cited_symbols(document: Document) -> tuple[tuple[Prose, SymbolReference], ...]:
    """Give each document symbol with the text it stands in, in reading order."""
    return document.once(_cited_symbols)


def _cited_symbols(document: Document) -> tuple[tuple[Prose, SymbolReference], ...]:
    return tuple(
        (prose, reference)
        for prose in document.reading.with_figures
        for reference in prose.references
        if isinstance(reference, SymbolReference)
    )


def symbol_fields(programme: Programme) -> Iterator[tuple[Path, str]]:
    """Give the keys that hold nothing but a symbol, where they are filled in."""
    if programme.masthead.symbol is not None:
        yield ("masthead", "symbol"), programme.masthead.symbol
    if programme.agenda is not None and programme.agenda.symbol is not None:
        yield ("agenda", "symbol"), programme.agenda.symbol
