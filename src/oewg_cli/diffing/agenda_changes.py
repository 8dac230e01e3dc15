"""Find what changed in the titles of agenda items."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from oewg_cli.diffing.changes import Change, ChangeKind
from oewg_cli.diffing.printed_texts import PrintedText, TextPlace
from oewg_cli.diffing.text_changes import text_changes

_AGENDA = "Agenda"


def agenda_changes(old: Mapping[str, PrintedText], new: Mapping[str, PrintedText]) -> Iterator[Change]:
    """Return the titles that changed, each once, however often and at however many sub-items it is printed."""
    together: dict[tuple[PrintedText, PrintedText], list[str]] = defaultdict(list)
    for item, title in new.items():
        if item in old and old[item].runs != title.runs:
            # The marks in a title are at its first heading, and are compared there.
            together[old[item]._replace(marks=()), title._replace(marks=())].append(item)
    for (before, after), items in together.items():
        if len(items) == 1:
            label = f"the title of agenda item {items[0]}"
        else:
            label = f"the title of agenda items {', '.join(items[:-1])} and {items[-1]}"
        place = TextPlace(ChangeKind.AGENDA_TITLE_CHANGED, _AGENDA, label, f"agenda/items/{items[0]}", before, after)
        verb = "changed" if before.text and after.text else "was added" if after.text else "was removed"
        yield from text_changes(place, verb)
