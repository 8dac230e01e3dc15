"""The agenda items that are scheduled."""

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.placed_parts import PlacedEntry


def scheduled_items(context: CheckContext) -> dict[str, list[PlacedEntry]]:
    """Return the numbers of the scheduled items, with their entries in the order of the document."""
    return context.once(_scheduled_items)


def _scheduled_items(context: CheckContext) -> dict[str, list[PlacedEntry]]:
    scheduled: dict[str, list[PlacedEntry]] = {}
    for entry in context.entries:
        if entry.entry.item is not None:
            scheduled.setdefault(entry.entry.item, []).append(entry)
    return scheduled
