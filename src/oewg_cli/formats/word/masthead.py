"""The masthead: a table in the header of the first page."""

from oewg_cli.formats.word.elements import Element, text_run
from oewg_cli.formats.word.forms import form, line, paragraph
from oewg_cli.formats.word.tables import table
from oewg_cli.note.blocks import Masthead


def masthead(lines: Masthead) -> list[Element]:
    """Set the masthead; the cell of the emblem stays empty.

    The emblem is not ours to give: General Assembly resolution 92 (I) lets nobody use it without leave.
    """
    name = [
        [paragraph("head")],
        [line("united-nations", lines.united_nations)],
        [paragraph("head")],
        [_symbol(lines.symbol or "")],
    ]
    organ = [
        [paragraph("head")],
        [line("organ", lines.organ)],
        [paragraph("head")],
        [
            line("distribution", lines.distribution),
            line("masthead-line", lines.date),
            paragraph("masthead-line"),
            line("masthead-line", lines.original),
        ],
    ]
    return [table("masthead", name, organ), paragraph("masthead-end")]


def _symbol(symbol: str) -> Element:
    """Set the symbol, its first component in large type."""
    first, slash, rest = symbol.partition("/")
    parts = ((first, "symbol-first"), (slash + rest, "symbol"))
    return paragraph("symbol", *(text_run(text, form(name).run) for text, name in parts if text))
