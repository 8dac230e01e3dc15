"""Find what changed in the agenda items: their titles, and their documents."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from oewg_cli.diffing.change_names import sentence
from oewg_cli.diffing.changes import Change, ChangeKind
from oewg_cli.diffing.document_changes import documents_said
from oewg_cli.diffing.printed_entries import AgendaKey
from oewg_cli.diffing.printed_meetings import PrintedMeetings, printed_documents
from oewg_cli.diffing.printed_texts import PrintedText, TextPlace
from oewg_cli.diffing.text_changes import text_changes, word_changes

_AGENDA = "Agenda"
_Titles = Mapping[AgendaKey, PrintedText]


def agenda_changes(old: _Titles, new: _Titles, also_old: _Titles, also_new: _Titles) -> Iterator[Change]:
    """Return the titles that changed, each once, however often and at however many sub-items it is printed.

    The first two are the titles in headings, the others those as adopted: of an item whose title changed in both ways
    the heading is reported.
    """
    changed = _changed(old, new)
    said = {key for keys in changed.values() for key in keys}
    for texts, keys in _changed(also_old, also_new).items():
        left = [key for key in keys if key not in said]
        if left:
            changed[texts] += left
    for (before, after), keys in changed.items():
        label = f"the title of {_name(keys)}"
        place = TextPlace(
            ChangeKind.AGENDA_TITLE_CHANGED, _AGENDA, label, f"agenda/items/{keys[0].number}", before, after
        )
        verb = "changed" if before.text and after.text else "was added" if after.text else "was removed"
        yield from text_changes(place, verb)


def item_document_changes(before: PrintedMeetings, after: PrintedMeetings) -> Iterator[Change]:
    """Return the documents of agenda items that were added to the agenda or removed from it, if they are printed."""
    olds, news = (printed_documents(meetings.values()) for meetings in (before, after))
    for key, (new, lines) in news.items():
        if key not in olds or olds[key][1] == lines:
            continue
        old = olds[key][0]
        if old.documents != new.documents:
            texts = ", ".join(old.documents) or None, ", ".join(new.documents) or None
            said = sentence(f"{_name([key])}: {documents_said(old.documents, new.documents)}")
            words = word_changes(*texts)
            yield Change(ChangeKind.AGENDA_TITLE_CHANGED, _AGENDA, said, *texts, words, f"agenda/items/{key.number}")


def _changed(old: _Titles, new: _Titles) -> dict[tuple[PrintedText, PrintedText], list[AgendaKey]]:
    together: dict[tuple[PrintedText, PrintedText], list[AgendaKey]] = defaultdict(list)
    for key, title in new.items():
        if key in old and old[key].runs != title.runs:
            # The marks in a title are at its first heading, and are compared there.
            together[old[key]._replace(marks=()), title._replace(marks=())].append(key)
    return together


def _name(keys: Iterable[AgendaKey]) -> str:
    keys = list(keys)
    numbers = [key.number for key in keys]
    of_body = f" of {keys[0].body}" if keys[0].body else ""
    if len(numbers) == 1:
        return f"agenda item {numbers[0]}{of_body}"
    return f"agenda items {', '.join(numbers[:-1])} and {numbers[-1]}{of_body}"
