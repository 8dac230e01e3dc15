"""The symbol of the document itself."""

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.un.references.symbols import Symbol, parse_symbol


def own_symbol(context: CheckContext) -> Symbol | None:
    """Return the symbol in the masthead; None if it is missing or malformed (REF008)."""
    return context.once(_parsed)


def _parsed(context: CheckContext) -> Symbol | None:
    return parse_symbol(" ".join((context.programme.masthead.symbol or "").split()))
