"""The agenda items that the meetings take up."""

from oewg_cli.model.document import Document, PlacedEntry


def taken_up(document: Document) -> dict[str, list[PlacedEntry]]:
    """Give the numbers of the items that meetings take up, with their entries in the order of the document."""
    return document.once(_taken_up)


def _taken_up(document: Document) -> dict[str, list[PlacedEntry]]:
    taken: dict[str, list[PlacedEntry]] = {}
    for entry in document.entries:
        if entry.entry.item is not None:
            taken.setdefault(entry.entry.item, []).append(entry)
    return taken
