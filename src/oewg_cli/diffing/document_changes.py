"""Find what changed in the documents of entries and meetings."""

from collections.abc import Iterator, Sequence

from oewg_cli.diffing.change_names import sentence
from oewg_cli.diffing.changes import Change, ChangeKind
from oewg_cli.diffing.placed_entries import EntryAt, part_place
from oewg_cli.diffing.printed_texts import TextPlace
from oewg_cli.diffing.scheduled_meetings import plain
from oewg_cli.diffing.text_changes import text_changes
from oewg_cli.text.quoting import listing


def document_changes(old: EntryAt, new: EntryAt, places: list[TextPlace]) -> Iterator[Change]:
    """Return the documents that were added, removed or put in another order, and add their lines to the places.

    The documents of an agenda item that are printed here are reported with the agenda.
    """
    before, after = old.entry.details.documents, new.entry.details.documents
    if before is None and after is None:
        return
    place = part_place(old, new, "documents", before, after)
    places.append(place)
    if before is not None and after is not None and before.text == after.text:
        yield from text_changes(place)
        return
    olds, news = _typed(old), _typed(new)
    if olds != news:
        before_line, after_line = (", ".join(documents) or None for documents in (olds, news))
        name = "" if new.is_meeting else f"{new.name}: "
        said = sentence(f"{new.prefix}{name}{documents_said(olds, news)}")
        yield Change(ChangeKind.TEXT_CHANGED, place.where, said, before_line, after_line, origin=place.origin)


def documents_said(old: Sequence[str], new: Sequence[str]) -> str:
    """Return which documents were added and removed, or that they are in another order."""
    olds, news = set(old), set(new)
    come, gone = [each for each in new if each not in olds], [each for each in old if each not in news]
    said = [f"{_documents(come)} added"] if come else []
    said += [f"{_documents(gone)} removed"] if gone else []
    return ", ".join(said) or f"the documents are in another order: {listing(new)}"


def _documents(documents: Sequence[str]) -> str:
    return (
        f"the document {listing(documents)} was" if len(documents) == 1 else f"the documents {listing(documents)} were"
    )


def _typed(at: EntryAt) -> list[str]:
    return list(dict.fromkeys(plain(document) for document in at.entry.entry.documents or ()))
