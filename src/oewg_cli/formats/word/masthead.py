"""The masthead: a table in the header of the first page, or at the head of the body."""

from oewg_cli.formats.word.elements import Element, text_run
from oewg_cli.formats.word.pictures.place import Pictures
from oewg_cli.formats.word.typesetter import Typesetter
from oewg_cli.note.blocks import Masthead


def masthead(lines: Masthead, setter: Typesetter, pictures: Pictures) -> list[Element]:
    """Set the masthead; the cell of the emblem stays empty where the user gives none.

    The emblem is not ours to give: General Assembly resolution 92 (I) lets nobody use it without leave.
    """
    cells = {
        "empty": lambda: [setter.paragraph("head")],
        "united-nations": lambda: [setter.line("united-nations", lines.united_nations)],
        "symbol": lambda: [_symbol(lines.symbol or "", setter)],
        "emblem": lambda: [setter.paragraph("emblem", *pictures.emblem())],
        "organ": lambda: [setter.line("organ", lines.organ)],
        "distribution": lambda: [
            setter.line("distribution", lines.distribution),
            setter.line("masthead-line", lines.date),
            setter.paragraph("masthead-line"),
            setter.line("masthead-line", lines.original),
        ],
    }
    rows = [[cells[name]() for name in row["cells"]] for row in setter.measures.layout["table"]["masthead"]["row"]]
    return [setter.table("masthead", rows), setter.paragraph("masthead-end")]


def _symbol(symbol: str, setter: Typesetter) -> Element:
    """Set the symbol, its first component in large type."""
    first, slash, rest = symbol.partition("/")
    parts = ((first, "symbol-first"), (slash + rest, "symbol"))
    return setter.paragraph("symbol", *(text_run(text, setter.form(name).run) for text, name in parts if text))
