"""The symbol of the document itself."""

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.text_fields import series_of
from oewg_cli.un.references.symbols import Symbol, parse_symbol


def own_symbol(context: CheckContext) -> Symbol | None:
    """Return the symbol in the masthead, of whatever series; None if it is missing or malformed (REF008)."""
    programme = context.programme
    return parse_symbol(" ".join((programme.masthead.symbol or "").split()), series_of(programme))
