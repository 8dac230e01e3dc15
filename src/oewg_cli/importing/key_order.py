"""Put the keys of days, meetings and entries in the order in which drafters have them."""

from oewg_cli.importing.drafted_programme import Tree

_ORDER = (
    "date", "week", "time", "when", "body", "number", "kind", "room", "item", "heading", "state", "footnote", "aside",
    "text", "documents", "entries", "meetings",
)  # fmt: skip
_PLACES = {key: place for place, key in enumerate(_ORDER)} | {"list": _ORDER.index("text")}
"""The text and the list stay in their own order, which is that of printing."""

_OF_HEADINGS = {"heading", "footnote", "aside", "text", "list", "documents"}


def in_key_order(tree: dict[str, Tree]) -> dict[str, Tree]:
    """Return a block with its keys and those within it in order; a meeting without anything has no entries."""
    tree = _with_heading(tree)
    ordered = {key: _inner(tree[key]) for key in sorted(tree, key=lambda key: _PLACES.get(key, 0))}
    says = ("entries", "body", "kind", "heading", "text", "date", "item")
    return ordered if any(key in ordered for key in says) else {**ordered, "entries": []}


def _with_heading(tree: dict[str, Tree]) -> dict[str, Tree]:
    """Return a meeting of a kind of its own, or a joint one, with the heading that is all that is done at it."""
    entries, has_own_kind = tree.get("entries"), "kind" in tree or isinstance(tree.get("body"), list)
    if not has_own_kind or "number" in tree or not isinstance(entries, list) or len(entries) != 1:
        return tree
    entry = entries[0]
    if not isinstance(entry, dict) or not {"heading"} <= entry.keys() <= _OF_HEADINGS or tree.keys() & _OF_HEADINGS:
        return tree
    return {key: value for key, value in tree.items() if key != "entries"} | entry


def _inner(tree: Tree) -> Tree:
    if isinstance(tree, list):
        return [in_key_order(each) if isinstance(each, dict) else each for each in tree]
    return tree
