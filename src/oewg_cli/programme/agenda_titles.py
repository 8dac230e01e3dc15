"""The places of the titles of agenda items."""

from oewg_cli.source.tree import NodePath


def number_of(path: NodePath) -> str:
    """Return the number of the item that has a title at a path of the agenda of the note or of a body."""
    return str(path[-2])
