"""What a tree says, without its places."""

from oewg_cli.source.tree import Mapping, Node, Scalar


def plain(node: Node) -> object:
    """Return the values of a tree as Python's own readers give them."""
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Mapping):
        return {key: plain(entry.value) for key, entry in node.entries.items()}
    return [plain(item) for item in node.items]
