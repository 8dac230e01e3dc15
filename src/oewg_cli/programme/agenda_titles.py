"""The places of the titles of agenda items, and the titles as they are typed for headings."""

from oewg_cli.programme.front_page import AgendaItem
from oewg_cli.source.tree import NodePath


def title_path(number: str) -> NodePath:
    """Return the path of the adopted title of an item, whether it is typed alone or with other keys."""
    return ("agenda", "items", number, "title")


def heading_title_path(number: str) -> NodePath:
    """Return the path of the title of an item as it is typed for headings."""
    return ("agenda", "items", number, "in_headings")


def number_of(path: NodePath) -> str:
    """Return the number of the item that has a title at a path of the agenda of the note or of a body."""
    return str(path[-2])


def typed_for_headings(number: str, item: AgendaItem) -> tuple[NodePath, str]:
    """Return the text of which the heading of an item is made, with its path."""
    if item.in_headings is None:
        return title_path(number), item.title
    return heading_title_path(number), item.in_headings
