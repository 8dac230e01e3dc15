"""Under which items the agenda has documents."""

from typing import NamedTuple

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.agendas import PlacedItem
from oewg_cli.programme.item_numbers import line_of
from oewg_cli.programme.text_fields import Role, TextField
from oewg_cli.rules.agenda._scheduled_items import agendas_of
from oewg_cli.un.references.references import SymbolReference


class Listed(NamedTuple):
    """An agenda item that has a document, and the text that lists it."""

    item: PlacedItem
    field: TextField


def items_of_documents(context: CheckContext) -> dict[str, list[Listed]]:
    """Return by its symbol where the agenda lists each document."""
    items = {each.path: each for each in context.once(agendas_of).all_items() if each.item.documents}
    found: dict[str, list[Listed]] = {}
    for field in context.texts(Role.DOCUMENTS) if items else ():
        item = items.get(field.path[:-2])
        for reference in field.references if item is not None else ():
            if item is not None and isinstance(reference, SymbolReference):
                found.setdefault(reference.symbol.document, []).append(Listed(item, field))
    return found


def is_in_line(number: str, other: str) -> bool:
    """Return whether one of two numbers is that of a part of the other item, or the same."""
    return number in line_of(other) or other in line_of(number)
