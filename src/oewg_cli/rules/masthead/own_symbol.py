"""The symbol of the document itself."""

from oewg_cli.model.document import Document
from oewg_cli.un.symbols import Symbol, parse_symbol


def own_symbol(document: Document) -> Symbol | None:
    """Give the symbol in the masthead; None where there is none, or no well-formed one (REF008)."""
    return document.once(_parsed)


def _parsed(document: Document) -> Symbol | None:
    return parse_symbol(" ".join((document.programme.masthead.symbol or "").split()))
